/*
 * Resend. Its SDK has no timeout and doesn't throw, so both are ours; the idempotency key makes a retry of the same
 * bytes harmless for 24 hours. Click and open tracking are settings of the domain there: keep them off.
 */
import {
  idSaid,
  LONGEST_PAUSE_SECONDS,
  reasonSaid,
  retryAfterSeconds,
} from '../../domain/mail/provider-answer';
import type { SendOutcome } from '../../domain/mail/send-outcome';
import { env } from '../../env.server';
import type { Transport } from './outgoing';

const TIMEOUT_MS = 10_000;
const RATE_WAIT_SECONDS = 2;
/** Where we are not let in, nothing is quicker for asking often. */
const SHUT_WAIT_SECONDS = 60;

export const resendTransport: Transport = async (message) => {
  const { Resend } = await import('resend');
  const { RESEND_API_KEY, RESEND_BASE_URL } = env();
  const resend = new Resend(RESEND_API_KEY, RESEND_BASE_URL ? { baseUrl: RESEND_BASE_URL } : undefined);
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const { data, error, headers } = await Promise.race([
      resend.emails.send(
        {
          from: message.from,
          to: message.to,
          replyTo: message.replyTo,
          subject: message.subject,
          html: message.html,
          text: message.text,
          headers: message.headers,
          attachments: message.attachments?.map(({ name, type, base64 }) => ({
            filename: name,
            contentType: type,
            content: base64,
          })),
          tags: [
            { name: 'kind', value: message.kind },
            { name: 'notice', value: message.idempotencyKey },
          ],
        },
        { idempotencyKey: message.idempotencyKey },
      ),
      lateness(signal),
    ]);
    if (!data) return outcomeOf(error, retryAfterSeconds(headers?.['retry-after'], new Date()));
    const providerId = idSaid(data.id);
    return providerId
      ? { outcome: 'accepted', providerId }
      : { outcome: 'unknown', reason: 'no id came back' };
  } catch (error) {
    return { outcome: 'unknown', reason: error instanceof Error ? error.message : 'no answer' };
  }
};

function lateness(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('no answer within ten seconds')), { once: true });
  });
}

type ResendError = { name: string; message: string; statusCode: number | null };

/** What an answer with an error means for the message. */
export function outcomeOf(error: ResendError, retryAfter: number): SendOutcome {
  const { name, statusCode } = error;
  const reason = reasonSaid(error.message);
  if (name === 'daily_quota_exceeded' || name === 'monthly_quota_exceeded')
    return { outcome: 'later', seconds: LONGEST_PAUSE_SECONDS, reason };
  if (statusCode === 429)
    return { outcome: 'later', seconds: Math.max(retryAfter, RATE_WAIT_SECONDS), reason };
  // A key that is revoked or may not send, or an address that isn't the provider's: no mail would get through.
  if (statusCode === 401 || statusCode === 404 || statusCode === 405)
    return { outcome: 'later', seconds: SHUT_WAIT_SECONDS, reason, isAboutUs: true };
  // A domain that isn't verified: only mail of those who send from it.
  if (statusCode === 403)
    return { outcome: 'later', seconds: SHUT_WAIT_SECONDS, reason, isAboutUs: true, pauses: false };
  // An earlier attempt under this key got through with other bytes, as after an update of Foyer in between.
  if (name === 'invalid_idempotent_request') return { outcome: 'unsure', reason };
  if (statusCode === null || statusCode >= 500 || name === 'concurrent_idempotent_requests')
    return { outcome: 'unknown', reason };
  return { outcome: 'rejected', reason };
}
