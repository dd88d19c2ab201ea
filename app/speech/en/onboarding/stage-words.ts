/* What a stage is called where a customer's journey is named in one or two words. */
import type { Stage } from '../../../domain/onboarding/onboarding';
import type { ListedStage, StageToValue } from '../../../domain/onboarding/stages-to-value';
import type { CustomerStage, StageAsked } from '../../../queries/worklist/customers.server';

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

/** Beyond what is agreed, as customer success calls it. */
export const VALUE_WORDS: Record<StageToValue, string> = {
  kickoff_held: 'Kickoff held',
  under_way: 'Under way',
  live: 'Live',
  first_value: 'First value',
};

export const LISTED_STAGE_WORDS: Record<ListedStage, string> = { ...STAGE_WORDS, ...VALUE_WORDS };

/** The same where what goes no further is listed too, in the order in which it is offered. */
export const CUSTOMER_STAGE_WORDS: Record<CustomerStage, string> = {
  ...LISTED_STAGE_WORDS,
  closed: 'Closed',
  archived: 'In the archive',
};

/** By what the list of customers is narrowed, in the order in which it is offered. */
export const STAGE_ASKED_WORDS: Record<StageAsked, string> = {
  ...LISTED_STAGE_WORDS,
  at_rest: 'Settled, and nothing waits',
  closed: CUSTOMER_STAGE_WORDS.closed,
  archived: CUSTOMER_STAGE_WORDS.archived,
};
