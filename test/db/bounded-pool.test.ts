/* A database that hangs keeps nobody waiting for ever: the query is given up, its connection goes, the next one works. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectPostgres, type Database, type Trx, transact } from '#db/client.server';
import { failureKind, isDatabaseAway } from '~/http/failure.server';
import { createPostgresDatabase, testKind } from '../support/database/database';

describe.runIf(testKind() === 'postgres')('a query without an answer', () => {
  let database: Database;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const fresh = await createPostgresDatabase();
    drop = fresh.drop;
    database = connectPostgres(fresh.url, 1, { answerTakes: 1_500 });
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

describe.runIf(testKind() === 'postgres')('the limits that the database keeps', () => {
  let database: Database;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const fresh = await createPostgresDatabase();
    drop = fresh.drop;
    database = connectPostgres(fresh.url, 2, { limits: { statement: 2_000, lock: 200, idle: 400 } });
  });
  afterAll(async () => {
    await database.close();
    await drop();
  });

  it('leave nothing to be compiled: a page’s statements read few rows', async () => {
    const { rows } = await sql<{ jit: string }>`show jit`.execute(database.db);
    expect(rows).toEqual([{ jit: 'off' }]);
  });

  const kindOf = (work: Promise<unknown>) => work.then(() => 'done', failureKind);
  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: { code?: string }) => `${error.code} ${failureKind(error)}`,
    );

  it('end a statement that takes too long, and it is told as late', async () => {
    expect(await codeOf(sql`select pg_sleep(60)`.execute(database.db))).toBe('57014 late');
  });

  it('end the wait for what another holds, before the statement would be too long', async () => {
    const take = (trx: Trx) => sql`lock table health in access exclusive mode`.execute(trx);
    const waited = await database.db.transaction().execute(async (trx) => {
      await take(trx);
      return codeOf(database.db.transaction().execute(take));
    });
    expect(waited).toBe('55P03 late');
  });

  it('end a transaction of which nothing is heard, and give free what it holds', async () => {
    const silent = transact(database.db, async (trx) => {
      await sql`lock table health in access exclusive mode`.execute(trx);
      await new Promise((done) => setTimeout(done, 900));
      await sql`select 1`.execute(trx);
    });
    expect(await kindOf(silent)).not.toBe('done');
    expect(await kindOf(sql`select * from health`.execute(database.db))).toBe('done');
  });
});
