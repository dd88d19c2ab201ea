/*
 * What comes by itself or was gathered is looked at once more at the moment it leaves: an outage may lie between writing
 * and sending, and meanwhile somebody answered, asked for silence, left or got another address. What a person sent
 * leaves as it was sent, unless the way in that it carries was closed: nothing is tried at an address after it was
 * corrected. What the mail service had by then goes out, with a link that opens nothing.
 */

import { db, transact } from '#db/client.server';
import { type ClaimedNotice, dropClaimed } from '#db/mail/claims.server';
import { NOTICES } from '../../domain/mail/notice';
import { respectsQuiet } from '../../domain/mail/quiet-hours';
import { composeNotice } from '../../letters/index.server';

/** False when it must not leave; then it is cancelled, or written anew for whom it concerns now. */
export async function isStillOwed(claimed: ClaimedNotice): Promise<boolean> {
  if (!respectsQuiet(claimed.kind) && !NOTICES[claimed.kind].isGathered) return hasOpenWayIn(claimed);
  return transact(db(), async (trx) => {
    const anew = await composeNotice(trx, claimed);
    const leadsIn = claimed.recipientKind !== 'contact' || claimed.link?.works;
    // A reminder of points may have become one of a name.
    const saysSo = claimed.kind !== 'reminder' || anew?.subject === claimed.message.subject;
    if (anew && anew.to === claimed.message.to && saysSo && leadsIn) return true;
    // The old address perhaps has it already, and one mail is enough.
    const isWrittenAnew = anew !== null && claimed.claim.isFirst;
    await dropClaimed(trx, claimed.claim, isWrittenAnew ? 'unwritten' : 'cancelled');
    return false;
  });
}

async function hasOpenWayIn({ link, claim }: ClaimedNotice): Promise<boolean> {
  if (!link?.isClosed) return true;
  await dropClaimed(db(), claim, 'cancelled');
  return false;
}
