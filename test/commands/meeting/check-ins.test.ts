/* Calls after the first one: once or again, each next one set by the one before, with what changed on the path between. */
import ICAL from 'ical.js';
import { beforeAll, expect, test } from 'vitest';
import { databaseNow, db } from '#db/client.server';
import { agendaFacts } from '#db/meeting/agenda-facts.server';
import { loadOrdered } from '#db/meeting/agendas.server';
import { factsOf, heldBefore } from '#db/meeting/meeting-facts.server';
import { loadMeetings } from '#db/meeting/meetings.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import {
  callOff,
  leaveOut,
  markHeld,
  offerMeeting,
  setTime,
} from '~/commands/meeting/arrange-meeting.server';
import { addToAgenda } from '~/commands/meeting/write-agenda.server';
import { addPhase } from '~/commands/path/write-phases.server';
import { markTheirStep } from '~/commands/step/mark-step.server';
import { addStep } from '~/commands/step/write-steps.server';
import type { Rhythm } from '~/domain/meeting/check-in';
import type { ContactActor } from '~/domain/onboarding/access';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { shiftClock, useDatabase } from '../../support/database/database';
import { type Home, twoWorkspaces } from '../../support/story/cast';
import { contactOf, done, introduced } from '../../support/story/hallowmere';
import { stepWords } from '../../support/story/paths';

useDatabase();

let home: Home;
let id: string;
let marit: ContactActor;

const which = () => ({ workspaceId: home.workspaceId, onboardingId: id });
const codeOf = async (outcome: Promise<{ ok: true } | { ok: false; code: string }>) => {
  const got = await outcome;
  return got.ok ? 'done' : got.code;
};
const soon = async () => new Date((await databaseNow(db())).getTime() + 3_600_000);
const where = { minutes: 30, place: '' };

const set = (at: Date, everyWeeks: Rhythm | null = null) =>
  offerMeeting(
    home.ines,
    id,
    { times: [at], link: null, where, words: '', base: 0, guestIds: [marit.id], everyWeeks },
    true,
  );

/** The latest first. */
const calls = async () => factsOf(await loadMeetings(db(), which()));
async function latest() {
  const [call] = await calls();
  if (!call) throw new Error('No call.');
  return call;
}

/** Which meeting calendars of theirs hear of, by its UID, and with which number. */
let sent: Outgoing[] = [];
async function mailed(): Promise<string[]> {
  sent = [];
  await deliverDue(async (message) => {
    sent.push(message);
    return { outcome: 'accepted' as const, providerId: `provider ${message.idempotencyKey}` };
  });
  return sent.flatMap(({ kind, attachments }) => {
    const file = attachments?.[0];
    if (!file || kind === 'meeting_for_us') return [];
    const root = new ICAL.Component(ICAL.parse(Buffer.from(file.base64, 'base64').toString()));
    const event = root.getFirstSubcomponent('vevent');
    return [[event?.getFirstPropertyValue('uid'), event?.getFirstPropertyValue('sequence')].join(' ')];
  });
}

async function stepCalled(title: string): Promise<string> {
  const { id: found } = await db()
    .selectFrom('published_steps')
    .select('step_id as id')
    .where('onboarding_id', '=', id)
    .where('title', '=', title)
    .executeTakeFirstOrThrow();
  return found;
}

beforeAll(async () => {
  ({ home } = await twoWorkspaces());
  id = await introduced(home, 'Bakery of check-ins');
  marit = await contactOf(home, id, 'Marit');
  const milestone = { is: 'own', on: '2027-06-30' } as const;
  const phase = await done(addPhase(home.ines, id, { title: 'Your papers', sentence: '', milestone }));
  for (const title of ['Send the sales files', 'Name the shops'])
    await done(addStep(home.ines, id, phase.id, stepWords(title)));
  await done(publishGuide(home.ines, id, () => 'Hello.'));
  await done(set(await soon(), 1));
});

