/* What an agreed date would move on the path, in English: what needs a decision, what moves, what stays. */
import { atStart } from '../../../domain/form/at-start';
import { MOVE_GROUPS, type PathMoves, type StepMove } from '../../../domain/path/moves';
import type { SaidMoves } from '../../review/said-corrections';
import { countInWords, countOf } from '../say-count';
import { type Reader, sayShortDay } from '../say-time';

const does = {
  decide: ['needs your decision', 'need your decision'],
  moves: ['moves', 'move'],
  stays: ['stays', 'stay'],
} as const;

export function sayMoves({ phases, steps, end }: PathMoves, reader: Reader): SaidMoves {
  const day = (on: string | null) => (on ? sayShortDay(on, reader) : 'no day');
  const groups = MOVE_GROUPS.map((group) => ({
    group,
    own: steps.filter((one) => one.group === group),
  })).filter(({ own }) => own.length > 0);
  const verb = (group: StepMove['group'], count: number) => does[group][count === 1 ? 0 : 1];
  const [was, is] = [end.before?.on ?? null, end.after?.on ?? null];
  return {
    phases: phases.map(
      ({ title, from, to }) => `“${title}” would end on ${day(to)} instead of ${day(from)}.`,
    ),
    inShort: groups
      .map(({ group, own }) => `${countInWords(own.length)} ${verb(group, own.length)}`)
      .join(', '),
    groups: groups.map(({ group, own }) => ({
      key: group,
      title: `${atStart(countOf(own.length, 'step'))} ${verb(group, own.length)}`,
      steps: own.map(({ step, from, to, because }) => ({
        id: step.id,
        title: step.title,
        had: from === to ? '' : day(from),
        now: day(to),
        line: because ? lineOf(because, steps) : '',
      })),
    })),
    end:
      was === is ? '' : `The whole path would end on ${day(is)} instead of ${day(was)}, as it stands today.`,
  };
}

function lineOf(because: NonNullable<StepMove['because']>, steps: readonly StepMove[]): string {
  if (because.is === 'in_the_past') return 'that day has passed';
  if (because.is === 'after_the_phase') return 'after its phase would end';
  const other = steps.find(({ step }) => step.id === because.waitsFor);
  return other ? `before “${other.step.title}”, which it waits for` : 'before what it waits for';
}
