/* How long the words of a statement may be, in characters: stated at each field, and kept when it is read. */

export const WORD_LIMITS = {
  /** The statement itself, and its details. */
  text: 600,
  /** A measure, a title, the name of a system. */
  line: 200,
  /** A figure such as "11% of what we bake". */
  figure: 120,
  name: 120,
  /** A question, an answer, or a line for the customer. */
  message: 1000,
} as const;
