/*
 * What a customer could ever see: the guide as it stood when they were introduced, and every version after it. What was
 * published and changed before that, nobody of theirs has read, and nothing may say that they have.
 */
import { sql } from 'kysely';

/** Of a publication `p`. Before the introduction it is the latest alone. */
export const WAS_SHOWN = sql<boolean>`p.version >= (
  select max(q.version) from publications q
  left join introductions n on n.workspace_id = q.workspace_id and n.onboarding_id = q.onboarding_id
  where q.workspace_id = p.workspace_id and q.onboarding_id = p.onboarding_id and (n.at is null or q.at <= n.at))`;
