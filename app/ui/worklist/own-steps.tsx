import type { SaidOwnStep, SaidOwnSteps } from '../../speech/worklist/said-own-steps';
import { Form } from '../form/form';
import { State } from '../kit/state';
import { pathAt, stepAt } from '../path/path-links';

/** The form that every "Done" of the list belongs to. */
const DONE_FORM = 'steps-done';

/** What of the paths needs the reader: late, soon, this week, and what somebody is stuck with. */
export function OwnSteps({ groups, hasMore }: SaidOwnSteps) {
  if (groups.length === 0) return null;
  return (
    <div id="your-steps" tabIndex={-1}>
      <Form id={DONE_FORM}>
        <input type="hidden" name="from" value="list" />
      </Form>
      {groups.map(({ when, title, steps }) => (
        <section className="grp" key={when} aria-labelledby={`steps-${when}`}>
          <h2 id={`steps-${when}`}>
            {title} <span>{steps.length}</span>
          </h2>
          <div className="list">
            {steps.map((step) => (
              <OwnStep key={step.id} step={step} />
            ))}
          </div>
        </section>
      ))}
      {hasMore ? (
        <p className="fold">
          There are more. <a href="/paths">See all paths</a>
        </p>
      ) : null}
    </div>
  );
}

function OwnStep({ step }: { step: SaidOwnStep }) {
  const { onboardingId, id, customer, place, title, tone, due, note, quote, isOwn } = step;
  return (
    <article className="row" aria-labelledby={`step-${id}`}>
      <div>
        <h3 id={`step-${id}`}>
          <a href={`${pathAt(onboardingId)}#${id}`} dir="auto">
            {customer}
            <span className="vh">: {title}</span>
          </a>
        </h3>
        <p className="sub" dir="auto">
          {place}
        </p>
      </div>
      <p>
        <State tone={tone ?? undefined}>{due}</State>
      </p>
      <div className="does">
        <p dir="auto">
          <b>{title}</b>
          {note}
        </p>
        {quote ? (
          <p>
            <q dir="auto">{quote}</q>
          </p>
        ) : null}
      </div>
      <div className="row__do">
        {isOwn ? (
          <button
            type="submit"
            className="btn btn--soft"
            form={DONE_FORM}
            formAction={`${stepAt(onboardingId, id)}/done`}
          >
            Done
            <span className="vh">
              : {title}, {customer}
            </span>
          </button>
        ) : null}
        <a className={isOwn ? 'btn btn--bare' : 'btn btn--line'} href={`${pathAt(onboardingId)}#${id}`}>
          See the step
          <span className="vh">
            : {title}, {customer}
          </span>
        </a>
      </div>
    </article>
  );
}
