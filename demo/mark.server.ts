/*
 * The demo lets anyone be anyone, so its database is marked and never becomes a real workspace, nor the other way
 * round. The mark also says whether the demo is whole: one that a killed start left half done is made anew.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { type RawBuilder, sql } from 'kysely';
import { type Database, type Db, db, transact } from '../db/client.server';

/** Throws, naming the cure, where a demo would go on as a real workspace or a real workspace as a demo. */
export async function keepDemoApart(handle: Db, { isDemo, place }: { isDemo: boolean; place: string }) {
  const mark = await handle.selectFrom('demo').select('begun_at').executeTakeFirst();
  if (mark && !isDemo)
    throw new Error(
      `Foyer cannot start: ${place} holds the demo, where anyone may be anyone. It never becomes a real workspace.\nChoose another place, empty or your own, with DATA_DIR or DATABASE_URL.`,
    );
  const workspace =
    isDemo && !mark && (await handle.selectFrom('workspaces').select('name').limit(1).executeTakeFirst());
  if (workspace)
    throw new Error(
      `Foyer cannot start: ${place} holds a real workspace (${workspace.name}), and in the demo anyone may be anyone.\nStart it with DEMO=0, or choose an empty place for the demo with DATA_DIR or DATABASE_URL.`,
    );
}

/** Makes the demo unless it is whole already; true when it did. Of several processes one makes it, the others wait. */
export async function makeDemoOnce(database: Database, make: () => Promise<void>): Promise<boolean> {
  if (database.kind === 'pglite') return makeUnlessWhole(make);
  return database.db.connection().execute(async (connection) => {
    // Asked for again and again, because a query of ours may not wait as long as a demo takes to make.
    while (!(await takesTurn(connection))) await wait(200);
    try {
      return await makeUnlessWhole(make);
    } finally {
      await sql`select pg_advisory_unlock(hashtextextended('make the demo', 0))`.execute(connection);
    }
  });
}

async function takesTurn(connection: Db): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_lock(hashtextextended('make the demo', 0)) as taken
  `.execute(connection);
  return rows[0]?.taken ?? false;
}

async function makeUnlessWhole(make: () => Promise<void>): Promise<boolean> {
  const mark = await db().selectFrom('demo').select('ready_at').executeTakeFirst();
  if (mark?.ready_at) return false;
  if (mark) await clearAway();
  else await db().insertInto('demo').values({ begun_at: new Date() }).execute();
  await make();
  await db().updateTable('demo').set({ ready_at: new Date() }).execute();
  return true;
}

/** Removes what a start that was killed left of a demo. Only ever called on a database that is marked as one. */
function clearAway(): Promise<void> {
  return transact(db(), async (trx) => {
    const { rows } = await sql<{ table: string; trigger: string }>`
      select tgrelid::regclass::text as table, tgname as trigger from pg_trigger
      where tgname like '%\\_never\\_emptied' and not tgisinternal
    `.execute(trx);
    const guard = async (how: RawBuilder<unknown>) => {
      for (const { table, trigger } of rows)
        await sql`alter table ${sql.table(table)} ${how} trigger ${sql.ref(trigger)}`.execute(trx);
    };
    await guard(sql`disable`);
    await sql`truncate workspaces, users, attempts, clock_offset, provider_events cascade`.execute(trx);
    await guard(sql`enable`);
  });
}
