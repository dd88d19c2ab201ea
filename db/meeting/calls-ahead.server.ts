/* The call that is set next and stands in calendars, whichever of the two kinds it is. */
import { handoffMeetingIn } from '../../app/domain/meeting/handoff-meeting';
import { isSetAhead, type Standing, standingOf } from '../../app/domain/meeting/meeting';
import type { Handle } from '../client.server';
import { loadHandoffActs } from './handoff-meetings.server';
import { loadMeetings } from './meetings.server';

/** `isOurs` of the one between sales and customer success. */
export type CallAhead = { startsAt: Date; isOurs: boolean };

/** Null where none is. */
export async function callAhead(
  handle: Handle,
  which: { workspaceId: string; onboardingId: string },
  now: Date,
): Promise<CallAhead | null> {
  const theirs = (await loadMeetings(handle, which)).map(({ acts }) => standingOf(acts));
  const ours = handoffMeetingIn(await loadHandoffActs(handle, which))?.standing ?? null;
  const ahead = (standing: Standing | null, isOurs: boolean): CallAhead[] =>
    standing?.startsAt && isSetAhead(standing, now) ? [{ startsAt: standing.startsAt, isOurs }] : [];
  const [next = null] = [...theirs.flatMap((one) => ahead(one, false)), ...ahead(ours, true)].sort(
    (one, other) => one.startsAt.getTime() - other.startsAt.getTime(),
  );
  return next;
}
