/*
 * No statement of ours reads a table that grows from end to end, whatever page is looked at and whatever happens by
 * itself: with many workspaces side by side, each query keeps to the rows it is about. The statements are those that
 * the pages, the acts and the worker really send, explained as PostgreSQL runs them.
 */
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, db, setDatabase } from '#db/client.server';
import { setPgParsers } from '#db/parsers.server';
import type { Schema } from '#db/schema';
import { seedDemo } from '#demo/index.server';
import { tokenOf } from '~/auth/contact/welcome-link.server';
import { signInToDemo } from '~/auth/member/member.server';
import { loadSecrets } from '~/auth/secrets.server';
import { askFreshLink, askFreshLinkFor } from '~/commands/contact/ask-fresh-link.server';
import { openWelcome } from '~/commands/contact/welcome-links.server';
import { countInsight } from '~/commands/insight/count-insight.server';
import { setEnv } from '~/env.server';
import { remindContacts } from '~/jobs/clock/remind-contacts.server';
import { watchClocks } from '~/jobs/clock/watch-clocks.server';
import { oweDigests } from '~/jobs/clock/weekly-digest.server';
import { sendScheduledDue } from '~/jobs/introduction/send-scheduled.server';
import { applyEarlyReports } from '~/jobs/mail/apply-early-reports.server';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import { tellOfDoubt } from '~/jobs/mail/tell-of-doubt.server';
import { tidy } from '~/jobs/tidy.server';
import { addressLists } from '../support/addresses';
import { createPostgresDatabase, testEnv, testKind } from '../support/database/database';
import { multiply } from '../support/database/many';
import { rowsRead, Statements } from '../support/database/rows-read';
import { useStore } from '../support/story/files';

useStore();

const WORKSPACES = 400;
/** Of a table, the part that one statement may look at. */
const MOST_OF_A_TABLE = 0.1;
/** With fewer rows a table is read in one piece, whatever is asked. */
const GROWN = 2_500;
const ORIGIN = 'http://localhost:3000';
const ABSENT = '01900000-0000-7000-8000-000000000000';

type Loader = (args: {
  request: Request;
  params: Record<string, string>;
  context: object;
}) => Promise<unknown>;

