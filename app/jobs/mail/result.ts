/* What the outcome of an attempt makes of a notice. Pure. */
import type { Result } from '#db/mail/claims.server';
import { reasonSaid, withinPause } from '../../domain/mail/provider-answer';
import type { SendOutcome } from '../../domain/mail/send-outcome';

const MOST_ATTEMPTS = 16;
/** Ten days at least, by the waits below. */
const MOST_DEFERRALS = 1_000;
/** From which attempt on a mail that is put off waits this long at least: nobody comes back within seconds for ever. */
const PATIENCE = [
  { from: 30, seconds: 900 },
  { from: 10, seconds: 120 },
];
/** What stands in the ledger, which never leaves a failure without a word. */
const reasonOf = (words: unknown): string => reasonSaid(words) || 'no reason given';

const BACKOFF_SECONDS = [1, 5, 30, 120, 600, 3600, 3 * 3600, 6 * 3600];

/** `spread` stretches the wait, so that what failed together is not tried again together. */
export function resultOf(outcome: SendOutcome, attempt: number, spread = 1): Result {
  switch (outcome.outcome) {
    case 'accepted':
      return { state: 'accepted', providerId: outcome.providerId };
    case 'rejected':
      return { state: 'failed', failure: reasonOf(outcome.reason) };
    case 'unsure':
      return { state: 'unsure', failure: reasonOf(outcome.reason) };
    case 'later':
      return deferral(outcome, attempt, spread);
    case 'unknown': {
      const failure = reasonOf(outcome.reason);
      if (attempt >= MOST_ATTEMPTS) return { state: 'unsure', failure };
      const wait = BACKOFF_SECONDS[Math.min(attempt, BACKOFF_SECONDS.length) - 1] ?? 1;
      return { state: 'queued', waitSeconds: wait * spread, failure, isNotSent: false };
    }
  }
}

/** Put off by somebody who surely did not take it; for days, and then given up where a person can send it again. */
function deferral(
  { seconds, reason, isAboutUs = false }: Extract<SendOutcome, { outcome: 'later' }>,
  attempt: number,
  spread: number,
): Result {
  if (attempt >= MOST_DEFERRALS)
    return { state: 'failed', failure: `Given up after ${attempt} tries: ${reasonOf(reason)}` };
  const least = PATIENCE.find(({ from }) => attempt >= from)?.seconds ?? 0;
  return {
    state: 'queued',
    waitSeconds: Math.max(withinPause(seconds), least * spread),
    failure: reasonOf(reason),
    isNotSent: true,
    isTurnedAway: isAboutUs,
  };
}
