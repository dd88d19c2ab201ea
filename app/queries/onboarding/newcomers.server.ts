/* Of customers in a table: who was begun from it before, and whose name is known by now. */
import { db } from '#db/client.server';
import { idOfNewcomer } from '#db/onboarding/newcomer-id.server';
import type { Member } from '../../auth/member/member.server';
import { keyOf, type Newcomer } from '../../domain/onboarding/newcomers';
import { type CustomerFacts, knownCustomers } from '../customer/known-customers.server';

/** `asked` are those that a known name may mean, at the first line of that name. */
export type Standing = { is: 'new' | 'there' | 'known'; asked: CustomerFacts[] };

export async function standingOf(member: Member, newcomers: readonly Newcomer[]): Promise<Standing[]> {
  const { workspaceId } = member;
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
  const known = new Set<string>();
  const standings: Standing[] = [];
  for (const [at, { customer }] of newcomers.entries()) {
    const name = keyOf(customer, '');
    if (there.has(ids[at] ?? '')) standings.push({ is: 'there', asked: [] });
    else if (own.has(name)) standings.push({ is: 'new', asked: [] });
    else if (known.has(name)) standings.push({ is: 'known', asked: [] });
    else {
      const asked = await knownCustomers(member, customer);
      if (asked.length > 0) known.add(name);
      standings.push({ is: asked.length > 0 ? 'known' : 'new', asked });
    }
  }
  return standings;
}
