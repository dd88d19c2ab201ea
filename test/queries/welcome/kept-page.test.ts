/*
 * The kept page is never a stale one: whatever is written into any column of any table it is made from, the page that
 * is handed out afterwards is the page as it would be drawn anew. Tables are found in the page's own queries and
 * columns in the database, so that whoever adds one needs to think of nothing here.
 */
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { databaseNow, db, transact } from '#db/client.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import { customerOf, startCustomerSession } from '~/auth/contact/customer-session.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import { offerMeeting } from '~/commands/meeting/arrange-meeting.server';
import { handOver } from '~/commands/onboarding/hand-over.server';
import { addPhase } from '~/commands/path/write-phases.server';
import { leavePointOpen } from '~/commands/review/leave-point-open.server';
import { noteCallOutcome } from '~/commands/review/note-call-outcome.server';
import { resolveCorrection } from '~/commands/review/resolve-correction.server';
import {
  addMissing,
  confirmSeveral,
  correctStatement,
  setForCall,
} from '~/commands/review/review-statement.server';
import { markTheirStep } from '~/commands/step/mark-step.server';
import { addStep } from '~/commands/step/write-steps.server';
import { dayOf, endOfWorkingDayAfter } from '~/domain/clock/clock';
import type { ContactActor } from '~/domain/onboarding/access';
import { keptOrDrawn } from '~/http/welcome/customer-page.server';
import { KeptPages } from '~/http/welcome/kept-pages.server';
import { goodUntil } from '~/queries/welcome/good-until.server';
import type { Reading } from '~/queries/welcome/reading.server';
import { pageOf, readWelcome } from '~/queries/welcome/welcome.server';
import { sayPage } from '~/speech/en/welcome/page';
import { shiftClock, useDatabase } from '../../support/database/database';
import { tablesInDatabase } from '../../support/database/schema-drift';
import { notingTables } from '../../support/database/tables-read';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { done, introducedOnboarding, point } from '../../support/story/handoffs';
import { stepWords } from '../../support/story/paths';

useDatabase();

const ORIGIN = 'http://localhost:3000';
const pages = new KeptPages(64 * 1024 * 1024);

let cast: Home;
let id: string;
let mira: ContactActor;
let teun: ContactActor;
let browser: Request;

/** Opens the contact's link in a browser of its own. */
async function browserOf(actor: ContactActor): Promise<Request> {
  const link = await db()
    .selectFrom('welcome_links')
    .selectAll()
    .where('contact_id', '=', actor.id)
    .executeTakeFirstOrThrow();
  const cookie = await transact(db(), async (trx) => {
    const { rows } = await sql<{ now: Date }>`select foyer_now() as now`.execute(trx);
    const found = {
      id: link.id,
      workspaceId: link.workspace_id,
      onboardingId: link.onboarding_id,
      contactId: link.contact_id,
      state: 'works' as const,
    };
    return startCustomerSession(trx, found, rows[0]?.now ?? new Date());
  });
  return new Request(`${ORIGIN}/welcome`, { headers: { cookie: cookie.split(';')[0] ?? '' } });
}

async function sessionIn(request: Request) {
  const session = await customerOf(request);
  if (!session) throw new Error('The session has ended.');
  return session;
}

/** What the page says; the minute it was drawn at, printed at its end, stays true of a page that is kept. */
const shownIn = async (request: Request, from = pages) =>
  (await keptOrDrawn(from, await sessionIn(request)))?.plain
    .toString()
    .replace(/As of [^.]+\./, 'As of then.') ?? '';
const drawnIn = (request: Request) => shownIn(request, new KeptPages(0));

async function isKept(request: Request): Promise<boolean> {
  const { readAt, ...session } = await sessionIn(request);
  return pages.find({ owner: session.id, of: JSON.stringify(session), at: readAt }) !== null;
}

