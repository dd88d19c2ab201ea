/*
 * `npm run bench:api -- 1000 1000000`: what it costs to ask the gate of a deal in a workspace with so many of them, on a
 * real PostgreSQL, for each count in turn. Nineteen of twenty deals are accepted, the twentieth is being recorded with
 * twelve points, three of them people, by a starting point. Three figures, each under its name: the SQL of one look-up is
 * what PostgreSQL itself spent on planning and running its statements (pg_stat_statements, read before and after each);
 * its wall is from the question to its rows in this process, alone; the request is what a program waits over HTTP while
 * sixteen ask at once, and what it costs the server's own processor.
 */
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { connectPostgres, setDatabase } from '#db/client.server';
import { migrate } from '#db/migrate.server';
import type { Schema } from '#db/schema';
import { hashKey, newKey } from '~/auth/api/key.server';
import { gateFor } from '~/queries/api/gate.server';
import { startFoyer } from '../support/browser/server';
import { startPostgres } from '../support/database/postgres';
import { type Home, oneWorkspace } from '../support/story/cast';
import { SERVER_SETTINGS, sqlClock } from './sql-clock';
import { fire, median, type Round } from './web/measure';

const ROUNDS = 3;
const SECONDS = 5;
const LOOK_UPS = 2000;
/** Until every statement is named on its connection, and its plan is kept. */
const FIRST = 50;
/** A key may ask six hundred times a minute. */
const KEYS = 500;
const IS_ACCEPTED = 'n % 20 <> 0';

export async function run(counts: string[]): Promise<void> {
  for (const count of counts.length > 0 ? counts : ['1000', '1000000']) await measure(Number(count));
}

async function measure(count: number): Promise<void> {
  const postgres = await startPostgres({ isDurable: true, settings: SERVER_SETTINGS });
  const database = connectPostgres(postgres.url(), 2);
  setDatabase(database);
  try {
    await migrate(database.db);
    const home = await oneWorkspace();
    const keys = Array.from({ length: KEYS }, newKey);
    await fill(postgres.url(), home, count, keys);
    console.log(`\n${count} deals`);
    await lookUp(home.workspaceId, count, postgres.url());
    const foyer = await startFoyer({ database: postgres.url(), env: { LOG_LEVEL: 'warn', WORKER: '0' } });
    const asking = (path: (n: number) => string) => ({
      pid: foyer.pid,
      origin: foyer.origin,
      requests: Array.from({ length: 16 }, (_, line) =>
        Array.from({ length: 1000 }, (_, n) => ({
          path: path(some(count, line * 1000 + n)),
          headers: { authorization: `Bearer ${keys[(line * 1000 + n) % KEYS]}` },
        })),
      ),
    });
    const gate = { name: 'gate', ...asking((n) => `/api/v1/deals/deal-${n}/gate`) };
    await fire(gate, 2);
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await fire(gate, SECONDS));
    const of = (pick: (round: Round) => number) => median(rounds.map(pick));
    console.log(
      `GET /deals/{external_id}/gate: ${of((round) => round.perSecond).toFixed(0)}/s, p50 ${of((round) => round.p50)} ms, p99 ${of((round) => round.p99)} ms, server CPU ${of((round) => round.cpuMs).toFixed(2)} ms, ${rounds.reduce((sum, { failed }) => sum + failed, 0)} failed`,
    );
    await foyer.stop();
  } finally {
    setDatabase(undefined);
    await database.close();
    await postgres.remove();
  }
}

/** The nth of numbers up to `count` in an order that jumps about, and is the same in each run. */
const some = (count: number, n: number): number => 1 + ((n * 7_919) % count);

async function lookUp(workspaceId: string, count: number, url: string): Promise<void> {
  const clock = await sqlClock(url);
  const ask = (n: number) => gateFor(workspaceId, `deal-${n}`);
  // The nth of each sort: every twentieth is being recorded.
  const sorts = {
    accepted: (n: number) => 20 * Math.floor(some(count, n) / 20) + 1,
    'being recorded': (n: number) => 20 * (1 + Math.floor(some(count - 20, n) / 20)),
  };
  for (const [name, nth] of Object.entries(sorts)) {
    for (let n = 0; n < FIRST; n++) await ask(nth(n));
    const took = { sql: [] as number[], wall: [] as number[] };
    let statements = 0;
    for (let n = 0; n < LOOK_UPS; n++) {
      const before = await clock.read();
      const start = performance.now();
      await ask(nth(FIRST + n));
      took.wall.push(performance.now() - start);
      const after = await clock.read();
      took.sql.push(after.ms - before.ms);
      statements = Math.max(statements, after.statements - before.statements);
    }
    const said = Object.entries(took).map(([what, all]) => {
      const sorted = all.sort((one, other) => one - other);
      const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2);
      return `${what} p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`;
    });
    console.log(
      `look-up of one ${name}: ${said.join('; ')}; ${statements} statements at most (${LOOK_UPS} asked)`,
    );
  }
  await clock.close();
}

