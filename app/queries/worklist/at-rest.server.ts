/* Onboardings `o` that need nobody any more, and go on: everything is agreed, and nothing waits. Indexes say the same. */
import { sql } from 'kysely';

export const AT_REST = sql<boolean>`(o.closed_at is null and o.archived_at is null and o.stage = 'settled' and o.turn = 'nobody')`;
