/*
 * Whether a request really comes from HubSpot: signed (v3) over its method, its address, its raw body and its time, at
 * most five minutes ago. The address is our own, as whoever runs Foyer set it, and none that a header names.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

export type Signed = { url: string; body: Buffer; signature: string; timestamp: string };

const WINDOW_MS = 5 * 60_000;

export function isSignedByHubSpot(
  { url, body, signature, timestamp }: Signed,
  secret: string,
  now: number,
): boolean {
  if (!/^\d{1,15}$/.test(timestamp) || Math.abs(now - Number(timestamp)) > WINDOW_MS) return false;
  const expected = createHmac('sha256', secret).update(`POST${url}`).update(body).update(timestamp).digest();
  const given = Buffer.from(signature, 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
