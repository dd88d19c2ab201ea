/* Whose turn it is, asked in the database. */
import { sql } from 'kysely';
import { NOW } from '../now.server';

/** Of the onboarding `o`: customer success is up, also where a first contact has passed since anybody looked (`turnSince`). */
export const IS_TURN_OF_HOST = sql<boolean>`(
  o.turn = 'cs' or (o.turn = 'customer' and o.next_due_at < ${NOW})
)`;