describe.runIf(testKind() === 'postgres')('a growing table', () => {
  const statements = new Statements();
  let fresh: Awaited<ReturnType<typeof createPostgresDatabase>>;
  let database: Database;
  let places: { onboarding: string; contact: string; token: string; email: string | null }[];
  let members: string[];
  let customers: string[];
  let mail: string;

  beforeAll(async () => {
    fresh = await createPostgresDatabase();
    setPgParsers();
    const pool = new pg.Pool({ connectionString: fresh.url, max: 4 });
    const kysely = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }), log: statements.note });
    database = { kind: 'postgres', db: kysely, pglite: null, close: () => kysely.destroy() };
    setDatabase(database);
    const env = testEnv({ DEMO: '1' });
    setEnv(env);
    await loadSecrets(env);
    statements.during = 'the life of the demo';
    await seedDemo(database, deliverDue);
    await countInsight();
    statements.during = '';
    const links = await db()
      .selectFrom('onboardings as o')
      .innerJoin('contacts as c', 'c.onboarding_id', 'o.id')
      .leftJoin('welcome_links as l', 'l.contact_id', 'c.id')
      .select(['o.id as onboarding', 'c.id as contact', 'c.email', 'l.id', 'l.generation'])
      .distinctOn('o.id')
      .orderBy('o.id')
      .orderBy('l.id')
      .execute();
    places = links.map(({ id, generation, ...place }) => ({
      ...place,
      token: id && generation ? tokenOf({ id, generation }) : '0'.repeat(32),
    }));
    members = (await db().selectFrom('members').select('id').execute()).map(({ id }) => id);
    customers = (await db().selectFrom('customers').select('id').execute()).map(({ id }) => id);
    mail = (await db().selectFrom('notices').select('id').executeTakeFirstOrThrow()).id;
    await multiply(db() as never, WORKSPACES);
    await nothingDueElsewhere();
  }, 240_000);

  afterAll(async () => {
    setDatabase(undefined);
    await database?.close();
    await fresh?.drop();
  });

  test('is not read from end to end', { timeout: 240_000 }, async () => {
    const shown = await lookAtEverything();
    expect(shown).toBeGreaterThan(200);
    await whatHappensByItself();
    const all = [...statements.asked.values()].filter((asked) => asked.while !== '');
    const sizes = await sizesOfTables();
    const whole: string[] = [];
    let explained = 0;
    for (const asked of all) {
      const read = await rowsRead(db() as never, asked).catch(() => null);
      if (read) explained += 1;
      for (const [table, rows] of read ?? []) {
        const size = sizes.get(table) ?? 0;
        if (size >= GROWN && rows > MOST_OF_A_TABLE * size)
          whole.push(`${rows} of ${size} rows of ${table}, during ${asked.while}: ${asked.text}`);
      }
    }
    expect(whole).toEqual([]);
    expect(explained).toBeGreaterThan(200);
    expect([...sizes].filter(([, size]) => size >= GROWN).length).toBeGreaterThan(15);
  });

  test('would be seen if it were', async () => {
    const planted = {
      text: "select id from answers where note = 'nobody said this'",
      parameters: [],
      while: '',
    };
    const sizes = await sizesOfTables();
    expect((await rowsRead(db() as never, planted)).get('answers')).toBeGreaterThan(
      (sizes.get('answers') ?? 0) / 2,
    );
  });

  /** What is due is read, as many as there are: here, that of one workspace; nor does everybody share their address. */
  async function nothingDueElsewhere(): Promise<void> {
    const elsewhere = sql`workspace_id <> (select workspace_id from members where id = ${members[0]}::uuid)`;
    await sql`update onboardings set watch_at = null where ${elsewhere}`.execute(db());
    await sql`update introduction_recipients set remind_at = null where ${elsewhere}`.execute(db());
    await sql`update notices set state = 'cancelled' where state = 'queued' and ${elsewhere}`.execute(db());
    await sql`update members set digest_at = digest_at + interval '1 year' where ${elsewhere}`.execute(db());
    await sql`update people set address = left(id::text, 8) || address where ${elsewhere}`.execute(db());
    await sql`vacuum analyze`.execute(db());
  }

  async function sizesOfTables(): Promise<Map<string, number>> {
    const { rows } = await sql<{ name: string; size: number }>`
      select relname as name, reltuples::int8 as size from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace`.execute(db());
    return new Map(rows.map(({ name, size }) => [name, Number(size)]));
  }

  /** Every page of Foyer, as three of the demo's members and as the contacts; how many were shown. */
  async function lookAtEverything(): Promise<number> {
    const loaders = new Map<Loader, string>();
    const listed = addressLists().matchAll(
      /(?:route\(\s*'([^'*]+)'|(?:layout|index)\()(?:,\s*)?'routes\/(?:([a-z-]+)\/)?([a-z-]+)\.tsx'/g,
    );
    for (const [, address = '', noun, file] of listed) {
      const route = noun
        ? import(`../../app/routes/${noun}/${file}.tsx`)
        : import(`../../app/routes/${file}.tsx`);
      const { loader } = (await route) as { loader?: Loader };
      if (loader && !loaders.has(loader)) loaders.set(loader, address);
    }
    const cookies: string[] = [];
    for (const id of members)
      cookies.push(cookieOf(await signInToDemo(new Request(`${ORIGIN}/sign-in`), id)));
    for (const { token } of places) {
      const opened = await openWelcome(token);
      if (opened.ok && opened.cookie) cookies.push(opened.cookie.split(';')[0] ?? '');
    }
    let shown = 0;
    for (const [loader, address] of loaders)
      for (const cookie of cookies)
        for (const params of paramsOf(address)) {
          statements.during = `/${address}`;
          const query = /^(customers|mail|mailbox)$/.test(address)
            ? '?q=mar&state=accepted&stage=settled'
            : '';
          const request = new Request(`${ORIGIN}/${address}${query}`, { headers: { cookie } });
          const context = { nonce: '', requestId: '', clientAddress: '10.0.0.1' };
          const isShown = await (async () => loader({ request, params, context }))().then(
            () => true,
            (thrown) => {
              if (!(thrown instanceof Response) && !('init' in thrown)) throw thrown;
              return false;
            },
          );
          if (isShown) shown += 1;
        }
    return shown;
  }

  const cookieOf = (headers: Headers | null) => headers?.getSetCookie()[0]?.split(';')[0] ?? '';

  function paramsOf(address: string): Record<string, string>[] {
    if (address.startsWith('onboardings/'))
      return places.map(({ onboarding, contact }) => ({ id: onboarding, contactId: contact }));
    if (address.startsWith('customers/')) {
      const [id = ABSENT, otherId = ABSENT] = customers;
      return [{ id, otherId }];
    }
    if (address.includes(':token')) return places.slice(0, 3).map(({ token }) => ({ token }));
    return [{ id: address.startsWith('mail') ? mail : ABSENT, kind: 'introduction' }];
  }

  async function whatHappensByItself(): Promise<void> {
    const happens: [string, () => Promise<unknown>][] = [
      ['a fresh link by an old one', async () => askFreshLink(places[0]?.token ?? '')],
      ['a fresh link by an address', async () => askFreshLinkFor(places[0]?.email ?? '')],
      ['delivering mail', () => deliverDue()],
      ['reminding contacts', () => remindContacts()],
      ['introductions set for later', () => sendScheduledDue()],
      ['telling of doubt', () => tellOfDoubt()],
      ['tidying', () => tidy()],
      ['watching clocks', () => watchClocks()],
      ['the news of the week', () => oweDigests()],
      ['early reports', () => applyEarlyReports()],
      ['counting for Insight', () => countInsight()],
    ];
    for (const [name, run] of happens) {
      statements.during = name;
      await run();
    }
  }
});
