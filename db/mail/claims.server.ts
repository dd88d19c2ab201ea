/*
 * Who is sending what. A worker claims a frozen notice for a lease and counts the attempt; only that attempt may write
 * the result. What a dead worker held is free again when its lease ends.
 */
import { sql } from 'kysely';
import type { Handle, Trx } from '../client.server';
import { NOW } from '../now.server';

/** `isFirst`: no earlier attempt of unknown outcome lies before this one. */
export type Claim = { id: string; attempt: number; isFirst: boolean };

export const LEASE_SECONDS = 30;
/** Providers keep idempotency keys for 24 hours; with an hour to spare, a mail is not tried again after this. */
const UNSURE_AFTER_HOURS = 23;

/**
 * Takes the frozen notices that are due and held by nobody, oldest first, for one lease. `mayRepeat` says whether an
 * attempt whose holder is gone may be made again. What has come into its reader's quiet hours is left alone.
 */
export async function claimDue(trx: Trx, limit: number, mayRepeat = true): Promise<Claim[]> {
  const { rows } = await sql<Claim>`
    with due as (
      select id, first_attempt_at is null as is_first from notices
      where due_at <= ${NOW} and message is not null
        and (state = 'queued' or (${mayRepeat}::boolean and state = 'sending' and lease_until < ${NOW}))
        and (first_attempt_at is null or first_attempt_at > ${tooLongAgo})
        and (quiet_from is null or quiet_from > ${NOW})
      order by due_at
      limit ${limit}
      for update skip locked
    )
    update notices n set
      state = 'sending',
      attempt = attempt + 1,
      first_attempt_at = coalesce(first_attempt_at, ${NOW}),
      lease_until = ${NOW} + make_interval(secs => ${LEASE_SECONDS}::int)
    from due where n.id = due.id
    returning n.id, n.attempt, due.is_first as "isFirst"
  `.execute(trx);
  return rows;
}

const tooLongAgo = sql`${NOW} - make_interval(hours => ${UNSURE_AFTER_HOURS}::int)`;

/**
 * Leaves to a person what may not be tried again by itself: everything whose first attempt is too long ago, and, where
 * nothing may be repeated, what a gone holder was sending. Returns how many those are.
 */
export async function doubtUnfinished(handle: Handle, mayRepeat = true): Promise<number> {
  const { numAffectedRows } = await sql`
    update notices set
      state = 'unsure',
      lease_until = null,
      failure = coalesce(failure, 'The process that was sending it ended.')
    where (state = 'queued' or (state = 'sending' and lease_until < ${NOW}))
      and (first_attempt_at <= ${tooLongAgo} or (state = 'sending' and not ${mayRepeat}::boolean))
  `.execute(handle);
  return Number(numAffectedRows ?? 0);
}

/** The claimed notices as they are sent; without those that another attempt has taken over. */
export async function loadClaimed(handle: Handle, claims: Claim[]) {
  if (claims.length === 0) return [];
  const rows = await handle
    .selectFrom('notices as n')
    .leftJoin('welcome_links as l', 'l.id', 'n.link_id')
    .select([
      'n.id',
      'n.workspace_id as workspaceId',
      'n.onboarding_id as onboardingId',
      'n.kind',
      'n.subject_id as subjectId',
      'n.generation',
      'n.recipient_kind as recipientKind',
      'n.recipient_id as recipientId',
      'n.link_id as linkId',
      'n.opened_at as openedAt',
      'n.message',
      'n.attempt',
      'n.first_attempt_at as firstAttemptAt',
      'l.id as link_id',
      'l.generation as link_generation',
      sql<boolean>`l.revoked_at is null and l.replaced_at is null`.as('link_works'),
      sql<boolean>`l.revoked_at is not null`.as('link_is_closed'),
    ])
    .where(
      'n.id',
      'in',
      claims.map((claim) => claim.id),
    )
    .where('n.state', '=', 'sending')
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return claims.flatMap((claim) => {
    const row = byId.get(claim.id);
    if (!row?.message || !row.firstAttemptAt || row.attempt !== claim.attempt) return [];
    const { link_id, link_generation, link_works, link_is_closed, message, firstAttemptAt, ...notice } = row;
    const link =
      link_id && link_generation
        ? { id: link_id, generation: link_generation, works: link_works, isClosed: link_is_closed }
        : null;
    return [{ ...notice, claim, message, firstAttemptAt, link }];
  });
}

