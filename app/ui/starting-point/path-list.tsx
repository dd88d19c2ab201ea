import { atStart } from '../../domain/form/at-start';
import {
  daysOf,
  type StartingPhase,
  type StartingStep,
  stepsIn,
} from '../../domain/starting-point/starting-point';
import { countInWords, countOf, sayList } from '../../speech/en/say-count';
import { sayAfterSignature, WHO_WORDS } from '../../speech/en/starting-point/starting-words';
import { Form } from '../form/form';
import { Icon } from '../kit/icon';
import { pointAt } from './addresses';
import type { Editing } from './part-section';
import { PointPhaseForm, PointStepForm } from './path-fields';
import { PHASE_FORM, STEP_FORM } from './point-parts';

interface PathProps extends Editing {
  /** What of the path the address opens: a phase, a step, a phase to which a step is added. */
  opened: { phase: string | null; step: string | null; stepIn: string | null };
}

const ORDER = 'order-form';

/** Phases and steps, in the order in which they come, each opened for writing in its place. */
export function PathList(props: PathProps) {
  const { point, opened, reply } = props;
  const { phases } = point.document.path;
  const isAdding = opened.phase === 'new' || (reply?.form === PHASE_FORM && reply.typed.key === '');
  return (
    <>
      <Form id={ORDER} action={`${pointAt(point.id)}/order`}>
        <input type="hidden" name="base" value={point.revision} />
      </Form>
      {phases.length === 0 ? <p>No path: it is written for each customer.</p> : null}
      <ol className="points">
        {phases.map((phase, place) => (
          <Phase key={phase.key} phase={phase} place={place} {...props} />
        ))}
      </ol>
      {isAdding ? (
        <PointPhaseForm {...props} phase={null} />
      ) : (
        <p className="goes gap">
          <a className="btn btn--bare" href={`${pointAt(point.id)}?phase=new#path`}>
            <Icon name="plus" />
            Add a phase
          </a>
        </p>
      )}
    </>
  );
}

function Phase({ phase, place, ...props }: PathProps & { phase: StartingPhase; place: number }) {
  const { point, opened, reply } = props;
  const { document } = point;
  const numbers = new Map(stepsIn(document).map(({ key }, at) => [key, at + 1]));
  const isOpen = opened.phase === phase.key || (reply?.form === PHASE_FORM && reply.typed.key === phase.key);
  const isAdding =
    opened.stepIn === phase.key ||
    (reply?.form === STEP_FORM && reply.typed.key === '' && reply.typed.phase === phase.key);
  return (
    <li id={`p-${phase.key}`} tabIndex={-1}>
      {isOpen ? (
        <PointPhaseForm {...props} phase={phase} />
      ) : (
        <>
          <h3 dir="auto">{phase.title}</h3>
          {phase.sentence ? <p dir="auto">{phase.sentence}</p> : null}
          <p className="by">
            <Icon name="flag" />
            <span>
              Ends {sayAfterSignature(daysOf(phase, document))}
              {phase.isLive ? ', and then they are live' : ''}
            </span>
          </p>
          <p className="goes">
            <a className="btn btn--bare" href={`${pointAt(point.id)}?phase=${phase.key}#p-${phase.key}`}>
              <Icon name="pen" />
              Edit<span className="vh">: {phase.title}</span>
            </a>
            <Verbs
              what="phase"
              of={phase}
              isFirst={place === 0}
              isLast={place === document.path.phases.length - 1}
            />
          </p>
        </>
      )}
      <ol className="points__steps">
        {phase.steps.map((step) => (
          <Step key={step.key} step={step} phase={phase} numbers={numbers} {...props} />
        ))}
      </ol>
      {isAdding ? (
        <PointStepForm {...props} phase={phase.key} step={null} />
      ) : (
        <p className="goes gap">
          <a className="btn btn--bare" href={`${pointAt(point.id)}?in=${phase.key}#p-${phase.key}`}>
            <Icon name="plus" />
            Add a step<span className="vh"> to {phase.title}</span>
          </a>
        </p>
      )}
    </li>
  );
}

function Step({
  step,
  phase,
  numbers,
  ...props
}: PathProps & { step: StartingStep; phase: StartingPhase; numbers: ReadonlyMap<string, number> }) {
  const { point, opened, reply } = props;
  const { key, title, content, asks } = step;
  const isOpen = opened.step === key || (reply?.form === STEP_FORM && reply.typed.key === key);
  const number = numbers.get(key) ?? 0;
  return (
    <li value={number} id={`s-${key}`} tabIndex={-1}>
      {isOpen ? (
        <PointStepForm {...props} phase={phase.key} step={step} />
      ) : (
        <div className="points__step">
          <p>
            <a href={`${pointAt(point.id)}?step=${key}#s-${key}`} dir="auto">
              {title}
            </a>{' '}
            <span className="meta">
              {ruleOf(step, numbers)}
              {content ? ', with words' : ''}
              {asksWords(asks)}
            </span>
          </p>
          <p className="goes">
            <Verbs what="step" of={step} isFirst={number === 1} isLast={number === numbers.size} />
          </p>
        </div>
      )}
    </li>
  );
}

interface VerbsProps {
  what: 'phase' | 'step' | 'field';
  of: { key: string; title: string };
  isFirst: boolean;
  isLast: boolean;
}

/** Moves it, or takes it out. Each is a form of its own, so that one press says all of it. */
export function Verbs({ what, of: { key, title }, isFirst, isLast }: VerbsProps) {
  const verb = (to: 'up' | 'down' | 'out') => ({ name: 'act', value: `${to} ${what} ${key}`, form: ORDER });
  return (
    <>
      {isFirst ? null : (
        <button type="submit" className="btn btn--bare btn--icon" {...verb('up')}>
          <Icon name="up" label={`Move up: ${title}`} />
        </button>
      )}
      {isLast ? null : (
        <button type="submit" className="btn btn--bare btn--icon" {...verb('down')}>
          <Icon name="down" label={`Move down: ${title}`} />
        </button>
      )}
      <button type="submit" className="btn btn--bare" {...verb('out')}>
        Take out<span className="vh">: {title}</span>
      </button>
    </>
  );
}

/** ", a list of three", ", five questions". */
function asksWords(asks: StartingStep['asks']): string {
  switch (asks?.is) {
    case 'checklist':
      return `, a list of ${countInWords(asks.items.length)}`;
    case 'hand_in':
      return ', asks for files';
    case 'answer':
      return `, ${countOf(asks.questions.length, 'question')}`;
    case 'meet':
      return ', done once the call was held';
    case 'approve':
      return asks.goal ? ', approves a goal: first value' : ', approves the end of the phase';
    default:
      return '';
  }
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
      ...(waits.length > 0 ? [`waits for ${sayList(waits.map(String))}`] : []),
    ].join(', '),
  );
}

function sayDueRule(due: Exclude<StartingStep['due'], { is: 'none' }>): string {
  const days = countOf(due.days, 'working day');
  if (due.is === 'after_publication') return `${days} after it is published`;
  if (due.days === 0) return 'on the day the phase ends';
  return due.is === 'before_end' ? `${days} before the phase ends` : `${days} after the phase ends`;
}
