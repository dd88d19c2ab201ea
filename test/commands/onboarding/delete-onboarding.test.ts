/* An onboarding is deleted: no row of it is left in any table, and nobody else loses one. */
import { sql } from 'kysely';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadReview } from '#db/review/review.server';
import { turnClockTo } from '#demo/calendar.server';
import { tokenOf } from '~/auth/contact/welcome-link.server';
import { inviteColleague } from '~/commands/contact/bring-in.server';
import { correctAddress } from '~/commands/contact/correct-address.server';
import { openWelcome, renewLink } from '~/commands/contact/welcome-links.server';
import { mergeCustomers } from '~/commands/customer/merge-customers.server';
import { startHandoff } from '~/commands/handoff/start-handoff.server';
import { deleteOnboarding } from '~/commands/onboarding/delete-onboarding.server';
import { correctStatement } from '~/commands/review/review-statement.server';
import { askQuestion, takeQuestionBack } from '~/commands/thread/ask-question.server';
import type { Outcome } from '~/domain/onboarding/refusal';
import { oweDigests } from '~/jobs/clock/weekly-digest.server';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import { deletingPage } from '~/queries/onboarding/deleting.server';
import { onboardingPage } from '~/queries/onboarding/onboarding-page.server';
import { shiftClock, useDatabase } from '../../support/database/database';
import { columnsHolding, rowCounts } from '../../support/database/held';
import { type Home, oneWorkspace, workspaceNextDoor } from '../../support/story/cast';
import { contactOf, done, introduced, published, shownPoint } from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';
import { confirmAndSign } from '../../support/story/signing';

useDatabase();

const DAY_MS = 86_400_000;

let home: Home;
beforeAll(async () => {
  home = await oneWorkspace();
});

/** Everything that is gathered has left. */
async function later(): Promise<void> {
  await shiftClock('31 minutes');
  await deliverDue(async ({ idempotencyKey }) => ({
    outcome: 'accepted' as const,
    providerId: `provider ${idempotencyKey}`,
  }));
  await shiftClock('0 minutes');
}

beforeEach(later);

const codeOf = async (outcome: Promise<Outcome>) => {
  const got = await outcome;
  return got.ok ? 'done' : got.code;
};

/** Asked, corrected, signed, written to. */
async function wholeStory(customer: string): Promise<string> {
  const id = await introduced(home, customer);
  const marit = await contactOf(home, id, 'Marit');
  await later();
  const { shown } = await loadReview(db(), home.workspaceId, id);
  await done(confirmAndSign(marit, 'Marit Lindqvist', shown));
  await done(askQuestion(marit, id, 'And on holidays?'));
  const { id: asked } = await db()
    .selectFrom('messages')
    .select('id')
    .where('onboarding_id', '=', id)
    .executeTakeFirstOrThrow();
  await done(takeQuestionBack(marit, id, asked));
  const { words, ...item } = await shownPoint(home, id, 'training days');
  if (words.kind !== 'promise') throw new Error('It is a promise.');
  const said = { ...words, fields: { ...words.fields, text: 'Three training days' } };
  await done(correctStatement(marit, item, { words: said, note: '' }));
  await done(correctAddress(home.ines, id, marit.id, `marit@${customer.toLowerCase()}.example`));
  await later();
  return id;
}

/** The tables in which this id stands, in any column. */
const tablesNaming = async (id: string): Promise<string[]> => {
  const { rows } = await sql<{ table: string; column: string }>`
    select c.table_name as table, c.column_name as column from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'uuid'`.execute(db());
  const found: string[] = [];
  for (const { table, column } of rows) {
    const held =
      await sql`select 1 from ${sql.table(table)} where ${sql.ref(column)} = ${id}::uuid limit 1`.execute(
        db(),
      );
    if (held.rows.length > 0) found.push(table);
  }
  return found;
};

