/*
 * How a frozen message leaves: through Resend when a key is set, by SMTP when a server is named, otherwise into the
 * local mailbox, which is the ledger itself. A transport never throws; it says what it knows of the outcome.
 */
import type { FrozenMessage } from '#db/schema';
import { env } from '../../env.server';
import { localTransport } from './local.server';
import { resendTransport } from './resend.server';
import { smtpTransport } from './smtp.server';

export type Outgoing = FrozenMessage & { idempotencyKey: string; kind: string };

export type SendOutcome =
  | { outcome: 'accepted'; providerId: string }
  /** The provider said no, for good. */
  | { outcome: 'rejected'; reason: string }
  /** Not taken now, and surely not sent. */
  | { outcome: 'later'; seconds: number; reason: string }
  /** Perhaps taken, perhaps not; asking again under the same key is harmless. */
  | { outcome: 'unknown'; reason: string }
  /** Perhaps taken, and asking again could double it. */
  | { outcome: 'unsure'; reason: string };

export type Transport = {
  (message: Outgoing): Promise<SendOutcome>;
  /** False where sending twice delivers twice; an attempt that nobody saw end is then left to a person. */
  mayRepeat?: boolean;
  /** Nothing leaves this machine, so there is nothing to follow in the log. */
  isLocal?: boolean;
  /** Mails a second that the provider takes from all workers together; no limit when absent. */
  perSecond?: number;
};

export function transportOf(): Transport {
  if (env().RESEND_API_KEY) return Object.assign(resendTransport, { perSecond: env().MAIL_PER_SECOND });
  return env().SMTP_URL ? Object.assign(smtpTransport, { mayRepeat: false }) : localTransport;
}
