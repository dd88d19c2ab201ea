/* Of each figure, which onboardings stand behind it: those whose tally has these counts. */
import { type Name, STRETCHES, type Stretch, type Tally } from './tally';

/** Beside how far they came: handoffs that were returned, points that were changed, somebody who had to repeat something. */
export const BEHIND = [...STRETCHES, 'returned', 'changed', 'repeated'] as const;
export type Behind = (typeof BEHIND)[number];

export const isStretch = (behind: Behind): behind is Stretch => STRETCHES.some((one) => one === behind);

const BEGINS: Record<Exclude<Behind, Stretch>, string> = {
  returned: 'returns',
  changed: 'corrected/',
  repeated: 'had_to_repeat',
};

/** With what one of its counts begins. */
export const countsBegin = (behind: Behind): string =>
  isStretch(behind) ? `took/${behind}/` : BEGINS[behind];

/** It has the first of them, and not the second: it came past the limit. */
export const pastLimit = (stretch: Stretch): [Name, Name] => [`has_limit/${stretch}`, `in_time/${stretch}`];

export type ToldBehind =
  /** `inTime` is null where there is no limit. */
  | { is: 'took'; took: number; inTime: boolean | null }
  | { is: 'times'; count: number }
  | { is: 'share'; count: number; of: number };

/** What there is to say of an onboarding that stands behind a figure. */
export function toldBehind(behind: Behind, tally: Tally): ToldBehind {
  const count = (name: Name) => tally.get(name) ?? 0;
  if (behind === 'returned') return { is: 'times', count: count('returns') };
  if (behind === 'repeated')
    return { is: 'share', count: count('had_to_repeat'), of: count('asked_of_repeats') };
  if (behind === 'changed')
    return { is: 'share', count: total(tally, 'corrected/'), of: total(tally, 'answered/') };
  const begins = countsBegin(behind);
  const [has, within] = pastLimit(behind);
  return {
    is: 'took',
    took: Number([...tally.keys()].find((name) => name.startsWith(begins))?.slice(begins.length) ?? 0),
    inTime: count(has) === 0 ? null : count(within) > 0,
  };
}

const total = (tally: Tally, begins: string): number =>
  [...tally].reduce((sum, [name, count]) => (name.startsWith(begins) ? sum + count : sum), 0);
