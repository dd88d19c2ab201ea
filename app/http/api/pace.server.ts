/*
 * How many requests a key may make: so many in a minute, counted in the database, so that every process shares them. Every
 * answer says how many are left (draft-ietf-httpapi-ratelimit-headers).
 */
import type { Response } from 'express';
import { db } from '#db/client.server';
import { countUp, REQUESTS_PER_KEY } from '../../auth/attempts.server';

const { tries: MOST, seconds: SECONDS } = REQUESTS_PER_KEY;

/** Counts a request of a key, and says so in the headers; false when it is one too many. */
export async function isInPace(response: Response, keyId: string): Promise<boolean> {
  const { tries, wait } = await countUp(db(), `request by key ${keyId}`, REQUESTS_PER_KEY);
  const seconds = Math.max(1, wait);
  response
    .set('RateLimit-Policy', `"key";q=${MOST};w=${SECONDS}`)
    .set('RateLimit', `"key";r=${Math.max(0, MOST - tries)};t=${seconds}`);
  if (tries <= MOST) return true;
  response.set('Retry-After', String(seconds));
  return false;
}
