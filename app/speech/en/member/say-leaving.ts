/* Somebody leaves, in English: how many need somebody, and what each of them waits for. */
import type { Turn } from '../../../domain/onboarding/onboarding';
import type { LeavingFacts } from '../../../queries/member/leaving.server';
import type { LeavingPart, LeavingSaid } from '../../member/said-leaving';
import { sayCandidate } from '../onboarding/say-hand-over';
import { STAGE_WORDS } from '../onboarding/stage-words';
import { countOf } from '../say-count';
import { type Reader, sayDue, sayLimit } from '../say-time';

const ON_TURN: Record<Turn, string> = {
  sales: 'sales is up',
  cs: 'customer success is up',
  customer: 'the customer is up',
  nobody: 'nothing is due',
};

export function sayLeaving({ reader, parts, candidates, ...same }: LeavingFacts): LeavingSaid {
  const count = new Set(parts.map((one) => one.onboardingId)).size;
  return {
    ...same,
    title:
      count === 0 ? `${same.name} has no onboarding` : `${same.name} has ${countOf(count, 'onboarding')}`,
    parts: parts.map((one) => sayPart(one, reader)),
    candidates: { rep: candidates.rep.map(sayCandidate), host: candidates.host.map(sayCandidate) },
  };
}

function sayPart(
  { onboardingId, part, customer, stage, turn, dueAt }: LeavingFacts['parts'][number],
  reader: Reader,
): LeavingPart {
  const isLate = dueAt !== null && dueAt < reader.now;
  const due = dueAt && (isLate ? `was due ${sayDue(dueAt, reader)}` : `due by ${sayLimit(dueAt, reader)}`);
  const waits = [`${STAGE_WORDS[stage]} · ${ON_TURN[turn]}`, turn === 'nobody' ? null : due]
    .filter(Boolean)
    .join(', ');
  return { onboardingId, part, customer, waits, isLate };
}
