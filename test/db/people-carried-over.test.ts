/*
 * Customers and people of the version before are carried over: a database without them, filled with a story that was
 * lived through, gets them by the migrations alone. Nothing is lost and no customer's page reads otherwise.
 */
import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { db, transact } from '#db/client.server';
import { splitStatements } from '#db/migrate.server';
import { customerOf, startCustomerSession } from '~/auth/contact/customer-session.server';
import { hasStopped, keepReminderLink, setStopped } from '~/auth/contact/reminder-link.server';
import { keptOrDrawn } from '~/http/welcome/customer-page.server';
import { KeptPages } from '~/http/welcome/kept-pages.server';
import { useDatabase } from '../support/database/database';
import { tablesInDatabase } from '../support/database/schema-drift';
import { type Home, type NextDoor, oneWorkspace, workspaceNextDoor } from '../support/story/cast';
import { introducedOnboarding } from '../support/story/handoffs';

useDatabase();

const ORIGIN = 'http://localhost:3000';
const NEW_COLUMNS = [
  'contacts.person_id',
  'customers.merged_into',
  'customers.merged_at',
  'customers.merged_by',
];

/** The schema as it was before, whatever stands in it. */
const BEFORE = [
  'alter table contacts drop column person_id',
  'drop table people',
  'create index contacts_by_address on contacts (workspace_id, lower(email)) where email is not null',
  'create index contacts_by_any_address on contacts (lower(email)) where email is not null',
  'drop index customers_by_name',
  'drop index onboardings_by_customer',
  'alter table customers drop column merged_into, drop column merged_at, drop column merged_by',
  'drop function customer_key',
];

let home: Home;
let nextDoor: NextDoor;
let first: Awaited<ReturnType<typeof introducedOnboarding>>;
let second: typeof first;

const rowsIn = async (table: string) =>
  (await sql<Record<string, unknown>>`select * from ${sql.id(table)}`.execute(db())).rows;

/** Every row of every table, in an order of its own, without what is new. */
async function everything(): Promise<Map<string, string[]>> {
  const all = new Map<string, string[]>();
  for (const table of (await tablesInDatabase(db())).keys()) {
    // Pages are drawn anew after a migration, and sessions are seen by looking.
    if (['people', 'page_versions', 'customer_sessions'].includes(table)) continue;
    const rows = (await rowsIn(table)).map((row) =>
      JSON.stringify(Object.entries(row).filter(([column]) => !NEW_COLUMNS.includes(`${table}.${column}`))),
    );
    all.set(table, rows.sort());
  }
  return all;
}

async function pagesOfContacts(): Promise<Map<string, string>> {
  const links = await db().selectFrom('welcome_links').selectAll().execute();
  const pages = new Map<string, string>();
  for (const link of links) {
    const whose = { workspaceId: link.workspace_id, onboardingId: link.onboarding_id };
    const found = { ...whose, id: link.id, contactId: link.contact_id, state: 'works' as const };
    const cookie = await transact(db(), (trx) => startCustomerSession(trx, found, link.issued_at));
    const browser = new Request(`${ORIGIN}/welcome`, { headers: { cookie: cookie.split(';')[0] ?? '' } });
    const session = await customerOf(browser);
    const page = session && (await keptOrDrawn(new KeptPages(0), session));
    pages.set(link.contact_id, page?.plain.toString().replace(/As of [^.]+\./, '') ?? '');
  }
  return pages;
}

const personBehind = async (id: string) =>
  db()
    .selectFrom('contacts as c')
    .innerJoin('people as p', (join) =>
      join.onRef('p.workspace_id', '=', 'c.workspace_id').onRef('p.id', '=', 'c.person_id'),
    )
    .select(['p.id', 'p.name', 'p.address', 'p.language', 'p.time_zone'])
    .where('c.id', '=', id)
    .executeTakeFirstOrThrow();

