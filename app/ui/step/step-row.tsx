import { writtenAsks } from '../../domain/step/asks';
import { sayBy } from '../../speech/en/step/say-preview';
import type { SaidPath, SaidStep } from '../../speech/path/said-path';
import { attachmentsAt, fileAt, filesAt } from '../file/file-links';
import { Face } from '../kit/face';
import { Icon } from '../kit/icon';
import { State } from '../kit/state';
import { meetingsAt } from '../meeting/meeting-links';
import { Moves } from '../path/moves';
import type { PathReply } from '../path/path-links';
import { pathAt, stepAt } from '../path/path-links';
import { AnsweredList } from '../question/answered-list';
import { AsksShown } from './asks-shown';
import { Content } from './content';
import { GoalToChoose } from './goal-to-choose';
import { OtherDay } from './other-day';
import { StepMarks, TakeBack } from './step-marks';
import { Ticked, Ticks } from './ticks';

interface StepRowProps {
  path: SaidPath;
  step: SaidStep;
  reply: PathReply | undefined;
}

/** A step in short: our rule beside what they read. */
export function StepRow({ path, step, reply }: StepRowProps) {
  const { id, number, words, kind, side, rule, waits, warnings, content } = step;
  const title = `${id}-title`;
  return (
    <article
      className={warnings.length > 0 ? 'twin twin--step twin--look' : 'twin twin--step'}
      id={id}
      aria-labelledby={title}
      tabIndex={-1}
    >
      <div className="twin__us">
        <p className="gist">
          <span className="num">{number}</span>
          <span>{kind}</span>
          <span>{side}</span>
        </p>
        <p>{rule}</p>
        {waits ? <p className="meta">{waits}</p> : null}
        {warnings.map((warning) => (
          <p className="warned" key={warning} dir="auto">
            <Icon name="warn" />
            {warning}
          </p>
        ))}
      </div>
      <div className="twin__them">
        <h3 id={title} dir="auto">
          {words.title}
        </h3>
        <Who step={step} />
        <Standing path={path} step={step} />
        <OtherDay path={path} step={step} reply={reply} />
        <GoalToChoose path={path} step={step} reply={reply} />
        <div className="twin__more">
          <TheirList path={path} step={step} />
          {content.length > 0 || words.asks?.is === 'checklist' || words.asks?.is === 'approve' ? (
            <details className="reads">
              <summary>What they read</summary>
              {content.length > 0 ? (
                <Content level={4} blocks={content} pictureAt={(file) => fileAt(path.id, file)} />
              ) : null}
              <AsksShown asks={writtenAsks(words.asks)} goals={path.goals} />
            </details>
          ) : null}
          {step.call ? (
            <p>
              <a href={`${meetingsAt(path.id)}#call`}>{step.call}</a>
            </p>
          ) : null}
          {step.files ? (
            <p>
              <a href={filesAt(path.id, id)}>{step.files}</a>
            </p>
          ) : null}
          {step.attached || path.mayWrite ? (
            <p>
              <a href={attachmentsAt(path.id, id)}>
                {step.attached || 'Put files or pictures on it'}
                <span className="vh">: {words.title}</span>
              </a>
            </p>
          ) : null}
          {step.list ? (
            <AnsweredList
              at={{ id: path.id, stepId: id }}
              title={words.title}
              list={step.list}
              mayWrite={path.mayWrite}
            />
          ) : null}
        </div>
        {path.mayWrite ? (
          <p className="goes">
            <a className="btn btn--bare" href={`${pathAt(path.id)}?step=${id}#${id}`}>
              <Icon name="pen" />
              Edit<span className="vh">: {words.title}</span>
            </a>
            <Moves
              at={stepAt(path.id, id)}
              title={words.title}
              isFirst={isFirst(path, id)}
              isLast={isLast(path, id)}
            />
          </p>
        ) : null}
        <StepMarks path={path} step={step} reply={reply} />
      </div>
    </article>
  );
}

/** The list as it stands, to be ticked by whoever may mark the step. */
function TheirList({ path, step: { id, asks, words, state, mayMark } }: { path: SaidPath; step: SaidStep }) {
  if (asks?.is !== 'checklist') return null;
  const isLeft = state.is !== 'done' && state.is !== 'skipped';
  return (
    <details className="reads">
      <summary>
        {asks.inShort}
        <span className="vh"> {words.title}</span>
      </summary>
      {mayMark && isLeft ? (
        <Ticks
          list={asks}
          action={`${stepAt(path.id, id)}/ticks`}
          prefix={`line-${id}`}
          look="soft"
          hint={words.side === 'theirs' ? `${path.reader} sees that they are yours.` : ''}
        />
      ) : (
        <Ticked list={asks} />
      )}
    </details>
  );
}

function Who({ step: { who, whoWords, due, isOverdue } }: { step: SaidStep }) {
  return (
    <p className="by">
      {who ? <Face {...who} size="xs" /> : null}
      <span className={isOverdue ? 'late' : undefined}>{sayBy(whoWords, due)}</span>
    </p>
  );
}

function Standing({ path, step }: { path: SaidPath; step: SaidStep }) {
  const { state } = step;
  if (state.is === 'open' && !state.tone && !state.isUnderWay) return null;
  // Where nothing of the path is published, the page says so once.
  if (state.is === 'unpublished' && !path.published) return null;
  return (
    <p className="by by--state">
      <State tone={state.tone ?? undefined}>{state.words}</State>
      {state.said ? <span className="meta">{state.said}</span> : null}
      <TakeBack path={path} step={step} />
      {state.reason ? <q dir="auto">{state.reason}</q> : null}
    </p>
  );
}

/** Moving crosses the edges of phases, so that only the two ends of the whole path stay where they are. */
const isFirst = ({ phases }: SaidPath, id: string): boolean => phases[0]?.steps[0]?.id === id;
const isLast = ({ phases }: SaidPath, id: string): boolean => phases.at(-1)?.steps.at(-1)?.id === id;
