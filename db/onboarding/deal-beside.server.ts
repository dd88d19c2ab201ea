/*
 * Which onboarding of a customer it is, where they have several: the name of its deal. Asked of `onboardings as o`, and the
 * customer as `c`.
 */
import { sql } from 'kysely';

/** What tells an onboarding from another one of the same customer; null where it is the only one that is open. */
export const DEAL_BESIDE = sql<string | null>`case when exists (select from onboardings beside
  where beside.workspace_id = o.workspace_id and beside.customer_id = o.customer_id and beside.id <> o.id
    and beside.closed_at is null) then o.deal_name end`;

/** The customer as colleagues tell them apart in a line: "Quince Street Clinics (Phase two)". */
export const CUSTOMER_APART = sql<string>`c.name || coalesce(' (' || ${DEAL_BESIDE} || ')', '')`;
