/* The first call from its offer to its end: taken by fifty at once, moved, proposed, called off, held; whose calendars hear. */
import ICAL from 'ical.js';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { endWaysIn } from '#db/contact/ways-in.server';
import { livingFeed } from '#db/meeting/calendar-feeds.server';
import { insertHandoffAct } from '#db/meeting/handoff-meetings.server';
import { loadMeetings } from '#db/meeting/meetings.server';
import { feedTokenOf } from '~/auth/contact/calendar-feed.server';
import { renewLink } from '~/commands/contact/welcome-links.server';
import { agreeToTime, proposeTimes, takeTime } from '~/commands/meeting/answer-meeting.server';
import { callOff, markHeld, offerMeeting, setTime } from '~/commands/meeting/arrange-meeting.server';
import { endFeed, makeFeed } from '~/commands/meeting/calendar-feed.server';
import { callOffHandoffMeeting } from '~/commands/meeting/handoff-meeting.server';
import { closeOnboarding } from '~/commands/onboarding/close.server';
import { deleteOnboarding } from '~/commands/onboarding/delete-onboarding.server';
import { correctStatement, withdrawAnswer } from '~/commands/review/review-statement.server';
import { standingOf } from '~/domain/meeting/meeting';
import type { ContactActor, MemberActor } from '~/domain/onboarding/access';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { calendarWith } from '~/queries/meeting/calendar.server';
import { closingPage } from '~/queries/onboarding/closing.server';
import { deletingPage } from '~/queries/onboarding/deleting.server';
import { sayClosing } from '~/speech/en/onboarding/say-closing';
import { shiftClock, useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { contactOf, done, introduced, shownPoint } from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';

useDatabase();

let home: Home;
let nextDoor: NextDoor;
let id: string;
let marit: ContactActor;
let tomasz: ContactActor;
let sent: Outgoing[] = [];

const accepting = async (message: Outgoing) => {
  sent.push(message);
  return { outcome: 'accepted' as const, providerId: `provider ${message.idempotencyKey}` };
};

const HOUR = 3_600_000;
let start: number;
const inDays = (days: number) => new Date(start + days * 24 * HOUR);

beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
});

beforeEach(async () => {
  id = await introduced(home, `Bakery ${Math.random()}`);
  marit = await contactOf(home, id, 'Marit');
  tomasz = await contactOf(home, id, 'Tomasz');
  start = Math.floor(Date.now() / HOUR) * HOUR;
  await deliverDue(accepting);
  sent = [];
});

const codeOf = async (outcome: Promise<{ ok: true } | { ok: false; code: string }>) => {
  const got = await outcome;
  return got.ok ? 'done' : got.code;
};

const where = { minutes: 45, place: 'https://meet.brindlewick.example/ines' };
const wish = (days: number[], base: number, words = '') => ({
  times: days.map(inDays),
  link: null,
  where,
  words,
  base,
});
const offer = (days: number[], base = 0, actor: MemberActor = home.ines, words = '') =>
  offerMeeting(actor, id, { ...wish(days, base, words), guestIds: [marit.id, tomasz.id] }, false);

const which = () => ({ workspaceId: home.workspaceId, onboardingId: id });

async function meeting() {
  const [found] = await loadMeetings(db(), which());
  const standing = found && standingOf(found.acts);
  if (!standing) throw new Error('No meeting.');
  return { ...found, standing };
}

/** When one of us got in touch first. */
const contactMade = async () =>
  (await db().selectFrom('onboardings').select('first_contact_at').where('id', '=', id).executeTakeFirst())
    ?.first_contact_at ?? null;

