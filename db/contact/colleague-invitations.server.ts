/* Whom contacts asked to bring in, and what became of it. Written nowhere but here. */
import { type RawBuilder, sql } from 'kysely';
import type { Handle, Trx } from '../client.server';
import type { ColleagueOutcome, HeldBecause } from './contact-tables';

type Which = { workspaceId: string; onboardingId: string };

export type ColleagueInvitation = {
  id: string;
  name: string;
  email: string;
  outcome: ColleagueOutcome;
  /** Null where nobody of ours needs to look first. */
  heldBecause: HeldBecause | null;
  /** Who asked. */
  contactId: string;
  by: string;
  byCalled: string | null;
  at: Date;
};

export async function insertColleagueInvitation(
  trx: Trx,
  { workspaceId, onboardingId }: Which,
  made: Omit<ColleagueInvitation, 'by' | 'byCalled'>,
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

/** Forgets that anybody asked for whoever reads mail at these addresses, in small letters. */
export async function removeInvitationsTo(
  trx: Trx,
  { workspaceId, onboardingIds }: { workspaceId: string; onboardingIds: string[] },
  addresses: string[],
): Promise<void> {
  if (addresses.length === 0) return;
  await trx
    .deleteFrom('colleague_invitations')
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', 'in', onboardingIds)
    .where('email', 'in', addresses)
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
    .select(['i.contact_id as contactId', 'c.name as by', 'c.called as byCalled'])
    .where('i.workspace_id', '=', workspaceId)
    .where('i.onboarding_id', '=', onboardingId)
    .orderBy('i.at')
    .orderBy('i.id')
    .execute();
}

/** As `mailboxOf` says it; the index of people is on these very words. */
const withoutTag = (address: RawBuilder<unknown>) => sql`regexp_replace(${address}, '(?<=.)[+][^@]*@', '@')`;

type Known = { isOnRecord: boolean; saidStop: boolean; isReplaced: boolean };

/**
 * Whether a domain stands in an address on record for the customer, whether this mailbox asked for no mail, and whether
 * somebody read it here whose place another person or address has by now.
 */
export async function whatIsKnownOf(
  handle: Handle,
  {
    workspaceId,
    customerId,
    onboardingId,
    mailbox,
    domain,
  }: Which & { customerId: string; mailbox: string; domain: string },
): Promise<Known> {
  const { rows } = await sql<Known>`
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
        where p.workspace_id = ${workspaceId} and ${withoutTag(sql`p.address`)} = ${mailbox}
          and (c.no_mail_reason is not null or l.stopped_at is not null)
      ) as "saidStop",
      exists (
        select from contacts c
        join statements s on s.id = c.statement_id
        where c.workspace_id = ${workspaceId} and c.onboarding_id = ${onboardingId}
          and ${withoutTag(sql`lower(c.email)`)} = ${mailbox} and (c.replaced_at is not null or s.removed_at is not null)
      ) or exists (
        select from events e
        where e.workspace_id = ${workspaceId} and e.onboarding_id = ${onboardingId}
          and e.kind = 'address_corrected' and ${withoutTag(sql`lower(e.details->>'from')`)} = ${mailbox}
      ) as "isReplaced"
  `.execute(handle);
  const [known] = rows;
  if (!known) throw new Error('Nothing was said of an address.');
  return known;
}
