/*
 * What came of a promise: said by whoever looks after the customer, once for each press, taken back, and never told to
 * the customer; and what lists are ordered by stays what follows from the promise itself.
 */
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import { rewordForCustomer } from '~/commands/guide/write-guide.server';
import { closeOnboarding } from '~/commands/onboarding/close.server';
import { notePromise, type Said, takeBackPromise } from '~/commands/promise/note-outcome.server';
import { resolveCorrection } from '~/commands/review/resolve-correction.server';
import { correctStatement } from '~/commands/review/review-statement.server';
import type { MemberActor } from '~/domain/onboarding/access';
import { ledgerFile } from '~/http/promise/ledger-file.server';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import { promisesFor } from '~/queries/api/promises.server';
import { timelineOf } from '~/queries/onboarding/timeline.server';
import { loadLedger } from '~/queries/promise/ledger.server';
import { promisePage } from '~/queries/promise/promise.server';
import { sayTimeline } from '~/speech/en/onboarding/say-timeline';
import { sayPromise } from '~/speech/en/promise/say-ledger';
import { quoteOf } from '~/ui/onboarding/event-quote';
import { eventWords } from '~/ui/onboarding/event-words';
import { useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { contactOf, done, handedOver, introduced, shownPoint } from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';

useDatabase();

let home: Home;
let nextDoor: NextDoor;
let id: string;
let price: string;
let days: string;

beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
  id = await introduced(home);
  price = (await shownPoint(home, id, 'Your price stays')).statementId;
  days = (await shownPoint(home, id, 'training days')).statementId;
});

const KEPT = { outcome: 'kept', words: 'Both days were held in May.', seen: 0 } as const;

/** What somebody says who has the words before their eyes that a promise has now. */
async function note(
  actor: MemberActor,
  onboardingId: string,
  statementId: string,
  said: Omit<Said, 'wordingId'>,
) {
  const wordingId = (await rowOf(statementId))?.wording_id ?? statementId;
  return notePromise(actor, onboardingId, statementId, { ...said, wordingId });
}

const rowOf = (statementId: string) =>
  db().selectFrom('promises').selectAll().where('statement_id', '=', statementId).executeTakeFirst();
const brokenTold = () =>
  db().selectFrom('notices').selectAll().where('kind', '=', 'promise_broken').execute();
const saidOf = (statementId: string) =>
  db().selectFrom('promise_outcomes').selectAll().where('statement_id', '=', statementId).execute();

test('a promise stands in the ledger from the moment it is recorded, with who promised it, its day and our answer', async () => {
  const recorded = await handedOver(home, 'Amberley');
  const rows = await db().selectFrom('promises').selectAll().where('onboarding_id', '=', recorded).execute();
  expect(rows.map(({ due_on, state, verdict, member_id }) => [due_on, state, verdict, member_id])).toEqual([
    [null, 'open', null, home.sam.id],
    ['2027-06-14', 'open', null, home.sam.id],
  ]);
  expect((await rowOf(days))?.verdict).toBe('deliverable');
  const statementId = rows[0]?.statement_id ?? '';
  expect(await note(home.ines, recorded, statementId, KEPT)).toMatchObject({ code: 'not_accepted' });
});

test('what came of it is said once, by its host or whoever leads, and by nobody else', async () => {
  expect(await note(home.sam, id, days, KEPT)).toMatchObject({ code: 'not_allowed' });
  expect(await note(nextDoor.olga, id, days, KEPT)).toMatchObject({ code: 'not_found' });
  const goal = (await shownPoint(home, id, 'Less bread')).statementId;
  expect(await note(home.ines, id, goal, KEPT)).toMatchObject({ code: 'not_found' });
  const both = await Promise.all([1, 2].map(() => note(home.ines, id, days, KEPT)));
  expect(both.map(({ ok }) => ok)).toEqual([true, true]);
  expect(await saidOf(days)).toHaveLength(1);
  expect(await rowOf(days)).toMatchObject({ state: 'kept' });
  expect((await rowOf(days))?.since).not.toBeNull();
});

test('an old page changes nothing; what is said anew stands, and is taken back', async () => {
  const broken = { outcome: 'broken', words: 'The kitchen was closed.', seen: 0 } as const;
  expect(await note(home.ines, id, days, broken)).toMatchObject({ code: 'changed_meanwhile' });
  await done(note(home.hanne, id, days, { ...broken, seen: 1 }));
  // Whoever says so needs no mail; whoever sold and whoever looks after them read what and why.
  const [mail, ...more] = await brokenTold();
  expect([mail?.recipient_id, ...more.map((one) => one.recipient_id)].sort()).toEqual(
    [home.sam.id, home.ines.id].sort(),
  );
  await deliverDue();
  const told = (await brokenTold()).map(({ message }) => message?.text ?? '');
  for (const text of told) {
    expect(text).toContain('Hanne Peeters says that we broke this promise to Hallowmere');
    expect(text).toContain('Two training days in your own kitchen');
    expect(text).toContain('The kitchen was closed.');
  }
  expect(await rowOf(days)).toMatchObject({ state: 'broken' });
  expect(await takeBackPromise(home.ines, id, days, { seen: 1 })).toMatchObject({
    code: 'changed_meanwhile',
  });
  for (const _ of [1, 2]) await done(takeBackPromise(home.ines, id, days, { seen: 2 }));
  expect(await rowOf(days)).toMatchObject({ state: 'open', since: null });
  expect((await saidOf(days)).map(({ outcome }) => outcome)).toEqual(['kept', 'broken', null]);
  expect(await takeBackPromise(home.ines, id, price, { seen: 0 })).toMatchObject({ code: 'nothing_to_undo' });
  // Taken back, the same can be said again.
  await done(note(home.ines, id, days, { ...broken, seen: 3 }));
  expect(await saidOf(days)).toHaveLength(4);
});

