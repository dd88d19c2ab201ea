/* By when the customer's page promises an answer. */
import { type RawBuilder, sql } from 'kysely';

/**
 * Of a row of `answers` or `messages` that goes by this name: as it was promised when it came, or, where its onboarding
 * was opened again since, until the time promised then, whichever is later. Null for what needs no answer.
 */
export const promisedBy = (row: 'a' | 'm'): RawBuilder<Date | null> => sql<Date | null>`(
  select case
    when ${sql.ref(`${row}.answer_by`)} is not null and ${sql.ref(`${row}.at`)} < o.reopened_at
    then greatest(${sql.ref(`${row}.answer_by`)}, o.answers_by)
    else ${sql.ref(`${row}.answer_by`)}
  end
  from onboardings o where o.id = ${sql.ref(`${row}.onboarding_id`)}
)`;
