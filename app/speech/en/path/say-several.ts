/* What became of chosen steps: how many are done, and of each that stays as it was why. */
import { atStart } from '../../../domain/form/at-start';
import type { SaidSeveral } from '../../path/said-board';
import { countInWords, countOf } from '../say-count';

export type Became =
  | { is: 'done' | 'undo' | 'move' }
  /** By name. */
  | { is: 'give'; to: string };

export function saySeveral(
  became: Became,
  { done, marks, kept }: { done: number; marks: string[]; kept: { step: string; because: string }[] },
): SaidSeveral {
  const all = done + kept.length;
  const stay = kept.length === 1 ? 'stays as it was' : 'stay as they were';
  const some =
    done === 0 ? countOf(kept.length, 'step') : `${countInWords(kept.length)} of ${countInWords(all)}`;
  return {
    done: done === 0 ? '' : doneWords(became, done),
    marks,
    kept: kept.length === 0 ? '' : `${atStart(some)} ${stay}.`,
    reasons: kept,
  };
}

function doneWords(became: Became, count: number): string {
  const steps = `${atStart(countOf(count, 'step'))} ${count === 1 ? 'is' : 'are'}`;
  if (became.is === 'done') return `${steps} done.`;
  if (became.is === 'undo') return `${steps} as before.`;
  if (became.is === 'give') return `${steps} with ${became.to} now.`;
  return `${atStart(countOf(count, 'step'))} ${count === 1 ? 'has' : 'have'} another day now.`;
}
