/*
 * Whether a report really comes from our mail provider: signed with the webhook's secret, at most five minutes old.
 */
import { env } from '../../env.server';

export type Signature = { id: string; timestamp: string; signature: string };

/** What was signed, parsed; null for everything that was not signed by the provider. */
export async function signedByProvider(payload: string, headers: Signature): Promise<unknown> {
  const { RESEND_API_KEY, RESEND_WEBHOOK_SECRET } = env();
  if (!RESEND_WEBHOOK_SECRET) return null;
  const { Resend } = await import('resend');
  try {
    return new Resend(RESEND_API_KEY).webhooks.verify({
      payload,
      headers,
      webhookSecret: RESEND_WEBHOOK_SECRET,
    });
  } catch {
    return null;
  }
}
