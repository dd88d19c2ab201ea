/*
 * Whether somebody had to tell us anything twice, in their own words. Asked once what was agreed is signed; each of the
 * customer's people says it for themselves, and what they said last stands.
 */

export const REPEATS_LIMIT = 1000;

export type Repeats = { hasRepeated: boolean; words: string };

export const isSameRepeats = (one: Repeats | undefined, other: Repeats): boolean =>
  one?.hasRepeated === other.hasRepeated && one.words === other.words;
