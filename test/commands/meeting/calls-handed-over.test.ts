/*
 * A call that is set goes over with its onboarding: who takes over is asked, the calendar of who had it takes it out,
 * everybody else reads with whom it is; each once, and by the same id and the same organizer.
 */
import ICAL from 'ical.js';
import ical, { type VEvent } from 'node-ical';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadMeetings } from '#db/meeting/meetings.server';
import { takeTime } from '~/commands/meeting/answer-meeting.server';
import { callOff, markHeld, offerMeeting, setTime } from '~/commands/meeting/arrange-meeting.server';
import { setHandoffMeeting } from '~/commands/meeting/handoff-meeting.server';
import { handOverAll } from '~/commands/member/hand-over-all.server';
import { handOver } from '~/commands/onboarding/hand-over.server';
import { standingOf } from '~/domain/meeting/meeting';
import type { ContactActor, MemberActor } from '~/domain/onboarding/access';
import type { OwnedPart } from '~/domain/onboarding/hand-over';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { shiftClock, useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { colleague } from '../../support/story/colleagues';
import { contactOf, done, handedOver, introduced } from '../../support/story/hallowmere';

useDatabase();

let home: Home;
let mireille: MemberActor;
let teun: MemberActor;
let jonas: MemberActor;
let id: string;
let marit: ContactActor;
let sent: Outgoing[] = [];

const HOUR = 3_600_000;
const inDays = (days: number) => new Date(Math.floor(Date.now() / HOUR) * HOUR + days * 24 * HOUR);
const where = { minutes: 45, place: '' };
const wish = (days: number[], base: number) => ({
  times: days.map(inDays),
  link: null,
  where,
  words: '',
  base,
});
const give = (
  actor: MemberActor,
  { part = 'host', from, to }: { part?: OwnedPart; from: MemberActor; to: MemberActor },
) => handOver(actor, id, { part, fromId: from.id, toId: to.id, words: '', note: '' });

const deliver = async () => {
  sent = [];
  const accepting = async (message: Outgoing) => {
    sent.push(message);
    return { outcome: 'accepted' as const, providerId: `provider ${message.idempotencyKey}` };
  };
  await Promise.all([deliverDue(accepting), deliverDue(accepting)]);
};

type Person = { params: { 'SENT-BY'?: string; ROLE?: string }; val: string };
const mailbox = (address: unknown) =>
  /^(?:mailto:)?([a-z]+)/i.exec(String(address ?? '').replace(/"/g, ''))?.[1];

/** To whom, by which method, with which number; who asks, for whom (`~`), and who holds it (`!`): by two parsers alike. */
function readAlike({ to, attachments }: Outgoing): string | null {
  const file = attachments?.[0];
  if (!file) return null;
  const text = Buffer.from(file.base64, 'base64').toString();
  const root = new ICAL.Component(ICAL.parse(text));
  const event = root.getFirstSubcomponent('vevent');
  const asked = event?.getFirstProperty('organizer');
  const [other] = Object.values(ical.sync.parseICS(text)).filter(
    (one): one is VEvent => one?.type === 'VEVENT',
  );
  const organizer = other?.organizer as unknown as Person;
  const attendees = [other?.attendee ?? []].flat() as unknown as Person[];
  const holder = event?.getAllProperties('attendee').find((one) => one.getParameter('role') === 'CHAIR');
  expect(other?.uid).toBe(event?.getFirstPropertyValue('uid'));
  expect(Number(other?.sequence ?? 0)).toBe(event?.getFirstPropertyValue('sequence'));
  expect(mailbox(organizer.val)).toBe(mailbox(asked?.getFirstValue()));
  expect(mailbox(organizer.params['SENT-BY'])).toBe(mailbox(asked?.getParameter('sent-by')));
  expect(mailbox(attendees.find(({ params }) => params.ROLE === 'CHAIR')?.val)).toBe(
    mailbox(holder?.getFirstValue()),
  );
  const start = event?.getFirstPropertyValue('dtstart');
  expect(other?.start.getTime()).toBe(start instanceof ICAL.Time ? start.toJSDate().getTime() : null);
  const [who, sentBy] = [asked?.getFirstValue(), asked?.getParameter('sent-by')].map(mailbox);
  const by = sentBy ? `${who}~${sentBy}` : who;
  return [
    /"?(\w+)/.exec(to)?.[1],
    root.getFirstPropertyValue('method'),
    event?.getFirstPropertyValue('sequence'),
    by,
    holder ? `!${mailbox(holder.getFirstValue())}` : '',
  ]
    .join(' ')
    .trim();
}

async function calendars(): Promise<string[]> {
  await deliver();
  return sent
    .map(readAlike)
    .filter((line) => line !== null)
    .sort();
}

const meetingOf = async () => {
  const found = (await loadMeetings(db(), { workspaceId: home.workspaceId, onboardingId: id })).at(-1);
  const standing = found && standingOf(found.acts);
  if (!standing) throw new Error('No meeting.');
  return { id: found.id, standing };
};

beforeAll(async () => {
  home = await oneWorkspace();
  mireille = await colleague(home, 'Mireille Okafor', 'cs');
  teun = await colleague(home, 'Teun Vermeer', 'cs');
  jonas = await colleague(home, 'Jonas Weber', 'sales');
});

describe('a call with a customer', () => {
  beforeEach(async () => {
    await shiftClock('0 days');
    id = await introduced(home, `Bakery ${Math.random()}`);
    marit = await contactOf(home, id, 'Marit');
    await done(offerMeeting(home.ines, id, { ...wish([3], 0), guestIds: [marit.id] }, true));
    expect(await calendars()).toEqual(['Ines PUBLISH 0 ines', 'Marit REQUEST 0 ines']);
  });

  test('goes to who takes over, once, also where the press came twice; later changes are theirs', async () => {
    for (const _ of [1, 2]) await done(give(home.ines, { from: home.ines, to: mireille }));
    expect(await calendars()).toEqual([
      'Ines CANCEL 1 ines~mireille',
      'Marit REQUEST 1 ines~mireille !mireille',
      'Mireille REQUEST 1 ines~mireille !mireille',
    ]);
    const mail = (first: string) =>
      sent.find(({ to, kind }) => to.includes(first) && kind.startsWith('meeting'));
    expect(mail('Marit')?.subject).toMatch(/^Our call is with Mireille now: /);
    expect(mail('Marit')?.text.replace(/\s+/g, ' ')).toContain('so our call is with me. The time stays:');
    expect(mail('Ines')?.text.replace(/\s+/g, ' ')).toContain('Mireille has');
    expect(await calendars()).toEqual([]);
    const { id: meetingId, standing } = await meetingOf();
    await done(setTime(mireille, id, meetingId, wish([4], standing.last.number)));
    expect(await calendars()).toEqual([
      'Marit REQUEST 2 ines~mireille !mireille',
      'Mireille REQUEST 2 ines~mireille !mireille',
    ]);
    await done(callOff(mireille, id, meetingId, { base: standing.last.number + 1, words: '' }));
    expect(await calendars()).toEqual([
      'Marit CANCEL 3 ines~mireille',
      'Mireille CANCEL 3 ines~mireille !mireille',
    ]);
    await done(offerMeeting(mireille, id, { ...wish([5], 0), guestIds: [marit.id] }, true));
    expect(await calendars()).toEqual(['Marit REQUEST 0 mireille', 'Mireille PUBLISH 0 mireille']);
  });

  test('through several hands before any mail leaves is told once, and to nobody who never had it', async () => {
    await done(give(home.ines, { from: home.ines, to: mireille }));
    await done(give(mireille, { from: mireille, to: teun }));
    expect(await calendars()).toEqual([
      'Ines CANCEL 2 ines~teun',
      'Marit REQUEST 2 ines~teun !teun',
      'Teun REQUEST 2 ines~teun !teun',
    ]);
    await done(give(teun, { from: teun, to: mireille }));
    await done(give(mireille, { from: mireille, to: teun }));
    expect(await calendars()).toEqual(['Marit REQUEST 4 ines~teun !teun', 'Teun REQUEST 4 ines~teun !teun']);
    await done(give(teun, { from: teun, to: home.ines }));
    expect(await calendars()).toEqual(['Ines PUBLISH 5 ines', 'Marit REQUEST 5 ines', 'Teun CANCEL 5 ines']);
  });

  test('goes with all that is somebody’s; who has left gets no mail, and their name stays who asked', async () => {
    const nadia = await colleague(home, 'Nadia Brandt', 'cs');
    const choices = [{ onboardingId: id, part: 'host' as const, toId: teun.id }];
    await done(give(home.ines, { from: home.ines, to: nadia }));
    await calendars();
    await done(handOverAll(home.kofi, nadia.id, { choices, note: '', endsAccess: true }));
    expect(await calendars()).toEqual(['Marit REQUEST 2 ines~teun !teun', 'Teun REQUEST 2 ines~teun !teun']);
  });

  test('that has begun, was only offered or is the rep’s alone to follow stays as it is', async () => {
    await done(give(home.sam, { part: 'rep', from: home.sam, to: jonas }));
    expect(await calendars()).toEqual([]);
    await shiftClock('4 days');
    await done(give(home.ines, { from: home.ines, to: teun }));
    expect(await calendars()).toEqual([]);
    const { id: meetingId } = await meetingOf();
    await done(markHeld(teun, id, meetingId));
    await done(offerMeeting(teun, id, { ...wish([8], 0), guestIds: [marit.id] }, false));
    await done(give(teun, { from: teun, to: home.ines }));
    expect(await calendars()).toEqual([]);
    await done(takeTime(marit, (await meetingOf()).id, inDays(8)));
    expect(await calendars()).toEqual(['Ines PUBLISH 0 ines', 'Marit REQUEST 0 ines']);
  });
});

describe('the talk before acceptance', () => {
  beforeEach(async () => {
    await shiftClock('0 days');
    id = await handedOver(home, `Bakery ${Math.random()}`);
    await done(setHandoffMeeting(home.sam, id, wish([2], 0)));
    expect(await calendars()).toEqual(['Ines REQUEST 0 sam', 'Sam PUBLISH 0 sam']);
  });

  test('goes over with either part, and keeps who arranged it as who asks', async () => {
    await done(give(home.ines, { from: home.ines, to: teun }));
    expect(await calendars()).toEqual(['Ines CANCEL 1 sam', 'Sam PUBLISH 1 sam', 'Teun REQUEST 1 sam']);
    await done(give(home.sam, { part: 'rep', from: home.sam, to: jonas }));
    expect(await calendars()).toEqual([
      'Jonas REQUEST 2 sam~jonas !jonas',
      'Sam CANCEL 2 sam~jonas',
      'Teun REQUEST 2 sam~jonas !jonas',
    ]);
    const words = sent.map(({ text }) => text.replace(/\s+/g, ' ')).join(' ');
    for (const said of [
      'is with Jonas now. The time stays',
      'and the talk with Teun',
      'Jonas talks with Teun about',
    ])
      expect(words).toContain(said);
  });

  test('is called off where one person has both parts by it', async () => {
    await done(give(home.kofi, { part: 'rep', from: home.sam, to: home.kofi }));
    await calendars();
    await done(give(home.kofi, { from: home.ines, to: home.kofi }));
    expect(await calendars()).toEqual(['Ines CANCEL 2 sam~kofi', 'Kofi CANCEL 2 sam~kofi !kofi']);
  });
});
