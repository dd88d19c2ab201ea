/* The six steps of an onboarding: what each is called, when it was, or how far it is. */
import { dayOf } from '../../../domain/clock/clock';
import type { StepFacts } from '../../../queries/onboarding/milestones.server';
import type { Step } from '../../onboarding/said-onboarding';
import { type Reader, sayClockTime, sayInstant, sayTaken } from '../say-time';

const LABELS: Record<StepFacts['step'], string> = {
  handed_over: 'Handed over',
  accepted: 'Accepted',
  published: 'Published',
  introduced: 'Introduced',
  checked: 'Checked',
  settled: 'Settled',
};

/** Of steps on one day, the first says the day. */
export function saySteps(steps: StepFacts[], reader: Reader): Step[] {
  let lastDay = '';
  return steps.map((step) => {
    const label = LABELS[step.step];
    const { at, when, tookHours } = step;
    if (when !== 'past') return { label, note: sayAhead(step), when };
    if (!at) return { label, note: `all ${step.points?.of}`, when };
    const day = dayOf(at, reader.timeZone);
    const time = day === lastDay ? sayClockTime(at, reader.timeZone) : sayInstant(at, reader);
    lastDay = day;
    const took = typeof tookHours === 'number' ? `in ${sayTaken(tookHours)}` : '';
    return { label, note: [time, took].filter(Boolean).join(', '), when };
  });
}

function sayAhead({ step, isBack, points }: StepFacts): string {
  if (step === 'handed_over') return isBack ? 'came back' : 'not yet';
  return points ? `${points.checked} of ${points.of}` : '';
}
