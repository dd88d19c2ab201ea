/*
 * The database's "now" inside a statement, asked once for the statement. The function behind it may answer differently
 * each time, so standing bare in a condition it would be asked for every row, and no index could be bounded by it.
 */
import { sql } from 'kysely';

export const NOW = sql<Date>`(select foyer_now())`;