async function fill(url: string, home: Home, count: number, keys: string[]): Promise<void> {
  const { workspaceId, sam, ines, kofi, customerId } = home;
  // Filling takes longer than any statement of ours may.
  const base = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 1 }) }),
  });
  const where = sql.raw(IS_ACCEPTED);
  await base.connection().execute(async (connection) => {
    const runs = (text: ReturnType<typeof sql>) => text.execute(connection);
    await runs(sql`set session_replication_role = replica`);
    await runs(sql`insert into onboardings
        (id, workspace_id, customer_id, deal_name, crm_id, signed_at, rep_member_id, host_member_id, stage, turn)
      select md5('o' || n)::uuid, ${workspaceId}::uuid, ${customerId}::uuid, 'Deal ' || n, 'deal-' || n, now(),
        ${sam.id}::uuid, ${ines.id}::uuid,
        case when ${where} then 'accepted' else 'recording' end, case when ${where} then 'cs' else 'sales' end
      from generate_series(1, ${count}::int) n`);
    await runs(sql`insert into submissions (id, workspace_id, onboarding_id, member_id, at)
      select md5('s' || n)::uuid, ${workspaceId}::uuid, md5('o' || n)::uuid, ${sam.id}::uuid, now()
      from generate_series(1, ${count}::int) n where ${where}`);
    await runs(sql`insert into receipts (id, workspace_id, onboarding_id, submission_id, outcome, member_id, at)
      select md5('r' || n)::uuid, ${workspaceId}::uuid, md5('o' || n)::uuid, md5('s' || n)::uuid, 'accepted',
        ${ines.id}::uuid, now()
      from generate_series(1, ${count}::int) n where ${where}`);
    await fillRecording(runs, home, count);
    await runs(sql`insert into api_keys
        (id, workspace_id, member_id, name, token_hash, ending, scopes, made_at, expires_at)
      select md5(hash)::uuid, ${workspaceId}::uuid, ${kofi.id}::uuid, 'CRM', hash, right(hash, 4), '{gate:read}', now(),
        now() + interval '1 day'
      from unnest(${keys.map(hashKey)}::text[]) hash`);
    await runs(sql`reset session_replication_role`);
    await runs(sql`vacuum analyze`);
  });
  await base.destroy();
}

type Runs = (text: ReturnType<typeof sql>) => Promise<unknown>;

/** What is recorded of each deal that isn't accepted. */
async function fillRecording(runs: Runs, { workspaceId, sam }: Home, count: number): Promise<void> {
  const points = sql`generate_series(20, ${count}::int, 20) n cross join generate_series(1, 12) p`;
  await runs(sql`update onboardings set starting_version_id = v.id
    from starting_point_versions v join starting_points s on s.id = v.starting_point_id
    where s.workspace_id = ${workspaceId}::uuid and s.is_default and onboardings.stage = 'recording'`);
  await runs(sql`insert into statements (id, workspace_id, onboarding_id, kind, commitment, area, said_by, origin,
      author_id, position, created_at)
    select md5('t' || n || '.' || p)::uuid, ${workspaceId}::uuid, md5('o' || n)::uuid, k.kind,
      case k.kind when 'promise' then 'promised' end,
      case k.kind when 'system' then (array['today', 'connects', 'data', 'security'])[1 + p % 4] end,
      'customer', 'sales', ${sam.id}::uuid, p, now()
    from ${points}
    cross join lateral (select (array['goal', 'promise', 'date', 'person', 'system'])[1 + p % 5] as kind) k`);
  await runs(sql`insert into wordings (id, workspace_id, statement_id, number, fields, purpose, author_kind, author_id, at)
    select md5('w' || s.id)::uuid, s.workspace_id, s.id, 1,
      case s.kind when 'person' then jsonb_build_object('name', 'Somebody', 'title', '', 'does', '', 'email', s.id || '@customer.example')
        else jsonb_build_object('label', 'Loans', 'text', repeat('What was agreed on the phone. ', 5), 'today', 'two days', 'target', 'one day', 'by', '', 'measure', '') end,
      'recorded', 'member', ${sam.id}::uuid, now()
    from statements s`);
  await runs(sql`insert into people (id, workspace_id, name, address, language)
    select md5('p' || s.id)::uuid, s.workspace_id, 'Somebody', s.id || '@customer.example', 'en'
    from statements s where s.kind = 'person'`);
  await runs(sql`insert into contacts (id, workspace_id, onboarding_id, statement_id, person_id, name, email)
    select md5('c' || s.id)::uuid, s.workspace_id, s.onboarding_id, s.id, md5('p' || s.id)::uuid, 'Somebody',
      s.id || '@customer.example'
    from statements s where s.kind = 'person'`);
  await runs(sql`insert into handoff_answers (workspace_id, onboarding_id, question, answer, member_id, at)
    select ${workspaceId}::uuid, md5('o' || n)::uuid, 'red_flags', 'none', ${sam.id}::uuid, now()
    from generate_series(20, ${count}::int, 20) n`);
}
