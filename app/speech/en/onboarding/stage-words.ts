/* What a stage is called where a customer's journey is named in one or two words. */
import type { Stage } from '../../../domain/onboarding/onboarding';

export const STAGE_WORDS: Record<Stage, string> = {
  recording: 'Being recorded',
  submitted: 'Handed over',
  returned: 'Returned to sales',
  accepted: 'Accepted',
  published: 'Guide published',
  introduced: 'Introduced',
  checking: 'Checking',
  settled: 'Settled',
};
