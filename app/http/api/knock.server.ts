/* Whose key a request carries, and whether it came too often: the first thing that is asked at each door for programs. */
import type { Request, Response } from 'express';
import { bearerOf, endedBearer, type KeyBearer } from '../../auth/api/key.server';
import { countTryNow, KEY_MISSES_PER_ADDRESS } from '../../auth/attempts.server';
import { countedAddress } from '../../domain/request/client-address';
import { isInPace } from './pace.server';
import { sendProblem } from './problem.server';

/** Null once the answer is given that nobody comes in. */
export async function knock(request: Request, response: Response, origin: string): Promise<KeyBearer | null> {
  const authorization = request.get('authorization');
  const bearer = await bearerOf(authorization);
  if (!bearer) {
    const wait = await countTryNow(
      `key missed from ${countedAddress(request.ip ?? '')}`,
      KEY_MISSES_PER_ADDRESS,
    );
    if (wait > 0) response.set('Retry-After', String(wait));
    else response.set('WWW-Authenticate', 'Bearer realm="Foyer"');
    sendProblem(response, origin, wait > 0 ? 'too_many_requests' : await whyNot(authorization));
    return null;
  }
  if (!(await isInPace(response, bearer.id))) {
    sendProblem(response, origin, 'too_many_requests');
    return null;
  }
  return bearer;
}

async function whyNot(authorization: string | undefined) {
  const end = await endedBearer(authorization);
  return end ? (`key_${end}` as const) : 'key_missing';
}
