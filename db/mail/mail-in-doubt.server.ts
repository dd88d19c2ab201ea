/*
 * Mail whose outcome nobody knows, and who can find out: for a customer's mail the sales rep, for all other mail a lead,
 * or an admin where there is none. News of such mail is never itself the subject of such news. Mail about no onboarding
 * (an invitation, a new password, the news of a week) is asked for again by whoever misses it.
 */
import { sql } from 'kysely';
import type { Handle, Trx } from '../client.server';

/** Mail in doubt that nobody was told of, oldest first, marked as told. */
export async function takeUntoldDoubts(trx: Trx, limit: number, now: Date): Promise<Doubt[]> {
  const untold = await trx
    .selectFrom('notices')
    .select('id')
    .where(sql<boolean>`state = 'unsure' and doubt_told_at is null and kind <> 'mail_unsure'`)
    .where('onboarding_id', 'is not', null)
    // What is closed is no news any more; it is told of once that is opened again.
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('onboardings as o')
            .select('o.id')
            .whereRef('o.id', '=', 'notices.onboarding_id')
            .where('o.closed_at', 'is not', null),
        ),
      ),
    )
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
  if (untold.length === 0) return [];
  const ids = untold.map((one) => one.id);
  await trx.updateTable('notices').set({ doubt_told_at: now }).where('id', 'in', ids).execute();
  return doubts(trx).where('n.id', 'in', ids).orderBy('n.id').execute();
}

/** Mail of a workspace that is still in doubt and was told of since a moment, oldest first. */
export function doubtsToldSince(
  handle: Handle,
  workspaceId: string,
  since: Date,
  limit: number,
): Promise<Doubt[]> {
  return doubts(handle)
    .where('n.workspace_id', '=', workspaceId)
    .where('n.state', '=', 'unsure')
    .where('n.doubt_told_at', '>=', since)
    .orderBy('n.id')
    .limit(limit)
    .execute();
}

export type Doubt = {
  id: string;
  workspaceId: string;
  onboardingId: string | null;
  customer: string | null;
  subject: string | null;
  to: string;
  /** The sales rep, where the mail is a customer's and the rep still works here. */
  repId: string | null;
};

function doubts(handle: Handle) {
  return handle
    .selectFrom('notices as n')
    .leftJoin('onboardings as o', 'o.id', 'n.onboarding_id')
    .leftJoin('customers as cu', 'cu.id', 'o.customer_id')
    .leftJoin('contacts as c', 'c.id', 'n.recipient_id')
    .leftJoin('members as m', 'm.id', 'n.recipient_id')
    .leftJoin('invitations as i', 'i.id', 'n.recipient_id')
    .leftJoin('members as rep', (join) =>
      join
        .onRef('rep.id', '=', 'o.rep_member_id')
        .on('rep.disabled_at', 'is', null)
        .on('n.recipient_kind', '=', 'contact'),
    )
    .select([
      'n.id',
      'n.workspace_id as workspaceId',
      'n.onboarding_id as onboardingId',
      'cu.name as customer',
      'rep.id as repId',
      sql<string | null>`n.message->>'subject'`.as('subject'),
      sql<string>`coalesce(c.name, m.name, i.name, '')`.as('to'),
    ]);
}
