import type { SaidPhase } from '../../speech/path/said-path';
import { Icon } from '../kit/icon';
import { Tag } from '../kit/tag';
import { StepForm } from '../step/step-form';
import { StepRow } from '../step/step-row';
import { Moves } from './moves';
import type { Writing } from './path-links';
import { addFormOf, pathAt, phaseAt, phaseFormOf, stepFormOf, VERBS_FORM } from './path-links';
import { PhaseForm } from './phase-form';

/** One phase with its steps. */
export function Phase({ phase, place, ...writing }: Writing & { phase: SaidPhase; place: number }) {
  const { path, open, reply } = writing;
  const { id, words, steps } = phase;
  const isEdited = path.mayWrite && (open.phase === id || isHeld(reply?.form, phaseFormOf(id), reply?.typed));
  return (
    <section className="sect phase" id={id} aria-labelledby={`${id}-title`} tabIndex={-1}>
      {isEdited ? (
        <>
          <h2 className="vh" id={`${id}-title`} dir="auto">
            {words.title}
          </h2>
          <PhaseForm path={path} phase={phase} reply={reply} />
        </>
      ) : (
        <Head phase={phase} place={place} {...writing} />
      )}
      {steps.length > 0 ? (
        <ol className="twins">
          {steps.map((step) => (
            <li key={step.id}>
              {path.mayWrite &&
              (open.step === step.id || isHeld(reply?.form, stepFormOf(step.id), reply?.typed)) ? (
                <StepForm path={path} phase={phase} step={step} reply={reply} />
              ) : (
                <StepRow path={path} step={step} reply={reply} />
              )}
            </li>
          ))}
        </ol>
      ) : (
        <p className="meta">No step in it yet.</p>
      )}
      <AddStep phase={phase} {...writing} />
    </section>
  );
}

/** A form of this name came back with words in it; a button of its own brings none. */
const isHeld = (
  form: string | undefined,
  name: string,
  typed: Record<string, unknown> | undefined,
): boolean => form === name && typed?.title !== undefined;

function Head({ phase, place, path }: Writing & { phase: SaidPhase; place: number }) {
  const { id, words, agreed, ends, hasGap, steps } = phase;
  const ending = <span className="vh">: {words.title}</span>;
  return (
    <>
      <header>
        <h2 id={`${id}-title`} dir="auto">
          {words.title}
        </h2>
        {path.mayWrite ? (
          <p className="goes">
            <a className="btn btn--bare" href={`${pathAt(path.id)}?phase=${id}#${id}`}>
              <Icon name="pen" />
              Edit{ending}
            </a>
            <Moves
              at={phaseAt(path.id, id)}
              title={words.title}
              isFirst={place === 0}
              isLast={place === path.phases.length - 1}
            />
            {steps.length === 0 ? (
              <button
                type="submit"
                className="btn btn--bare"
                form={VERBS_FORM}
                formAction={`${phaseAt(path.id, id)}/remove`}
              >
                Take away{ending}
              </button>
            ) : null}
          </p>
        ) : null}
      </header>
      {words.sentence ? <p dir="auto">{words.sentence}</p> : null}
      <p className="by phase__end">
        <Icon name="flag" />
        <span>
          {words.milestone.is === 'agreed' ? (
            <>
              Ends with an agreed date: <b dir="auto">{agreed || 'one that the guide doesn’t show'}</b>
              {agreed ? `, ${ends || 'no day yet'}` : null}
            </>
          ) : (
            <>
              Ends on <b>{ends}</b>
            </>
          )}{' '}
          {words.isLive ? <Tag>Live</Tag> : null} {hasGap ? <Tag tone="stop">Not in the guide</Tag> : null}
        </span>
      </p>
    </>
  );
}

function AddStep({ phase, path, open, reply }: Writing & { phase: SaidPhase }) {
  if (!path.mayWrite) return null;
  const at = `add-${phase.id}`;
  if (open.stepIn === phase.id || reply?.form === addFormOf(phase.id))
    return <StepForm path={path} phase={phase} step={null} reply={reply} />;
  return (
    <p className="goes gap" id={at}>
      <a className="btn btn--bare" href={`${pathAt(path.id)}?in=${phase.id}#${at}`}>
        <Icon name="plus" />
        Add a step<span className="vh"> to {phase.words.title}</span>
      </a>
    </p>
  );
}
