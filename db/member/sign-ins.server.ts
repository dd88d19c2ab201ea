/* What better-auth reads of somebody who signs in, where we write it: their user, their password, the end of sessions. */
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Handle } from '../client.server';
import { NOW } from '../now.server';

/** Somebody who signs in with a password; the user's id. */
export async function insertUser(
  handle: Handle,
  { name, email, passwordHash }: { name: string; email: string; passwordHash: string },
): Promise<string> {
  const id = uuid();
  await handle.insertInto('users').values({ id, name, email, email_verified: true }).execute();
  await handle
    .insertInto('accounts')
    .values({ id: uuid(), account_id: id, provider_id: 'credential', user_id: id, password: passwordHash })
    .execute();
  return id;
}

export async function renameUser(handle: Handle, id: string, name: string): Promise<void> {
  await handle.updateTable('users').set({ name }).where('id', '=', id).execute();
}

export async function setPasswordHash(handle: Handle, userId: string, passwordHash: string): Promise<void> {
  await handle
    .updateTable('accounts')
    .set({ password: passwordHash })
    .where('user_id', '=', userId)
    .where('provider_id', '=', 'credential')
    .execute();
}

/** Signs somebody out everywhere. */
export async function endSessions(handle: Handle, userId: string): Promise<void> {
  await handle.deleteFrom('sessions').where('user_id', '=', userId).execute();
}

/** Tidies away what is over; how many there were. */
export async function tidySessions(handle: Handle): Promise<bigint> {
  const { numAffectedRows } = await sql`delete from sessions where expires_at < ${NOW}`.execute(handle);
  return numAffectedRows ?? 0n;
}
