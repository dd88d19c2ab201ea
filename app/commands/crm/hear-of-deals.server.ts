/* Events that a CRM told of are kept before they are answered, each once, and wake a worker that reads their deals. */
import { databaseNow, db, transact } from '#db/client.server';
import { type CrmConnection, connectionsWith } from '#db/crm/crm-connections.server';
import { keepEvents } from '#db/crm/crm-events.server';
import { wakeWorker } from '#db/mail/wake.server';
import { isSignedByHubSpot, type Signed } from '../../auth/crm/hubspot-signature.server';
import { isListenerWord } from '../../auth/crm/salesforce-listener.server';
import { openSecret } from '../../auth/crm/sealed.server';
import type { CrmEvent } from '../../domain/crm/crm';
import type { OutboundMessage } from '../../domain/crm/outbound-message';

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
  return keepFor(connections, events);
}

/** The same of Salesforce, by the word that its address ends in. */
export async function hearOfOpportunities(
  { organization, told }: OutboundMessage,
  word: string,
): Promise<number | null> {
  const connections = (await connectionsWith(db(), 'salesforce', organization)).filter(({ id, secret }) => {
    const opened = openSecret(id, secret);
    return opened?.crm === 'salesforce' && isListenerWord(word, id, opened.clientSecret);
  });
  const happenedAt = await databaseNow(db());
  return keepFor(
    connections,
    told.map(({ id, opportunityId }) => ({
      id,
      dealId: opportunityId,
      kind: 'outbound_message',
      happenedAt,
    })),
  );
}

async function keepFor(
  connections: readonly CrmConnection[],
  events: readonly CrmEvent[],
): Promise<number | null> {
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
