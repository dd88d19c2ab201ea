/*
 * News of a meeting, to everybody it is for and to whoever holds it. What was said after it is told by itself: a time
 * that was moved before its mail was written isn't told any more, and calendars get the later number.
 */
import type { Attachment } from '#db/mail/mail-tables';
import { agendaTitles } from '#db/meeting/agenda-titles.server';
import { factsOf } from '#db/meeting/meeting-facts.server';
import { loadMeetings, type Meeting } from '#db/meeting/meetings.server';
import { hostAt, wasInvited } from '#db/meeting/organizers.server';
import { loadContacts } from '#db/statement/statements.server';
import type { NoticeProps } from '#emails/index';
import { calledOf } from '../../domain/contact/first-name';
import { linkIn } from '../../domain/form/web-link';
import { type Act, type Standing, standingOf, timesAhead, type Where } from '../../domain/meeting/meeting';
import { hasTaken } from '../../domain/meeting/taken';
import { invitationText } from '../../paper/meeting/calendar.server';
import { sayCallTitle, sayCallWords, sayOnYourPage } from '../../speech/en/meeting/say-calendar';
import { sayBeside, sayLength, sayShortSpan, saySpan } from '../../speech/en/meeting/say-times';
import { sayZone } from '../../speech/en/say-time';
import { link, pageUrl, personOf, type Scene } from '../letter.server';
import { isLeftLast } from './left-last.server';

type Told = { meeting: Meeting; standing: Standing; act: Act };

/** The act that the notice is about, and where the meeting stands by now. */
async function toldIn({ handle, notice }: Scene): Promise<Told | null> {
  for (const meeting of await loadMeetings(handle, notice)) {
    const act = meeting.acts.find(({ id }) => id === notice.subjectId);
    const standing = standingOf(meeting.acts);
    if (act && standing) return { meeting, standing, act };
  }
  return null;
}

/** Where nothing that calendars show was said since. */
const standsIn = async (scene: Scene): Promise<Told | null> => {
  const told = await toldIn(scene);
  return told && told.standing.calendarAct?.id === told.act.id ? told : null;
};

const firstOf = async ({ handle, notice }: Scene, contactId: string): Promise<string> => {
  const contacts = await loadContacts(handle, notice.workspaceId, notice.onboardingId);
  const found = contacts.find(({ id }) => id === contactId);
  return found ? calledOf(found) : '';
};

/** What is written of where it is, and the address in it apart, so that it can be pressed. */
function placeIn({ place }: Where): { place: string; placeUrl: string | null } {
  const { words, link: placeUrl } = linkIn(place);
  return { place: words, placeUrl };
}

const inFull = (span: string, { reader }: Scene): string => `${span}, ${sayZone(reader.timeZone)}`;

export async function meetingOffered(scene: Scene): Promise<NoticeProps['meeting_offered'] | null> {
  const told = await toldIn(scene);
  if (!told || told.standing.last.id !== told.act.id) return null;
  const { standing } = told;
  const times = timesAhead(standing, scene.now);
  if (standing.state === 'offered' && times.length === 0) return null;
  const { reader, to, head, inPlaceOf } = scene;
  return {
    to: to.firstName,
    host: personOf(head.host),
    inPlaceOf,
    length: sayLength(standing.where),
    times: times.map((time) => saySpan(time, standing.where, reader)),
    bookingUrl: standing.link,
    zone: sayZone(reader.timeZone),
    words: told.act.words,
    link,
  };
}

export async function meetingSet(scene: Scene): Promise<NoticeProps['meeting_set'] | null> {
  const told = await standsIn(scene);
  if (!told) return null;
  const { act, standing } = told;
  const { startsAt, where, movedFrom, state } = standing;
  if (!startsAt || state !== 'set') return null;
  const { reader, to, head, inPlaceOf, notice } = scene;
  const isColleague = act.by.is === 'contact' && act.by.id !== notice.recipientId;
  return {
    to: to.firstName,
    host: personOf(head.host),
    inPlaceOf,
    time: inFull(saySpan(startsAt, where, reader), scene),
    beside: sayBeside(startsAt, where, reader, head.calendar.timeZone),
    ...placeIn(where),
    before: act.kind === 'moved' ? movedFrom && saySpan(movedFrom.startsAt, movedFrom.where, reader) : null,
    isHandedOver: act.kind === 'handed_over',
    by: isColleague ? await firstOf(scene, act.by.id) : null,
    words: act.words,
    link,
  };
}

/** The call that was begun with an act, where it is set still. */
async function setWith({ handle, notice }: Scene, { at }: Act): Promise<Standing | null> {
  const begun = (await loadMeetings(handle, notice)).find((one) => one.at.getTime() === at.getTime());
  const standing = begun ? standingOf(begun.acts) : null;
  return standing?.state === 'set' ? standing : null;
}

export async function meetingCalledOff(scene: Scene): Promise<NoticeProps['meeting_called_off'] | null> {
  const told = await toldIn(scene);
  if (!told) return null;
  const { startsAt, where } = told.standing;
  const { reader, to, head, inPlaceOf } = scene;
  const next = told.act.kind === 'left_out' ? await setWith(scene, told.act) : null;
  return {
    to: to.firstName,
    host: personOf(head.host),
    inPlaceOf,
    time: startsAt && inFull(saySpan(startsAt, where, reader), scene),
    isLeftOut: told.act.kind === 'left_out',
    next: next?.startsAt ? inFull(saySpan(next.startsAt, next.where, reader), scene) : null,
    words: told.act.words,
    link,
  };
}