test('follow the first call, each set by the one that was held, until one is called off', async () => {
  const first = await latest();
  expect([first.kind, first.everyWeeks]).toEqual(['first_call', null]);
  await shiftClock('2 hours');
  await done(markHeld(home.ines, id, first.id));
  expect(await calls()).toHaveLength(1);

  const at = await soon();
  for (const _ of [1, 2]) await done(set(at, 1));
  expect(await calls()).toHaveLength(2);
  const one = await latest();
  expect([one.kind, one.everyWeeks]).toEqual(['check_in', 1]);
  await mailed();
  await shiftClock('4 hours');
  const held = Array.from({ length: 10 }, () => codeOf(markHeld(home.ines, id, one.id)));
  expect(new Set(await Promise.all(held))).toEqual(new Set(['done']));
  expect(await calls()).toHaveLength(3);
  const next = await latest();
  expect(next).toMatchObject({ kind: 'check_in', everyWeeks: 1, guestIds: [marit.id] });
  expect(next.standing).toMatchObject({ state: 'set', where, sequence: 0 });
  const days = ((next.standing.startsAt?.getTime() ?? 0) - at.getTime()) / 86_400_000;
  expect(days).toBeGreaterThan(6);
  expect(days).toBeLessThan(13);
  expect(await mailed()).toEqual([`${next.id} 0`]);
  expect(await codeOf(set(await soon(), 1))).toBe('changed_meanwhile');

  const later = { times: [await soon()], link: null, where, words: '' };
  await done(setTime(home.ines, id, next.id, { ...later, base: 1 }));
  expect(await mailed()).toEqual([`${next.id} 1`]);
  await done(callOff(home.ines, id, next.id, { base: 2, words: '' }));
  expect(await mailed()).toEqual([`${next.id} 2`]);
  expect(await calls()).toHaveLength(3);
});

test('say what changed on the path since the call before', async () => {
  const [, one] = await calls();
  await done(markTheirStep(marit, await stepCalled('Send the sales files'), { kind: 'done' }));
  const stuck = { kind: 'stuck', words: 'Tomasz is away.' } as const;
  await done(markTheirStep(marit, await stepCalled('Name the shops'), stuck));
  await done(set(await soon()));
  const facts = await calls();
  const meeting = await latest();
  const before = heldBefore(facts, meeting);
  expect(before?.id).toBe(one?.id);
  const around = { meeting, next: undefined, before, now: await databaseNow(db()) };
  const { since } = await agendaFacts(db(), which(), around);
  expect(since?.done.map(({ title }) => title)).toEqual(['Send the sales files']);
  expect(since?.stuck.map(({ title }) => title)).toEqual(['Name the shops']);
  expect(since).toMatchObject({ moved: [], added: [], left: [], isNew: false });
});

test('one of them is left out once, with what was to be talked about, and the next one stands', async () => {
  const before = await latest();
  const { id: single, standing } = before;
  expect(await codeOf(leaveOut(home.ines, id, single, { base: 1, words: 'Closed.' }))).toBe('not_found');
  await done(callOff(home.ines, id, single, { base: standing.last.number, words: '' }));
  const at = await soon();
  await done(set(at, 1));
  const one = await latest();
  await done(addToAgenda(home.ines, id, one.id, 'Who counts the bread'));
  await mailed();
  expect(await codeOf(leaveOut(home.ines, id, one.id, { base: 0, words: 'Closed.' }))).toBe(
    'changed_meanwhile',
  );
  const press = () => codeOf(leaveOut(home.ines, id, one.id, { base: 1, words: 'We are closed that week.' }));
  expect(new Set(await Promise.all(Array.from({ length: 10 }, press)))).toEqual(new Set(['done']));
  const [next, left] = await calls();
  expect(left).toMatchObject({ id: one.id, standing: { state: 'called_off' } });
  expect(next).toMatchObject({
    everyWeeks: 1,
    guestIds: [marit.id],
    standing: { state: 'set', sequence: 0 },
  });
  const days = ((next?.standing.startsAt?.getTime() ?? 0) - at.getTime()) / 86_400_000;
  expect(days).toBeGreaterThan(6);
  expect(days).toBeLessThan(13);
  const points = await loadOrdered(db(), which(), next?.id ?? '');
  expect(points.map(({ words }) => words)).toContain('Who counts the bread');
  expect((await mailed()).sort()).toEqual([`${one.id} 1`, `${next?.id} 0`].sort());
  const mail = sent.find(({ kind }) => kind === 'meeting_called_off')?.text.replace(/\s+/g, ' ');
  expect(mail).toMatch(/We leave out our call on .*We are closed that week\..* The next one is on \w+day /);
  await done(callOff(home.ines, id, next?.id ?? '', { base: 1, words: '' }));
  expect(await codeOf(leaveOut(home.ines, id, next?.id ?? '', { base: 2, words: 'No.' }))).toBe(
    'meeting_over',
  );
});
