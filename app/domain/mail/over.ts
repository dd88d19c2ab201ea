/*
 * What mail tells of may be over before it leaves, as in a night without mail: then it isn't owed any more. Here stands
 * only what can't come back as the same news; all else is looked at once more at the moment it leaves.
 */
import type { ClockNews } from '../clock/clock-news';
import { timeOf } from '../clock/clock-news';
import { isIntroduced, type Stage } from '../onboarding/onboarding';
import type { NoticeKind } from './notice';

export type WhatIsLeft = {
  stage: Stage;
  /** Whether the first own call or mail is still to come. */
  owesContact: boolean;
  /** How many corrections and questions nobody has answered. */
  corrections: number;
  questions: number;
};

/** Kinds of news that are over, as things stand. What waits to be gathered is gathered anew where there is more. */
export function kindsOver({ stage, owesContact, corrections, questions }: WhatIsLeft): NoticeKind[] {
  if (!isIntroduced(stage)) return [];
  return [
    'clock_warning',
    'clock_overdue',
    'clock_overdue_lead',
    ...(owesContact ? [] : (['first_contact_due', 'first_contact_late_lead'] as const)),
    ...(corrections > 0 ? [] : (['corrections_waiting', 'promise_disputed'] as const)),
    ...(questions > 0 ? [] : (['questions_waiting'] as const)),
  ];
}

/** What somebody needn't be told any more who is told this: that it was about to be late, once it is. */
export function saidBefore({
  kind,
  generation,
}: Pick<ClockNews, 'kind' | 'generation'>): { kind: NoticeKind; generation: number } | null {
  if (kind === 'clock_overdue') return { kind: 'clock_warning', generation };
  if (kind === 'open_point_late') return { kind: 'open_point_due', generation };
  if (kind === 'first_contact_due' && timeOf(generation) === 'second')
    return { kind, generation: generation - 1 };
  return null;
}
