/* Whose steps are on a path of somebody else's customer, asked in the database. */
import { sql } from 'kysely';

/** Of an onboarding `o`: one of the steps that are left was given by name to a member who doesn't look after the customer. */
export const isGivenTo = (memberId: string) =>
  sql<boolean>`array_remove(o.path_member_ids, o.host_member_id) @> array[${memberId}::uuid]`;
