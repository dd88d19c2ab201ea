/*
 * A database of Foyer as it was at commit 064e392, filled by its demo and a story (made-by.txt says how), opens under
 * the code of today: nobody does anything by hand, no row is lost, and no customer's page says a word otherwise.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  connectPostgres,
  type Database,
  type Db,
  db,
  openEmbedded,
  setDatabase,
  transact,
} from '#db/client.server';
import { splitStatements } from '#db/migrate.server';
import { turnClockTo } from '#demo/calendar.server';
import { seedDemo } from '#demo/index.server';
import { customerOf, startCustomerSession } from '~/auth/contact/customer-session.server';
import { keptOrDrawn } from '~/http/welcome/customer-page.server';
import { KeptPages } from '~/http/welcome/kept-pages.server';
import { openDatabase } from '~/open.server';
import { createPostgresDatabase, testEnv, testKind } from '../../support/database/database';
import { disagreeing } from '../../support/database/kept-for-lists';
import { tablesInDatabase } from '../../support/database/schema-drift';

type Row = Record<string, unknown>;
type Before = {
  tables: Record<string, Row[]>;
  /** By the instant that it was, the words of each contact's page. */
  pages: Record<string, Record<string, string>>;
};

const before: Before = JSON.parse(
  gunzipSync(readFileSync(join(import.meta.dirname, 'story.json.gz'))).toString(),
);

/** The migrator's own, and what is neither kept nor counted: the clock, which tests turn, and versions of pages. */
const NOT_OURS = ['kysely_migration', 'kysely_migration_lock', 'clock_offset', 'page_versions'];
const TABLES = Object.keys(before.tables).filter((table) => !NOT_OURS.includes(table));

/** Columns that are called otherwise since. */
const CALLED_NOW: Record<string, string> = {
  'onboardings.sales_member_id': 'rep_member_id',
  'onboardings.cs_member_id': 'host_member_id',
  'answers.words': 'note',
};

/** What stands in a column otherwise since: fields of words have names of their own. */
const STANDS_NOW: Record<string, (held: Row) => Row> = {
  'wordings.fields': ({ kind, ...fields }) =>
    kind === undefined ? fields : { ...fields, promiseKind: kind },
};

/** Columns that were written and never read, and are gone. */
const GONE_NOW = [
  'onboardings.revision',
  'members.booking_url',
  'guide_drafts.updated_at',
  'introduction_drafts.updated_at',
];

/** Tables for what was not kept before. */
const NEW_NOW = [
  'absences',
  'agenda_outcomes',
  'agenda_points',
  'agreements',
  'begun_parts',
  'api_answers',
  'api_keys',
  'attachments',
  'calendar_feeds',
  'closed_days',
  'day_answers',
  'day_asks',
  'colleague_invitations',
  'contact_introductions',
  'crm_connections',
  'crm_deals',
  'crm_events',
  'crm_reads',
  'crm_writes',
  'file_marks',
  'files',
  'hand_overs',
  'insight_facts',
  'insight_sums',
  'link_codes',
  'logos',
  'handoff_meeting_acts',
  'meeting_acts',
  'meeting_guests',
  'meeting_times',
  'meetings',
  'messages',
  'messages_taken_back',
  'note_mentions',
  'notes',
  'people',
  'phases',
  'points_left_open',
  'portraits',
  'promise_outcomes',
  'promises',
  'published_paths',
  'published_phases',
  'published_steps',
  'question_answers',
  'repeats',
  'replies',
  'reply_addresses',
  'suggestions',
  'stances',
  'starting_point_versions',
  'starting_points',
  'step_gives',
  'step_marks',
  'step_reminders',
  'step_ticks',
  'step_waits',
  'steps',
  'stories',
  'own_values',
  'version_answers',
  'version_offers',
  'webhook_deliveries',
  'webhook_endpoints',
  'webhook_secrets',
];

