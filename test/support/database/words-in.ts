/* What a check of the database allows. */
import { sql } from 'kysely';
import { db } from '#db/client.server';

/** The words that the constraint of this name lists, in the order of the alphabet. */
export async function wordsIn(constraint: string): Promise<string[]> {
  const { rows } = await sql<{ definition: string }>`
    select pg_get_constraintdef(oid) as definition from pg_constraint where conname = ${constraint}
  `.execute(db());
  return [...(rows[0]?.definition ?? '').matchAll(/'(\w+)'::text/g)].map(([, word = '']) => word).sort();
}
