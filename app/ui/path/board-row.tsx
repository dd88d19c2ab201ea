import type { SaidBoardRow, SaidBoardStep } from '../../speech/path/said-board';
import { Pips } from '../kit/progress';
import { State } from '../kit/state';
import { ForecastLine } from './forecast-line';
import { pathAt } from './path-links';

/** One path: who, how far, how it stands and why, and when it is likely to end. */
export function BoardRow({ row, chosen }: { row: SaidBoardRow; chosen: readonly string[] }) {
  const { id, customer, stage, phase, pips, host, course, reason, quote, forecast, steps, moreSteps, asked } =
    row;
  return (
    <li className="row row--path">
      <div>
        <h3>
          <a href={pathAt(id)} dir="auto">
            {customer}
          </a>
        </h3>
        <p className="sub" dir="auto">
          {stage} · {phase}
          {host ? `, with ${host}` : null}
        </p>
      </div>
      <Pips parts={pips} />
      <div className="does">
        <State tone={course.tone ?? undefined}>{course.words}</State>
        {reason ? <p dir="auto">{reason}</p> : null}
        {quote ? (
          <p>
            <q dir="auto">{quote}</q>
          </p>
        ) : null}
        {asked.map(({ stepId, said }) => (
          <p key={stepId}>
            <a href={`${pathAt(id)}#${stepId}`} dir="auto">
              {said}
            </a>
          </p>
        ))}
      </div>
      <div>
        {forecast ? (
          <>
            <p>
              <ForecastLine forecast={forecast} />
            </p>
            <p className="sub" dir="auto">
              {forecast.title}
            </p>
          </>
        ) : null}
      </div>
      {steps.length > 0 ? (
        <ul className="psteps">
          {steps.map((step) => (
            <Step key={step.id} id={id} step={step} isChosen={chosen.includes(`${id}:${step.id}`)} />
          ))}
          {moreSteps > 0 ? (
            <li>
              <a className="meta" href={pathAt(id)}>
                {moreSteps} more<span className="vh"> steps of {customer}</span>
              </a>
            </li>
          ) : null}
        </ul>
      ) : null}
    </li>
  );
}

interface StepProps {
  id: string;
  step: SaidBoardStep;
  isChosen: boolean;
}

function Step({ id, step, isChosen }: StepProps) {
  const { id: stepId, title, kind, who, tone, state, mayChoose } = step;
  const named = (
    <span dir="auto">
      <span className="vh">{kind}: </span>
      {title}
    </span>
  );
  return (
    <li>
      {mayChoose ? (
        <label className="tick">
          <input type="checkbox" name="steps[]" value={`${id}:${stepId}`} defaultChecked={isChosen} />
          {named}
        </label>
      ) : (
        <p>{named}</p>
      )}
      <span className="meta" dir="auto">
        {who}
      </span>
      <State tone={tone ?? undefined}>{state}</State>
      <a className="btn btn--bare" href={`${pathAt(id)}#${stepId}`}>
        See<span className="vh">: {title}</span>
      </a>
    </li>
  );
}
