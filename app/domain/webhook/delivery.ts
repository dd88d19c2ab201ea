/*
 * What becomes of something that is told to an address: taken, put off and tried again over days, or given up. Whoever
 * answers 410 is told nothing any more.
 */

export type DeliveryState = 'queued' | 'sending' | 'delivered' | 'failed' | 'cancelled';

/** Why nothing was answered that could be read. */
export type Trouble =
  | 'address_unlike'
  | 'address_unknown'
  | 'address_private'
  | 'unreachable'
  | 'insecure'
  | 'too_slow';

export type WebhookAnswer =
  | { status: number; said: string; retryAfter: number | null; trouble: null }
  | { status: null; said: ''; retryAfter: null; trouble: Trouble };

/** One try, as it is kept. */
export type Try = {
  at: string;
  ms: number;
  status: number | null;
  trouble: Trouble | null;
  /** How the answer begins. */
  said: string;
};

/** Of an answer so much is kept, and of tries the latest. */
export const SAID_KEPT = 500;
export const TRIES_KEPT = 20;

/** From the first failure on: three and a half days in all, nine waits. */
export const WAITS_SECONDS = [5, 30, 300, 1800, 7200, 18_000, 36_000, 86_400, 172_800] as const;

/** Nobody puts us off for longer at once. */
const LONGEST_ASKED = 86_400;

export type Became =
  | { state: 'delivered' }
  | { state: 'queued'; waitSeconds: number }
  | { state: 'failed'; isGone: boolean };

/** `failures` before this try; `spread` around 1 keeps what failed together from being tried together. */
export function becameOf({ status, retryAfter }: WebhookAnswer, failures: number, spread: number): Became {
  if (status !== null && status >= 200 && status < 300) return { state: 'delivered' };
  if (status === 410) return { state: 'failed', isGone: true };
  const wait = WAITS_SECONDS[failures];
  if (wait === undefined) return { state: 'failed', isGone: false };
  const asked = Math.min(retryAfter ?? 0, LONGEST_ASKED);
  return { state: 'queued', waitSeconds: Math.max(wait * spread, asked) };
}

/** Seconds that a Retry-After asks for; null for one that says nothing. */
export function secondsAsked(header: string | undefined, now: number): number | null {
  if (header === undefined) return null;
  if (/^\d{1,9}$/.test(header)) return Number(header);
  const until = Date.parse(header);
  return Number.isNaN(until) ? null : Math.max(0, Math.ceil((until - now) / 1000));
}
