/*
 * The pace that all workers keep together: one row says when the next mail may go. These are real seconds, not those
 * of the shifted now, because the provider counts them.
 */
import { sql } from 'kysely';
import { LONGEST_PAUSE_SECONDS, reasonSaid, withinPause } from '../../app/domain/mail/provider-answer';
import type { Handle, Trx } from '../client.server';

/** A mail may reach the provider this much later than planned, in milliseconds, without two seconds' worth meeting. */
export const SLACK_MS = 400;
/** How far ahead a worker plans, well within a lease. */
const HORIZON_MS = 1_000;
/** A plan further ahead than this comes from a clock that has jumped back since. */
const LONGEST_PLAN_MS = 60_000;
/** So does a pause that ends later than any pause may, with a minute to spare. */
const LONGEST_PAUSE_MS = (LONGEST_PAUSE_SECONDS + 60) * 1_000;

export type Slots = {
  /** For each mail that may go, in how many milliseconds. */
  delays: number[];
  /** When there is none: after how many milliseconds to ask again. */
  waitMs: number;
};

/**
 * The next free slots, at most `limit`, with the row locked until the transaction ends. Slots lie so far apart that no
 * window of one second sees more than `perSecond` mails, each up to SLACK_MS late.
 */
export async function freeSlots(trx: Trx, perSecond: number, limit: number): Promise<Slots> {
  const { rows } = await sql<{ ahead: number; paused: number }>`
    select
      extract(epoch from greatest(next_at, clock_timestamp()) - clock_timestamp())::float8 * 1000 as ahead,
      coalesce(extract(epoch from paused_until - clock_timestamp())::float8 * 1000, 0) as paused
    from mail_pace for update
  `.execute(trx);
  const { ahead = 0, paused = 0 } = rows[0] ?? {};
  if (paused > 0 && paused <= LONGEST_PAUSE_MS) return { delays: [], waitMs: Math.ceil(paused) };
  const start = ahead > LONGEST_PLAN_MS ? 0 : ahead;
  const spacing = spacingMs(perSecond);
  const fitting = Math.floor((HORIZON_MS - start) / spacing) + 1;
  const delays = Array.from(
    { length: Math.max(0, Math.min(limit, fitting)) },
    (_, at) => start + at * spacing,
  );
  return { delays, waitMs: Math.max(0, Math.ceil(start - HORIZON_MS)) };
}

/** Marks the first slots as taken; `lastDelay` is the latest of them. */
export async function takeSlots(trx: Trx, perSecond: number, lastDelay: number): Promise<void> {
  await sql`
    update mail_pace set
      next_at = clock_timestamp() + make_interval(secs => ${(lastDelay + spacingMs(perSecond)) / 1000}::float8)
  `.execute(trx);
}

/** Milliseconds between two mails. */
const spacingMs = (perSecond: number): number => (1_000 + SLACK_MS) / perSecond;

/** Holds every worker back, as the provider asked, for an hour at most; a longer pause stands. */
export async function pauseMail(handle: Handle, seconds: number, reason: string): Promise<void> {
  const until = sql`clock_timestamp() + make_interval(secs => ${withinPause(seconds)}::float8)`;
  const longest = sql`clock_timestamp() + make_interval(secs => ${LONGEST_PAUSE_MS / 1_000}::float8)`;
  await sql`
    update mail_pace set paused_until = ${until}, pause_reason = ${reasonSaid(reason)}
    where paused_until is null or paused_until < ${until} or paused_until > ${longest}
  `.execute(handle);
}
