/*
 * Something is late that came past its limit, and so is what is past it and hasn't come: otherwise a share in time would
 * get better the longer somebody doesn't do it. What is neither done nor past counts in neither.
 */

/** When it was done, null while it isn't; and the first instant at which it is late, null where it has no limit. */
export type Limit = { at: Date | null; lateFrom: Date | null };

/** Of what isn't done, up to an instant. */
export const isPast = (lateFrom: Date | null, until: Date): boolean => lateFrom !== null && lateFrom <= until;

/** When the next of them comes past its limit by itself; null where none does. */
export function nextPast(limits: readonly Limit[], now: Date): Date | null {
  const ahead = limits.flatMap(({ at, lateFrom }) =>
    !at && lateFrom && lateFrom > now ? lateFrom.getTime() : [],
  );
  return ahead.length > 0 ? new Date(Math.min(...ahead)) : null;
}