test('no row of it is left, and every table has as many rows of others as before', async () => {
  await wholeStory('Staying');
  const before = await rowCounts();
  const id = await wholeStory('Leaving');
  const statements = await db()
    .selectFrom('statements')
    .select('id')
    .where('onboarding_id', '=', id)
    .execute();
  expect((await tablesNaming(id)).length).toBeGreaterThan(15);
  await done(deleteOnboarding(home.kofi, id, 'leaving'));
  expect(await tablesNaming(id)).toEqual([]);
  for (const statement of statements) expect(await tablesNaming(statement.id)).toEqual([]);
  expect(await columnsHolding(home.workspaceId, 'marit@leaving.example')).toEqual([]);
  const after = await rowCounts();
  // What the provider said of mail, limits on tries and the queue are of no onboarding; the record has one event more.
  for (const table of ['provider_events', 'attempts', 'page_versions']) {
    delete before[table];
    delete after[table];
  }
  expect(after).toEqual({ ...before, events: (before.events ?? 0) + 1 });
  const event = await db()
    .selectFrom('events')
    .select(['kind', 'actor_id', 'details', 'onboarding_id'])
    .where('workspace_id', '=', home.workspaceId)
    .where('kind', '=', 'onboarding_deleted')
    .executeTakeFirstOrThrow();
  expect(event).toEqual({
    kind: 'onboarding_deleted',
    actor_id: home.kofi.id,
    details: {},
    onboarding_id: null,
  });
});

/** The news of a Monday so many days from now is sent; the clock stays there. */
async function newsOfTheWeekIn(days: number): Promise<void> {
  const monday = new Date(Date.now() + days * DAY_MS);
  while (monday.getUTCDay() !== 1) monday.setTime(monday.getTime() + DAY_MS);
  monday.setUTCHours(8, 0, 0, 0);
  await oweDigests();
  await turnClockTo(monday);
  await oweDigests();
  await deliverDue(async ({ idempotencyKey }) => ({
    outcome: 'accepted' as const,
    providerId: `provider ${idempotencyKey}`,
  }));
}

const digests = () =>
  db()
    .selectFrom('notices')
    .select(['id', 'state', 'message'])
    .where('workspace_id', '=', home.workspaceId)
    .where('kind', '=', 'weekly_digest')
    .orderBy('id')
    .execute();

test('its people’s addresses and the customer’s name stand nowhere any more', async () => {
  const customer = 'Quill & Feather.io “North”';
  const id = await introduced(home, customer);
  const marit = await contactOf(home, id, 'Marit');
  await done(correctAddress(home.ines, id, marit.id, 'marit@quill.example'));
  await later();
  await done(renewLink(home.ines, id, marit.id));
  await newsOfTheWeekIn(14);
  const before = await digests();
  expect(before.filter(({ message }) => JSON.stringify(message).includes('Feather')).length).toBe(2);
  expect(await columnsHolding(home.workspaceId, 'marit@quill.example')).toContain('attempts.key');
  await done(deleteOnboarding(home.kofi, id, customer));
  for (const text of ['Feather', 'marit@quill.example'])
    expect(await columnsHolding(home.workspaceId, text), text).toEqual([]);
  const after = await digests();
  expect(after.map(({ id: one, state }) => [one, state])).toEqual(
    before.map(({ id: one, state }) => [one, state]),
  );
  expect(after.map(({ message }) => message)).toEqual([null, null]);
  await turnClockTo(new Date());
});

test('nor does the name that its customer had before it became one with another', async () => {
  const id = await introduced(home, 'Brambleford Mills');
  await newsOfTheWeekIn(28);
  // Its news names the one that stays nowhere.
  const other = await introduced(home, 'Ovenhart');
  const naming = async () =>
    (await digests()).filter(({ message }) => JSON.stringify(message).includes('Brambleford Mills')).length;
  expect(await naming()).toBeGreaterThan(0);
  const customerOf = async (one: string) => {
    const row = await db().selectFrom('onboardings').select('customer_id').where('id', '=', one).execute();
    return row[0]?.customer_id ?? '';
  };
  await done(mergeCustomers(home.hanne, await customerOf(other), await customerOf(id)));
  await done(deleteOnboarding(home.kofi, id, 'Ovenhart'));
  expect(await naming()).toBe(0);
  await turnClockTo(new Date());
});

