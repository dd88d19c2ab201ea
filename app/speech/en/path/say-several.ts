/* What became of chosen steps: how many are done, and of each that stays as it was why. */
import { atStart } from '../../../domain/form/at-start';
import type { SaidSeveral } from '../../path/said-board';
import { countInWords, countOf } from '../say-count';

export type Became =
  | { is: 'done' }
  | { is: 'undo' }
  | { is: 'remind' }
  /** To which day, as it is said. */
  | { is: 'move'; to: string }
  /** By name. */
  | { is: 'give'; to: string };

export function saySeveral(
  became: Became,
  {
    done,
    marks,
    moves = [],
    kept,
  }: { done: number; marks: string[]; moves?: string[]; kept: { step: string; because: string }[] },
): SaidSeveral {
  const all = done + kept.length;
  const stay = kept.length === 1 ? 'stays as it was' : 'stay as they were';
  const some =
    done === 0 ? countOf(kept.length, 'step') : `${countInWords(kept.length)} of ${countInWords(all)}`;
  return {
    done: done === 0 ? '' : doneWords(became, done),
    marks,
    moves,
    kept:
      kept.length === 0
        ? ''
        : became.is === 'remind'
          ? `Nobody is reminded of ${some}.`
          : `${atStart(some)} ${stay}.`,
    reasons: kept,
  };
}

function doneWords(became: Became, count: number): string {
  if (became.is === 'remind')
    return count === 1
      ? 'A reminder of one step is on its way.'
      : `Reminders of ${countOf(count, 'step')} are on their way.`;
  const steps = `${atStart(countOf(count, 'step'))} ${count === 1 ? 'is' : 'are'}`;
  if (became.is === 'done') return `${steps} done.`;
  if (became.is === 'undo') return `${steps} as before.`;
  if (became.is === 'give') return `${steps} with ${became.to} now.`;
  return `${steps} due on ${became.to} now. The customer reads it already.`;
}
