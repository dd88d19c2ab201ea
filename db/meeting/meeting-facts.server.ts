/* A meeting with where it stands, and which came before and after which. */
import { type Standing, standingOf } from '../../app/domain/meeting/meeting';
import type { Meeting } from './meetings.server';

export type MeetingFacts = Pick<Meeting, 'id' | 'kind' | 'everyWeeks' | 'guestIds'> & { standing: Standing };

/** The meetings of which something was said, the latest first. */
export const factsOf = (meetings: readonly Meeting[]): MeetingFacts[] =>
  meetings
    .flatMap(({ id, kind, everyWeeks, guestIds, acts }) => {
      const standing = standingOf(acts);
      return standing ? [{ id, kind, everyWeeks, guestIds, standing }] : [];
    })
    .reverse();

/** When the call of this kind that goes on is set for; null where none is. */
export const callSetFor = (meetings: readonly Meeting[], of: Meeting['kind']): Date | null =>
  factsOf(meetings).find(({ kind, standing }) => kind === of && standing.state === 'set')?.standing
    .startsAt ?? null;

/** The call that came after one, the latest first; what was called off was none. */
export function nextAfter(meetings: readonly MeetingFacts[], { id }: MeetingFacts): MeetingFacts | undefined {
  const later = meetings.slice(
    0,
    meetings.findIndex((one) => one.id === id),
  );
  return later.findLast(({ standing }) => standing.state !== 'called_off');
}

/** The call before one that was held, the latest first. */
export function heldBefore(
  meetings: readonly MeetingFacts[],
  { id }: MeetingFacts,
): MeetingFacts | undefined {
  const earlier = meetings.slice(meetings.findIndex((one) => one.id === id) + 1);
  return earlier.find(({ standing }) => standing.state === 'held');
}
