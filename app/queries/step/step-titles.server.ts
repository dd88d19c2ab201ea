/* Steps by name, to say what became of each. */
import { db } from '#db/client.server';
import type { Member } from '../../auth/member/member.server';
import type { Who } from '../../domain/path/path';

/** By their ids; a step of another workspace has none. */
export async function stepTitles(
  { workspaceId }: Member,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db()
    .selectFrom('steps as s')
    .innerJoin('onboardings as o', 'o.id', 's.onboarding_id')
    .innerJoin('customers as c', 'c.id', 'o.customer_id')
    .select(['s.id', 's.title', 'c.name as customer'])
    .where('s.workspace_id', '=', workspaceId)
    .where('s.id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, title, customer }) => [id, `“${title}”, ${customer}`]));
}

/** Somebody of ours or of a customer, by name; null where they aren't of this workspace. */
export async function nameOf({ workspaceId }: Member, { is, id }: Who): Promise<string | null> {
  const row = await db()
    .selectFrom(is === 'member' ? 'members' : 'contacts')
    .select('name')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.name ?? null;
}
