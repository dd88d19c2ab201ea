/*
 * News of the meeting between sales and customer success before a handoff is accepted, to the two of them, and to who
 * was one of them until they handed over. What was said after it is told by itself.
 */
import type { Attachment } from '#db/mail/mail-tables';
import { loadHandoffActs } from '#db/meeting/handoff-meetings.server';
import { talkAskedBy, wasInvited } from '#db/meeting/organizers.server';
import type { HandOver } from '#db/onboarding/hand-overs.server';
import type { NoticeProps } from '#emails/index';
import { type HandoffAct, type HandoffMeeting, handoffMeetingIn } from '../../domain/meeting/handoff-meeting';
import { invitationText } from '../../paper/meeting/calendar.server';
import { saySpan } from '../../speech/en/meeting/say-times';
import { pageUrl, personOf, type Scene } from '../letter.server';
import { handOverAt, isLeftLast } from './left-last.server';

type Told = HandoffMeeting & {
  act: HandoffAct;
  /** The one that was arranged by somebody first. */
  first: HandoffAct;
  /** By which somebody else has a part of it, where the act follows one. */
  handOver: HandOver | undefined;
  /** The reader had that part. */
  isGone: boolean;
};

/** Null where the reader is told by something that was said since, or never had it in their calendar. */
async function toldIn(scene: Scene): Promise<Told | null> {
  const { handle, notice, head } = scene;
  const acts = await loadHandoffActs(handle, notice);
  const meeting = handoffMeetingIn(acts);
  const ofIt = acts.filter(({ meetingId }) => meetingId !== null && meetingId === meeting?.id);
  const act = ofIt.find(({ id }) => id === notice.subjectId);
  const [first] = ofIt;
  if (!meeting || !act || !first) return null;
  const handOver = await handOverAt(scene, act.at);
  const told = { ...meeting, act, first, handOver };
  if ([head.rep.id, head.host.id].includes(notice.recipientId))
    return meeting.standing.calendarAct?.id === act.id ? { ...told, isGone: false } : null;
  if (!handOver || !(await isLeftLast(scene, handOver.part, act.at))) return null;
  const ids = ofIt.map(({ id }) => id);
  return (await wasInvited(handle, notice, notice.recipientId, ids)) ? { ...told, isGone: true } : null;
}

/** The other one of the two; where one person has both parts by now, whoever it was with. */
function otherFor({ head, notice }: Scene, { handOver, isGone }: Told): string {
  const { rep, host } = head;
  if (handOver && (isGone || rep.id === host.id)) {
    if (!isGone) return personOf({ name: handOver.from, called: handOver.fromCalled }).firstName;
    return personOf(handOver.part === 'rep' ? host : rep).firstName;
  }
  return personOf(notice.recipientId === host.id ? rep : host).firstName;
}

export async function handoffMeeting(scene: Scene): Promise<NoticeProps['handoff_meeting'] | null> {
  const told = await toldIn(scene);
  if (!told) return null;
  const { act, standing, handOver, isGone } = told;
  const { startsAt, where, state } = standing;
  if (!startsAt) return null;
  const { head, reader, notice } = scene;
  const isHandedOver = act.kind === 'handed_over' && handOver !== undefined;
  const isTheirs = handOver?.toId === notice.recipientId;
  return {
    customer: head.customer,
    other: otherFor(scene, told),
    isMoved: act.kind === 'moved',
    isCalledOff: state === 'called_off',
    handedOver: isHandedOver ? (isGone ? 'from_you' : isTheirs ? 'to_you' : 'to_other') : null,
    now: isHandedOver ? personOf(head[handOver.part]).firstName : '',
    time: saySpan(startsAt, where, reader),
    place: where.place,
    words: act.words,
    url: pageUrl(scene, 'meetings/handoff'),
  };
}

/** For the calendars of both. Whoever of them arranged it asks the other to come; customer success, where neither did. */
export async function handoffInvitationIn(scene: Scene): Promise<Attachment[]> {
  const { notice, head, to, handle } = scene;
  if (notice.kind !== 'handoff_meeting') return [];
  const told = await toldIn(scene);
  if (!told) return [];
  const { rep, host } = head;
  const owners = { repId: rep.id, hostId: host.id };
  const asked = { owners, byId: told.first.memberId, at: told.first.at };
  const { organizer, holderId } = await talkAskedBy(handle, notice, asked);
  const holder = [rep, host].find(({ id }) => id === holderId && id !== organizer.id) ?? null;
  const written = invitationText({
    id: told.id,
    standing: told.standing,
    title: `Handing over ${head.customer}: with ${otherFor(scene, told)}`,
    words: `What there is to decide: ${pageUrl(scene, 'meetings/handoff')}`,
    organizer,
    holder,
    isGone: told.isGone,
    to,
  });
  if (!written) return [];
  const { method, text } = written;
  const type = `text/calendar; charset=utf-8; method=${method}`;
  return [{ name: 'invitation.ics', type, base64: Buffer.from(text).toString('base64') }];
}