let rowsBefore: Map<string, string[]>;
let pagesBefore: Map<string, string>;

beforeAll(async () => {
  home = await oneWorkspace();
  nextDoor = await workspaceNextDoor();
  first = await introducedOnboarding(home);
  second = await introducedOnboarding(home);
  const elsewhere = { ...nextDoor, sam: nextDoor.olga, ines: nextDoor.piet } as unknown as Home;
  await introducedOnboarding(elsewhere);
  for (const statement of BEFORE) await sql.raw(statement).execute(db());
  const set = (id: string, columns: object) =>
    db().updateTable('contacts').set(columns).where('id', '=', id).execute();
  await set(first.mira.id, { email: 'Mira@Brightwater.example', name: 'Mira Vos-Jansen', language: 'fr' });
  await set(second.mira.id, { language: 'nl', time_zone: 'Europe/Amsterdam' });
  await set(first.teun.id, { email: null });
  await set(second.teun.id, { email: null });
  await transact(db(), (trx) => keepReminderLink(trx, home.workspaceId, first.mira.id));
  await transact(db(), (trx) => keepReminderLink(trx, home.workspaceId, first.teun.id));
  await sql`update reminder_links set stopped_at = now()`.execute(db());
  rowsBefore = await everything();
  pagesBefore = await pagesOfContacts();
  for (const name of ['0032_customers_known_once', '0033_people'])
    for (const statement of splitStatements(readFileSync(`db/migrations/${name}.sql`, 'utf8')))
      await sql.raw(statement).execute(db());
}, 120_000);

describe('what was there before', () => {
  test('is all there, and every customer and contact is the one they were', async () => {
    const after = await everything();
    expect([...after.keys()].sort()).toEqual([...rowsBefore.keys()].sort());
    expect(rowsBefore.get('contacts')?.length).toBe(6);
    expect(rowsBefore.get('customers')?.length).toBeGreaterThan(3);
    for (const [table, rows] of rowsBefore) expect([table, after.get(table)]).toEqual([table, rows]);
  });

  test('reads the same to everybody with a page', async () => {
    expect(pagesBefore.size).toBe(6);
    for (const page of pagesBefore.values()) expect(page).toMatch(/Hello (Mira|Teun)/);
    expect(await pagesOfContacts()).toEqual(pagesBefore);
  });
});

describe('people', () => {
  test('are one where the address is one, called as they were called last', async () => {
    const person = await personBehind(first.mira.id);
    expect(await personBehind(second.mira.id)).toEqual(person);
    expect(person).toMatchObject({
      name: 'Mira Vos',
      address: 'mira@brightwater.example',
      language: 'nl',
      time_zone: 'Europe/Amsterdam',
    });
  });

  test('are one each where there is no address', async () => {
    const [one, other] = [await personBehind(first.teun.id), await personBehind(second.teun.id)];
    expect(one).toMatchObject({ name: 'Teun Bakker', address: null });
    expect(other.id).not.toBe(one.id);
  });

  test('are nobody of another workspace, and no more than are a contact', async () => {
    const people = await db().selectFrom('people').selectAll().execute();
    expect(people.filter((one) => one.workspace_id === home.workspaceId)).toHaveLength(3);
    expect(people.filter((one) => one.workspace_id === nextDoor.workspaceId)).toHaveLength(2);
  });

  test('who wanted no reminders get none, in whichever onboarding they are met', async () => {
    expect(await hasStopped(db(), home.workspaceId, second.mira.id)).toBe(true);
    expect(await hasStopped(db(), home.workspaceId, second.teun.id)).toBe(false);
    const { workspaceId } = home;
    await transact(db(), (trx) =>
      setStopped(trx, { workspaceId, contactId: second.mira.id }, 'reminders', null),
    );
    expect(await hasStopped(db(), workspaceId, first.mira.id)).toBe(false);
    expect(await hasStopped(db(), workspaceId, first.teun.id)).toBe(true);
  });
});
