/* What comes faster than people read is marked, sends no mail and moves nothing, until a person acts. */
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { resolveCorrection } from '~/commands/review/resolve-correction.server';
import {
  addMissing,
  confirmStatement,
  correctStatement,
  setForCall,
} from '~/commands/review/review-statement.server';
import { takeBackFast, takeOwnFastBack } from '~/commands/review/take-back-fast.server';
import type { ContactActor } from '~/domain/onboarding/access';
import type { Words } from '~/domain/statement/statement';
import { peopleAndLinks } from '~/queries/contact/people-and-links.server';
import { correctionsOf } from '~/queries/review/corrections.server';
import { htmlOf, pageFor } from '../../support/browser/welcome';
import { shiftClock, useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { contactOf, done, introduced, shownPoint } from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';

useDatabase();

let home: Home;
let id: string;
let marit: ContactActor;
beforeAll(async () => {
  home = await oneWorkspace();
});

const owed = async () =>
  (
    await db()
      .selectFrom('notices')
      .select('kind')
      .where('onboarding_id', '=', id)
      .where('state', '=', 'queued')
      .where('kind', 'in', ['corrections_waiting', 'corrections_received', 'promise_disputed'])
      .execute()
  )
    .map((row) => row.kind)
    .sort();

const stage = async () =>
  await db()
    .selectFrom('onboardings')
    .select(['stage', 'turn'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

const system = (label: string): Words => ({ kind: 'system', fields: { label, text: 'x' } });

/** Marit's page is opened this very moment. */
async function visitNow(): Promise<void> {
  const link = await db()
    .selectFrom('welcome_links')
    .select('id')
    .where('contact_id', '=', marit.id)
    .executeTakeFirstOrThrow();
  await db()
    .insertInto('customer_sessions')
    .values({
      id: uuid(),
      workspace_id: marit.workspaceId,
      onboarding_id: id,
      contact_id: marit.id,
      link_id: link.id,
      secret_hash: uuid(),
      // A machine that takes its time must not make a person of the robot.
      created_at: sql<Date>`foyer_now() + interval '20 seconds'`,
      seen_at: sql<Date>`foyer_now()`,
      expires_at: sql<Date>`foyer_now() + interval '1 day'`,
    })
    .execute();
}

test('an answer right after opening is marked, and mail waits for a person', async () => {
  id = await introduced(home);
  marit = await contactOf(home, id, 'Marit');
  await visitNow();
  const { words, ...price } = await shownPoint(home, id, 'Your price');
  const said = { ...words, fields: { ...words.fields, text: 'Cheaper' } } as Words;
  await done(correctStatement(marit, price, { words: said, note: '' }));
  const [correction] = (await correctionsOf(await memberFor(home.ines), id)).waiting;
  expect(correction?.isFast).toBe(true);
  expect(await owed()).toEqual([]);
  expect(await stage()).toEqual({ stage: 'introduced', turn: 'customer' });
  await shiftClock('1 minute');
  const { words: _, ...training } = await shownPoint(home, id, 'Two training');
  await done(setForCall(marit, training, ''));
  expect(await owed()).toEqual(['corrections_received', 'corrections_waiting', 'promise_disputed']);
  expect(await stage()).toEqual({ stage: 'checking', turn: 'cs' });
  await shiftClock('0');
});

test('an answer of somebody who takes their time is not marked', async () => {
  id = await introduced(home);
  marit = await contactOf(home, id, 'Marit');
  const { words: _, ...training } = await shownPoint(home, id, 'Two training');
  await done(confirmStatement(marit, training));
  const rows = await db().selectFrom('answers').select('is_fast').where('onboarding_id', '=', id).execute();
  expect(rows).toEqual([{ is_fast: false }]);
  expect(await stage()).toMatchObject({ stage: 'checking' });
});

test('the eleventh act in ten seconds marks the whole burst, and one press takes it back', async () => {
  id = await introduced(home);
  marit = await contactOf(home, id, 'Marit');
  for (let press = 0; press < 10; press++)
    await done(addMissing(marit, { words: system(`x ${press}`), area: 'today', note: '' }));
  // As if all ten had come a moment ago, however slow this machine is.
  await db()
    .updateTable('answers')
    .set({ at: sql<Date>`foyer_now() - interval '1 second'` })
    .where('onboarding_id', '=', id)
    .execute();
  await done(addMissing(marit, { words: system('x 10'), area: 'today', note: '' }));
  const waiting = async () => (await correctionsOf(await memberFor(home.ines), id)).waiting;
  expect((await waiting()).map((one) => one.isFast)).toEqual(Array(11).fill(true));
  // Held back isn't over: mail that waited before goes on waiting.
  expect(await owed()).toContain('corrections_waiting');
  expect(await stage()).toEqual({ stage: 'introduced', turn: 'customer' });
  expect(await takeBackFast(home.sam, id, marit.id)).toMatchObject({ code: 'not_allowed' });
  expect(await done(takeBackFast(home.ines, id, marit.id))).toMatchObject({ count: 11 });
  expect(await waiting()).toEqual([]);
  expect(await takeBackFast(home.ines, id, marit.id)).toMatchObject({ code: 'nothing_to_undo' });
});

test('what came fast is marked for both sides, and the contact takes all of it back with one press', async () => {
  id = await introduced(home);
  marit = await contactOf(home, id, 'Marit');
  await visitNow();
  const { words: _, ...price } = await shownPoint(home, id, 'Your price');
  const { words: __, ...training } = await shownPoint(home, id, 'Two training');
  await done(confirmStatement(marit, price));
  await done(confirmStatement(marit, training));
  expect((await pageFor(marit)).fast).toBe(2);
  expect(htmlOf(await pageFor(marit))).toContain('Two answers in your name came faster than people read.');
  const people = await peopleAndLinks(await memberFor(home.ines), id, new Date());
  expect(people.map((one) => [one.first, one.fast])).toContainEqual(['Marit', 2]);
  expect(await done(takeOwnFastBack(marit))).toMatchObject({ count: 2 });
  expect((await pageFor(marit)).fast).toBe(0);
  expect(await takeOwnFastBack(marit)).toMatchObject({ code: 'nothing_to_undo' });
  expect(await stage()).toEqual({ stage: 'introduced', turn: 'customer' });
});

test('what customer success has answered is held back no longer', async () => {
  id = await introduced(home);
  marit = await contactOf(home, id, 'Marit');
  await visitNow();
  const { words, ...price } = await shownPoint(home, id, 'Your price');
  const said = { ...words, fields: { ...words.fields, text: 'Cheaper' } } as Words;
  await done(correctStatement(marit, price, { words: said, note: '' }));
  expect(await stage()).toEqual({ stage: 'introduced', turn: 'customer' });
  const [correction] = (await correctionsOf(await memberFor(home.ines), id)).waiting;
  await done(resolveCorrection(home.ines, id, correction?.id ?? '', { outcome: 'adopted', line: '' }));
  expect(await stage()).toMatchObject({ stage: 'checking' });
  expect((await pageFor(marit)).fast).toBe(0);
});
