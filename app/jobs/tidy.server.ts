/*
 * What has ended and tells nothing any more is tidied away: counted tries, sessions that let nobody in, and the record
 * of ways in after a year. What happened to an onboarding is never touched.
 */
import { sql } from 'kysely';
import { db } from '#db/client.server';
import { NOW } from '#db/now.server';

/** Longer than any limit counts. */
const TRIES_KEPT = '2 days';
const SESSIONS_KEPT = '30 days';
const ACCESS_KEPT = '365 days';

/** Returns how many rows went. */
export async function tidy(): Promise<number> {
  const sweeps = [
    sql`delete from attempts where opened_at < ${NOW} - ${TRIES_KEPT}::interval`,
    sql`delete from sessions where expires_at < ${NOW}`,
    sql`
      delete from customer_sessions
      where expires_at < ${NOW} - ${SESSIONS_KEPT}::interval
        or ended_at < ${NOW} - ${SESSIONS_KEPT}::interval
    `,
    sql`delete from access_log where at < ${NOW} - ${ACCESS_KEPT}::interval`,
  ];
  let gone = 0n;
  for (const sweep of sweeps) gone += (await sweep.execute(db())).numAffectedRows ?? 0n;
  return Number(gone);
}