beforeAll(async () => {
  cast = await oneWorkspace();
  ({ id, mira, teun } = await introducedOnboarding(cast));
  await browserOf(mira);
  await shiftClock('3 hours');
  const item = await point(cast, id, 'Your price stays');
  const words = {
    ...item.words,
    fields: { ...item.words.fields, text: 'For three years' },
  } as typeof item.words;
  done(await correctStatement(teun, item, { words, note: 'As we said' }));
  const { id: answerId } = await db()
    .selectFrom('answers')
    .select('id')
    .where('onboarding_id', '=', id)
    .executeTakeFirstOrThrow();
  done(await resolveCorrection(cast.ines, id, answerId, { outcome: 'adopted', line: 'Of course.' }));
  done(await confirmSeveral(teun, [await point(cast, id, 'We start')]));
  const stays = await point(cast, id, 'Fewer night');
  done(await setForCall(mira, stays, 'Devraj knows'));
  const calendar = await calendarOf(db(), cast.workspaceId);
  const until = dayOf(endOfWorkingDayAfter(await databaseNow(db()), calendar), calendar.timeZone);
  done(await leavePointOpen(cast.ines, id, stays, { until, before: null, line: 'Devraj asks.' }));
  const talked = await point(cast, id, 'Answer every mail');
  done(await setForCall(mira, talked, ''));
  done(await noteCallOutcome(cast.ines, id, talked, { words: null, line: 'It stays.' }));
  const added = { kind: 'system' as const, fields: { label: 'Phones', text: 'Forty' } };
  done(await addMissing(mira, { words: added, area: 'today', note: '' }));
  await signed(teun, await point(cast, id, 'We start'));
  await pathAndMark();
  await callOffered();
  const rep = { part: 'rep' as const, fromId: cast.sam.id, toId: cast.hanne.id, words: '', note: '' };
  done(await handOver(cast.sam, id, rep));
  await shiftClock('5 hours');
  browser = await browserOf(mira);
});

/** A path of one step, which Mira is stuck with. */
async function pathAndMark() {
  const milestone = { is: 'own', on: '2027-06-30' } as const;
  const phase = done(await addPhase(cast.ines, id, { title: 'First', sentence: '', milestone }));
  const step = done(await addStep(cast.ines, id, phase.id, stepWords('Send the rota')));
  done(await publishGuide(cast.ines, id, () => 'Hello.'));
  done(await markTheirStep(mira, step.id, { kind: 'stuck', words: 'It is on paper.' }));
}

/** Two times for the first call, months from now. */
async function callOffered() {
  const times = [150, 151].map((days) => new Date(Date.now() + days * 86_400_000));
  const where = { minutes: 45, place: '' };
  const guestIds = [mira.id];
  done(await offerMeeting(cast.ines, id, { times, where, link: null, words: '', guestIds, base: 0 }, false));
}

/** A signature as it is stored, whatever else a sign-off asks for. */
async function signed(actor: ContactActor, item: { statementId: string; wordingId: string }) {
  const signOffId = uuid();
  const own = { workspace_id: actor.workspaceId, onboarding_id: id, contact_id: actor.id };
  await db()
    .insertInto('sign_offs')
    .values({ id: signOffId, ...own, typed_name: actor.name, at: sql<Date>`foyer_now()` })
    .execute();
  await db()
    .insertInto('sign_off_items')
    .values({
      sign_off_id: signOffId,
      workspace_id: actor.workspaceId,
      statement_id: item.statementId,
      wording_id: item.wordingId,
    })
    .execute();
}

/** Values that a column may take instead of its own, as SQL; the first that the database accepts is used. */
const OTHERWISE: Record<string, string[]> = {
  string: [
    "coalesce(#::text, '') || '!'",
    "'rather this'",
    "'Europe/Lisbon'",
    "'#123456'",
    "'08:00'",
    "'2099-01-02'",
  ],
  number: ['# + 1', '1'],
  boolean: ['not #'],
  Date: ["coalesce(# + interval '1 day', foyer_now())", "# - interval '1 day'", 'null'],
  json: [`jsonb_set(#, '{text}', '"rather this"')`, `# || '{"more": "rather this"}'`],
  'string[]': ["array_append(#, '2027-01-01')", "'{decision_maker}'", "'{}'"],
  'number[]': ["'{1,2,3}'"],
};

const KINDS = ['with_changes', 'talk', 'reworded', 'adopted', 'unknown', 'none', 'goals', 'data', 'security'];
const MORE_TEXT = [
  'corrected',
  'confirmed',
  'cs',
  'sales',
  'customer',
  'assumed',
  'phone',
  'meeting',
  ...KINDS,
];

/** Their rows only come: no write into a column is let through. */
const NEVER_CHANGED = [
  'wordings',
  'messages',
  'published_paths',
  'published_phases',
  'published_steps',
  'step_gives',
  'step_marks',
  'step_ticks',
  'question_answers',
  'meeting_acts',
  'meeting_times',
];

/** An event is written together with the act that it tells of, and that act lets the page go. */
const OF_ACTS = ['events'];

