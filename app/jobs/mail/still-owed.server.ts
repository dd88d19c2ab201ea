/*
 * What comes by itself or was gathered is looked at once more at the moment it leaves: an outage may lie between writing
 * and sending, and meanwhile somebody answered, asked for silence, left or got another address. What a person sent
 * leaves as it was sent, unless the way in that it carries was closed, or the onboarding was handed over or closed since: nothing is
 * tried at an address after it was corrected, or in the name of somebody who is gone. What the mail service had by then goes out, with a link that opens nothing.
 */

import { db, transact } from '#db/client.server';
import { type ClaimedNotice, dropClaimed } from '#db/mail/claims.server';
import { isClosedSince } from '#db/mail/closed-mail.server';
import { whatChangedFor } from '#db/mail/handed-over-mail.server';
import type { FrozenMessage } from '#db/mail/mail-tables';
import { NOTICES } from '../../domain/mail/notice';
import { respectsQuiet } from '../../domain/mail/quiet-hours';
import { composeNotice } from '../../letters/index.server';

/** False when it must not leave; then it is cancelled, or written anew for whom it concerns now. */
export async function isStillOwed(claimed: ClaimedNotice): Promise<boolean> {
  const { isHandedOver, hasLeft } = await whatChangedFor(db(), claimed);
  if (hasLeft || (await isClosedSince(db(), claimed))) return dropped(claimed, 'cancelled');
  if (!isHandedOver && !respectsQuiet(claimed.kind) && !NOTICES[claimed.kind].isGathered)
    return hasOpenWayIn(claimed);
  return transact(db(), async (trx) => {
    const anew = await composeNotice(trx, claimed);
    const leadsIn = claimed.recipientKind !== 'contact' || claimed.link?.works;
    if (anew && leadsIn && isSame(claimed, anew)) return true;
    await dropClaimed(trx, claimed.claim, becomesOf(claimed, anew, isHandedOver));
    return false;
  });
}

/** Whether it still goes between the same people; a reminder of points may have become one of a name, and of steps some may be done. */
function isSame({ kind, message }: ClaimedNotice, anew: FrozenMessage): boolean {
  const isBetweenThem =
    anew.to === message.to && anew.from === message.from && anew.replyTo.join() === message.replyTo.join();
  if (kind === 'step_reminder') return isBetweenThem && anew.text === message.text;
  return isBetweenThem && (kind !== 'reminder' || anew.subject === message.subject);
}

/**
 * The old address perhaps has it already, and one mail is enough. Where the customer perhaps has it in the name of
 * somebody who handed over since, a person finds out.
 */
function becomesOf(
  { claim, recipientKind }: ClaimedNotice,
  anew: FrozenMessage | null,
  isHandedOver: boolean,
): 'cancelled' | 'unwritten' | 'unsure' {
  if (anew === null) return 'cancelled';
  if (claim.isFirst) return 'unwritten';
  return isHandedOver && recipientKind === 'contact' ? 'unsure' : 'cancelled';
}

async function hasOpenWayIn(claimed: ClaimedNotice): Promise<boolean> {
  return claimed.link?.isClosed ? dropped(claimed, 'cancelled') : true;
}

async function dropped({ claim }: ClaimedNotice, as: 'cancelled'): Promise<false> {
  await dropClaimed(db(), claim, as);
  return false;
}