test('no try stays that was counted for it, its people or their links', async () => {
  const id = await introduced(home, 'Tried');
  const marit = await contactOf(home, id, 'Marit');
  const link = await db()
    .selectFrom('welcome_links')
    .select(['id', 'generation'])
    .where('contact_id', '=', marit.id)
    .executeTakeFirstOrThrow();
  await done(openWelcome(tokenOf(link)));
  await done(inviteColleague(marit, { name: 'Pia Holm', email: 'pia@hallowmere.example' }));
  const counted = async () => {
    const keys = (await db().selectFrom('attempts').select('key').execute()).map(({ key }) => key);
    return [id, marit.id, link.id].map((one) => keys.some((key) => key.includes(one)));
  };
  expect(await counted()).toEqual([true, true, true]);
  const others = () =>
    db().selectFrom('attempts').select('key').where('key', 'like', 'colleagues in %').execute();
  const before = await others();
  await done(deleteOnboarding(home.kofi, id, 'Tried'));
  expect(await counted()).toEqual([false, false, false]);
  expect(await others()).toEqual(before);
});

test('a customer with another onboarding stays, and so do people who take part there', async () => {
  const id = await introduced(home, 'Two deals');
  const { customer_id: customerId } = await db()
    .selectFrom('onboardings')
    .select('customer_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const other = await published(home, 'Two deals');
  await db().updateTable('onboardings').set({ customer_id: customerId }).where('id', '=', other).execute();
  expect(await deletingPage(await memberFor(home.kofi), id)).toMatchObject({ isOnly: false });
  await later();
  await done(deleteOnboarding(home.kofi, id, 'Two deals'));
  const page = await onboardingPage(await memberFor(home.kofi), other);
  expect(page?.customer).toBe('Two deals');
  expect((await contactOf(home, other, 'Marit')).name).toBe('Marit Lindqvist');
});

test('one in which nobody of theirs is recorded yet goes as well', async () => {
  const { id } = await done(
    startHandoff(home.sam, {
      id: crypto.randomUUID(),
      customer: 'Begun by a slip',
      dealName: 'Ovens',
      signedAt: new Date(),
      dealValue: null,
      dealCurrency: null,
      crmId: null,
      hostId: home.ines.id,
    }),
  );
  expect(await codeOf(deleteOnboarding(home.kofi, id, 'Begun by a slip'))).toBe('done');
  expect(await tablesNaming(id)).toEqual([]);
});

test('it is deleted by an admin who typed the name, and by nobody else', async () => {
  const id = await published(home, 'Guarded');
  for (const one of [home.sam, home.ines, home.hanne])
    expect(await codeOf(deleteOnboarding(one, id, 'Guarded')), one.name).toBe('not_allowed');
  expect(await codeOf(deleteOnboarding(home.kofi, id, 'Guard'))).toBe('name_differs');
  const { olga } = await workspaceNextDoor();
  expect(await codeOf(deleteOnboarding(olga, id, 'Guarded'))).toBe('not_found');
  expect(await deletingPage(await memberFor(olga), id)).toBeNull();
  expect(await deletingPage(await memberFor(home.kofi), id)).toMatchObject({
    customer: 'Guarded',
    isOnly: true,
    goes: { people: 3, answers: 0 },
  });
  expect(await codeOf(deleteOnboarding(home.kofi, id, 'GUARDED'))).toBe('done');
  expect(await codeOf(deleteOnboarding(home.kofi, id, 'Guarded'))).toBe('not_found');
});

test('it waits while mail of it is leaving', async () => {
  const id = await introduced(home, 'Leaving just now');
  const refused: string[] = [];
  await deliverDue(async ({ idempotencyKey }) => {
    refused.push(await codeOf(deleteOnboarding(home.kofi, id, 'Leaving just now')));
    return { outcome: 'accepted' as const, providerId: `provider ${idempotencyKey}` };
  });
  expect(new Set(refused)).toEqual(new Set(['mail_on_its_way']));
  expect(await codeOf(deleteOnboarding(home.kofi, id, 'Leaving just now'))).toBe('done');
});
