/*
 * What came of a call that was held: of each point what was agreed, which step it became, or that it stays. A point that
 * is open still came to nothing yet.
 */
import type { Handle } from '../client.server';
import { type AgendaPointFacts, agendaFacts, type CameFacts } from './agenda-facts.server';
import { factsOf, heldBefore, type MeetingFacts, nextAfter } from './meeting-facts.server';
import { loadMeetings } from './meetings.server';

type Which = { workspaceId: string; onboardingId: string };

export type CamePoint = AgendaPointFacts & { came: CameFacts };
export type WhatCame = { meeting: MeetingFacts; points: CamePoint[] };

/** Null for a call that is none of theirs, or wasn’t held. */
export async function loadWhatCame(
  handle: Handle,
  which: Which,
  { meetingId, now }: { meetingId: string; now: Date },
): Promise<WhatCame | null> {
  const meetings = factsOf(await loadMeetings(handle, which));
  const meeting = meetings.find(({ id }) => id === meetingId);
  if (meeting?.standing.state !== 'held') return null;
  const around = {
    meeting,
    next: nextAfter(meetings, meeting),
    before: heldBefore(meetings, meeting),
    now,
  };
  const { points } = await agendaFacts(handle, which, around);
  return {
    meeting,
    points: points.flatMap((point) =>
      point.came && point.came.is !== 'open' ? [{ ...point, came: point.came }] : [],
    ),
  };
}
