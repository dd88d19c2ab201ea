/* Events that HubSpot told of are kept before they are answered, each once, and wake a worker that reads their deals. */
import { databaseNow, db, transact } from '#db/client.server';
import { connectionsWith } from '#db/crm/crm-connections.server';
import { keepEvents } from '#db/crm/crm-events.server';
import { wakeWorker } from '#db/mail/wake.server';
import { isSignedByHubSpot, type Signed } from '../../auth/crm/hubspot-signature.server';
import { openSecret } from '../../auth/crm/sealed.server';
import type { CrmEvent } from '../../domain/crm/crm';

/** How many were new; null where nobody who is connected with that account signed it. */
export async function hearOfDeals(
  account: string,
  signed: Signed,
  events: readonly CrmEvent[],
): Promise<number | null> {
  const now = Date.now();
  const connections = (await connectionsWith(db(), 'hubspot', account)).filter(({ id, secret }) => {
    const opened = openSecret(id, secret);
    return opened?.crm === 'hubspot' && isSignedByHubSpot(signed, opened.clientSecret, now);
  });
  if (connections.length === 0) return null;
  return transact(db(), async (trx) => {
    const at = await databaseNow(trx);
    let kept = 0;
    for (const { id: connectionId, workspaceId } of connections) {
      const isNew = await keepEvents(trx, { workspaceId, connectionId }, events, at);
      if (isNew > 0) await wakeWorker(trx, connectionId, at, at);
      kept += isNew;
    }
    return kept;
  });
}
