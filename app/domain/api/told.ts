/*
 * Which events programs follow: what may leave a trace with customers, and of what is for us alone that which is about
 * the deal and its course. Red flags, the story, notes and what we think of people are followed by nobody.
 */
import { EVENTS, type OnboardingEventKind, seenBy } from '../onboarding/event';

const OURS_BUT_TOLD: readonly OnboardingEventKind[] = [
  'promises_judged',
  'deal_changed',
  'gate_opened',
  'deal_won_early',
  'onboarding_archived',
  'starting_point_chosen',
  'path_begun',
];

export const TOLD = (Object.keys(EVENTS) as OnboardingEventKind[]).filter(
  (kind) => seenBy(kind) !== 'only_us' || OURS_BUT_TOLD.includes(kind),
);
