/* The calls that are set and stand in calendars, of both kinds. */
import { handoffMeetingIn } from '../../app/domain/meeting/handoff-meeting';
import { isSetAhead, type Standing, standingOf } from '../../app/domain/meeting/meeting';
import type { Handle } from '../client.server';
import { loadHandoffActs } from './handoff-meetings.server';
import { loadMeetings } from './meetings.server';

/** `isOurs` of the one between sales and customer success. */
export type CallAhead = { startsAt: Date; isOurs: boolean };

/** The next one first. */
export async function callsAhead(
  handle: Handle,
  which: { workspaceId: string; onboardingId: string },
  now: Date,
): Promise<CallAhead[]> {
  const theirs = (await loadMeetings(handle, which)).map(({ acts }) => standingOf(acts));
  const ours = handoffMeetingIn(await loadHandoffActs(handle, which))?.standing ?? null;
  const ahead = (standing: Standing | null, isOurs: boolean): CallAhead[] =>
    standing?.startsAt && isSetAhead(standing, now) ? [{ startsAt: standing.startsAt, isOurs }] : [];
  return [...theirs.flatMap((one) => ahead(one, false)), ...ahead(ours, true)].sort(
    (one, other) => one.startsAt.getTime() - other.startsAt.getTime(),
  );
}