/** All that they propose and nobody has answered; where it was answered before the mail was written, there is nothing to ask. */
export async function meetingProposed(scene: Scene): Promise<NoticeProps['meeting_proposed'] | null> {
  const { handle, notice, reader, head } = scene;
  const meeting = (await loadMeetings(handle, notice)).find(({ id }) => id === notice.subjectId);
  const standing = meeting && standingOf(meeting.acts);
  if (!standing || standing.proposals.length === 0) return null;
  const proposals = standing.proposals.map(async ({ by, times, words }) => ({
    by: await firstOf(scene, by.id),
    times: times.map((time) => saySpan(time, standing.where, reader)),
    words,
  }));
  return {
    customer: head.customer,
    proposals: await Promise.all(proposals),
    stands: standing.startsAt ? sayShortSpan(standing.startsAt, standing.where, reader) : '',
    url: pageUrl(scene, 'meetings'),
  };
}

/** Where they can come after all, or it was moved or called off meanwhile, there is none. */
export async function meetingDeclined(scene: Scene): Promise<NoticeProps['meeting_declined'] | null> {
  const told = await toldIn(scene);
  const { startsAt = null, absent = [], where } = told?.standing ?? {};
  const found = absent.find(({ actId }) => actId === told?.act.id);
  if (!found || !where || !startsAt || told?.standing.state !== 'set') return null;
  return {
    customer: scene.head.customer,
    by: await firstOf(scene, found.by.id),
    time: sayShortSpan(startsAt, where, scene.reader),
    words: found.words,
    url: pageUrl(scene, 'meetings'),
  };
}

/** What a colleague is told for their calendar; `isGone` where somebody else has the call since. */
async function tellsUs(scene: Scene): Promise<(Told & { isGone: boolean }) | null> {
  const { handle, notice, head } = scene;
  if (notice.recipientId === head.host.id) {
    const told = await standsIn(scene);
    return told && { ...told, isGone: false };
  }
  const told = await toldIn(scene);
  if (told?.act.kind !== 'handed_over' || told.standing.state === 'held') return null;
  const acts = told.meeting.acts.map(({ id }) => id);
  return (await isLeftLast(scene, 'host', told.act.at)) &&
    (await wasInvited(handle, notice, notice.recipientId, acts))
    ? { ...told, isGone: true }
    : null;
}

export async function meetingForUs(scene: Scene): Promise<NoticeProps['meeting_for_us'] | null> {
  const told = await tellsUs(scene);
  if (!told) return null;
  const { act, standing, meeting, isGone } = told;
  const { startsAt, where, state } = standing;
  if (!startsAt) return null;
  const { reader, head } = scene;
  return {
    customer: head.customer,
    isMoved: act.kind === 'moved',
    isCalledOff: state === 'called_off' && !isGone,
    handedOver: act.kind === 'handed_over' ? (isGone ? 'from_you' : 'to_you') : null,
    now: personOf(head.host).firstName,
    time: saySpan(startsAt, where, reader),
    beside: sayBeside(startsAt, where, reader, await zoneOfGuests(scene, meeting)),
    ...placeIn(where),
    by: act.by.is === 'contact' ? await firstOf(scene, act.by.id) : null,
    url: pageUrl(scene, 'meetings'),
  };
}

async function zoneOfGuests({ handle, notice, reader }: Scene, { guestIds }: Meeting): Promise<string> {
  const contacts = await loadContacts(handle, notice.workspaceId, notice.onboardingId);
  return contacts.find(({ id }) => guestIds.includes(id))?.timeZone ?? reader.timeZone;
}

async function titlesOf({ handle, notice, now }: Scene, { id }: Meeting): Promise<string[]> {
  const meetings = factsOf(await loadMeetings(handle, notice));
  const meeting = meetings.find((one) => one.id === id);
  return meeting ? agendaTitles(handle, notice, meetings, { meeting, now }) : [];
}

/** For the reader's calendar; nothing goes with other news. */
export async function invitationsIn(scene: Scene): Promise<Attachment[]> {
  const { notice, head, to } = scene;
  const isOurs = notice.kind === 'meeting_for_us';
  if (!isOurs && notice.kind !== 'meeting_set' && notice.kind !== 'meeting_called_off') return [];
  const told: (Told & { isGone?: boolean }) | null = await (isOurs ? tellsUs(scene) : standsIn(scene));
  const at = told?.standing.inCalendarsSince ?? null;
  const organizer = at && (await hostAt(scene.handle, notice, { hostId: head.host.id, at }));
  const written =
    told &&
    organizer &&
    invitationText({
      id: told.meeting.id,
      standing: told.standing,
      title: isOurs ? `Call with ${head.customer}` : sayCallTitle(told.meeting.kind, head.vendor),
      words: sayCallWords(
        await titlesOf(scene, told.meeting),
        isOurs ? `What there is to talk about: ${pageUrl(scene, 'meetings')}` : sayOnYourPage(head.host.name),
      ),
      organizer,
      holder: organizer.id === head.host.id ? null : head.host,
      isGone: told.isGone,
      to,
      hasTaken: !isOurs && hasTaken(told.standing, notice.recipientId),
    });
  if (!written) return [];
  const { method, text } = written;
  const type = `text/calendar; charset=utf-8; method=${method}`;
  return [{ name: 'invitation.ics', type, base64: Buffer.from(text).toString('base64') }];
}
