/*
 * Mail about an onboarding that is closed: nothing of it leaves any more, but a fresh way in for somebody who asked for
 * one, and the code that it may need, so that what was agreed can still be read.
 */
import { NOTICE_KINDS, type NoticeKind } from '../../app/domain/mail/notice';
import type { Handle, Trx } from '../client.server';

/** What somebody of the customer asked for, though nothing goes on. */
const LEAVES_CLOSED: readonly NoticeKind[] = ['fresh_link', 'link_code'];

export const leavesClosed = (kind: NoticeKind): boolean => LEAVES_CLOSED.includes(kind);

const ENDS: readonly NoticeKind[] = NOTICE_KINDS.filter((kind) => !leavesClosed(kind));

/** What would be let go, by whom it is for: contacts by their names, colleagues of ours together as null. */
export async function loadWaiting(
  handle: Handle,
  { workspaceId, onboardingId }: { workspaceId: string; onboardingId: string },
): Promise<{ contact: string | null; count: number }[]> {
  const rows = await handle
    .selectFrom('notices as n')
    .leftJoin('contacts as c', (join) =>
      join
        .onRef('c.workspace_id', '=', 'n.workspace_id')
        .onRef('c.id', '=', 'n.recipient_id')
        .on('n.recipient_kind', '=', 'contact'),
    )
    .select(({ fn }) => ['c.name as contact', fn.countAll<number>().as('count')])
    .where('n.workspace_id', '=', workspaceId)
    .where('n.onboarding_id', '=', onboardingId)
    .where('n.state', '=', 'queued')
    .where('n.kind', 'in', [...ENDS])
    .groupBy(['c.id', 'c.name'])
    .orderBy('c.name')
    .orderBy('c.id')
    .execute();
  return rows.map(({ contact, count }) => ({ contact, count: Number(count) }));
}

/** Lets go of everything that waits, written or not; what is being sent at this moment is asked about once more there. */
export async function cancelWaiting(
  trx: Trx,
  { workspaceId, onboardingId }: { workspaceId: string; onboardingId: string },
): Promise<void> {
  await trx
    .updateTable('notices')
    .set({ state: 'cancelled', turned_away_at: null })
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('state', '=', 'queued')
    .where('kind', 'in', [...ENDS])
    .execute();
}

/** Whether its onboarding is closed, or was since it was owed: it stays unsent also where that was opened again. */
export async function isClosedSince(
  handle: Handle,
  {
    workspaceId,
    onboardingId,
    kind,
    openedAt,
  }: { workspaceId: string; onboardingId: string | null; kind: NoticeKind; openedAt: Date },
): Promise<boolean> {
  if (onboardingId === null || leavesClosed(kind)) return false;
  const closed = await handle
    .selectFrom('onboardings')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', onboardingId)
    .where((eb) => eb.or([eb('closed_at', 'is not', null), eb('reopened_at', '>=', openedAt)]))
    .executeTakeFirst();
  return closed !== undefined;
}
