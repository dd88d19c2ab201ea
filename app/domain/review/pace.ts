/*
 * Mail scanners open links and press buttons. Nobody is hindered for being quick; but answers that come within two
 * seconds of opening, or more than ten within ten seconds, are marked for staff as unusually fast, and send no mail
 * until the same person acts at the speed of people. What was pressed once for several points is one act.
 */

const AFTER_OPENING_MS = 2_000;
const SPAN_MS = 10_000;
const MOST_IN_SPAN = 10;

/** Whether an act at `now` is faster than people read. `acts` are the moments of earlier acts of the same person. */
export function isUnusuallyFast(now: Date, openedAt: Date | null, acts: readonly Date[]): boolean {
  if (openedAt && now.getTime() - openedAt.getTime() < AFTER_OPENING_MS) return true;
  const recent = acts.filter((at) => now.getTime() - at.getTime() < SPAN_MS);
  return recent.length >= MOST_IN_SPAN;
}
