/*
 * The ledger of notices: what we owe whom, and what became of it. A row is written in the transaction that makes
 * it true; the unique key (kind, subject, generation, recipient) makes a second one impossible.
 */
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { dueAfterChange, isGathered, type Notice } from '../app/domain/notice';
import type { Handle, Trx } from './client.server';
import type { FrozenMessage } from './schema';
import { wakeWorker } from './wake.server';

/** Whose news it is: an onboarding's, or with the id null the workspace's own. */
type Owner = { id: string | null; workspace_id: string };

/** Records news that is owed. Gathered news joins what is already waiting for the same person. */
export async function owe(trx: Trx, owner: Owner, notices: Notice[], now: Date): Promise<void> {
  for (const notice of notices) {
    if (isGathered(notice.kind)) await gather(trx, owner, notice, now);
    else await insert(trx, owner, notice, notice.generation ?? 1, now, now);
  }
}

async function gather(trx: Trx, owner: Owner, notice: Notice, now: Date): Promise<void> {
  const latest = await trx
    .selectFrom('notices')
    .select(['id', 'generation', 'state', 'message', 'opened_at'])
    .where('workspace_id', '=', owner.workspace_id)
    .where('kind', '=', notice.kind)
    .where('subject_id', '=', notice.subjectId)
    .where('recipient_id', '=', notice.recipient.id)
    .orderBy('generation', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  const isWaiting = latest?.state === 'queued' && latest.message === null;
  if (!isWaiting) {
    await insert(trx, owner, notice, (latest?.generation ?? 0) + 1, dueAfterChange(now, now), now);
    return;
  }
  const dueAt = dueAfterChange(latest.opened_at, now);
  await trx.updateTable('notices').set({ due_at: dueAt }).where('id', '=', latest.id).execute();
  await wakeWorker(trx, latest.id, dueAt, now);
}

async function insert(trx: Trx, owner: Owner, notice: Notice, generation: number, dueAt: Date, now: Date) {
  const id = uuid();
  const inserted = await trx
    .insertInto('notices')
    .values({
      id,
      workspace_id: owner.workspace_id,
      onboarding_id: owner.id,
      kind: notice.kind,
      subject_id: notice.subjectId,
      generation,
      recipient_kind: notice.recipient.kind,
      recipient_id: notice.recipient.id,
      link_id: notice.linkId ?? null,
      due_at: dueAt,
      opened_at: now,
      created_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['kind', 'subject_id', 'generation', 'recipient_id']).doNothing(),
    )
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows) await wakeWorker(trx, id, dueAt, now);
}

export type Claim = { id: string; attempt: number };

export const LEASE_SECONDS = 30;

/**
 * Takes the frozen notices that are due and held by nobody, oldest first, for one lease. `mayRepeat` says whether an
 * attempt whose holder is gone may be made again.
 */
export async function claimDue(trx: Trx, limit: number, mayRepeat = true): Promise<Claim[]> {
  const { rows } = await sql<Claim>`
    update notices set
      state = 'sending',
      attempt = attempt + 1,
      first_attempt_at = coalesce(first_attempt_at, foyer_now()),
      lease_until = foyer_now() + make_interval(secs => ${LEASE_SECONDS}::int)
    where id in (
      select id from notices
      where due_at <= foyer_now() and message is not null
        and (state = 'queued' or (${mayRepeat}::boolean and state = 'sending' and lease_until < foyer_now()))
      order by due_at
      limit ${limit}
      for update skip locked
    )
    returning id, attempt
  `.execute(trx);
  return rows;
}

/** Where nothing may be repeated: leaves what a gone holder was sending to a person. */
export async function doubtUnfinished(handle: Handle): Promise<void> {
  await sql`
    update notices set
      state = 'unsure',
      lease_until = null,
      failure = 'The process that was sending it ended.'
    where state = 'sending' and lease_until < foyer_now()
  `.execute(handle);
}

