/*
 * What is ours alone is in no calendar of the customer: not in the invitation of a call, its change, nor its end, of the
 * first call or a check-in, not in the file nor in what their calendar reads. What the call is about is in all of them. The
 * talk between sales and customer success reaches the two of them and nobody else.
 */
import ICAL from 'ical.js';
import { beforeAll, expect, test } from 'vitest';
import { databaseNow, db } from '#db/client.server';
import { loadMeetings } from '#db/meeting/meetings.server';
import { goal, person, promise } from '#demo/recorded';
import { feedTokenOf } from '~/auth/contact/calendar-feed.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import { answerPart } from '~/commands/handoff/answer-part.server';
import { recordRedFlag } from '~/commands/handoff/record-red-flag.server';
import { submitHandoff } from '~/commands/handoff/submit-handoff.server';
import { tellStory } from '~/commands/handoff/tell-story.server';
import { sendIntroduction } from '~/commands/introduction/introduce.server';
import { callOff, markHeld, offerMeeting, setTime } from '~/commands/meeting/arrange-meeting.server';
import { makeFeed } from '~/commands/meeting/calendar-feed.server';
import {
  callOffHandoffMeeting,
  noteHandoffMeeting,
  setHandoffMeeting,
} from '~/commands/meeting/handoff-meeting.server';
import { addToAgenda, leaveOutOfAgenda } from '~/commands/meeting/write-agenda.server';
import { confirmReceipt } from '~/commands/receipt/confirm-receipt.server';
import { addStatement } from '~/commands/statement/record-statement.server';
import { writeNote } from '~/commands/thread/write-note.server';
import { UNTOLD } from '~/domain/handoff/story';
import type { ContactActor } from '~/domain/onboarding/access';
import { calendarResponse } from '~/http/meeting/calendar-response.server';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { calendarWith, invitationFor } from '~/queries/meeting/calendar.server';
import { sessionOf } from '../support/browser/welcome';
import { shiftClock, useDatabase } from '../support/database/database';
import { type Home, oneWorkspace } from '../support/story/cast';
import { done, INTRODUCTION, judgementsOf, startedHandoff } from '../support/story/handoffs';

useDatabase();

const CANARY = /canary-[a-z-]+/g;
const ABOUT = ['Who comes to the training', 'The night shift'];

let cast: Home;
let id: string;
let mira: ContactActor;
let hours = 0;
const sent: Outgoing[] = [];

const pass = async (by: number) => {
  hours += by;
  await shiftClock(`${hours} hours`);
};
const inHours = async (by: number) => new Date((await databaseNow(db())).getTime() + by * 3_600_000);
const latest = async () => {
  const meeting = (await loadMeetings(db(), { workspaceId: cast.workspaceId, onboardingId: id })).at(-1);
  return { id: meeting?.id ?? '', base: meeting?.acts.length ?? 0 };
};

/** Everything in it that anybody can read, its calendar unfolded; base64 hides no word. */
const readable = ({ attachments, ...mail }: Outgoing): string =>
  [JSON.stringify(mail), ...(attachments ?? []).map(textOf)].join('\n');
const textOf = ({ base64 }: { base64: string }): string => unfolded(Buffer.from(base64, 'base64').toString());
const unfolded = (text: string): string => text.replace(/\r?\n[ \t]/g, '');

function calendarIn({ attachments }: Outgoing) {
  const [file] = attachments ?? [];
  if (!file) return null;
  const root = new ICAL.Component(ICAL.parse(Buffer.from(file.base64, 'base64').toString()));
  const event = root.getFirstSubcomponent('vevent');
  return {
    what: `${root.getFirstPropertyValue('method')} ${event?.getFirstPropertyValue('sequence')}`,
    words: String(event?.getFirstPropertyValue('description')),
    to: event?.getAllProperties('attendee').map((one) => String(one.getFirstValue()).toLowerCase()),
  };
}

