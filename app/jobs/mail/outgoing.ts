/* A mail on its way out, and what carries it. */
import type { FrozenMessage } from '#db/mail/mail-tables';
import type { SendOutcome } from '../../domain/mail/send-outcome';

export type Outgoing = FrozenMessage & { idempotencyKey: string; kind: string };

export type Transport = {
  (message: Outgoing): Promise<SendOutcome>;
  /** False where sending twice delivers twice; an attempt that nobody saw end is then left to a person. */
  mayRepeat?: boolean;
  /** Nothing leaves this machine, so there is nothing to follow in the log. */
  isLocal?: boolean;
  /** Mails a second that the provider takes from all workers together; no limit when absent. */
  perSecond?: number;
};
