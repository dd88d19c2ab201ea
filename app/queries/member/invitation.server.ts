/* What an invitation's link shows: who asks whom in. Guesses are counted, by the address they come from. */
import { databaseNow, db } from '#db/client.server';
import { countMiss } from '../../auth/contact/link-misses.server';
import { findInvitation } from '../../auth/member/invitation-link.server';
import { firstNameOf } from '../../domain/contact/first-name';

export type InvitationPage = { vendor: string; inviter: string; name: string; email: string };

/** Without one, how many seconds to wait before the next try (0 when none). */
export async function invitationOf(
  token: string,
  clientAddress: string,
): Promise<{ invitation: InvitationPage } | { invitation: null; retryAfter: number }> {
  const found = await findInvitation(db(), token, await databaseNow(db()));
  if (!found) return { invitation: null, retryAfter: await countMiss(clientAddress) };
  const { vendor, inviter, name, email } = found;
  return { invitation: { vendor, inviter, name: firstNameOf(name), email } };
}
