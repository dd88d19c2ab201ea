/*
 * What came of a call, to everybody there with a page: composed when it is due, so that what is noted right after the call
 * is in it. Made of what their own page says of the call, and of nothing else.
 */
import { loadWhatCame } from '#db/meeting/what-came.server';
import { loadContacts } from '#db/statement/statements.server';
import type { NoticeProps } from '#emails/index';
import { dayOf } from '../../domain/clock/clock';
import { calledOf } from '../../domain/contact/first-name';
import { sayCame } from '../../speech/en/meeting/say-agenda';
import { sayList } from '../../speech/en/say-count';
import { sayFullDay } from '../../speech/en/say-time';
import { link, personOf, type Scene } from '../letter.server';

export async function meetingOutcomes(scene: Scene): Promise<NoticeProps['meeting_outcomes'] | null> {
  const { handle, notice, head, to, now, reader, inPlaceOf } = scene;
  const { workspaceId, onboardingId, subjectId: meetingId, recipientId } = notice;
  const found = await loadWhatCame(handle, { workspaceId, onboardingId }, { meetingId, now });
  const startsAt = found?.meeting.standing.startsAt;
  if (!found || !startsAt || found.points.length === 0) return null;
  const { guestIds } = found.meeting;
  const contacts = await loadContacts(handle, workspaceId, onboardingId);
  const guests = contacts.filter(({ id }) => guestIds.includes(id)).map(calledOf);
  return {
    to: to.firstName,
    host: personOf(head.host),
    inPlaceOf,
    day: sayFullDay(dayOf(startsAt, reader.timeZone), reader),
    guests: guestIds.includes(recipientId) ? '' : sayList(guests),
    points: found.points.map(({ title, came }) => ({ title, ...sayCame(came, reader) })),
    open: found.points.filter(({ came }) => came.isUnsaid).length,
    link,
  };
}
