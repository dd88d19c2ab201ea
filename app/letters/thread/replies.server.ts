/*
 * Where the mail of a thread is answered to. What is answered in one place has an address of its own; a mail about several
 * is answered to whoever sent it, since nobody could tell which of them is meant.
 */
import { loadReplyOutcome } from '#db/thread/replies.server';
import type { NoticeProps } from '#emails/index';
import { keepReplyAddress } from '../../auth/contact/reply-address.server';
import { env } from '../../env.server';
import { link, personOf, type Scene } from '../letter.server';

/** The one place that a mail is about, where replies to it are received; null where they aren't. */
export function repliesIn(answers: readonly { placeId: string }[]): string | null {
  const places = new Set(answers.map(({ placeId }) => placeId));
  const [only] = places;
  return env().REPLIES_DOMAIN && places.size === 1 && only !== undefined ? only : null;
}

/** What stands for the address of this reader in the thread of a place, until the mail leaves. */
export const replyAddressIn = ({ handle, notice, to }: Scene, placeId: string): Promise<string> =>
  keepReplyAddress(handle, {
    workspaceId: notice.workspaceId,
    onboardingId: notice.onboardingId,
    placeId,
    contactId: notice.recipientId,
    email: to.email,
  });

/** The reply has the id that the notice names. */
export async function replyNotTaken(scene: Scene): Promise<NoticeProps['reply_not_taken'] | null> {
  const { handle, notice, head, to } = scene;
  const outcome = await loadReplyOutcome(handle, notice.workspaceId, notice.subjectId);
  if (!outcome || outcome === 'taken') return null;
  return { to: to.firstName, host: personOf(head.host), outcome, link };
}
