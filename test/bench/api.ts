/*
 * `npm run bench:api -- 1000 1000000`: what it costs to ask the gate of a deal in a workspace with so many of them, on a
 * real PostgreSQL, for each count in turn. Nineteen of twenty deals are accepted, the twentieth is being recorded, and
 * each is asked for about as often as it is there. The server is asked over HTTP; the look-up by itself is timed in this
 * process, from the question to its rows.
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
import { fire, median, type Round } from './web/measure';

const ROUNDS = 3;
const SECONDS = 5;
const LOOK_UPS = 2000;
/** A key may ask six hundred times a minute. */
const KEYS = 500;
const IS_ACCEPTED = 'n % 20 <> 0';

export async function run(counts: string[]): Promise<void> {
  for (const count of counts.length > 0 ? counts : ['1000', '1000000']) await measure(Number(count));
}

async function measure(count: number): Promise<void> {
  const postgres = await startPostgres({ isDurable: true });
  const database = connectPostgres(postgres.url(), 2);
  setDatabase(database);
  try {
    await migrate(database.db);
    const home = await oneWorkspace();
    const keys = Array.from({ length: KEYS }, newKey);
    await fill(postgres.url(), home, count, keys);
    console.log(`\n${count} deals`);
    await lookUp(home.workspaceId, count);
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

async function lookUp(workspaceId: string, count: number): Promise<void> {
  const took = { accepted: [] as number[], recording: [] as number[] };
  for (let n = 0; n < LOOK_UPS; n++) {
    const deal = some(count, n);
    const start = performance.now();
    const { receipt } = await gateFor(workspaceId, `deal-${deal}`);
    took[receipt ? 'accepted' : 'recording'].push(performance.now() - start);
  }
  for (const [name, all] of Object.entries(took)) {
    const sorted = all.sort((one, other) => one - other);
    const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2);
    console.log(`look-up of one ${name}: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms (${sorted.length} asked)`);
  }
}

async function fill(
  url: string,
  { workspaceId, sam, ines, kofi, customerId }: Home,
  count: number,
  keys: string[],
): Promise<void> {
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
