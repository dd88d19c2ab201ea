/*
 * The provider tells what became of a mail. The event is kept before it is answered, and counts once.
 */
import { databaseNow, db, transact } from '#db/client.server';
import {
  applyReports,
  isToErased,
  keepEvent,
  lockReported,
  type ProviderEvent,
} from '#db/mail/deliveries.server';

/** What it meant: `waiting` for a mail whose id we don't know yet, `repeated` for an event that is here already. */
export function hearOfMail(event: ProviderEvent): Promise<'applied' | 'waiting' | 'repeated'> {
  return transact(db(), async (trx) => {
    const now = await databaseNow(trx);
    const notice =
      (await lockReported(trx, event)) ?? (await lockReported(trx, { ...event, noticeId: null }));
    // What is said of an address stays nowhere once its reader is erased.
    const isOfErased = notice !== undefined && (await isToErased(trx, notice.recipient_id));
    if (!(await keepEvent(trx, isOfErased ? { ...event, reason: '' } : event))) return 'repeated';
    if (!notice) return 'waiting';
    await applyReports(trx, notice, event.providerId, now);
    return 'applied';
  });
}
