/* Who is known at a customer from its other onboardings: each person once, as they were noted last. */
import { sql } from 'kysely';
import type { ReachedBy } from '../../app/domain/contact/about-them';
import type { FieldsOf } from '../../app/domain/statement/kinds';
import type { Part, SaidBy } from '../../app/domain/statement/statement';
import type { Handle } from '../client.server';

export type KnownPerson = {
  /** The contact they were last. */
  contactId: string;
  personId: string;
  name: string;
  email: string | null;
  parts: Part[];
  noMailReason: string | null;
  language: string;
  timeZone: string | null;
  saidBy: SaidBy | null;
  called: string | null;
  phone: string | null;
  reachedBy: ReachedBy | null;
  ownPart: string | null;
  /** Their words as the customer reads them, or as they were recorded. */
  fields: FieldsOf['person'];
  /** The deal they were met in. */
  deal: string;
  /** Their statement in this onboarding, where they are a contact of it already. */
  hereAs: string | null;
};

const MOST = 40;

/** Whoever was replaced there is known no more. The latest first. */
export async function loadKnownPeople(
  handle: Handle,
  workspaceId: string,
  onboardingId: string,
): Promise<KnownPerson[]> {
  const { rows } = await sql<KnownPerson>`
    select known.*, w.fields, (
      select c.statement_id from contacts c join statements s on s.id = c.statement_id
      where c.workspace_id = ${workspaceId} and c.onboarding_id = ${onboardingId} and c.person_id = known."personId"
        and c.replaced_at is null and s.removed_at is null
      limit 1
    ) as "hereAs"
    from (
      select distinct on (c.person_id) c.id as "contactId", c.person_id as "personId", c.name, c.email, c.parts,
        c.no_mail_reason as "noMailReason", c.language, c.time_zone as "timeZone", c.replaced_at,
        c.called, c.phone, c.reached_by as "reachedBy", c.own_part as "ownPart",
        s.id as statement_id, s.said_by as "saidBy", o.deal_name as deal
      from onboardings here
      join onboardings o on o.workspace_id = here.workspace_id and o.customer_id = here.customer_id and o.id <> here.id
      join contacts c on c.workspace_id = o.workspace_id and c.onboarding_id = o.id
      join statements s on s.id = c.statement_id and s.removed_at is null
      where here.workspace_id = ${workspaceId} and here.id = ${onboardingId}
      order by c.person_id, c.id desc
    ) known
    join wordings w on w.id = coalesce(
      (select i.wording_id from publication_items i join publications p on p.id = i.publication_id
        where i.statement_id = known.statement_id order by p.version desc limit 1),
      (select r.id from wordings r where r.statement_id = known.statement_id and r.purpose = 'recorded'
        order by r.number desc limit 1)
    )
    where known.replaced_at is null
    order by known."contactId" desc
    limit ${MOST}
  `.execute(handle);
  return rows;
}
