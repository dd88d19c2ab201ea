/*
 * An onboarding that goes no further is closed, at whichever stage it is: its clocks stop, nothing more is written to
 * anybody, and what was agreed stays to be read. It may be opened again; then its clocks begin anew. A closed one may
 * be put into the archive, where no list but that of the archive names it.
 */

export const CLOSING_REASONS = ['finished', 'fell_through', 'on_hold', 'goes_on_elsewhere', 'other'] as const;
export type ClosingReason = (typeof CLOSING_REASONS)[number];

/** How long its words may be, in characters. */
export const CLOSING_LIMITS = { words: 600 } as const;

/** What a clock runs from: what started it, or the moment at which the onboarding was opened again since. */
export const runsFrom = (startedAt: Date, reopenedAt: Date | null): Date =>
  reopenedAt && reopenedAt > startedAt ? reopenedAt : startedAt;
