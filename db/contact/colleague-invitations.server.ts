/* Whom contacts asked to bring in, and what became of it. Written nowhere but here. */
import { sql } from 'kysely';
import type { Handle, Trx } from '../client.server';
import type { ColleagueOutcome } from './contact-tables';

type Which = { workspaceId: string; onboardingId: string };

export type ColleagueInvitation = {
  id: string;
  name: string;
  email: string;
  outcome: ColleagueOutcome;
  /** Why somebody of ours looks first; null where nobody needs to. */
  heldBecause: 'domain' | 'said_stop' | null;
  /** Who asked. */
  contactId: string;
  by: string;
  at: Date;
};

export async function insertColleagueInvitation(
  trx: Trx,
  { workspaceId, onboardingId }: Which,
  made: Omit<ColleagueInvitation, 'by'>,
): Promise<void> {
  await trx
    .insertInto('colleague_invitations')
    .values({
      id: made.id,
      workspace_id: workspaceId,
      onboarding_id: onboardingId,
      contact_id: made.contactId,
      name: made.name,
      email: made.email,
      outcome: made.outcome,
      held_because: made.heldBecause,
      at: made.at,
    })
    .execute();
}

/** What a colleague of ours decided. */
export async function decideOnColleague(
  trx: Trx,
  { workspaceId, id }: { workspaceId: string; id: string },
  outcome: ColleagueOutcome,
): Promise<void> {
  await trx
    .updateTable('colleague_invitations')
    .set({ outcome })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

/** All of an onboarding, oldest first. */
export function loadColleagueInvitations(
  handle: Handle,
  { workspaceId, onboardingId }: Which,
): Promise<ColleagueInvitation[]> {
  return handle
    .selectFrom('colleague_invitations as i')
    .innerJoin('contacts as c', 'c.id', 'i.contact_id')
    .select(['i.id', 'i.name', 'i.email', 'i.outcome', 'i.held_because as heldBecause', 'i.at'])
    .select(['i.contact_id as contactId', 'c.name as by'])
    .where('i.workspace_id', '=', workspaceId)
    .where('i.onboarding_id', '=', onboardingId)
    .orderBy('i.at')
    .orderBy('i.id')
    .execute();
}

/** Whether a domain stands in an address on record for the customer, and whether this mailbox asked for no mail. */
export async function whatIsKnownOf(
  handle: Handle,
  {
    workspaceId,
    customerId,
    email,
    domain,
  }: { workspaceId: string; customerId: string; email: string; domain: string },
): Promise<{ isOnRecord: boolean; saidStop: boolean }> {
  const { rows } = await sql<{ isOnRecord: boolean; saidStop: boolean }>`
    select
      exists (
        select from onboardings o
        join contacts c on c.onboarding_id = o.id and c.replaced_at is null
        where o.workspace_id = ${workspaceId} and o.customer_id = ${customerId}
          and lower(split_part(c.email, '@', 2)) = ${domain}
      ) as "isOnRecord",
      exists (
        select from people p
        join contacts c on c.person_id = p.id
        left join reminder_links l on l.contact_id = c.id
        where p.workspace_id = ${workspaceId} and p.address = ${email}
          and (c.no_mail_reason is not null or l.stopped_at is not null)
      ) as "saidStop"
  `.execute(handle);
  return rows[0] ?? { isOnRecord: false, saidStop: true };
}
