/*
 * News of the meeting between sales and customer success before a handoff is accepted, to the two of them. What was said
 * after it is told by itself.
 */
import type { Attachment } from '#db/mail/mail-tables';
import { loadHandoffActs } from '#db/meeting/handoff-meetings.server';
import type { NoticeProps } from '#emails/index';
import { type HandoffMeeting, handoffMeetingIn } from '../../domain/meeting/handoff-meeting';
import { invitationText } from '../../paper/meeting/calendar.server';
import { saySpan } from '../../speech/en/meeting/say-times';
import { pageUrl, personOf, type Scene } from '../letter.server';

/** Where nothing that calendars show was said since. */
async function standsIn({ handle, notice }: Scene): Promise<HandoffMeeting | null> {
  const meeting = handoffMeetingIn(await loadHandoffActs(handle, notice));
  return meeting?.standing.calendarAct?.id === notice.subjectId ? meeting : null;
}

export async function handoffMeeting(scene: Scene): Promise<NoticeProps['handoff_meeting'] | null> {
  const meeting = await standsIn(scene);
  if (!meeting?.standing.startsAt) return null;
  const { startsAt, where, state, movedFrom, last } = meeting.standing;
  const { head, reader, notice } = scene;
  return {
    customer: head.customer,
    other: personOf(notice.recipientId === head.host.id ? head.rep : head.host).firstName,
    isMoved: movedFrom !== null,
    isCalledOff: state === 'called_off',
    time: saySpan(startsAt, where, reader),
    place: where.place,
    words: last.words,
    url: pageUrl(scene, 'meetings/handoff'),
  };
}

/** For the calendars of both. Whoever of them arranged it asks the other to come; customer success, where neither did. */
export async function handoffInvitationIn(scene: Scene): Promise<Attachment[]> {
  const { notice, head, to } = scene;
  if (notice.kind !== 'handoff_meeting') return [];
  const meeting = await standsIn(scene);
  const { rep, host } = head;
  const organizer = meeting?.standing.last.by.id === rep.id ? rep : host;
  const other = notice.recipientId === host.id ? rep : host;
  const written =
    meeting &&
    invitationText({
      ...meeting,
      title: `${head.customer}, before it is accepted: with ${personOf(other).firstName}`,
      words: `What there is to decide: ${pageUrl(scene, 'meetings/handoff')}`,
      organizer: { name: organizer.name, email: organizer.email },
      to,
    });
  if (!written) return [];
  const { method, text } = written;
  const type = `text/calendar; charset=utf-8; method=${method}`;
  return [{ name: 'invitation.ics', type, base64: Buffer.from(text).toString('base64') }];
}
