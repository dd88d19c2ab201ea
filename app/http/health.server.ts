/*
 * Whether Foyer can do its work, for whoever supervises it. Reading is asked each time; that writing works is shown by
 * writing, every few seconds at most, however often and by whomever it is asked.
 */
import type { RequestHandler } from 'express';
import { sql } from 'kysely';
import { db } from '#db/client.server';
import { NOW } from '#db/now.server';
import { isMailTurnedAway } from '../queries/mail/mail-turned-away.server';
import { isDatabaseAway } from './failure.server';

const WRITES_EVERY_MS = 5_000;
const AGAIN_MS = 500;
const LATE_MS = 2_000;

let written: { at: number; outcome: Promise<unknown> } | undefined;

/** Resolves where a row could be written within the last few seconds. */
function canWrite(): Promise<unknown> {
  if (!written || performance.now() - written.at > WRITES_EVERY_MS) {
    const outcome = sql`
      insert into health (written_at) values (${NOW})
      on conflict (only_row) do update set written_at = excluded.written_at
    `.execute(db());
    written = { at: performance.now(), outcome };
    // A row that was refused says nothing of a moment later, when the database may be back.
    outcome.catch(() => {
      if (written?.outcome === outcome) written = undefined;
    });
  }
  return written.outcome;
}

let isLeaving = false;

/** From here on nobody should be sent to this process. */
export function sayLeaving(): void {
  isLeaving = true;
}

/** 200 only while the database answers and takes what is written, and this process stays. */
export const health: RequestHandler = (_request, response) => {
  response.set('Cache-Control', 'no-store');
  if (isLeaving) return void response.status(503).json({ status: 'leaving' });
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(Object.assign(new Error('late'), { code: 'ETIMEDOUT' })), LATE_MS).unref();
  });
  Promise.race([Promise.all([isMailTurnedAway(), canWrite()]), late]).then(
    ([isShut]) => response.json({ status: 'ok', database: 'ok', mail: isShut ? 'turned away' : 'ok' }),
    (error) => {
      // What takes too long is tried anew soon.
      if (written) written.at = Math.min(written.at, performance.now() - WRITES_EVERY_MS + AGAIN_MS);
      const database = isDatabaseAway(error) ? 'away' : 'can’t be written';
      response.status(503).set('Retry-After', '5').json({ status: 'unavailable', database });
    },
  );
};
