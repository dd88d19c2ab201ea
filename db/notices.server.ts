/*
 * The ledger of notices: what we owe whom, and what became of it. A row is written in the transaction that makes
 * it true; the unique key (kind, subject, generation, recipient) makes a second one impossible.
 */
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { dueAfterChange, isGathered, type Notice } from '../app/domain/notice';
import type { Trx } from './client.server';
import type { OnboardingRow } from './onboardings.server';
import { wakeWorker } from './wake.server';

type Owner = Pick<OnboardingRow, 'id' | 'workspace_id'>;

/** Records news that is owed. Gathered news joins what is already waiting for the same person. */
export async function owe(trx: Trx, onboarding: Owner, notices: Notice[], now: Date): Promise<void> {
  for (const notice of notices) {
    if (isGathered(notice.kind)) await gather(trx, onboarding, notice, now);
    else await insert(trx, onboarding, notice, 1, now, now);
  }
}

async function gather(trx: Trx, onboarding: Owner, notice: Notice, now: Date): Promise<void> {
  const latest = await trx
    .selectFrom('notices')
    .select(['id', 'generation', 'state', 'message', 'opened_at'])
    .where('workspace_id', '=', onboarding.workspace_id)
    .where('kind', '=', notice.kind)
    .where('subject_id', '=', notice.subjectId)
    .where('recipient_id', '=', notice.recipient.id)
    .orderBy('generation', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  const isWaiting = latest?.state === 'queued' && latest.message === null;
  if (!isWaiting) {
    await insert(trx, onboarding, notice, (latest?.generation ?? 0) + 1, dueAfterChange(now, now), now);
    return;
  }
  const dueAt = dueAfterChange(latest.opened_at, now);
  await trx.updateTable('notices').set({ due_at: dueAt }).where('id', '=', latest.id).execute();
  await wakeWorker(trx, latest.id, dueAt, now);
}

async function insert(
  trx: Trx,
  onboarding: Owner,
  notice: Notice,
  generation: number,
  dueAt: Date,
  now: Date,
) {
  const id = uuid();
  const inserted = await trx
    .insertInto('notices')
    .values({
      id,
      workspace_id: onboarding.workspace_id,
      onboarding_id: onboarding.id,
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

/** Takes the notices that are due and held by nobody, oldest first, for one lease. */
export async function claimDue(trx: Trx, limit: number): Promise<Claim[]> {
  const { rows } = await sql<Claim>`
    update notices set
      state = 'sending',
      attempt = attempt + 1,
      lease_until = foyer_now() + make_interval(secs => ${LEASE_SECONDS}::int)
    where id in (
      select id from notices
      where due_at <= foyer_now() and (state = 'queued' or (state = 'sending' and lease_until < foyer_now()))
      order by due_at
      limit ${limit}
      for update skip locked
    )
    returning id, attempt
  `.execute(trx);
  return rows;
}
