/*
 * `npm run seed:many -- --onboardings 1000000`: one workspace with so many onboardings over two years, in the empty
 * PostgreSQL that DATABASE_URL names. A dozen are lived through by the commands that people use, the others are copies of
 * them. Links of copies open nothing, for what opens them can't be copied. `--check` counts Insight anew at the end, and
 * says what would stand otherwise.
 */
import { join } from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { connectPostgres, type Database, db, setDatabase, transact } from '#db/client.server';
import { openStore } from '#db/file/open-store.server';
import { periodsCounted, sumAnew } from '#db/insight/insight-sums.server';
import { migrate } from '#db/migrate.server';
import { setPgParsers } from '#db/parsers.server';
import { insertWorkspace } from '#db/workspace/workspaces.server';
import { turnClockTo } from '#demo/calendar.server';
import { insertMember } from '~/auth/member/member.server';
import { loadSecrets } from '~/auth/secrets.server';
import { countInsight, rebuildInsight } from '~/commands/insight/count-insight.server';
import type { MemberActor, Role } from '~/domain/onboarding/access';
import { readEnv, setEnv } from '~/env.server';
import { watchClocks } from '~/jobs/clock/watch-clocks.server';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import { PASSWORD, PASSWORD_HASH } from '../../support/story/cast';
import { copyAll, makeTools, seconds } from './copy';
import { ENDINGS, FIRST, LAST, SYLLABLES, TRADES } from './names';
import { on, STORIES } from './stories';
import { keepTemplates, type Lived } from './templates';

/** A zone in which no clock is ever put forward, so that what is moved by weeks stands at the same hour. */
const ZONE = 'Africa/Abidjan';
const GOES_ON = 200;
export const LEAD = 'lead@many.example';

export async function run(args: string[]): Promise<void> {
  const asked = args.indexOf('--onboardings');
  const count = asked < 0 ? 1_000_000 : Number(args[asked + 1]);
  const env = readEnv();
  if (!env.DATABASE_URL) throw new Error('Name an empty PostgreSQL by DATABASE_URL.');
  if (!Number.isInteger(count) || count < 100) throw new Error('Ask for a hundred onboardings or more.');
  setEnv(env);
  openStore(join(env.folder, 'files'), null);
  await loadSecrets(env);
  await seedMany(env.DATABASE_URL, count, args.includes('--check'));
  console.log(`Sign in as ${LEAD} with the password “${PASSWORD}”.`);
}

export async function seedMany(url: string, count: number, isChecked = false): Promise<void> {
  setPgParsers();
  // Filling takes longer than any statement of ours may.
  const patient = new Kysely<never>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 1 }) }),
  });
  const database = connectPostgres(url, 4, { answerTakes: 24 * 3600_000 });
  setDatabase(database);
  try {
    await refuseFilled(patient);
    await migrate(database.db);
    await fill(patient, database, count);
    if (isChecked) console.log(JSON.stringify(await rebuildInsight()), seconds());
  } finally {
    setDatabase(undefined);
    await patient.destroy();
    await database.close();
  }
}

async function refuseFilled(patient: Kysely<never>): Promise<void> {
  const { rows } =
    await sql`select from pg_class where relnamespace = 'public'::regnamespace limit 1`.execute(patient);
  if (rows.length > 0)
    throw new Error('There is something in this database already. Name an empty one by DATABASE_URL.');
}

type Colleague = MemberActor & { email: string };

async function fill(patient: Kysely<never>, database: Database, count: number): Promise<void> {
  const { reps, hosts, workspaceId } = await insertColleagues(count);
  await makeTools(patient);
  const [rep, host] = [reps[0], hosts[0]] as [Colleague, Colleague];
  const lived: Lived[] = [];
  const mail = async () => void (await deliverDue());
  for (const { live, named } of STORIES)
    lived.push({ onboardingId: await live({ rep, host }, named, mail), named });
  // Time goes by until today, and whoever waits is reminded.
  for (let day = 9; day >= -4 && on(day, '15:00') < new Date(); day--) {
    await turnClockTo(on(day, '15:00'));
    await watchClocks();
    await mail();
  }
  await turnClockTo(null);
  await countInsight();
  console.log(`${lived.length} onboardings were lived through, ${seconds()}.`);
  const tables = await keepTemplates(patient, lived, { rep, host });
  await listCopies(patient, count - lived.length, reps, hosts);
  await copyAll(patient, tables, count - lived.length);
  await lengthen(patient);
  for (const period of await periodsCounted(db())) await transact(database.db, (trx) => sumAnew(trx, period));
  await sql`drop trigger many_turned on clock_offset`.execute(patient);
  await sql`set client_min_messages = warning`.execute(patient);
  await sql`drop schema many cascade`.execute(patient);
  await sql`vacuum analyze`.execute(patient);
  await tell(patient, workspaceId);
}

