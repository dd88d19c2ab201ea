/* What calendars of both sides read of a call that is ahead: the points of its agenda as the customer’s page has them. */
import { isOpen } from '../../app/domain/meeting/meeting';
import type { Handle } from '../client.server';
import { agendaFacts } from './agenda-facts.server';
import { heldBefore, type MeetingFacts, nextAfter } from './meeting-facts.server';

/** None for a call that is over. */
export async function agendaTitles(
  handle: Handle,
  which: { workspaceId: string; onboardingId: string },
  meetings: readonly MeetingFacts[],
  { meeting, now }: { meeting: MeetingFacts; now: Date },
): Promise<string[]> {
  if (!isOpen(meeting.standing)) return [];
  const around = {
    meeting,
    next: nextAfter(meetings, meeting),
    before: heldBefore(meetings, meeting),
    now,
  };
  return (await agendaFacts(handle, which, around)).points.map(({ title }) => title);
}
