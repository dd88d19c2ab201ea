import { atStart } from '../../domain/form/at-start';
import {
  daysOf,
  type StartingPoint,
  type StartingStep,
  stepsIn,
} from '../../domain/starting-point/starting-point';
import { countOf } from '../../speech/en/say-count';
import { sayAfterSignature, WHO_WORDS } from '../../speech/en/starting-point/starting-words';
import { Icon } from '../kit/icon';

/** Phases and steps, in the order in which they come. */
export function PathList({ document }: { document: StartingPoint }) {
  const { phases } = document.path;
  const numbers = new Map(stepsIn(document).map(({ key }, at) => [key, at + 1]));
  if (phases.length === 0) return <p>No path: it is written for each customer.</p>;
  return (
    <ol className="points">
      {phases.map((phase) => (
        <li key={phase.key}>
          <h3 dir="auto">{phase.title}</h3>
          <p className="by">
            <Icon name="flag" />
            <span>Ends {sayAfterSignature(daysOf(phase, document))}</span>
          </p>
          <ol className="points__steps">
            {phase.steps.map((step) => (
              <li key={step.key} value={numbers.get(step.key)}>
                <span dir="auto">{step.title}</span> <span className="meta">{ruleOf(step, numbers)}</span>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

const SIDE_WORDS = { ours: 'ours', theirs: 'theirs', together: 'together' } as const;

/** "Theirs, their first contact, two working days before the phase ends, waits for 3". */
function ruleOf({ side, who, due, waitsFor }: StartingStep, numbers: ReadonlyMap<string, number>): string {
  const waits = waitsFor.flatMap((key) => numbers.get(key) ?? []);
  return atStart(
    [
      SIDE_WORDS[side],
      ...(who ? [WHO_WORDS[who]] : []),
      ...(due.is === 'none' ? [] : [sayDueRule(due)]),
      ...(waits.length > 0 ? [`waits for ${waits.join(', ')}`] : []),
    ].join(', '),
  );
}

function sayDueRule(due: Exclude<StartingStep['due'], { is: 'none' }>): string {
  const days = countOf(due.days, 'working day');
  if (due.is === 'after_publication') return `${days} after it is published`;
  if (due.days === 0) return 'on the day the phase ends';
  return due.is === 'before_end' ? `${days} before the phase ends` : `${days} after the phase ends`;
}
