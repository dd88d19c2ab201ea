/* When a contact was last told by mail who looks after them. */
import type { Delivery } from '../../app/domain/mail/delivery';
import type { NoticeKind } from '../../app/domain/mail/notice';
import type { Handle } from '../client.server';

/** Letters that present whoever looks after the customer; a fresh link does for whoever got none of them. */
const PRESENTS: NoticeKind[] = [
  'introduction',
  'first_contact',
  'contact_introduction',
  'colleague_invitation',
  'host_changed',
];
const FALLBACK: NoticeKind = 'fresh_link';
const NEVER_ARRIVED: Delivery[] = ['failed', 'suppressed', 'bounced'];

/** When the latest such letter left for them, other than this one; null where none has, or none got there. */
export async function lastPresentedAt(
  handle: Handle,
  notice: { id: string; workspaceId: string; onboardingId: string; recipientId: string },
): Promise<Date | null> {
  const rows = await handle
    .selectFrom('notices')
    .select(['kind', 'first_attempt_at as at'])
    .where('workspace_id', '=', notice.workspaceId)
    .where('onboarding_id', '=', notice.onboardingId)
    .where('recipient_id', '=', notice.recipientId)
    .where('id', '<>', notice.id)
    .where('kind', 'in', [...PRESENTS, FALLBACK])
    .where('state', 'in', ['accepted', 'unsure'])
    .where((eb) => eb.or([eb('delivery', 'is', null), eb('delivery', 'not in', NEVER_ARRIVED)]))
    .orderBy('first_attempt_at')
    .execute();
  const letters = rows.filter(({ kind }) => PRESENTS.includes(kind));
  return (letters.at(-1) ?? rows.at(-1))?.at ?? null;
}