describe('the kept page', () => {
  const read = new Set<string>();

  beforeAll(async () => {
    const noting = db().withPlugin(notingTables(read));
    await readWelcome(await sessionIn(browser), noting);
    const tables = await tablesInDatabase(db());
    for (const name of read) if (!tables.has(name)) read.delete(name);
  });

  test('is the same bytes while nothing is written', async () => {
    const first = await shownIn(browser);
    expect(first).toContain('Hello Mira');
    expect(await isKept(browser)).toBe(true);
    const kept = await keptOrDrawn(pages, await sessionIn(browser));
    expect(kept).toBe(await keptOrDrawn(pages, await sessionIn(browser)));
  });

  test('knows the tables it is made from', () => {
    expect(read.size).toBeGreaterThanOrEqual(12);
    for (const table of ['members', 'workspaces', 'customers', 'answers', 'sign_off_items'])
      expect(read).toContain(table);
    for (const secret of ['red_flags', 'source_notes', 'verdicts', 'receipts'])
      expect(read).not.toContain(secret);
  });

  test('is let go with a write into any column of any table it is made from', async () => {
    const tables = await tablesInDatabase(db());
    const versions = new Set([(await sessionIn(browser)).version]);
    const stale: string[] = [];
    for (const table of read) {
      if ([...NEVER_CHANGED, ...OF_ACTS].includes(table) || table === 'customer_sessions') continue;
      for (const column of tables.get(table)?.keys() ?? []) {
        const named = sql.id(column);
        // The database makes it of the others, and takes no other value for it.
        const value = column === 'searched' ? sql`default` : named;
        await sql`update ${sql.id(table)} set ${named} = ${value}`.execute(db());
        const { version } = await sessionIn(browser);
        if (versions.has(version)) stale.push(`${table}.${column}`);
        versions.add(version);
      }
    }
    expect(stale).toEqual([]);
    expect(versions.size).toBeGreaterThan(90);
  });

  test('is let go with a new row and a removed one', async () => {
    const tables = await tablesInDatabase(db());
    for (const table of read) {
      if (table === 'customer_sessions' || OF_ACTS.includes(table)) continue;
      const { rows } = await sql<{ events: string[] }>`
        select array_agg(distinct event_manipulation::text) as events from information_schema.triggers
        where event_object_table = ${table} and trigger_name like 'pages_on_%'`.execute(db());
      expect([table, [...(rows[0]?.events ?? [])].sort()]).toEqual([table, ['DELETE', 'INSERT', 'UPDATE']]);
      expect(tables.has(table)).toBe(true);
    }
  });

  test('shows what any column has become, and so do the pages drawn after it', {
    timeout: 240_000,
  }, async () => {
    await sql`alter table wordings disable trigger wordings_append_only`.execute(db());
    const tables = await tablesInDatabase(db());
    const different: string[] = [];
    let tried = 0;
    for (const table of read) {
      for (const [column, { type, isNullable }] of tables.get(table) ?? []) {
        if (column === 'id' || /_id$/.test(column)) continue;
        const before = await shownIn(browser);
        const changed = await change(table, column, type, isNullable);
        if (!changed) continue;
        tried += 1;
        const { fresh, undo } = changed;
        expect([`${table}.${column}`, await shownIn(browser)]).toEqual([`${table}.${column}`, fresh]);
        if (fresh !== before) different.push(`${table}.${column}`);
        await undo();
        expect([`${table}.${column}`, await shownIn(browser)]).toEqual([`${table}.${column}`, before]);
      }
    }
    await sql`alter table wordings enable trigger wordings_append_only`.execute(db());
    expect(tried).toBeGreaterThan(60);
    expect(different.length).toBeGreaterThan(20);
    for (const column of [
      'customers.name',
      'workspaces.name',
      'workspaces.colour',
      'members.name',
      'contacts.name',
      'publications.greeting',
      'wordings.fields',
      'answers.withdrawn_at',
      'resolutions.line',
      'call_outcomes.line',
      'points_left_open.line',
      'points_left_open.open_until',
      'onboardings.accepted_at',
      'introductions.at',
    ])
      expect(different).toContain(column);
  });

  /**
   * Changes a column in all rows: the page drawn from that, and how to change it back. Null where the database takes no
   * other value, or no page can be drawn from one.
   */
  async function change(table: string, column: string, type: string, isNullable: boolean) {
    const [named, from] = [sql.id(column), sql.id(table)];
    const words = type === 'string' ? MORE_TEXT.map((word) => `'${word}'`) : [];
    const values = [...(OTHERWISE[type] ?? []), ...words, ...(isNullable ? ['null'] : [])];
    const keys = await keysOf(table);
    const isSame = sql.join(
      keys.map((key) => sql`t.${sql.id(key)} = b.${sql.id(key)}`),
      sql` and `,
    );
    await sql`drop table if exists kept_before`.execute(db());
    await sql`create table kept_before as select t.* from ${from} t`.execute(db());
    const undo = () =>
      sql`update ${from} t set ${named} = b.${named} from kept_before b where ${isSame}`.execute(db());
    for (const value of values) {
      const put = sql.raw(value.replaceAll('#', `"${column}"`));
      const isTaken = await sql`update ${from} set ${named} = ${put}`.execute(db()).catch(() => null);
      const fresh = isTaken && (await drawnIn(browser).catch(() => null));
      if (fresh) return { fresh, undo };
      if (isTaken) await undo();
    }
    return null;
  }

  async function keysOf(table: string): Promise<string[]> {
    const { rows } = await sql<{ name: string }>`
      select a.attname as name from pg_index i
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
      where i.indisprimary and i.indrelid = ${table}::regclass`.execute(db());
    return rows.map(({ name }) => name);
  }
});

