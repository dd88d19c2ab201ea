// A long text is named by how it begins, where a name is needed: the hidden ending of a button, an entry in a list.

/** The text itself up to `most` characters; beyond that, its first words and an ellipsis. */
export function briefly(text: string, most = 60): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  const start = characters.slice(0, most).join('');
  const words = start.replace(/\s+\S*$/u, '');
  return `${(words || start).replace(/[\s,;:.]+$/u, '')}…`;
}
