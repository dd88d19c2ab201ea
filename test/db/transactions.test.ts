import { setTimeout as wait } from 'node:timers/promises';
import { verifyPassword } from 'better-auth/crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { databaseNow, db, transact } from '#db/client.server';
import { shiftClock, useDatabase } from '../support/database/database';
import { oneWorkspace, PASSWORD } from '../support/story/cast';

useDatabase();

/** Fails instead of waiting for ever. */
const soon = <T>(work: Promise<T>) =>
  Promise.race([work, wait(3_000).then(() => Promise.reject(new Error('waited for ever')))]);

test('a query on the handle inside a transaction is refused at once', async () => {
  const stray = async () => db().selectFrom('users').select('id').execute();
  await expect(soon(transact(db(), stray))).rejects.toThrow('Inside a transaction, use the transaction');
});

test('raw SQL on the handle inside a transaction is refused at once', async () => {
  const stray = async () => sql`select 1`.execute(db());
  await expect(soon(transact(db(), stray))).rejects.toThrow('Inside a transaction, use the transaction');
});

test('a transaction on the handle inside a transaction is refused at once', async () => {
  const nested = async () => transact(db(), async () => 1);
  await expect(soon(transact(db(), nested))).rejects.toThrow('Inside a transaction, use the transaction');
});

test('the handle works again after a refusal', async () => {
  await expect(transact(db(), async () => db().selectFrom('users'))).rejects.toThrow();
  expect(await db().selectFrom('attempts').select('key').execute()).toEqual([]);
});

test('two transactions at the same time do not see or undo each other', async () => {
  const insert = (key: string, opened: () => void, go: Promise<unknown>) =>
    transact(db(), async (trx) => {
      await trx
        .insertInto('attempts')
        .values({ key, tries: 1, opened_at: new Date(0) })
        .execute();
      opened();
      await go;
      const seen = await trx.selectFrom('attempts').select('key').execute();
      if (key === 'undone') throw new Error('on purpose');
      return seen.map((row) => row.key);
    });
  let opened = () => {};
  const isOpen = new Promise<void>((resolve) => {
    opened = resolve;
  });
  const undone = insert('undone', opened, wait(150));
  await isOpen;
  const kept = insert('kept', () => {}, Promise.resolve());
  await expect(undone).rejects.toThrow('on purpose');
  expect(await kept).toEqual(['kept']);
  expect(await db().selectFrom('attempts').select('key').execute()).toEqual([{ key: 'kept' }]);
});

test('a query outside waits for the transaction and does not join it', async () => {
  const failing = transact(db(), async (trx) => {
    await trx
      .insertInto('attempts')
      .values({ key: 'inside', tries: 1, opened_at: new Date(0) })
      .execute();
    await wait(100);
    throw new Error('on purpose');
  });
  await wait(20);
  const outside = db()
    .insertInto('attempts')
    .values({ key: 'outside', tries: 1, opened_at: new Date(0) })
    .execute();
  await expect(failing).rejects.toThrow('on purpose');
  await outside;
  const keys = (await db().selectFrom('attempts').select('key').execute()).map((row) => row.key);
  expect(keys).toContain('outside');
  expect(keys).not.toContain('inside');
});

test('the clock of the database can be shifted, and only it', async () => {
  await shiftClock('3 days');
  const shifted = await databaseNow(db());
  await shiftClock('0');
  expect(shifted.getTime() - Date.now()).toBeGreaterThan(3 * 86_400_000 - 5_000);
  expect(Math.abs((await databaseNow(db())).getTime() - Date.now())).toBeLessThan(5_000);
});

test('the cast can sign in with its password', async () => {
  const { sam } = await oneWorkspace();
  const account = await db()
    .selectFrom('accounts')
    .innerJoin('members', 'members.user_id', 'accounts.user_id')
    .select('accounts.password')
    .where('members.id', '=', sam.id)
    .executeTakeFirstOrThrow();
  expect(await verifyPassword({ hash: account.password ?? '', password: PASSWORD })).toBe(true);
});
