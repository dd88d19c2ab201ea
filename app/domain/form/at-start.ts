// Words that may stand in a sentence or begin one.

/** The same words at the start of a sentence: "Three promises". */
export function atStart(words: string): string {
  const [first = '', ...rest] = words;
  return first.toUpperCase() + rest.join('');
}
