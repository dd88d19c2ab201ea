/*
 * What signs is derived from the key of this installation and shown once: no row holds it. The headers are those of
 * Standard Webhooks (github.com/standard-webhooks/standard-webhooks); every secret that works signs, so that a receiver
 * can change from one to the next.
 */
import { createHmac } from 'node:crypto';
import { secrets } from '../secrets.server';

const keyOf = (secretId: string): Buffer =>
  createHmac('sha256', secrets().linkKey).update(`webhook ${secretId} 1`).digest();

/** As receivers keep it. */
export const webhookSecretOf = (secretId: string): string => `whsec_${keyOf(secretId).toString('base64')}`;

export function signedHeaders(
  { id, body, at }: { id: string; body: string; at: Date },
  secretIds: readonly string[],
): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signatures = secretIds.map((secretId) => {
    const made = createHmac('sha256', keyOf(secretId)).update(`${id}.${timestamp}.${body}`);
    return `v1,${made.digest('base64')}`;
  });
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}