/** What a page says otherwise on purpose, and why. */
const SAID_OTHERWISE: [before: RegExp, now: string, why: string][] = [
  [
    /(Yes, that’s right: The) last (date|one)/g,
    '$1 open $2',
    'The one point of several that nobody has answered need not be the last of them.',
  ],
  [
    /\b0 of \d+ still to check and (\d+ questions?)/g,
    '$1',
    'Where every point is answered, only the questions are left to count.',
  ],
  [
    /(This page is now what we both go by\.|What was signed stands\.)/g,
    '$1 Open what you agreed as a document .',
    'What a signature covers is kept as a document, also for signatures from before.',
  ],
  [
    /(what we both go by\. Open what you agreed as a document \.)/g,
    '$1 Did you have to repeat anything?',
    'Once it is signed, it is asked whether anything had to be repeated.',
  ],
  [
    /Add them , and \S+ can send a link\./g,
    'Bring them in .',
    'Whoever misses a colleague brings them in from the page.',
  ],
  [/\bour first call/g, 'our next call', 'What is left for a call may be left after the first was held.'],
  [
    /\b(Mon) before: (\d+) now: (\d+)( Feb 2027)/g,
    'before: $1 $2$4 now: $1 $3$4',
    'A day that was changed is marked whole.',
  ],
  [/To keep a copy, print this page\./g, 'Print it to keep a copy.', 'Room for how somebody is called.'],
  [/what came of our call about /g, 'what came of ', 'A point for the call may be settled without one.'],
  [/what came of our call/g, 'what came of it', 'A point for the call may be settled without one.'],
  [/ By by (?=\d)/g, ' When by ', 'A day that a goal is due by is said once.'],
  [
    /(Your systems and data) (?:([01] of) 4|(2 of) 3|(3 of) 4) checked(?=.*We’d like to know: )/g,
    '$1 $2$3$4 # checked · 1 question',
    'A question of ours is no point, and is named beside them.',
  ],
  [/([013] of) # checked/g, '$1 3 checked', 'The same.'],
  [/2 of # checked/g, '2 of 2 checked', 'The same.'],
  [
    /(Right(?:, says \S+)?) (?:(?! Undo : ).)*?(?=(?:You|\p{Lu}\S* (?!You )\p{Lu}\S*) said this is right, |From |(?:\p{Lu}{2} )?\p{Lu}\S* noted this )/gu,
    '$1 ',
    'What is agreed with a point that is right stands in its line, and not once more below it.',
  ],
  [
    /(?<=, and \S+ agreed on \d+ Nov) (?:Today \d|Signs off,|Tue 5 Jan 2027).*?(?= (?:\p{Lu}{2} )?\p{Lu}\S+ noted this )/gu,
    '',
    'The same of what was changed and agreed.',
  ],
  [
    /you said: (?=(?:(?!you said: |With ).)*?(\p{Lu}\S*) \p{Lu}\S* changed this\. With )/gu,
    '$1 said: ',
    'What a colleague said is not put in the mouth of whoever reads it.',
  ],
  [
    /what you said about Answer every mail within a day , We start and Femke Bakker and noted/g,
    'what you said about Answer every mail within a day and Femke Bakker , agreed to what Teun said about We start and noted',
    'The same where it was agreed to.',
  ],
  [
    /(?<=On the list for our next call) (?:Mon 25 Jan 2027|Single sign-on)(?= )/g,
    '',
    'The same of what is for the call.',
  ],
  [
    /(?<=We’d like to know: .*)(Systems and data [01]) of 4/g,
    '$1 of 3',
    'The same in the list of what is on the page.',
  ],
  [
    /(?<=We’d like to know: .*)Systems and data (2 of 3|3 of 4)/g,
    'Systems and data 1 question',
    'The same there, where only the question is left.',
  ],
];

/** What stands on every page besides, and why. */
const ADDED: [part: RegExp, why: string][] = [
  [/<p class="asks">.*?<\/p>/gs, 'A question can be asked at every point.'],
  [/<a class="btn btn--line" href="\/welcome\/threads\/[^"]*">.*?<\/a>/gs, 'And about the page as a whole.'],
  [
    /Called otherwise\? <a href="\/welcome\/called[^"]*">.*?<\/a>\./gs,
    'Whoever is called otherwise than their given name says so.',
  ],
];

let close: () => Promise<void>;
let opened: Database;

beforeAll(async () => {
  const place = await emptyPlace();
  const filled = place.DATABASE_URL ? connectPostgres(place.DATABASE_URL) : await openEmbedded(place.folder);
  await fill(filled.db).finally(() => filled.close());
  opened = await openDatabase(testEnv({ DEMO: '1', ...place.variables }));
  close = async () => {
    setDatabase(undefined);
    await opened.close();
    await place.drop();
  };
}, 120_000);
afterAll(() => close?.());

type Place = {
  DATABASE_URL?: string;
  folder: string;
  variables: Record<string, string>;
  drop(): Promise<void>;
};

/** Where a Foyer keeps its database, with nothing in it. */
async function emptyPlace(): Promise<Place> {
  if (testKind() === 'postgres') {
    const { url, drop } = await createPostgresDatabase({ isMigrated: false });
    return { DATABASE_URL: url, folder: '', variables: { DATABASE_URL: url }, drop };
  }
  const folder = mkdtempSync(join(tmpdir(), 'foyer-carried-over-'));
  const drop = async () => rmSync(folder, { recursive: true, force: true });
  return { folder: join(folder, 'demo'), variables: { DATA_DIR: folder }, drop };
}

/** The schema of then, and every row as it stood. Triggers had their say when the rows were made. */
async function fill(empty: Db): Promise<void> {
  const migrations: Record<string, Migration> = {};
  for (const { name } of before.tables.kysely_migration ?? [])
    migrations[String(name)] = { up: (on) => migrateBy(String(name), on) };
  const provider = { getMigrations: async () => migrations };
  const { error } = await new Migrator({ db: empty, provider }).migrateToLatest();
  if (error) throw error;
  await empty.connection().execute(async (connection) => {
    await sql`set session_replication_role = replica`.execute(connection);
    for (const [table, rows] of Object.entries(before.tables))
      if (!table.startsWith('kysely_')) {
        await sql`delete from ${sql.id(table)}`.execute(connection);
        await sql`
          insert into ${sql.id(table)}
          select * from jsonb_populate_recordset(null::${sql.id(table)}, ${JSON.stringify(rows)}::jsonb)
        `.execute(connection);
      }
    await sql`reset session_replication_role`.execute(connection);
  });
}

async function migrateBy(name: string, on: Kysely<unknown>): Promise<void> {
  for (const statement of splitStatements(readFileSync(`db/migrations/${name}.sql`, 'utf8')))
    await sql.raw(statement).execute(on);
}

const rowsOf = async (table: string): Promise<Row[]> =>
  (await sql<{ row: Row }>`select to_jsonb(t) as row from ${sql.id(table)} t`.execute(db())).rows.map(
    ({ row }) => row,
  );

/** What stands in these columns, row by row, in an order of its own. */
const valuesIn = (rows: Row[], columns: string[]) =>
  rows
    .map((row) =>
      JSON.stringify(
        columns.map((column) => row[column]),
        sorted,
      ),
    )
    .sort();

/** Fields in the order of their names: what is stored has none. */
const sorted = (_: string, held: unknown) =>
  held instanceof Object && !Array.isArray(held)
    ? Object.fromEntries(Object.entries(held).sort(([one], [other]) => (one < other ? -1 : 1)))
    : held;

/** What can be read of a page, labels and what stands in its fields included. */
const words = (page: string) =>
  page
    .replace(/<(style|title)[^>]*>.*?<\/\1>/gs, ' ')
    .replace(/<[^>]+>/g, (tag) =>
      tag.includes('type="hidden"')
        ? ' '
        : [...tag.matchAll(/ (?:aria-label|alt|placeholder|value)="([^"]*)"/g)]
            .map(([, said]) => said)
            .join(' ') || ' ',
    )
    .replace(/\s+/g, ' ')
    .trim();

async function pageOf(contactId: string, instant: Date): Promise<string> {
  await turnClockTo(instant);
  const link = await db()
    .selectFrom('welcome_links')
    .selectAll()
    .where('contact_id', '=', contactId)
    .executeTakeFirstOrThrow();
  const whose = { workspaceId: link.workspace_id, onboardingId: link.onboarding_id };
  const found = { ...whose, id: link.id, contactId, state: 'works' as const };
  const cookie = await transact(db(), (trx) => startCustomerSession(trx, found, instant));
  const origin = 'http://localhost:3000';
  const browser = new Request(`${origin}/welcome`, { headers: { cookie: cookie.split(';')[0] ?? '' } });
  const session = await customerOf(browser);
  const page = session && (await keptOrDrawn(new KeptPages(0), session));
  return words(withoutAdded(page?.plain.toString() ?? ''));
}

/** Every page has these parts, and is otherwise what it was; where something is right, all that is agreed with it stands there. */
function withoutAdded(markup: string): string {
  return ADDED.reduce(
    (rest, [part]) => {
      expect(rest).toMatch(part);
      return rest.replaceAll(part, '');
    },
    markup.replace(/<span class="pt__r".*?<\/span>(?=<span class="state)/gs, ''),
  );
}

describe('a database of before', () => {
  test('opens by itself, as the demo that it was and not made anew', async () => {
    const never = () => Promise.reject(new Error('The demo is whole; nothing happens in it.'));
    expect(await seedDemo(opened, never)).toBe(false);
  });

  test('and what stands for lists agrees with what came of it', async () =>
    expect(await disagreeing()).toEqual([]));

  test('has every table that it had, and those for what is new besides', async () => {
    const tables = [...(await tablesInDatabase(db())).keys()].filter((table) => !NOT_OURS.includes(table));
    expect(tables.sort()).toEqual([...TABLES, ...NEW_NOW].sort());
  });

  test.each(TABLES)('has every row of %s, with all that stood in it', async (table) => {
    const [was = [], is] = [before.tables[table], await rowsOf(table)];
    const columns = Object.keys(was[0] ?? {}).filter((column) => !GONE_NOW.includes(`${table}.${column}`));
    const calledNow = columns.map((column) => CALLED_NOW[`${table}.${column}`] ?? column);
    expect(is).toHaveLength(was.length);
    const wouldBe = was.map((row) =>
      Object.fromEntries(
        columns.map((column) => [
          column,
          STANDS_NOW[`${table}.${column}`]?.(row[column] as Row) ?? row[column],
        ]),
      ),
    );
    expect(valuesIn(is, calledNow)).toEqual(valuesIn(wouldBe, columns));
  });

  test('has one person for each address of a workspace, and one for each contact without', async () => {
    const people = new Set(
      (before.tables.contacts ?? []).map(({ id, email, workspace_id }) =>
        email ? `${workspace_id} ${String(email).toLowerCase()}` : id,
      ),
    );
    expect(await rowsOf('people')).toHaveLength(people.size);
  });
});

describe('the page of a contact', () => {
  const looks = Object.entries(before.pages).map(([instant, pages]) => [instant, pages] as const);

  test('is there for many, in many states', () => {
    for (const [, pages] of looks) expect(Object.keys(pages).length).toBeGreaterThan(14);
  });

  test.each(looks)('says the same, word for word, at %s', async (instant, pages) => {
    for (const [contactId, said] of Object.entries(pages)) {
      const expected = SAID_OTHERWISE.reduce((text, [was, is]) => text.replace(was, is), said);
      expect(await pageOf(contactId, new Date(instant))).toBe(expected);
    }
  });
});
