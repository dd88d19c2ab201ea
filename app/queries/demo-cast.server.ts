/* The cast of the demo, as the sign-in page offers it. */
import { db } from '#db/client.server';
import { ROLE_WORDS } from '../domain/access';

export async function demoCast() {
  const rows = await db()
    .selectFrom('members')
    .select(['id', 'name', 'role', 'portrait'])
    .where('disabled_at', 'is', null)
    // Those who joined since have passwords of their own, and no portrait.
    .where('portrait', 'is not', null)
    .orderBy('created_at')
    .orderBy('id')
    .limit(8)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    portrait: row.portrait,
    role: ROLE_WORDS[row.role],
  }));
}
