/*
 * What a customer's page was made from, in a word. Triggers give an onboarding or a workspace another version with
 * every write that its pages depend on; when a contact was here before is read beside it, because sessions end without
 * a word to anybody.
 */
import { sql } from 'kysely';

/** To be selected where `s` are the sessions of customers. Equal as long as nothing that the page reads was written. */
export const pageVersion = sql<string>`concat_ws(
  ' ',
  (
    select string_agg(v.version::text, ' ' order by v.scope_id) from page_versions v
    where v.scope_id in (s.onboarding_id, s.workspace_id)
  ),
  (
    select max(e.seen_at) from customer_sessions e
    where e.contact_id = s.contact_id and e.created_at < s.created_at
  )
)`;
