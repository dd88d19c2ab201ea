/*
 * How a frozen message leaves: through Resend when a key is set, by SMTP when a server is named, otherwise into the
 * local mailbox, which is the ledger itself. A transport never throws; it says what it knows of the outcome.
 */
import type { SendOutcome } from '../../domain/mail/send-outcome';
import { env } from '../../env.server';
import { tally } from '../../tally.server';
import { during } from '../../under-way.server';
import { localTransport } from './local.server';
import type { Outgoing, Transport } from './outgoing';
import { resendTransport } from './resend.server';
import { smtpTransport } from './smtp.server';

export function transportOf(): Transport {
  if (env().RESEND_API_KEY) return counted(resendTransport, { perSecond: env().MAIL_PER_SECOND });
  return env().SMTP_URL ? counted(smtpTransport, { mayRepeat: false }) : counted(localTransport);
}

/** The same transport, which also counts what came of each attempt. */
function counted(transport: Transport, more: Partial<Transport> = {}): Transport {
  const send = async (message: Outgoing): Promise<SendOutcome> => {
    const outcome = await during({ kind: 'outside', what: 'hand over a mail' }, () => transport(message));
    tally('attempts', outcome.outcome);
    return outcome;
  };
  return Object.assign(send, transport, more);
}
