/* Whether a link still leads to a new password. Guesses are counted, by the address they come from. */
import { databaseNow, db } from '#db/client.server';
import { countMiss } from '../../auth/contact/link-misses.server';
import { findPasswordReset } from '../../auth/member/password-link.server';

/** `retryAfter`: the seconds to wait before the next try, 0 when none. */
export async function passwordResetState(
  token: string,
  clientAddress: string,
): Promise<{ isOpen: boolean; retryAfter: number }> {
  const found = await findPasswordReset(db(), token, await databaseNow(db()));
  return { isOpen: found !== null, retryAfter: found ? 0 : await countMiss(clientAddress) };
}
