/* What a clock says: how much is left, of what, and what follows. */
import type { OffFacts } from '../../../queries/clock/days-off.server';
import type { ClockFacts, Towards } from '../../../queries/onboarding/clock';
import type { PageClockFacts } from '../../../queries/onboarding/milestones.server';
import type { SaidClock } from '../../onboarding/said-clock';
import type { PageClock } from '../../onboarding/said-onboarding';
import { sayDaysOff } from '../clock/say-days-off';
import { type Reader, sayDeadline, sayDue, sayLeft, sayLimit, sayTaken } from '../say-time';

export const sayClock = ({ leftHours, towards, ...same }: ClockFacts): SaidClock => ({
  ...same,
  label: sayLeft(leftHours),
  of: sayTowards(towards),
});

function sayTowards(towards: Towards): string {
  switch (towards.to) {
    case 'accept':
      return 'to accept';
    case 'introduce':
      return 'to introduce';
    case 'first_contact':
      return 'first contact';
    case 'open_point':
      return 'open point';
    case 'answer':
      return towards.whom ? `answer ${towards.whom}` : 'answer';
    case 'limit':
      return `of ${towards.hours} h`;
  }
}

/** `host` is their first name, or null where they read it themselves. */
export function sayPageClock(
  { bar, wait, off }: PageClockFacts & { off: OffFacts | null },
  who: { host: string | null },
  reader: Reader,
): PageClock {
  return {
    bar: bar && sayClock(bar),
    words: sayWait(wait, who, reader),
    daysOff: sayDaysOff(off, reader),
  };
}

function sayWait(wait: PageClockFacts['wait'], { host }: { host: string | null }, reader: Reader): string {
  switch (wait.for) {
    case 'introduction': {
      const { at, isLate } = wait.due;
      return isLate
        ? `The introduction was due ${sayDue(at, reader)}.`
        : `The introduction is due by ${sayLimit(at, reader)}.`;
    }
    case 'answer':
      return `${host ?? 'You'} promised ${wait.to} an answer by ${sayDeadline(wait.answerBy, reader)}.`;
    case 'first_contact': {
      const { at, isLate } = wait.due;
      if (isLate) return `The first call or mail was due ${sayDue(at, reader)}.`;
      return `${host === null ? 'You get' : `${host} gets`} in touch by ${sayDeadline(at, reader)}.`;
    }
    case 'open_point': {
      const { at, isLate } = wait.due;
      return isLate
        ? `What stays open was to be settled ${sayDue(at, reader)}.`
        : `What stays open is to be settled by ${sayDeadline(at, reader)}.`;
    }
    case 'closed':
      return 'No clock runs while it is closed.';
    case 'nothing':
      return `Introduced in ${sayTaken(wait.introducedInHours)}. No clock runs now.`;
  }
}
