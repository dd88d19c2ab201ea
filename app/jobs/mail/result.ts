/* What the outcome of an attempt makes of a notice. Pure. */
import type { Result } from '#db/claims.server';
import type { SendOutcome } from './transport.server';

const MOST_ATTEMPTS = 16;
/** Some days of five minutes, or a month of hours. */
const MOST_DEFERRALS = 1_000;
const BACKOFF_SECONDS = [1, 5, 30, 120, 600, 3600, 3 * 3600, 6 * 3600];

/** `spread` stretches the wait, so that what failed together is not tried again together. */
export function resultOf(outcome: SendOutcome, attempt: number, spread = 1): Result {
  switch (outcome.outcome) {
    case 'accepted':
      return { state: 'accepted', providerId: outcome.providerId };
    case 'rejected':
      return { state: 'failed', failure: outcome.reason };
    case 'unsure':
      return { state: 'unsure', failure: outcome.reason };
    case 'later':
      if (attempt >= MOST_DEFERRALS) return { state: 'failed', failure: outcome.reason };
      return { state: 'queued', waitSeconds: outcome.seconds, failure: outcome.reason, isNotSent: true };
    case 'unknown': {
      if (attempt >= MOST_ATTEMPTS) return { state: 'unsure', failure: outcome.reason };
      const wait = BACKOFF_SECONDS[Math.min(attempt, BACKOFF_SECONDS.length) - 1] ?? 1;
      return { state: 'queued', waitSeconds: wait * spread, failure: outcome.reason, isNotSent: false };
    }
  }
}
