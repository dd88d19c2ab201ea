/*
 * How many requests a key may make: so many in a minute, counted by each process for itself. Every answer says how many
 * are left (draft-ietf-httpapi-ratelimit-headers).
 */
import type { Response } from 'express';

const PER_MINUTE = 600;
const WINDOW = 60_000;
const MOST_KEYS_COUNTED = 10_000;

type Count = { since: number; made: number };
const counts = new Map<string, Count>();

/** Counts a request of a key, and says so in the headers; false when it is one too many. */
export function isInPace(response: Response, keyId: string, now = performance.now()): boolean {
  const before = counts.get(keyId);
  const count = before && now - before.since < WINDOW ? before : { since: now, made: 0 };
  count.made += 1;
  if (counts.size >= MOST_KEYS_COUNTED) counts.clear();
  counts.set(keyId, count);
  const left = Math.max(0, PER_MINUTE - count.made);
  const wait = Math.ceil((WINDOW - (now - count.since)) / 1000);
  response
    .set('RateLimit-Policy', `"key";q=${PER_MINUTE};w=60`)
    .set('RateLimit', `"key";r=${left};t=${wait}`);
  if (count.made <= PER_MINUTE) return true;
  response.set('Retry-After', String(wait));
  return false;
}
