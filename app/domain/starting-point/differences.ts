/* What a version of a starting point does differently from another one, part by part. */

import { ASKED_KEYS, type AskedKey, type Level } from '../handoff/asked';
import type { CheckIns } from '../meeting/check-in';
import { isSameAsks } from '../step/asks';
import { type StartingPhase, type StartingPoint, type StartingStep, stepsIn } from './starting-point';

export type Difference =
  | { is: 'new' | 'gone' | 'changed'; what: 'phase' | 'step' | 'field'; key: string; title: string }
  | { is: 'changed'; what: 'asked'; key: AskedKey; from: Level; to: Level }
  | { is: 'changed'; what: 'check_ins'; from: CheckIns; to: CheckIns }
  | { is: 'changed'; what: 'clocks'; from: StartingPoint['clocks']; to: StartingPoint['clocks'] }
  | { is: 'changed'; what: 'letter' | 'promises' | 'dates' };

/** In the order of the new version, what is gone at the end of its kind. */
export function differencesOf(before: StartingPoint, after: StartingPoint): Difference[] {
  return [
    ...ofParts('phase', before.path.phases, after.path.phases, isSamePhase),
    ...ofParts('step', stepsIn(before), stepsIn(after), isSameStep),
    ...ASKED_KEYS.flatMap((key): Difference[] =>
      before.asked[key] === after.asked[key]
        ? []
        : [{ is: 'changed', what: 'asked', key, from: before.asked[key], to: after.asked[key] }],
    ),
    ...ofParts('field', titled(before), titled(after), isAlike),
    ...(before.checkIns === after.checkIns
      ? []
      : [{ is: 'changed', what: 'check_ins', from: before.checkIns, to: after.checkIns } as const]),
    ...(isAlike(before.clocks, after.clocks)
      ? []
      : [{ is: 'changed', what: 'clocks', from: before.clocks, to: after.clocks } as const]),
    ...(['letter', 'promises', 'dates'] as const).flatMap((what): Difference[] =>
      isAlike(before[what], after[what]) ? [] : [{ is: 'changed', what }],
    ),
  ];
}

/** Fields of its own are known by their labels. */
const titled = ({ fields }: StartingPoint) => fields.map((field) => ({ ...field, title: field.label }));

function ofParts<P extends { key: string; title: string }>(
  what: 'phase' | 'step' | 'field',
  before: readonly P[],
  after: readonly P[],
  isSame: (one: P, other: P) => boolean,
): Difference[] {
  const was = new Map(before.map((part) => [part.key, part]));
  const becomes = new Set(after.map(({ key }) => key));
  return [
    ...after.flatMap(({ key, title, ...rest }): Difference[] => {
      const old = was.get(key);
      if (!old) return [{ is: 'new', what, key, title }];
      return isSame(old, { key, title, ...rest } as P) ? [] : [{ is: 'changed', what, key, title }];
    }),
    ...before.flatMap(({ key, title }): Difference[] =>
      becomes.has(key) ? [] : [{ is: 'gone', what, key, title }],
    ),
  ];
}

const isSamePhase = (one: StartingPhase, other: StartingPhase): boolean =>
  one.title === other.title &&
  one.sentence === other.sentence &&
  one.isLive === other.isLive &&
  isAlike(one.ends, other.ends);

const isSameStep = ({ asks, ...one }: StartingStep, { asks: others, ...other }: StartingStep): boolean =>
  isAlike(one, other) && isSameAsks(asks, others);

/** Fields stand in the order of the rules on both sides. */
const isAlike = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** How far an onboarding is: what lies behind it, a version changes nothing of. */
export type Reached = { isAccepted: boolean; isIntroduced: boolean; doneSteps: ReadonlySet<string> };

/** What of it still matters to one that is under way; `doneSteps` are keys. */
export const stillMatters = (
  differences: readonly Difference[],
  { isAccepted, isIntroduced, doneSteps }: Reached,
): Difference[] =>
  differences.filter((one) => {
    if (one.what === 'step') return !doneSteps.has(one.key);
    if (one.what === 'clocks' || one.what === 'letter') return !isIntroduced;
    return one.what === 'phase' || one.what === 'check_ins' || !isAccepted;
  });