/** What was mailed since: to whom, what about, and what calendars are told. */
async function mailed() {
  sent = [];
  await deliverDue(accepting);
  return sent
    .map(({ to, kind, attachments }) => {
      const file = attachments?.[0];
      const root = file && new ICAL.Component(ICAL.parse(Buffer.from(file.base64, 'base64').toString()));
      const event = root?.getFirstSubcomponent('vevent');
      const told = root && [root.getFirstPropertyValue('method'), event?.getFirstPropertyValue('sequence')];
      return [/"?(\w+)/.exec(to)?.[1], kind, ...(told ?? [])].join(' ');
    })
    .sort();
}

describe('the first call', () => {
  test('fifty presses at once by two people take one time, and both calendars hear once', async () => {
    await done(offer([2, 3, 5]));
    expect(await codeOf(offer([2, 3, 5]))).toBe('done');
    expect(await mailed()).toEqual(['Marit meeting_offered', 'Tomasz meeting_offered']);
    const { id: meetingId } = await meeting();
    const presses = Array.from({ length: 50 }, (_, press) =>
      codeOf(takeTime(press % 2 === 0 ? marit : tomasz, meetingId, inDays(press % 2 === 0 ? 2 : 3))),
    );
    const answers = await Promise.all(presses);
    expect([...new Set(answers)].sort()).toEqual(expect.arrayContaining(['done', 'time_taken']));
    const { acts, standing } = await meeting();
    expect(acts.map(({ kind }) => kind)).toEqual(['offered', 'set']);
    expect([2, 3].map((day) => inDays(day).getTime())).toContain(standing.startsAt?.getTime());
    expect(await mailed()).toEqual([
      'Ines meeting_for_us PUBLISH 0',
      'Marit meeting_set REQUEST 0',
      'Tomasz meeting_set REQUEST 0',
    ]);
    expect(await mailed()).toEqual([]);
  });

  test('is moved after a proposal, agreed to, and called off: one id, with rising numbers', async () => {
    await done(offer([2]));
    const { id: meetingId } = await meeting();
    await done(takeTime(marit, meetingId, inDays(2)));
    await done(proposeTimes(tomasz, meetingId, { times: [inDays(4)], words: 'Baking day.' }));
    expect(await codeOf(proposeTimes(tomasz, meetingId, { times: [inDays(4)], words: 'Baking day.' }))).toBe(
      'done',
    );
    await shiftClock('11 minutes');
    expect((await mailed()).filter((line) => line.includes('proposed'))).toEqual(['Ines meeting_proposed']);
    expect(await codeOf(setTime(home.ines, id, meetingId, wish([4], 2)))).toBe('changed_meanwhile');
    await done(setTime(home.ines, id, meetingId, wish([4], 3)));
    expect(await codeOf(takeTime(marit, meetingId, inDays(2)))).toBe('time_taken');
    expect(await codeOf(agreeToTime(marit, meetingId, inDays(2)))).toBe('times_changed');
    await done(agreeToTime(marit, meetingId, inDays(4)));
    expect(await mailed()).toEqual([
      'Ines meeting_for_us PUBLISH 1',
      'Marit meeting_set REQUEST 1',
      'Tomasz meeting_set REQUEST 1',
    ]);
    await done(callOff(home.ines, id, meetingId, { base: 5, words: 'I am ill.' }));
    expect(await codeOf(callOff(home.ines, id, meetingId, { base: 5, words: 'I am ill.' }))).toBe('done');
    expect(await mailed()).toEqual([
      'Ines meeting_for_us CANCEL 2',
      'Marit meeting_called_off CANCEL 2',
      'Tomasz meeting_called_off CANCEL 2',
    ]);
    expect(await codeOf(proposeTimes(tomasz, meetingId, { times: [inDays(4)], words: '' }))).toBe(
      'meeting_over',
    );
    const kinds = await db()
      .selectFrom('events')
      .select('kind')
      .where('onboarding_id', '=', id)
      .where(sql<boolean>`kind like 'meeting%'`)
      .orderBy('id')
      .execute();
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'meeting_offered',
      'meeting_time_taken',
      'meeting_time_proposed',
      'meeting_moved',
      'meeting_move_agreed',
      'meeting_called_off',
    ]);
  });

  test('moved before its mail was written, is told once, with the number that stands', async () => {
    await done(offerMeeting(home.ines, id, { ...wish([2], 0), guestIds: [marit.id] }, true));
    const { id: meetingId } = await meeting();
    await done(setTime(home.ines, id, meetingId, wish([3], 1)));
    expect(await mailed()).toEqual(['Ines meeting_for_us PUBLISH 1', 'Marit meeting_set REQUEST 1']);
  });

  test('is held once it has begun and nothing they corrected waits for an answer', async () => {
    await done(offerMeeting(home.ines, id, { ...wish([1], 0), guestIds: [marit.id] }, true));
    const { id: meetingId } = await meeting();
    expect(await codeOf(markHeld(home.ines, id, meetingId))).toBe('call_ahead');
    const { words, ...point } = await shownPoint(home, id, 'bread');
    await shiftClock('2 days');
    await done(correctStatement(marit, point, { words, note: 'Otherwise.' }));
    expect(await codeOf(markHeld(home.ines, id, meetingId))).toBe('corrections_unread');
    await done(withdrawAnswer(marit, point));
    expect(await contactMade()).toBeNull();
    await done(markHeld(home.ines, id, meetingId));
    expect(await contactMade()).toEqual(inDays(1));
    expect(await codeOf(markHeld(home.ines, id, meetingId))).toBe('done');
    await done(offer([5]));
    expect((await loadMeetings(db(), which())).map(({ kind }) => kind)).toEqual(['first_call', 'check_in']);
    await shiftClock('0 days');
  });

  test('is arranged by whoever has it, for people who have a page, here and nowhere else', async () => {
    expect(await codeOf(offer([2], 0, home.sam))).toBe('not_allowed');
    expect(await codeOf(offer([-1]))).toBe('time_passed');
    expect(await codeOf(offer([200]))).toBe('call_too_far');
    expect(await codeOf(offerMeeting(home.ines, id, { ...wish([2], 0), guestIds: [] }, false))).toBe(
      'no_recipients',
    );
    expect(
      await codeOf(offerMeeting(home.ines, id, { ...wish([2], 0), guestIds: [home.ines.id] }, false)),
    ).toBe('person_gone');
    const { id: devraj } = await contactOf(home, id, 'Devraj');
    expect(await codeOf(offerMeeting(home.ines, id, { ...wish([2], 0), guestIds: [devraj] }, false))).toBe(
      'recipient_unreachable',
    );
    await done(offer([2]));
    const { id: meetingId } = await meeting();
    expect(await codeOf(setTime(nextDoor.piet, id, meetingId, wish([3], 1)))).toBe('not_found');
    await done(callOff(home.ines, id, meetingId, { base: 1, words: '' }));
    await done(offerMeeting(home.ines, id, { ...wish([2], 0), guestIds: [marit.id] }, false));
    const [, { id: maritsId = '' } = {}] = await loadMeetings(db(), which());
    expect(await codeOf(takeTime(tomasz, maritsId, inDays(2)))).toBe('not_allowed');
    expect(await codeOf(proposeTimes(tomasz, maritsId, { times: [inDays(4)], words: '' }))).toBe(
      'not_allowed',
    );
    await done(takeTime(marit, maritsId, inDays(2)));
    const stranger = await contactOf(home, await introduced(home, 'Elsewhere'), 'Marit');
    expect(await codeOf(takeTime(stranger, meetingId, inDays(2)))).toBe('not_found');
  });
});