export type ClaimedNotice = Awaited<ReturnType<typeof loadClaimed>>[number];

export type Result =
  /** Without an id where the provider gave one that another mail has. */
  | { state: 'accepted'; providerId: string | null }
  | { state: 'failed' | 'unsure'; failure: string }
  /**
   * `isNotSent`: the provider surely has not taken it, so the attempt leaves no doubt behind. `isTurnedAway`: because of
   * us, and not of the mail.
   */
  | { state: 'queued'; waitSeconds: number; failure: string; isNotSent: boolean; isTurnedAway?: boolean };

/** Writes what became of an attempt; false when a later attempt holds the notice by now. */
export async function writeResult(handle: Handle, claim: Claim, result: Result): Promise<boolean> {
  const written = await handle
    .updateTable('notices')
    .set({ turned_away_at: null, ...columnsOf(result, claim), lease_until: null })
    .where('id', '=', claim.id)
    .where('attempt', '=', claim.attempt)
    .where('state', '=', 'sending')
    .executeTakeFirst();
  return written.numUpdatedRows > 0n;
}

function columnsOf(result: Result, { isFirst }: Claim) {
  if (result.state === 'accepted') {
    const { state, providerId } = result;
    return { state, provider_id: providerId, accepted_at: NOW, failure: null };
  }
  if (result.state !== 'queued') return { state: result.state, failure: result.failure };
  return {
    state: result.state,
    failure: result.failure,
    due_at: sql<Date>`${NOW} + make_interval(secs => ${result.waitSeconds}::float8)`,
    ...(result.isTurnedAway ? { turned_away_at: sql<Date>`coalesce(turned_away_at, ${NOW})` } : {}),
    ...(result.isNotSent && isFirst ? { first_attempt_at: null } : {}),
  };
}

/**
 * Lets a claimed notice go unsent: for good, or to be written anew as if nobody had written it yet. Where an earlier
 * attempt perhaps arrived and this one may not be made, it is left to a person.
 */
export async function dropClaimed(
  handle: Handle,
  { id, attempt, isFirst }: Claim,
  as: 'cancelled' | 'unwritten' | 'unsure',
): Promise<void> {
  await handle
    .updateTable('notices')
    .set(
      as !== 'unwritten'
        ? {
            state: as,
            lease_until: null,
            turned_away_at: null,
            // Nobody tried to send it, and it may be owed again.
            ...(isFirst && as === 'cancelled' ? { attempt: attempt - 1, first_attempt_at: null } : {}),
          }
        : {
            state: 'queued',
            lease_until: null,
            attempt: attempt - 1,
            first_attempt_at: null,
            message: null,
            link_id: null,
            quiet_from: null,
          },
    )
    .where('id', '=', id)
    .where('attempt', '=', attempt)
    .where('state', '=', 'sending')
    .execute();
}

/** Puts a claimed notice back as if nobody had taken it: nothing was sent. */
export async function giveBack(handle: Handle, { id, attempt, isFirst }: Claim): Promise<void> {
  await handle
    .updateTable('notices')
    .set({
      state: 'queued',
      lease_until: null,
      attempt: attempt - 1,
      ...(isFirst ? { first_attempt_at: null } : {}),
    })
    .where('id', '=', id)
    .where('attempt', '=', attempt)
    .where('state', '=', 'sending')
    .execute();
}
