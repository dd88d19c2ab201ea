/* Of each figure, which onboardings stand behind it: those whose tally has these counts. */
import { ARRIVED, LASTING } from '../mail/delivery';
import { STRETCHES, type Stretch } from './stretches';
import type { Name, Tally } from './tally';

/**
 * Beside how far they came: handoffs that were returned, points that were changed, somebody who had to repeat something,
 * promises, and those of them that were broken, whoever hasn't opened their page, or asked for another link, mail that didn't arrive, and a step that came late.
 */
export const BEHIND = [
  ...STRETCHES,
  'returned',
  'changed',
  'repeated',
  'promised',
  'broken',
  'unopened',
  'asked_anew',
  'lost',
  'late_step',
] as const;
export type Behind = (typeof BEHIND)[number];

export const isStretch = (behind: Behind): behind is Stretch => STRETCHES.some((one) => one === behind);

const LOST = LASTING.filter((delivery) => !ARRIVED.includes(delivery));

/** With what one of its counts begins, whichever; of a step, by its key; of what is late, what isn't reached too. */
export function countsBegin(behind: Behind, step: string, isLate: boolean): string[] {
  if (isStretch(behind)) return isLate ? [`took/${behind}/`, overdue(behind)] : [`took/${behind}/`];
  return {
    returned: ['returns'],
    changed: ['corrected/'],
    repeated: ['had_to_repeat'],
    promised: ['promises/'],
    broken: ['promises/broken'],
    unopened: ['pages/unopened'],
    asked_anew: ['pages/asked_anew'],
    lost: LOST.map((delivery) => `mail/${delivery}`),
    late_step: [`step/${step}/late/`, `step/${step}/overdue`],
  }[behind];
}

/** It has the first of them, and not the second: it came past the limit. */
export const pastLimit = (stretch: Stretch): [Name, Name] => [`has_limit/${stretch}`, `in_time/${stretch}`];

/** It is past the limit, and isn't reached. */
export const overdue = (stretch: Stretch): Name => `overdue/${stretch}`;

export type ToldBehind =
  /** `inTime` is null where there is no limit. */
  | { is: 'took'; took: number; inTime: boolean | null }
  | { is: 'late'; days: number }
  | { is: 'overdue' }
  | { is: 'times'; count: number }
  | { is: 'share'; count: number; of: number };

/** What there is to say of an onboarding that stands behind a figure. */
export function toldBehind(behind: Behind, step: string, tally: Tally): ToldBehind {
  const count = (name: Name) => tally.get(name) ?? 0;
  const given = count('pages/opened') + count('pages/unopened');
  switch (behind) {
    case 'returned':
      return { is: 'times', count: count('returns') };
    case 'promised':
      return { is: 'share', count: total(tally, 'promises/'), of: count('promises/open') };
    case 'broken':
      return { is: 'share', count: count('promises/broken'), of: total(tally, 'promises/') };
    case 'repeated':
      return { is: 'share', count: count('had_to_repeat'), of: count('asked_of_repeats') };
    case 'changed':
      return { is: 'share', count: total(tally, 'corrected/'), of: total(tally, 'answered/') };
    case 'unopened':
      return { is: 'share', count: count('pages/unopened'), of: given };
    case 'asked_anew':
      return { is: 'share', count: count('pages/asked_anew'), of: given };
    case 'lost':
      return {
        is: 'share',
        count: LOST.reduce((sum, delivery) => sum + count(`mail/${delivery}`), 0),
        of: total(tally, 'mail/'),
      };
    case 'late_step':
      if (count(`step/${step}/overdue`) > 0) return { is: 'overdue' };
      return { is: 'late', days: valueIn(tally, `step/${step}/late/`) };
    default: {
      if (count(overdue(behind)) > 0) return { is: 'overdue' };
      const [has, within] = pastLimit(behind);
      return {
        is: 'took',
        took: valueIn(tally, `took/${behind}/`),
        inTime: count(has) === 0 ? null : count(within) > 0,
      };
    }
  }
}

/** What stands at the end of the name that begins so. */
const valueIn = (tally: Tally, begins: string): number =>
  Number([...tally.keys()].find((name) => name.startsWith(begins))?.slice(begins.length) ?? 0);

const total = (tally: Tally, begins: string): number =>
  [...tally].reduce((sum, [name, count]) => (name.startsWith(begins) ? sum + count : sum), 0);
