/*
 * `npm run bench:search -- 1000000`: how long a search takes in one workspace with so many wordings, a fiftieth of them
 * customers, on a real PostgreSQL. Words are made up of syllables, rare and frequent ones as in speech. Each search is made
 * a few times, and the slowest counts.
 */
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { connectPostgres, db, setDatabase } from '#db/client.server';
import { migrate } from '#db/migrate.server';
import type { Schema } from '#db/schema';
import { searchFor } from '~/queries/worklist/search.server';
import { startPostgres } from '../support/database/postgres';
import { type Home, oneWorkspace } from '../support/story/cast';
import { memberFor } from '../support/story/member';

const TIMES = 5;
const WORDS = 5_000;
const TEXTS = 50_000;
const PER_CUSTOMER = 50;

export async function run([count = '1000000']: string[]): Promise<void> {
  const postgres = await startPostgres({ isDurable: false });
  const database = connectPostgres(postgres.url(), 2);
  setDatabase(database);
  try {
    await migrate(database.db);
    const home = await oneWorkspace();
    await fill(postgres.url(), home, Number(count));
    await measure(home);
  } finally {
    setDatabase(undefined);
    await database.close();
    await postgres.remove();
  }
}

/** Texts of some words, the first words of the list far oftener than the last. */
const said = (seed: string, words: number) =>
  sql.raw(
    `(select string_agg(w.word, ' ') from generate_series(1, ${words}) k
      join bench_words w on w.rank = 1 + floor(${WORDS} * power((('x' || substr(md5(${seed}::text || k), 1, 7))::bit(28)::int / 268435456.0), 3)))`,
  );

async function fill(url: string, { workspaceId, sam, ines }: Home, count: number): Promise<void> {
  const customers = Math.ceil(count / PER_CUSTOMER);
  // Filling takes longer than any statement of ours may.
  const base = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 1 }) }),
  });
  await base.connection().execute(async (connection) => {
    const runs = (text: ReturnType<typeof sql>) => text.execute(connection);
    await runs(sql`set session_replication_role = replica`);
    await runs(sql`create table bench_words as select n as rank, (
        select string_agg(
          substr('bcdfghjklmnpqrstvwxz', 1 + get_byte(decode(md5(n || 'c'), 'hex'), k) % 20, 1) ||
          substr('aeiou', 1 + get_byte(decode(md5(n || 'v'), 'hex'), k) % 5, 1), '')
        from generate_series(1, 2 + n % 3) k) as word from generate_series(1, ${sql.raw(String(WORDS))}) n`);
    await runs(sql`create index on bench_words (rank)`);
    await runs(sql`create table bench_texts as select n as rank, ${said("'t' || n", 5)} as text
      from generate_series(1, ${sql.raw(String(TEXTS))}) n`);
    await runs(sql`insert into customers (id, workspace_id, name)
      select md5('c' || n)::uuid, ${workspaceId}::uuid, initcap(${said("'c' || n", 2)}) || ' ' || n
      from generate_series(1, ${customers}::int) n`);
    await runs(sql`insert into onboardings (id, workspace_id, customer_id, deal_name, signed_at, rep_member_id, host_member_id, stage, turn)
      select md5('o' || n)::uuid, ${workspaceId}::uuid, md5('c' || n)::uuid, ${said("'o' || n", 3)}, now(), ${sam.id}::uuid, ${ines.id}::uuid, 'recording', 'sales'
      from generate_series(1, ${customers}::int) n`);
    await runs(sql`insert into statements (id, workspace_id, onboarding_id, kind, area, said_by, origin, author_id, position, created_at)
      select md5('s' || n)::uuid, ${workspaceId}::uuid, md5('o' || (1 + n % ${customers}::int))::uuid, 'system', 'today', 'customer', 'sales', ${sam.id}::uuid, n % 50, now()
      from generate_series(1, ${count}::int) n`);
    await runs(sql`drop index wordings_by_letters`);
    await runs(sql`insert into wordings (id, workspace_id, statement_id, number, fields, purpose, author_kind, author_id, at)
      select md5('w' || n)::uuid, ${workspaceId}::uuid, md5('s' || n)::uuid, 1,
        jsonb_build_object('label', one.text, 'text', other.text || ' ' || n), 'recorded', 'member', ${sam.id}::uuid, now()
      from generate_series(1, ${count}::bigint) n
      join bench_texts one on one.rank = 1 + n * 7919 % ${sql.raw(String(TEXTS))}
      join bench_texts other on other.rank = 1 + n * 104729 % ${sql.raw(String(TEXTS - 1))}`);
    await runs(sql`create index wordings_by_letters on wordings using gin (searched gin_trgm_ops)`);
    await runs(sql`reset session_replication_role`);
    await runs(sql`vacuum analyze`);
  });
  await base.destroy();
}

async function measure({ hanne }: Home): Promise<void> {
  const reader = await memberFor(hanne);
  const { rows } = await sql<{ word: string }>`
    select word from bench_words where rank in (1, 30, 1000, 4000) order by rank`.execute(db());
  const [often = '', usual = '', rare = '', rarest = ''] = rows.map(({ word }) => word);
  const asked = {
    often,
    usual,
    rare,
    rarest,
    'of two words': `${usual} ${often}`,
    'of two rare words': `${rarest} ${rare}`,
    nowhere: 'qqqqqq',
  };
  for (const [name, text] of Object.entries(asked)) {
    const took: number[] = [];
    let places = 0;
    for (let time = 0; time < TIMES; time++) {
      const start = performance.now();
      const { groups } = await searchFor(reader, { text, only: null, after: null, mayReadMail: true });
      took.push(performance.now() - start);
      places = groups.reduce((sum, { found }) => sum + found.length, 0);
    }
    const [best = 0] = took.sort((one, other) => one - other);
    console.log(
      `${name}, “${text}”: ${places} places, ${best.toFixed(1)} ms at best, ${(took.at(-1) ?? 0).toFixed(1)} ms at worst`,
    );
  }
}