describe('the page of somebody else', () => {
  test('is never handed out, and follows what another contact does', async () => {
    const other = await browserOf(teun);
    expect(await shownIn(other)).toContain('Hello Teun');
    expect(await shownIn(browser)).toContain('Hello Mira');
    const item = await point(cast, id, 'We move');
    done(await confirmSeveral(teun, [item]));
    expect(await shownIn(browser)).toContain('Teun Bakker said this is right');
    expect(await shownIn(browser)).toBe(await drawnIn(browser));
    expect(await shownIn(other)).toBe(await drawnIn(other));
  });

  test('in a second browser of the same person is another session’s page', async () => {
    const second = await browserOf(mira);
    expect((await sessionIn(second)).id).not.toBe((await sessionIn(browser)).id);
    expect(await shownIn(second)).toBe(await drawnIn(second));
    const touched = (await sessionIn(browser)).id;
    await sql`update customer_sessions set seen_at = foyer_now() where id = ${touched}`.execute(db());
    expect(await shownIn(second)).toBe(await drawnIn(second));
  });
});

describe('time', () => {
  test('never changes a word of a page before the page is let go', { timeout: 120_000 }, async () => {
    const session = await sessionIn(browser);
    let looked = 0;
    for (const away of [0, 0.5, 1, 7, 24, 30, 47, 24 * 20]) {
      await shiftClock(`${5 + away} hours`);
      const reading = await readWelcome(session);
      if (!reading) throw new Error('Nothing is published.');
      const until = goodUntil(reading).getTime();
      const from = reading.reader.now.getTime();
      expect(until).toBeGreaterThan(from);
      expect(until - from).toBeLessThanOrEqual(15 * 60_000);
      const whole = said(reading);
      for (const instant of [...Array(20).keys()].map((step) => from + ((until - 1 - from) * step) / 19)) {
        expect(said(at(reading, instant))).toBe(whole);
        looked += 1;
      }
    }
    expect(looked).toBe(160);
    await shiftClock('5 hours');
  });

  const said = (reading: Reading) => JSON.stringify({ ...sayPage(pageOf(reading)), asOf: '' });

  const at = (reading: Reading, instant: number): Reading => ({
    ...reading,
    reader: { ...reading.reader, now: new Date(instant) },
    setting: { ...reading.setting, now: new Date(instant) },
  });
});

describe('a session that ended', () => {
  test.each([
    ['was closed', "update customer_sessions set ended_at = foyer_now() where contact_id = '#'"],
    ['expired', "update customer_sessions set expires_at = foyer_now() where contact_id = '#'"],
    [
      'was idle',
      "update customer_sessions set seen_at = foyer_now() - interval '14 days' where contact_id = '#'",
    ],
    ['lost its link', "update welcome_links set revoked_at = foyer_now() where contact_id = '#'"],
  ])('because it %s finds no page, kept or not', async (_, statement) => {
    const contact = await introducedOnboarding(cast);
    const own = await browserOf(contact.mira);
    expect(await shownIn(own)).toContain('Hello Mira');
    expect(await isKept(own)).toBe(true);
    await sql.raw(statement.replace('#', contact.mira.id)).execute(db());
    expect(await customerOf(own)).toBeNull();
  });
});
