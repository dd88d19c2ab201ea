/* The stages beyond what was agreed: when each was reached, and how many working days after the signature. */
import { type Reached, STAGES_TO_VALUE } from '../../../domain/onboarding/stages-to-value';
import type { Step } from '../../onboarding/said-onboarding';
import { countOf } from '../say-count';
import { type Reader, sayInstant } from '../say-time';
import { VALUE_WORDS } from './stage-words';

/** They need not come in their order: each says for itself whether it is reached. */
export function sayStagesToValue(reached: readonly Reached[], reader: Reader): Step[] {
  const next = STAGES_TO_VALUE.find((stage) => !reached.some((one) => one.stage === stage));
  return STAGES_TO_VALUE.map((stage) => {
    const found = reached.find((one) => one.stage === stage);
    if (!found) return { label: VALUE_WORDS[stage], note: '', when: stage === next ? 'next' : 'ahead' };
    return {
      label: VALUE_WORDS[stage],
      note: `${sayInstant(found.at, reader)}, ${sayAfter(found.days)}`,
      when: 'past',
    };
  });
}

/** Counted from the day of the signature. */
const sayAfter = (days: number): string =>
  days === 0 ? 'on the day of the signature' : `in ${countOf(days, 'working day')}`;
