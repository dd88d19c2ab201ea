/*
 * The ledger of notices: what we owe whom, and what became of it. A row is written in the transaction that makes
 * it true; the unique key (kind, subject, generation, recipient) makes a second one impossible.
 */
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { dueAfterChange, NOTICES, type Notice, type NoticeKind } from '../../app/domain/mail/notice';
import type { Handle, Trx } from '../client.server';
import { NOW } from '../now.server';
import type { FrozenMessage } from './mail-tables';
import { wakeWorker } from './wake.server';
import { asHeard } from './who-hears.server';

/** Whose news it is: an onboarding's, or with the id null the workspace's own. */
type Owner = { id: string | null; workspaceId: string };

/**
 * Records news that is owed, to whoever hears it now: of an onboarding that is closed, none is, and what its host is told
 * goes to whoever stands in. Gathered news joins what is already waiting for the same person.
 */
export async function owe(trx: Trx, owner: Owner, notices: Notice[], now: Date): Promise<void> {
  for (const notice of await asHeard(trx, owner, notices)) {
    if (NOTICES[notice.kind].isGathered) await gather(trx, owner, notice, now);
    else await insert(trx, owner, notice, notice.generation ?? 1, now, now);
  }
}

async function gather(trx: Trx, owner: Owner, notice: Notice, now: Date): Promise<void> {
  const latest = await trx
    .selectFrom('notices')
    .select(['id', 'generation', 'state', 'message', 'opened_at'])
    .where('workspace_id', '=', owner.workspaceId)
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
      workspace_id: owner.workspaceId,
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

/** The mails about a subject so far: how many there were, and when the latest was owed. */
export async function owedSoFar(trx: Trx, workspaceId: string, kind: NoticeKind, subjectId: string) {
  const row = await trx
    .selectFrom('notices')
    .select(({ fn }) => [fn.max('generation').as('generation'), fn.max('created_at').as('at')])
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .executeTakeFirst();
  return { generation: row?.generation ?? 0, at: row?.at ?? null };
}

/** Whether a mail of a kind about a subject was written already, to anybody: it leaves, or has left. */
export async function isAnyOnItsWay(
  trx: Trx,
  workspaceId: string,
  kind: NoticeKind,
  subjectId: string,
): Promise<boolean> {
  const found = await trx
    .selectFrom('notices')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .where('message', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** What mail of a kind to one person is about, where it leaves or has left. */
export async function subjectsOwed(
  handle: Handle,
  { workspaceId, onboardingId }: { workspaceId: string; onboardingId: string },
  kind: NoticeKind,
  recipientId: string,
): Promise<string[]> {
  const rows = await handle
    .selectFrom('notices')
    .select('subject_id as subjectId')
    .distinct()
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('kind', '=', kind)
    .where('recipient_id', '=', recipientId)
    .where('state', 'in', ['queued', 'sending', 'accepted'])
    .execute();
  return rows.map((row) => row.subjectId);
}

/** Whether a notice is due that is not composed yet. */
export async function isAnyUnfrozen(handle: Handle): Promise<boolean> {
  const found = await handle
    .selectFrom('notices')
    .select('id')
    .where('state', '=', 'queued')
    .where('message', 'is', null)
    .where('due_at', '<=', NOW)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** What a notice is about, and whom it is owed to. */
export const WHAT_IS_OWED = [
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
] as const;

/** The oldest notice that is due and not composed yet, locked. */
export async function dueUnfrozen(trx: Trx) {
  const row = await trx
    .selectFrom('notices')
    .select(WHAT_IS_OWED)
    .where('state', '=', 'queued')
    .where('message', 'is', null)
    .where('due_at', '<=', NOW)
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
      due_at = ${NOW} + interval '1 minute',
      failure = ${failure},
      state = case when attempt + 1 >= ${tries}::int then 'failed' else state end
    where id = ${id} and state = 'queued'
  `.execute(handle);
}

type Unfrozen = NonNullable<Awaited<ReturnType<typeof dueUnfrozen>>>;

/**
 * Keeps the composed message for good, or cancels the notice when there is none. News that leads to the contact's
 * page goes out under the link they have. `until` is when its reader's quiet hours begin, where it respects them.
 */
export async function freezeMessage(
  trx: Trx,
  notice: Unfrozen,
  message: FrozenMessage | null,
  until: Date | null = null,
): Promise<void> {
  const linkId =
    notice.recipientKind === 'contact' ? (notice.linkId ?? (await currentLink(trx, notice))) : null;
  const isStuck = notice.recipientKind === 'contact' && !linkId;
  await trx
    .updateTable('notices')
    .set(
      message && !isStuck
        ? { message: JSON.stringify(message), link_id: linkId, quiet_from: until }
        : { state: 'cancelled' },
    )
    .where('id', '=', notice.id)
    .execute();
}

async function currentLink(trx: Trx, notice: Unfrozen): Promise<string | null> {
  const link = await trx
    .selectFrom('welcome_links')
    .select('id')
    .where('workspace_id', '=', notice.workspaceId)
    .where('contact_id', '=', notice.recipientId)
    .where('copied_by', 'is', null)
    .where('revoked_at', 'is', null)
    .orderBy('generation', 'desc')
    .limit(1)
    .executeTakeFirst();
  return link?.id ?? null;
}
