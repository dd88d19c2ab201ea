/* What a stage is called where a customer's journey is named in one or two words. */
import type { Stage } from '../../../domain/onboarding/onboarding';
import type { CustomerStage } from '../../../queries/worklist/customers.server';

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

/** The same where what goes no further is listed too, in the order in which it is offered. */
export const CUSTOMER_STAGE_WORDS: Record<CustomerStage, string> = {
  ...STAGE_WORDS,
  closed: 'Closed',
  archived: 'In the archive',
};
