/* The calls of the demo: times offered to one, a call set for another, one held and the next ones from it; by the commands that people use. */
import { markHeld, offerMeeting } from '../app/commands/meeting/arrange-meeting.server';
import { noteHandoffMeeting, setHandoffMeeting } from '../app/commands/meeting/handoff-meeting.server';
import { type AgendaOutcome, noteAgendaPoint } from '../app/commands/meeting/note-agenda.server';
import { addToAgenda } from '../app/commands/meeting/write-agenda.server';
import { USUAL_HANDOFF_LENGTH } from '../app/domain/meeting/handoff-meeting';
import { db } from '../db/client.server';
import { loadOrdered } from '../db/meeting/agendas.server';
import { loadMeetings } from '../db/meeting/meetings.server';
import { turnClockTo } from './calendar.server';
import { contactCalled, type Deal, expectDone } from './story.server';

const PLACE = 'https://meet.brindlewick.example/ines';

type Call = { to: string[]; times: Date[]; words: string; minutes?: number; everyWeeks?: 1 | 2 };

/** Customer success offers times for the first call to people of theirs, by first name. */
export const offerCall = (deal: Deal, id: string, when: Date, call: Call): Promise<void> =>
  arrange(deal, id, when, call, false);

/** They have agreed on it, on the phone. */
export const setCall = (deal: Deal, id: string, when: Date, call: Call): Promise<void> =>
  arrange(deal, id, when, call, true);

async function arrange(
  { host }: Deal,
  id: string,
  when: Date,
  { to, times, words, minutes = 45, everyWeeks }: Call,
  isAgreed: boolean,
): Promise<void> {
  await turnClockTo(when);
  const guestIds: string[] = [];
  for (const name of to) guestIds.push((await contactCalled(host.workspaceId, id, name)).id);
  const where = { minutes, place: PLACE };
  const offer = { times, where, link: null, words, guestIds, everyWeeks, base: 0 };
  expectDone(await offerMeeting(host, id, offer, isAgreed));
}

/** Something that stands nowhere on their page comes on the agenda. */
export async function putOnAgenda({ host }: Deal, id: string, words: string): Promise<string> {
  const meetingId = await callOf(host.workspaceId, id);
  expectDone(await addToAgenda(host, id, meetingId, words));
  const ordered = await loadOrdered(db(), { workspaceId: host.workspaceId, onboardingId: id }, meetingId);
  return ordered.find((one) => one.words === words)?.id ?? '';
}

/** What came of it, once the call has begun. */
export async function noted(
  { host }: Deal,
  id: string,
  when: Date,
  point: string,
  outcome: AgendaOutcome,
): Promise<void> {
  await turnClockTo(when);
  expectDone(await noteAgendaPoint(host, id, await callOf(host.workspaceId, id), point, outcome));
}

export async function holdCall({ host }: Deal, id: string, when: Date): Promise<void> {
  await turnClockTo(when);
  expectDone(await markHeld(host, id, await callOf(host.workspaceId, id)));
}

const HALF_HOUR = 1_800_000;

/** Not the one that is about to begin. */
export const nextHalfHour = (): Date => new Date((Math.floor(Date.now() / HALF_HOUR) + 2) * HALF_HOUR);

/** Customer success asks sales for twenty minutes before it accepts a handoff. */
export async function talkBeforeAccepting(
  { rep, host }: Deal,
  id: string,
  when: Date,
  at: Date,
): Promise<void> {
  await turnClockTo(when);
  const where = { minutes: USUAL_HANDOFF_LENGTH, place: PLACE };
  const words = 'The dates first: I’d like to know which warehouse comes when.';
  expectDone(await setHandoffMeeting(host, id, { times: [at], link: null, where, words, base: 0 }));
  const note = 'The warehouse lead is Jannik Poulsen. I ask him for his address before you accept.';
  expectDone(await noteHandoffMeeting(rep, id, note));
}

async function callOf(workspaceId: string, onboardingId: string): Promise<string> {
  const meeting = (await loadMeetings(db(), { workspaceId, onboardingId })).at(-1);
  if (!meeting) throw new Error('The demo has no such call.');
  return meeting.id;
}
