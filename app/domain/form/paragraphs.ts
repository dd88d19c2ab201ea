/* Text that somebody typed, by its paragraphs: a blank line begins another. */
export const paragraphsOf = (text: string): string[] =>
  text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '');
