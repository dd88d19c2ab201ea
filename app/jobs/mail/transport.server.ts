/*
 * How a frozen message leaves: through Resend when a key is set, otherwise into the local mailbox, which is the
 * ledger itself. A transport never throws; it says what it knows of the outcome.
 */
import type { FrozenMessage } from '#db/schema';
import { env } from '../../env.server';
import { localTransport } from './local.server';
import { resendTransport } from './resend.server';

export type Outgoing = FrozenMessage & { idempotencyKey: string; kind: string };

export type SendOutcome =
  | { outcome: 'accepted'; providerId: string }
  /** The provider said no, for good. */
  | { outcome: 'rejected'; reason: string }
  /** Not taken now, and surely not sent. */
  | { outcome: 'later'; seconds: number; reason: string }
  /** Perhaps taken, perhaps not. */
  | { outcome: 'unknown'; reason: string };

export type Transport = (message: Outgoing) => Promise<SendOutcome>;

export function transportOf(): Transport {
  return env().RESEND_API_KEY ? resendTransport : localTransport;
}
