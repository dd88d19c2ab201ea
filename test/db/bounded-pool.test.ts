/* A database that hangs keeps nobody waiting for ever: the query is given up, its connection goes, the next one works. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectPostgres, type Database, transact } from '#db/client.server';
import { isDatabaseAway } from '~/http/failure.server';
import { createPostgresDatabase, testKind } from '../support/database/database';

describe.runIf(testKind() === 'postgres')('a query without an answer', () => {
  let database: Database;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const fresh = await createPostgresDatabase();
    drop = fresh.drop;
    database = connectPostgres(fresh.url, 1, 1_500);
  });
  afterAll(async () => {
    await database.close();
    await drop();
  });

  const hangs = () => sql`select pg_sleep(60)`.execute(database.db);
  const works = async () => (await sql<{ one: number }>`select 1 as one`.execute(database.db)).rows[0]?.one;

  it('is told as a database that is away, and frees the only place in the pool', async () => {
    const given = await hangs().catch((error: unknown) => error);
    expect(isDatabaseAway(given)).toBe(true);
    expect(await works()).toBe(1);
  });

  it('takes its transaction with it, without waiting once more for the rollback', async () => {
    const began = performance.now();
    const given = await transact(database.db, async (trx) => {
      await trx.insertInto('attempts').values({ key: 'half', tries: 1, opened_at: new Date() }).execute();
      await sql`select pg_sleep(60)`.execute(trx);
    }).catch((error: unknown) => error);
    expect(isDatabaseAway(given)).toBe(true);
    expect(performance.now() - began).toBeLessThan(30_000);
    expect(await works()).toBe(1);
    expect(await database.db.selectFrom('attempts').select('key').execute()).toEqual([]);
  });
});
