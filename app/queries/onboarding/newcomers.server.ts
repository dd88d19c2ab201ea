/* Of customers in a table: who was begun from it before, and whose name is known by now. */
import { db } from '#db/client.server';
import { customersCalled } from '#db/customer/customers.server';
import { idOfNewcomer } from '#db/onboarding/newcomer-id.server';
import type { Member } from '../../auth/member/member.server';
import { keyOf, type Newcomer } from '../../domain/onboarding/newcomers';

export type Standing = 'new' | 'there' | 'known';

export async function standingOf(
  { workspaceId }: Member,
  newcomers: readonly Newcomer[],
): Promise<Standing[]> {
  const ids = newcomers.map((one) => idOfNewcomer(workspaceId, one));
  if (ids.length === 0) return [];
  const rows = await db()
    .selectFrom('onboardings')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', ids)
    .execute();
  const there = new Set(rows.map(({ id }) => id));
  // Whoever was begun from it before is one customer with all lines of that name.
  const own = new Set(
    newcomers.flatMap((one, at) => (there.has(ids[at] ?? '') ? keyOf(one.customer, '') : [])),
  );
  const standings: Standing[] = [];
  for (const [at, { customer }] of newcomers.entries()) {
    if (there.has(ids[at] ?? '')) standings.push('there');
    else if (own.has(keyOf(customer, ''))) standings.push('new');
    else standings.push((await customersCalled(db(), workspaceId, customer)).length > 0 ? 'known' : 'new');
  }
  return standings;
}
