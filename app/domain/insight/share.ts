/** So many of so many. */
export type Share = { count: number; of: number };

export const together = (shares: readonly Share[]): Share => ({
  count: shares.reduce((sum, { count }) => sum + count, 0),
  of: shares.reduce((sum, { of }) => sum + of, 0),
});

/** What is left of it without a part. */
export const rest = (all: Share, part: Share): Share => ({
  count: all.count - part.count,
  of: all.of - part.of,
});
