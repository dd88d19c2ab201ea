import type { SaidMoves } from '../../speech/review/said-corrections';
import { pathAt } from './path-links';

/** What agreeing to another date would move on the path, before anybody agrees: each step's day before and after. */
export function PathMoves({ onboardingId, moves }: { onboardingId: string; moves: SaidMoves }) {
  const { phases, inShort, groups, end } = moves;
  return (
    <details className="whatmoves" open={groups.some(({ key }) => key === 'decide')}>
      <summary>
        <b>If you agree, the path moves</b>
        {inShort ? `: ${inShort}` : null}
      </summary>
      {phases.map((line) => (
        <p key={line} dir="auto">
          {line}
        </p>
      ))}
      {end ? <p>{end}</p> : null}
      {groups.map(({ key, title, steps }) => (
        <div key={key}>
          <h3 className="lbl2">{title}</h3>
          <ul>
            {steps.map((step) => (
              <li key={step.id}>
                <a href={`${pathAt(onboardingId)}#${step.id}`} dir="auto">
                  {step.title}
                </a>
                <span className="num">
                  {step.had ? (
                    <>
                      <del>
                        <span className="vh">was </span>
                        {step.had}
                      </del>{' '}
                      <ins>
                        <span className="vh">would be </span>
                        {step.now}
                      </ins>
                    </>
                  ) : (
                    step.now
                  )}
                </span>
                {step.line ? <small dir="auto">{step.line}</small> : null}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}