/** One of ten thousand onboardings sells or looks after, and at least three. */
async function insertColleagues(count: number) {
  const workspaceId = await transact(db(), (trx) =>
    insertWorkspace(trx, { name: 'Manyfold', timeZone: ZONE }),
  );
  const each = Math.max(3, Math.min(60, Math.round(count / 15_000)));
  const insert = async (name: string, role: Role, email: string): Promise<Colleague> => {
    const member = { workspaceId, name, email, passwordHash: PASSWORD_HASH, role, timeZone: ZONE };
    return { kind: 'member', id: await insertMember(db(), member), workspaceId, role, name, email };
  };
  await insert('Hanne Peeters', 'lead', LEAD);
  await insert('Kofi Mensah', 'admin', 'admin@many.example');
  const reps: Colleague[] = [await insert('Sorrel Tremblant', 'sales', 'sorrel@many.example')];
  const hosts: Colleague[] = [await insert('Isaura Bellweather', 'cs', 'isaura@many.example')];
  for (let n = 1; n < each; n++) {
    const called = (at: number) => `${FIRST[at % FIRST.length]} ${LAST[(at * 7) % LAST.length]}`;
    reps.push(await insert(called(n), 'sales', `rep${n}@many.example`));
    hosts.push(await insert(called(n + 300), 'cs', `host${n}@many.example`));
  }
  return { reps, hosts, workspaceId };
}

/** When, by whom and for whom each copy is, as chance would have it; always the same for the same number. */
async function listCopies(
  patient: Kysely<never>,
  count: number,
  reps: Colleague[],
  hosts: Colleague[],
): Promise<void> {
  const stories = STORIES.flatMap(({ share, weeks }, story) =>
    Array.from({ length: share }, () => ({ story, weeks })),
  );
  const firstOf = (all: Colleague[]) => all.map(({ name }) => name.split(' ')[0] ?? '');
  const pick = (what: string, salt: string) =>
    sql.raw(`(${what})[1 + many.chance(n, '${salt}') % cardinality(${what})]`);
  await sql
    .raw(`create function many.chance(n int, salt text) returns int language sql immutable as $$
    select (hashint8extended(n::bigint, hashtext(salt)) & 268435455)::int $$`)
    .execute(patient);
  await sql`insert into many.copies
    select row_number() over (order by back desc, n), story, (extract(epoch from back) * 1000)::bigint, back, weeks * 7,
      lpad(to_hex(row_number() over (order by back desc, n)), 14, '0'),
      (${reps.map(({ id }) => id)}::uuid[])[rep], (${hosts.map(({ id }) => id)}::uuid[])[host],
      (${reps.map(({ name }) => name)}::text[])[rep], (${hosts.map(({ name }) => name)}::text[])[host],
      (${firstOf(reps)}::text[])[rep], (${firstOf(hosts)}::text[])[host],
      (${reps.map(({ email }) => email)}::text[])[rep], (${hosts.map(({ email }) => email)}::text[])[host],
      initcap(word) || ' ' || trade, word || to_hex(n), first, last
    from (
      select n, story, weeks, weeks * interval '7 days' + interval '1 millisecond' * (many.chance(n, 'moment') % 2400000) as back,
        1 + many.chance(n, 'rep') % ${reps.length}::int as rep, 1 + many.chance(n, 'host') % ${hosts.length}::int as host,
        word, trade, first, last
      from (
        select n, (${stories.map(({ story }) => story)}::int[])[at] as story,
          many.chance(n, 'week') % (1 + (${stories.map(({ weeks }) => weeks)}::int[])[at]) as weeks,
          ${pick('k.one', 'one')} || ${pick('k.one', 'two')} || ${pick('k.ending', 'ending')} as word,
          ${pick('k.trade', 'trade')} as trade, ${pick('k.first', 'first')} as first, ${pick('k.last', 'last')} as last
        from generate_series(1, ${count}::int) n
        cross join lateral (select 1 + many.chance(n, 'story') % ${stories.length}::int as at) chosen
        cross join (select ${SYLLABLES}::text[] as one, ${ENDINGS}::text[] as ending, ${TRADES}::text[] as trade,
          ${FIRST}::text[] as first, ${LAST}::text[] as last) k
      ) told
    ) placed`.execute(patient);
  await sql`analyze many.copies`.execute(patient);
}

/** The oldest of the big ones goes on for two years: what was said of its points is said again, every three days. */
async function lengthen(patient: Kysely<never>): Promise<void> {
  await sql`insert into events (id, workspace_id, onboarding_id, kind, actor_kind, actor_id, statement_id, details, at)
    select (lpad(to_hex((extract(epoch from later) * 1000)::bigint), 12, '0') || '7fff8' || lpad(to_hex(place), 15, '0'))::uuid,
      workspace_id, onboarding_id, kind, actor_kind, actor_id, statement_id, details, later
    from (
      select e.*, e.at + n * interval '3 days' as later, row_number() over (order by n, e.id) as place
      from (
        select o.id from onboardings o join many.copies c on o.id = many.own(
          (select "id?m" from many.onboardings where story = 0), (select "id?t" from many.onboardings where story = 0), c)
        where c.story = 0 order by c.n limit 1
      ) oldest
      join events e on e.onboarding_id = oldest.id and e.statement_id is not null
      cross join generate_series(1, ${GOES_ON}::int) n
    ) told
    where later < now()`.execute(patient);
}

async function tell(patient: Kysely<never>, workspaceId: string): Promise<void> {
  const { rows } = await sql<{ name: string; rows: string }>`
    select relname as name, reltuples::bigint as rows from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and reltuples > 0
    order by reltuples desc limit 12`.execute(patient);
  console.log(
    `Workspace ${workspaceId}: ${rows.map((row) => `${row.rows} ${row.name}`).join(', ')}; ${seconds()}.`,
  );
}
