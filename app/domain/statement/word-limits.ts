/*
 * How long may be what is written beside a statement's words, in characters: stated at each field, and kept when it is
 * read. How long the words themselves may be stands with their kinds.
 */

export const WORD_LIMITS = {
  /** A note among ourselves, a concern. */
  text: 600,
  /** A place, a reason, the name of a deal. */
  line: 200,
  /** The number something has elsewhere. */
  figure: 120,
  name: 120,
  /** A question, an answer, or a line for the customer. */
  message: 1000,
  /** What a contact wants us to know beside their words. */
  note: 3000,
} as const;
