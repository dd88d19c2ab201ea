/* The customers' pages that are open in one browser, for whoever has several. */
import { db } from '#db/client.server';
import type { CustomerSession } from '../../auth/contact/customer-session.server';

export type OpenPage = { address: string; vendor: string; customer: string; reader: string };

/** In the order of the sessions. */
export async function openPages(sessions: CustomerSession[]): Promise<OpenPage[]> {
  if (sessions.length === 0) return [];
  const rows = await db()
    .selectFrom('onboardings as o')
    .innerJoin('customers as c', 'c.id', 'o.customer_id')
    .innerJoin('workspaces as w', 'w.id', 'o.workspace_id')
    .select(['o.id', 'c.name as customer', 'w.name as vendor'])
    .where(
      'o.id',
      'in',
      sessions.map(({ actor }) => actor.onboardingId),
    )
    .execute();
  return sessions.flatMap(({ actor, address }) => {
    const row = rows.find(({ id }) => id === actor.onboardingId);
    return row ? [{ address, vendor: row.vendor, customer: row.customer, reader: actor.name }] : [];
  });
}