test('a calendar reads the calls and days of its contact, until it is taken away or the way in ends', async () => {
  const read = async () => {
    const feed = await livingFeed(db(), { workspaceId: home.workspaceId, contactId: marit.id });
    return feed ? calendarWith(`${feedTokenOf(feed.id)}.ics`, '127.0.0.1') : null;
  };
  await done(offer([2]));
  const { id: meetingId } = await meeting();
  expect(await codeOf(makeFeed({ ...marit, copiedBy: home.ines.id }))).toBe('not_allowed');
  await done(makeFeed(marit));
  await done(makeFeed(marit));
  expect(await read()).toMatchObject({ calendar: { meetings: [] } });
  await done(takeTime(tomasz, meetingId, inDays(2)));
  expect(await read()).toMatchObject({ calendar: { meetings: [{ id: meetingId }] } });
  const first = await livingFeed(db(), { workspaceId: home.workspaceId, contactId: marit.id });
  const token = feedTokenOf(first?.id ?? '');
  await done(endFeed(marit));
  expect(await calendarWith(token, '127.0.0.1')).toMatchObject({ calendar: null });
  await done(makeFeed(marit));
  const second = await livingFeed(db(), { workspaceId: home.workspaceId, contactId: marit.id });
  expect(second?.id).not.toBe(first?.id);
  expect(await codeOf(endFeed({ ...marit, copiedBy: home.ines.id }))).toBe('not_allowed');
  // A link of the last hour is sent once more, and ends nothing.
  await done(renewLink(home.ines, id, marit.id));
  expect((await livingFeed(db(), { workspaceId: home.workspaceId, contactId: marit.id }))?.id).toBe(
    second?.id,
  );
  await shiftClock('2 hours');
  await done(renewLink(home.ines, id, marit.id));
  await shiftClock('0 days');
  expect(await read()).toBeNull();
  expect(await calendarWith(feedTokenOf(second?.id ?? ''), '127.0.0.1')).toMatchObject({ calendar: null });
  await done(makeFeed(marit));
  await db()
    .transaction()
    .execute((trx) => endWaysIn(trx, { workspaceId: home.workspaceId, contactId: marit.id }, new Date()));
  expect(await read()).toBeNull();
});

test('that is set is called off before its onboarding is closed or deleted, ours among ourselves too', async () => {
  const close = () => closeOnboarding(home.ines, id, { reason: 'on_hold', words: '' });
  const which = { workspaceId: home.workspaceId, onboardingId: id };
  await done(offerMeeting(home.ines, id, { ...wish([3], 0), guestIds: [marit.id] }, true));
  // Set before acceptance, for a time that is still to come.
  const talk = { meetingId: uuid(), startsAt: inDays(2), where: { minutes: 20, place: '' } };
  const said = {
    ...talk,
    id: uuid(),
    kind: 'set' as const,
    words: '',
    memberId: home.sam.id,
    at: new Date(),
  };
  await db()
    .transaction()
    .execute((trx) => insertHandoffAct(trx, which, said));
  const latest = [
    { startsAt: inDays(2), isOurs: true },
    { startsAt: inDays(3), isOurs: false },
  ];
  expect(await close()).toMatchObject({ code: 'call_is_set', latest });
  const page = await closingPage(await memberFor(home.ines), id);
  const named = [/^the talk with sales on \w{3} \d+ /, /^the call on \w{3} \d+ /];
  expect(page && sayClosing(page).calls).toMatchObject(
    named.map((words) => ({ said: expect.stringMatching(words) })),
  );
  expect((await deletingPage(await memberFor(home.kofi), id))?.calls).toEqual(latest);
  expect(await codeOf(deleteOnboarding(home.kofi, id, page?.customer ?? ''))).toBe('call_is_set');
  await done(callOffHandoffMeeting(home.ines, id, { base: 1, words: '' }));
  expect(await close()).toMatchObject({ code: 'call_is_set', latest: latest.slice(1) });
  const { id: meetingId, standing } = await meeting();
  await done(callOff(home.ines, id, meetingId, { base: standing.last.number, words: '' }));
  expect(await codeOf(close())).toBe('done');
});