/** The mail that left since, to Mira or to us. */
async function left() {
  const from = sent.length;
  await deliverDue(async (message) => {
    sent.push(message);
    return { outcome: 'accepted', providerId: crypto.randomUUID() };
  });
  const all = sent.slice(from).filter(({ kind }) => /^meeting|^handoff_meeting/.test(kind));
  const isTheirs = ({ to }: Outgoing) => to.includes('brightwater.example');
  return { theirs: all.filter(isTheirs), ours: all.filter((mail) => !isTheirs(mail)) };
}

async function checked(method: string, number: number, isAhead = true) {
  const { theirs, ours } = await left();
  expect(theirs.map((mail) => calendarIn(mail)?.what)).toEqual([`${method} ${number}`]);
  for (const mail of [...theirs, ...ours]) {
    expect(readable(mail).match(CANARY)).toBeNull();
    const { words = '' } = calendarIn(mail) ?? {};
    for (const point of ABOUT) expect([mail.kind, words.includes(point)]).toEqual([mail.kind, isAhead]);
  }
  expect(calendarIn(theirs[0] as Outgoing)?.to).toEqual(['mailto:mira@brightwater.example']);
}

/** The talk of sales and customer success: to the two of them alone, with nothing of what else is ours. */
async function checkedTalk(what: string[]) {
  const { theirs, ours } = await left();
  expect(theirs).toEqual([]);
  expect(ours.map(({ kind, to }) => [kind, /^"(\w+)/.exec(to)?.[1]]).sort()).toEqual([
    ['handoff_meeting', 'Ines'],
    ['handoff_meeting', 'Sam'],
  ]);
  expect(ours.map((mail) => calendarIn(mail)?.what).sort()).toEqual(what);
  for (const mail of ours) {
    expect(readable(mail)).not.toContain('brightwater.example');
    expect(readable(mail)).not.toMatch(/canary-(concern|advice|why|gain|source|talk-note)/);
  }
}

const where = { minutes: 30, place: '' };
const call = async (by: number) => ({ times: [await inHours(by)], link: null, where, words: '' });

/** Begins one with its agenda, of which one point is left out again. */
async function begin(everyWeeks: 1 | null) {
  done(
    await offerMeeting(
      cast.ines,
      id,
      { ...(await call(3)), base: 0, guestIds: [mira.id], everyWeeks },
      false,
    ),
  );
  await left();
  const { id: meetingId } = await latest();
  const away = `canary-left-out ${meetingId}`;
  for (const words of [...ABOUT, away]) done(await addToAgenda(cast.ines, id, meetingId, words));
  const out = await db()
    .selectFrom('agenda_points')
    .select('id')
    .where('meeting_id', '=', meetingId)
    .where('words', '=', away)
    .executeTakeFirstOrThrow();
  done(await leaveOutOfAgenda(cast.ines, id, meetingId, out.id, true));
  done(await setTime(cast.ines, id, meetingId, { ...(await call(4)), base: (await latest()).base }));
  return meetingId;
}

beforeAll(async () => {
  cast = await oneWorkspace();
  const { sam, ines, workspaceId } = cast;
  id = await startedHandoff(cast);
  const note = 'canary-source-note';
  const statements = [
    goal('Answer sooner', { today: '1', target: '2', by: '2027-06-30', measure: 'Log' }, { note }),
    promise('The price stays', {}, { note }),
    person('Mira Vos', 'Operations', 'First contact', 'mira@brightwater.example', {
      parts: ['champion', 'decision_maker'],
      stance: { attitude: 'doubtful', gain: 'canary-gain' },
    }),
  ];
  for (const statement of statements) done(await addStatement(sam, id, statement));
  const reason = 'canary-part-reason';
  for (const question of ['today', 'connects', 'data', 'security', 'people'] as const)
    done(await answerPart(sam, id, question, { answer: 'not_applicable', reason }));
  done(await answerPart(sam, id, 'dates', { answer: 'none', reason }));
  done(
    await recordRedFlag(sam, id, { concern: 'canary-concern', severity: 'renewal', advice: 'canary-advice' }),
  );
  const story = {
    why: 'canary-why',
    failed: 'canary-failed',
    rivals: 'canary-rivals',
    objections: 'canary-objections',
    later: 'canary-later',
  };
  done(await tellStory(sam, id, story, UNTOLD));
  done(await submitHandoff(sam, id));

  const talk = { ...(await call(2)), where: { minutes: 20, place: 'canary-place' }, words: 'canary-line' };
  done(await setHandoffMeeting(ines, id, { ...talk, base: 0 }));
  done(await noteHandoffMeeting(sam, id, 'canary-talk-note'));
  await checkedTalk(['PUBLISH 0', 'REQUEST 0']);
  done(await setHandoffMeeting(sam, id, { ...talk, ...(await call(3)), words: 'canary-line', base: 1 }));
  await checkedTalk(['PUBLISH 1', 'REQUEST 1']);
  done(await callOffHandoffMeeting(ines, id, { base: 3, words: 'canary-reason' }));
  await checkedTalk(['CANCEL 2', 'CANCEL 2']);
  const judgements = await judgementsOf(workspaceId, id);
  done(
    await confirmReceipt(
      ines,
      id,
      judgements.map((one) => ({ ...one, note: 'canary-verdict-note' })),
    ),
  );
  done(await publishGuide(ines, id, () => 'Hello.'));
  const contact = await db()
    .selectFrom('contacts')
    .select(['id', 'name'])
    .where('onboarding_id', '=', id)
    .executeTakeFirstOrThrow();
  done(await sendIntroduction(sam, id, { ...INTRODUCTION, contactIds: [contact.id] }));
  mira = { kind: 'contact', ...contact, workspaceId, onboardingId: id };
  done(await writeNote(ines, id, id, 'canary-note'));
  await left();
});

test('of the first call: set, moved, called off; in the file and in what a calendar reads', async () => {
  const meetingId = await begin(null);
  await checked('REQUEST', 0);
  done(await setTime(cast.ines, id, meetingId, { ...(await call(5)), base: (await latest()).base }));
  await checked('REQUEST', 1);

  done(await makeFeed(mira));
  const feed = await db().selectFrom('calendar_feeds').select('id').executeTakeFirstOrThrow();
  const read = await calendarWith(feedTokenOf(feed.id), '192.0.2.1');
  const file = await invitationFor(await sessionOf(mira), meetingId);
  if (!read.calendar || !file) throw new Error('There is no calendar.');
  for (const facts of [read.calendar, file]) {
    const text = JSON.stringify(facts) + unfolded(await calendarResponse(facts).text());
    expect(text.match(CANARY)).toBeNull();
    for (const point of ABOUT) expect(text).toContain(point);
  }

  done(await callOff(cast.ines, id, meetingId, { base: (await latest()).base, words: 'I am ill.' }));
  await checked('CANCEL', 2, false);
});

test('of check-ins: the first one, the next one that is set by itself, moved, called off', async () => {
  const first = await begin(null);
  await checked('REQUEST', 0);
  await pass(6);
  done(await markHeld(cast.ines, id, first));
  const again = await begin(1);
  await checked('REQUEST', 0);
  await pass(6);
  done(await markHeld(cast.ines, id, again));
  const next = await latest();
  expect(next.id).not.toBe(again);
  for (const words of ABOUT) done(await addToAgenda(cast.ines, id, next.id, words));
  await checked('REQUEST', 0);
  done(await setTime(cast.ines, id, next.id, { ...(await call(30)), base: 1 }));
  await checked('REQUEST', 1);
  done(await callOff(cast.ines, id, next.id, { base: 2, words: '' }));
  await checked('CANCEL', 2, false);
});
