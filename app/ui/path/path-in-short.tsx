import type { OnboardingPage } from '../../speech/onboarding/said-onboarding';
import { Progress } from '../kit/progress';
import { State } from '../kit/state';
import { StageSteps } from '../onboarding/stage-steps';
import { ForecastLine } from './forecast-line';
import { pathAt } from './path-links';

/** How the path stands, on the page that shows one customer in a minute. */
export function PathInShort({ id, path }: Pick<OnboardingPage, 'id' | 'path'>) {
  if (!path) return null;
  const { course, forecast, behind, of, stages } = path;
  return (
    <section aria-labelledby="path">
      <h2 className="lbl2" id="path">
        Path
      </h2>
      <div className="box way gap">
        <p className="course">
          <State tone={course.tone ?? undefined}>{course.words}</State>
          {course.stepId ? (
            <a className="meta" href={`${pathAt(id)}#${course.stepId}`} dir="auto">
              {course.reason}
            </a>
          ) : null}
        </p>
        {forecast ? (
          <p>
            <span dir="auto">{forecast.title}</span>: <ForecastLine forecast={forecast} />
          </p>
        ) : null}
        <StageSteps steps={stages} label="Stages to first value" />
        <Progress done={behind} of={of} label={`${behind} of ${of} steps are done`} />
        <p className="goes">
          <a href={pathAt(id)}>See the path</a>
        </p>
      </div>
    </section>
  );
}