test('what both sides agreed to change is known without being said', async () => {
  const marit = await contactOf(home, id, 'Marit');
  const { words, ...item } = await shownPoint(home, id, 'Your price stays');
  if (words.kind !== 'promise') throw new Error('It is a promise.');
  const fields = {
    ...words.fields,
    text: 'Your price stays at €62 per shop for 36 months',
    due: '2030-01-31',
  };
  await done(correctStatement(marit, item, { words: { ...words, fields }, note: '' }));
  expect(await rowOf(price)).toMatchObject({ state: 'open', due_on: null });
  const { id: answerId } = await db()
    .selectFrom('answers')
    .select('id')
    .where('statement_id', '=', price)
    .executeTakeFirstOrThrow();
  await done(resolveCorrection(home.ines, id, answerId, { outcome: 'adopted', line: '' }));
  expect(await rowOf(price)).toMatchObject({ state: 'changed', due_on: '2030-01-31' });
  expect(await saidOf(price)).toEqual([]);
  // In force as it was changed, it is followed beside what is open.
  const asked = { byId: null, hostId: null, verdict: null, kind: null, state: 'open', after: null } as const;
  const { toKeep, rows } = await loadLedger(await memberFor(home.ines), asked);
  expect(toKeep.map((one) => [one.id, one.dueOn])).toEqual([[price, '2030-01-31']]);
  expect(rows.map((one) => one.id)).not.toContain(price);
});

test('that it was kept was said of what it read then, and is open again in other words', async () => {
  const read = (await rowOf(days))?.wording_id ?? '';
  await done(note(home.ines, id, days, { ...KEPT, seen: 4 }));
  const { words, ...item } = await shownPoint(home, id, 'training days');
  if (words.kind !== 'promise') throw new Error('It is a promise.');
  const guide = async (text: string) => {
    const now = await shownPoint(home, id, 'training days');
    const other = { ...words, fields: { ...words.fields, text } };
    await done(rewordForCustomer(home.ines, id, item.statementId, now.wordingId, other));
    await done(publishGuide(home.ines, id, () => 'Hello.'));
  };
  await guide('Four training days, and everything else for nothing');
  expect(await rowOf(days)).toMatchObject({ state: 'open', since: null });
  const hanne = await memberFor(home.hanne);
  const page = await promisePage(hanne, id, days);
  const said = page && sayPromise(page);
  expect(said).toMatchObject({ state: 'open', outcome: null, said: null, seen: 5 });
  expect(said?.history[0]).toMatchObject({
    said: 'Ines Duarte: kept, as it read then',
    words: KEPT.words,
    readThen: 'Two training days in your own kitchen, due Mon 14 June 2027',
  });
  // Who had the old words before their eyes says nothing of the new ones.
  const old = { ...KEPT, seen: 5, wordingId: read };
  expect(await notePromise(home.ines, id, days, old)).toMatchObject({ code: 'wording_changed' });
  expect(await rowOf(days)).toMatchObject({ state: 'open' });
  const asked = { byId: null, hostId: null, verdict: null, kind: null, state: null };
  const told = await ledgerFile(hanne, asked, 'plain');
  expect(await told.text()).toMatch(/"Four training days[^\n]*"open","","","","no",""/);
  const program = await promisesFor(home.hanne, { after: null, limit: 9 }, { onboarding_id: id });
  expect(program.items.find((one) => one.statement_id === days)).toMatchObject({
    state: 'open',
    outcome: { outcome: 'kept', holds: false, wording: { id: read, text: words.fields.text } },
  });
  // What was broken stays so, and is told with what it read.
  await done(note(home.ines, id, days, { outcome: 'broken', words: 'Nobody came.', seen: 5 }));
  await guide(words.fields.text);
  const broken = await promisePage(hanne, id, days);
  expect(broken && sayPromise(broken)).toMatchObject({
    state: 'broken',
    outcome: 'broken',
    said: { readThen: 'Four training days, and everything else for nothing, due Mon 14 June 2027' },
  });
});

test('it is told in the timeline, and may be said of what is closed', async () => {
  await done(closeOnboarding(home.ines, id, { reason: 'finished', words: '' }));
  await done(note(home.ines, id, price, { outcome: 'kept', words: 'Still €62.', seen: 0 }));
  expect(await rowOf(price)).toMatchObject({ state: 'kept' });
  const ines = await memberFor(home.ines);
  const reader = { now: new Date(), timeZone: 'Europe/Brussels' };
  const { days: told } = sayTimeline(await timelineOf(ines, id, reader), reader);
  const entries = told
    .flatMap(({ entries: of }) => of)
    .filter(({ kind }) => kind.startsWith('promise_outcome'));
  expect(entries.map((entry) => [eventWords(entry), quoteOf(entry)])).toEqual([
    ['Ines said that a promise was kept: Your price stays at €62 per shop for 36 months', 'Still €62.'],
    [
      'Ines said that a promise was broken: Four training days, and everything else for nothing',
      'Nobody came.',
    ],
    [
      'Ines said that a promise was kept: Two training days in your own kitchen',
      'Both days were held in May.',
    ],
    ['Ines said that a promise was broken: Two training days in your own kitchen', 'The kitchen was closed.'],
    ['Ines took back that a promise was broken: Two training days in your own kitchen', null],
    [
      'Hanne said that a promise was broken: Two training days in your own kitchen',
      'The kitchen was closed.',
    ],
    [
      'Ines said that a promise was kept: Two training days in your own kitchen',
      'Both days were held in May.',
    ],
  ]);
});
