/*
 * Instants of changes as the CRM counts them. One that is still to come is never believed: what is true and older would
 * be taken for outdated until then.
 */

/** As far as it may be believed at the moment at which it is read. */
export const believed = (version: Date, now: Date): Date => (version > now ? now : version);

/** Whether a state is older than the one that was read before it. */
export const isOutdated = (version: Date, before: Date | null, now: Date): boolean =>
  before !== null && before <= now && version < before;

/** Whether a deal that is said to have changed then is to be read; one that says no instant is in any case. */
export const isNews = (version: Date | null, before: Date | null, now: Date): boolean =>
  version === null || before === null || before > now || version > before;

/** What changed just now may be found a little later. */
const OVERLAP_MS = 5 * 60_000;

/** Where changes are looked for from: a little before the last one that was found, or the connection’s beginning. */
export const lookedFrom = (readUntil: Date, madeAt: Date, now: Date): Date =>
  new Date((readUntil > now ? madeAt : readUntil).getTime() - OVERLAP_MS);

/** How far it was read once these were found as well. */
export const readTo = (until: Date, found: readonly (Date | null)[], now: Date): Date =>
  found.reduce<Date>((last, at) => (at && at > last && at <= now ? at : last), until);

const LOOKS_EVERY_MS = 10 * 60_000;

export function isLookDue(lookedAt: Date | null, now: Date): boolean {
  const ago = now.getTime() - (lookedAt?.getTime() ?? 0);
  return ago < 0 || ago >= LOOKS_EVERY_MS;
}
