/*
 * Every statement says of which workspace it is, so that workspaces could lie on different databases: what a story, its
 * pages and the tasks of a worker ask is looked at as it is sent. What doesn't say so is listed, with its reason.
 */
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, db, setDatabase } from '#db/client.server';
import { setPgParsers } from '#db/parsers.server';
import type { Schema } from '#db/schema';
import { tokenOf } from '~/auth/contact/welcome-link.server';
import { signInToDemo } from '~/auth/member/member.server';
import { loadSecrets } from '~/auth/secrets.server';
import { openWelcome } from '~/commands/contact/welcome-links.server';
import type { MemberActor } from '~/domain/onboarding/access';
import { setEnv } from '~/env.server';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import { addressLists } from '../support/addresses';
import { createPostgresDatabase, testEnv, testKind } from '../support/database/database';
import { tablesWithoutWorkspace } from '../support/database/keyed';
import { Statements } from '../support/database/rows-read';
import { oneWorkspace } from '../support/story/cast';
import { useStore } from '../support/story/files';
import { introducedOnboarding } from '../support/story/handoffs';

useStore();

const ORIGIN = 'http://localhost:3000';

/** What is asked of all workspaces, or found by something that nobody else has; and why that is so. */
const OF_ALL: [statement: RegExp, why: string][] = [
  [
    /from "?notices"?.* "?(?:due_at|quiet_from)"? <= /,
    'a worker looks for mail that is due, whose ever it is',
  ],
  [/^update "?notices"? set .*lease_until/, 'mail whose worker ended, and what came of an attempt'],
  [
    /^update "notices" set "message" = \$1.* where "id" = \$\d$/,
    'mail that a worker took is written by its id',
  ],
  [/from "notices" as "n" left join "welcome_links"/, 'what a worker claimed is read by its ids'],
  [/ as "isNamed" from "onboardings"/, 'an id that a browser made must be free in every workspace'],
  [/from "members" .*"user_id" = \$1/, 'a session says who somebody is, and so whose'],
  [/^select "user_id" from "members"/, 'the demo signs in by a click'],
  [/from "welcome_links" where "token_hash" = \$1/, 'a link is found by its hash'],
  [/from "customer_sessions" as "s" .*"secret_hash" (?:in |= any)/, 'a session is found by its hash'],
];

type Loader = (args: {
  request: Request;
  params: Record<string, string>;
  context: object;
}) => Promise<unknown>;

describe.runIf(testKind() === 'postgres')('a statement', () => {
  const statements = new Statements();
  let fresh: Awaited<ReturnType<typeof createPostgresDatabase>>;
  let database: Database;
  let ofWorkspaces: Set<string>;

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
    ofWorkspaces = await tablesOfWorkspaces(fresh.url);
    const home = await oneWorkspace();
    statements.asked.clear();
    statements.during = 'the story';
    const { id, mira } = await introducedOnboarding(home);
    await deliverDue();
    await lookAtPages(home.ines, { id, contactId: mira.id });
  }, 240_000);

  afterAll(async () => {
    setDatabase(undefined);
    await database?.close();
    await fresh?.drop();
  });

  test('says of which workspace it is', () => {
    const asked = [...statements.asked.values()].filter(({ text }) => names(text));
    const silent = asked
      .map(({ text, while: during }) => ({ text: text.replace(/\s+/g, ' ').trim(), during }))
      .map((one) => ({ ...one, of: tablesWithoutWorkspace(one.text, ofWorkspaces) }))
      .filter(({ text, of }) => of.length > 0 && !OF_ALL.some(([statement]) => statement.test(text)));
    expect(silent.map(({ text, during, of }) => `${of.join(', ')} during ${during}: ${text}`)).toEqual([]);
    expect(asked.length).toBeGreaterThan(150);
  });

  test('that does not is found', () => {
    const silent = (text: string) => tablesWithoutWorkspace(text, ofWorkspaces);
    expect(silent('select "words" from "notes" where "onboarding_id" = $1')).toEqual(['notes']);
    expect(silent('select 1 from notes n join events e on e.workspace_id = n.workspace_id')).toEqual([
      'events',
      'notes',
    ]);
    expect(silent('update "notices" set "state" = $1 where "id" = $2')).toEqual(['notices']);
    expect(silent(`select 1 from notes where words = 'workspace_id = $1'`)).toEqual(['notes']);
    expect(silent('select 1 from notes n where n.workspace_id = $1::uuid')).toEqual([]);
    expect(silent('insert into "notes" ("id", "workspace_id") values ($1, $2)')).toEqual([]);
  });

  const names = (text: string): boolean => [...ofWorkspaces].some((table) => text.includes(table));

  /** Every page of an onboarding and of the workspace, as who looks after them; the contact's own as the contact. */
  async function lookAtPages(ines: MemberActor, { id, contactId }: { id: string; contactId: string }) {
    const member = cookieOf(await signInToDemo(new Request(`${ORIGIN}/sign-in`), ines.id));
    const link = await db()
      .selectFrom('welcome_links')
      .select(['id', 'generation'])
      .where('workspace_id', '=', ines.workspaceId)
      .where('contact_id', '=', contactId)
      .executeTakeFirstOrThrow();
    const opened = await openWelcome(tokenOf(link));
    const contact = opened.ok ? (opened.cookie?.split(';')[0] ?? '') : '';
    const listed = addressLists().matchAll(
      /(?:route\(\s*'([^'*]+)'|(?:layout|index)\()(?:,\s*)?'routes\/(?:([a-z-]+)\/)?([a-z-]+)\.tsx'/g,
    );
    const seen = new Set<Loader>();
    for (const [, address = '', noun, file] of listed) {
      const route = noun
        ? import(`../../app/routes/${noun}/${file}.tsx`)
        : import(`../../app/routes/${file}.tsx`);
      const { loader } = (await route) as { loader?: Loader };
      if (!loader || seen.has(loader)) continue;
      seen.add(loader);
      statements.during = `/${address}`;
      const cookie = address.startsWith('welcome') ? contact : member;
      const request = new Request(`${ORIGIN}/${address}`, { headers: { cookie } });
      const context = { nonce: '', requestId: '', clientAddress: '10.0.0.1' };
      await (async () =>
        loader({ request, params: { id, contactId, kind: 'introduction' }, context }))().catch((thrown) => {
        if (!(thrown instanceof Response) && !('init' in thrown)) throw thrown;
      });
    }
  }
});

const cookieOf = (headers: Headers | null) => headers?.getSetCookie()[0]?.split(';')[0] ?? '';

/** Tables that say of each row whose it is. */
async function tablesOfWorkspaces(url: string): Promise<Set<string>> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'workspace_id' and is_nullable = 'NO'`,
  );
  await client.end();
  return new Set(rows.map(({ name }) => name));
}