/** Whether a notice is due that is not composed yet. */
export async function isAnyUnfrozen(handle: Handle): Promise<boolean> {
  const found = await handle
    .selectFrom('notices')
    .select('id')
    .where('state', '=', 'queued')
    .where('message', 'is', null)
    .where('due_at', '<=', sql<Date>`foyer_now()`)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** The oldest notice that is due and not composed yet, locked. */
export async function dueUnfrozen(trx: Trx) {
  const row = await trx
    .selectFrom('notices')
    .select([
      'id',
      'workspace_id as workspaceId',
      'onboarding_id as onboardingId',
      'kind',
      'subject_id as subjectId',
      'generation',
      'recipient_kind as recipientKind',
      'recipient_id as recipientId',
      'link_id as linkId',
      'opened_at as openedAt',
    ])
    .where('state', '=', 'queued')
    .where('message', 'is', null)
    .where('due_at', '<=', sql<Date>`foyer_now()`)
    .orderBy('due_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row ?? null;
}

/** Puts a notice that can't be composed off by a minute, and for good after `tries` of them. */
export async function parkNotice(handle: Handle, id: string, tries: number, failure: string): Promise<void> {
  await sql`
    update notices set
      attempt = attempt + 1,
      due_at = foyer_now() + interval '1 minute',
      failure = ${failure},
      state = case when attempt + 1 >= ${tries}::int then 'failed' else state end
    where id = ${id} and state = 'queued'
  `.execute(handle);
}

type Unfrozen = NonNullable<Awaited<ReturnType<typeof dueUnfrozen>>>;

/**
 * Keeps the composed message for good, or cancels the notice when there is none. News that leads to the contact's
 * page goes out under the link they have.
 */
export async function freezeMessage(
  trx: Trx,
  notice: Unfrozen,
  message: FrozenMessage | null,
): Promise<void> {
  const linkId =
    notice.recipientKind === 'contact' ? (notice.linkId ?? (await currentLink(trx, notice))) : null;
  const isStuck = notice.recipientKind === 'contact' && !linkId;
  await trx
    .updateTable('notices')
    .set(message && !isStuck ? { message: JSON.stringify(message), link_id: linkId } : { state: 'cancelled' })
    .where('id', '=', notice.id)
    .execute();
}

async function currentLink(trx: Trx, notice: Unfrozen): Promise<string | null> {
  const link = await trx
    .selectFrom('welcome_links')
    .select('id')
    .where('workspace_id', '=', notice.workspaceId)
    .where('contact_id', '=', notice.recipientId)
    .where('revoked_at', 'is', null)
    .orderBy('generation', 'desc')
    .limit(1)
    .executeTakeFirst();
  return link?.id ?? null;
}

/** A claimed notice as it is sent; null when another attempt has taken over. */
export async function loadClaimed(handle: Handle, claim: Claim) {
  const row = await handle
    .selectFrom('notices as n')
    .leftJoin('welcome_links as l', 'l.id', 'n.link_id')
    .select([
      'n.id',
      'n.kind',
      'n.subject_id as subjectId',
      'n.generation',
      'n.recipient_id as recipientId',
      'n.message',
      'n.first_attempt_at',
      'l.id as link_id',
      'l.generation as link_generation',
    ])
    .where('n.id', '=', claim.id)
    .where('n.attempt', '=', claim.attempt)
    .where('n.state', '=', 'sending')
    .executeTakeFirst();
  if (!row?.message || !row.first_attempt_at) return null;
  const { link_id, link_generation, first_attempt_at, message, ...notice } = row;
  return {
    ...notice,
    message,
    firstAttemptAt: first_attempt_at,
    link: link_id && link_generation ? { id: link_id, generation: link_generation } : null,
  };
}

export type Result =
  | { state: 'accepted'; providerId: string }
  | { state: 'failed' | 'unsure'; failure: string }
  | { state: 'queued'; dueAt: Date; failure: string };

/** Writes what became of an attempt; false when a later attempt holds the notice by now. */
export async function writeResult(handle: Handle, claim: Claim, result: Result, now: Date): Promise<boolean> {
  const outcome =
    result.state === 'accepted'
      ? { state: result.state, provider_id: result.providerId, accepted_at: now, failure: null }
      : result.state === 'queued'
        ? { state: result.state, due_at: result.dueAt, failure: result.failure }
        : { state: result.state, failure: result.failure };
  const written = await handle
    .updateTable('notices')
    .set({ ...outcome, lease_until: null })
    .where('id', '=', claim.id)
    .where('attempt', '=', claim.attempt)
    .where('state', '=', 'sending')
    .executeTakeFirst();
  return written.numUpdatedRows > 0n;
}
