/* The talk of sales and customer success before a handoff is accepted: whose calendars hear, and what there is to decide. */
import ICAL from 'ical.js';
import { beforeAll, expect, test } from 'vitest';
import { databaseNow, db } from '#db/client.server';
import { loadHandoffActs } from '#db/meeting/handoff-meetings.server';
import { goal, promise } from '#demo/recorded';
import type { Member } from '~/auth/member/member.server';
import { recordRedFlag } from '~/commands/handoff/record-red-flag.server';
import {
  callOffHandoffMeeting,
  noteHandoffMeeting,
  setHandoffMeeting,
} from '~/commands/meeting/handoff-meeting.server';
import { addStatement } from '~/commands/statement/record-statement.server';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { handoffMeetingPage } from '~/queries/meeting/handoff-meeting.server';
import { meetingsPage } from '~/queries/meeting/meetings.server';
import { receiptOf } from '~/queries/receipt/receipt.server';
import { sayHandoffMeeting } from '~/speech/en/meeting/say-handoff-meeting';
import { sayMeetings } from '~/speech/en/meeting/say-meetings';
import { sayReceipt } from '~/speech/en/receipt/say-receipt';
import { useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { accept, done, handedOver } from '../../support/story/hallowmere';
import { startedHandoff } from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';

useDatabase();

let home: Home;
let nextDoor: NextDoor;
let id: string;

const codeOf = async (outcome: Promise<{ ok: true } | { ok: false; code: string }>) => {
  const got = await outcome;
  return got.ok ? 'done' : got.code;
};
const inHours = async (hours: number) => new Date((await databaseNow(db())).getTime() + hours * 3_600_000);
const wish = (at: Date, base: number) => ({
  times: [at],
  link: null,
  where: { minutes: 20, place: 'Ines’s desk' },
  words: '',
  base,
});

/** To whom, by which method, with which number; one UID for all of it. */
async function mailed() {
  const sent: Outgoing[] = [];
  await deliverDue(async (message) => {
    sent.push(message);
    return { outcome: 'accepted' as const, providerId: `provider ${message.idempotencyKey}` };
  });
  const uids = new Set<unknown>();
  const lines = sent.flatMap(({ to, kind, attachments }) => {
    if (kind !== 'handoff_meeting') return [];
    const file = attachments?.[0];
    if (!file) return [`${to} without a file`];
    const root = new ICAL.Component(ICAL.parse(Buffer.from(file.base64, 'base64').toString()));
    const event = root.getFirstSubcomponent('vevent');
    uids.add(event?.getFirstPropertyValue('uid'));
    const told = [root.getFirstPropertyValue('method'), event?.getFirstPropertyValue('sequence')];
    return [[/"?(\w+)/.exec(to)?.[1], ...told].join(' ')];
  });
  expect(uids.size).toBe(1);
  return lines.sort();
}

beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
  id = await startedHandoff(home);
  await done(
    addStatement(home.sam, id, promise('A second training day, free', {}, { heardWhere: 'on the phone' })),
  );
  await done(
    addStatement(
      home.sam,
      id,
      goal('Fewer calls', { today: '', target: '', by: '', measure: '' }, { saidBy: 'assumed' }),
    ),
  );
  const flag = { concern: 'Their lead wanted another tool', severity: 'delay', advice: 'Call him.' } as const;
  await done(recordRedFlag(home.sam, id, flag));
});

test('is set, moved and called off for both of them, and begun anew with another id', async () => {
  const [first, second] = [await inHours(24), await inHours(48)];
  for (const _ of [1, 2]) await done(setHandoffMeeting(home.ines, id, wish(first, 0)));
  expect(await mailed()).toEqual(['Ines PUBLISH 0', 'Sam REQUEST 0']);
  expect(await codeOf(setHandoffMeeting(home.sam, id, wish(second, 0)))).toBe('changed_meanwhile');
  await done(setHandoffMeeting(home.sam, id, wish(second, 1)));
  expect(await mailed()).toEqual(['Ines PUBLISH 1', 'Sam REQUEST 1']);
  expect(await codeOf(setHandoffMeeting(home.ines, id, wish(await inHours(-1), 2)))).toBe('time_passed');
  for (const _ of [1, 2]) await done(callOffHandoffMeeting(home.ines, id, { base: 2, words: 'Ill.' }));
  expect(await mailed()).toEqual(['Ines CANCEL 2', 'Sam CANCEL 2']);
  await done(setHandoffMeeting(home.ines, id, wish(second, 3)));
  expect(await mailed()).toEqual(['Ines PUBLISH 0', 'Sam REQUEST 0']);
  const acts = await loadHandoffActs(db(), { workspaceId: home.workspaceId, onboardingId: id });
  expect(new Set(acts.map(({ meetingId }) => meetingId)).size).toBe(2);
});

test('is about what is missing, promised without an answer, guessed and worrying; notes are kept once', async () => {
  for (const _ of [1, 2]) await done(noteHandoffMeeting(home.sam, id, 'He gives it one day.'));
  const facts = await handoffMeetingPage(home.ines as Member, id);
  if (!facts) throw new Error('No page.');
  const { points, notes, meeting } = sayHandoffMeeting(facts);
  const sorts = points.map((point) => point.is);
  expect(sorts[0]).toBe('gap');
  expect(points.filter(({ is }) => is !== 'gap').map(({ is, title }) => `${is}: ${title}`)).toEqual([
    'promise: A second training day, free',
    'guess: Fewer calls',
    'flag: Their lead wanted another tool',
  ]);
  expect(notes.map(({ by, words }) => `${by}: ${words}`)).toEqual(['Sam: He gives it one day.']);
  expect(meeting).toMatchObject({ isOpen: true, place: 'Ines’s desk' });
});

test('is of its rep and its host, and of nobody else or next door', async () => {
  const at = await inHours(72);
  expect(await codeOf(setHandoffMeeting(nextDoor.piet, id, wish(at, 0)))).toBe('not_found');
  expect(await codeOf(noteHandoffMeeting({ ...home.sam, id: home.kofi.id }, id, 'Mine.'))).toBe(
    'not_allowed',
  );
  expect(await handoffMeetingPage(nextDoor.piet as Member, id)).toBeNull();
});

test('at an odd time is pointed out where it is set, and stands on the other pages', async () => {
  const own = await handedOver(home, 'Lindgate Mills');
  const sunday = new Date(Date.UTC(2000, 0, 2, 3));
  const weeks = Math.ceil(((await inHours(24)).getTime() - sunday.getTime()) / (7 * 24 * 3_600_000));
  const at = new Date(sunday.getTime() + weeks * 7 * 24 * 3_600_000);
  await done(setHandoffMeeting(home.ines, own, wish(at, 0)));
  const ines = await memberFor(home.ines);
  const facts = await handoffMeetingPage(ines, own);
  expect(facts && sayHandoffMeeting(facts).meeting?.warn).toMatch(
    /^A day off here\. Outside office hours here/,
  );
  const meetings = await meetingsPage(ines, own);
  expect(meetings && sayMeetings(meetings).amongUs).toMatchObject({
    isOpen: true,
    time: expect.stringMatching(/^Sunday .*, [45]:00 to [45]:20$/),
    warn: expect.stringMatching(/^A day off here/),
  });
  const receipt = await receiptOf(ines, own);
  expect(receipt && sayReceipt(receipt).talk).toMatch(/^Sun .*, [45]:00$/);
  expect(await mailed()).toHaveLength(2);
});

test('still to come once the handoff is accepted, it is moved or called off, and none is begun anew', async () => {
  const own = await handedOver(home, 'Vantreck Freight');
  const at = await inHours(240);
  const behind = /^After the handoff is to be accepted, by /;
  const page = async () => {
    const facts = await handoffMeetingPage(home.ines as Member, own);
    if (!facts) throw new Error('No page.');
    return sayHandoffMeeting(facts);
  };
  const beside = async () => {
    const meetings = await meetingsPage(await memberFor(home.ines), own);
    return meetings && sayMeetings(meetings).amongUs?.warn;
  };
  const soon = await inHours(1);
  await done(setHandoffMeeting(home.ines, own, wish(soon, 0)));
  expect([(await page()).meeting?.warn, await beside()]).not.toContainEqual(expect.stringMatching(behind));
  await done(setHandoffMeeting(home.ines, own, wish(at, 1)));
  expect((await page()).acceptBy).not.toBe('');
  expect((await page()).meeting?.warn).toMatch(behind);
  expect(await beside()).toMatch(behind);
  await accept(home, own);
  expect(await page()).toMatchObject({ isOver: true, mayArrange: true, acceptBy: '' });
  expect((await page()).meeting).toMatchObject({ isOpen: true, isAhead: true, wasBefore: false });
  expect((await page()).meeting?.warn).not.toMatch(behind);
  await done(setHandoffMeeting(home.ines, own, wish(await inHours(300), 2)));
  expect((await page()).meeting).toMatchObject({ isOpen: true, isAhead: true, before: expect.anything() });
  await done(callOffHandoffMeeting(home.ines, own, { base: 3, words: '' }));
  expect(await codeOf(setHandoffMeeting(home.ines, own, wish(at, 4)))).toBe('already_accepted');
  expect(await mailed()).toContain('Sam CANCEL 3');
});
