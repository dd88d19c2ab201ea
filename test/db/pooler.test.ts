/* The story through PgBouncer, which lends a connection for one transaction: nothing of ours needs the same one twice. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectPostgres, type Database, db, limitsMissing, setDatabase } from '#db/client.server';
import { loadSecrets } from '~/auth/secrets.server';
import { writeNote } from '~/commands/thread/write-note.server';
import { setEnv } from '~/env.server';
import { failureKind, startFailure } from '~/http/failure.server';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import { createPostgresDatabase, testEnv, testKind } from '../support/database/database';
import { findPooler, type Pooler, startPooler } from '../support/database/pooler';
import { oneWorkspace } from '../support/story/cast';
import { introducedOnboarding, stageNow } from '../support/story/handoffs';

describe.runIf(testKind() === 'postgres' && findPooler())('through PgBouncer in transaction mode', () => {
  let fresh: Awaited<ReturnType<typeof createPostgresDatabase>>;
  let pooler: Pooler;
  let database: Database;

  beforeAll(async () => {
    fresh = await createPostgresDatabase();
    pooler = await startPooler(fresh.url, 2);
    database = connectPostgres(pooler.url, 10, { isLent: true });
    setDatabase(database);
    const env = testEnv();
    setEnv(env);
    await loadSecrets(env);
  });
  afterAll(async () => {
    setDatabase(undefined);
    await database?.close();
    await pooler?.stop();
    await fresh?.drop();
  });

  it('a handoff is recorded, accepted, published and introduced, and its mail leaves, on two connections', async () => {
    const home = await oneWorkspace();
    const { id } = await introducedOnboarding(home);
    expect((await stageNow(id)).turn).not.toBe('sales');
    const notes = Array.from({ length: 8 }, (_, n) =>
      writeNote(n % 2 ? home.ines : home.sam, id, id, `Note ${n}`),
    );
    const [outcomes] = await Promise.all([Promise.all(notes), deliverDue()]);
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
    const { rows } = await sql<{ notes: number }>`select count(*)::int as notes from notes`.execute(db());
    expect(rows[0]?.notes).toBe(8);
  });

  it('says which limits its role has to set', async () => {
    const all = ['idle_in_transaction_session_timeout', 'lock_timeout', 'statement_timeout'];
    expect(await limitsMissing(db())).toEqual(all);
    const direct = connectPostgres(fresh.url, 1);
    expect(await limitsMissing(direct.db).finally(direct.close)).toEqual([]);
  });

  it('is not taken for the database itself: a start without DATABASE_DIRECT_URL says so', async () => {
    const mistaken = connectPostgres(pooler.url, 1);
    const given = await sql`select 1`
      .execute(mistaken.db)
      .catch((error: unknown) => error)
      .finally(mistaken.close);
    expect(failureKind(given)).toBe('away');
    expect(startFailure(given)).toMatch(/DATABASE_URL leads through a pooler.*DATABASE_DIRECT_URL/);
  });
});
