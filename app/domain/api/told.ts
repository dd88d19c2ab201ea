/* Which events programs follow: every kind of an onboarding's but what is about red flags and notes between colleagues. */
import { EVENTS, type OnboardingEventKind } from '../onboarding/event';

const NEVER_TOLD: readonly OnboardingEventKind[] = [
  'red_flag_recorded',
  'red_flag_removed',
  'red_flag_restored',
  'note_written',
];

export const TOLD = (Object.keys(EVENTS) as OnboardingEventKind[]).filter(
  (kind) => !NEVER_TOLD.includes(kind),
);
