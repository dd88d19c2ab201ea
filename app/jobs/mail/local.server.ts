/* Without a provider the ledger is the mailbox: a message that is accepted can be read at /mailbox. */
import type { Transport } from './outgoing';

const accept: Transport = async (message) => ({
  outcome: 'accepted',
  providerId: `local ${message.idempotencyKey}`,
});

export const localTransport: Transport = Object.assign(accept, { isLocal: true });
