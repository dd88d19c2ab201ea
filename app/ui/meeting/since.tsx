import { countOf } from '../../speech/en/say-count';
import type { SaidChange, SaidSince } from '../../speech/meeting/said-meeting';

/** More of one sort than these are counted. */
const MOST = 8;

interface SinceProps {
  since: SaidSince;
  /** Where a step stands for whoever reads. */
  stepAt(id: string): string;
}

/** What changed on the path since the call before. */
export function Since({ since: { lines, isNew }, stepAt }: SinceProps) {
  return (
    <>
      {isNew ? <p className="hint">The path has begun.</p> : null}
      {lines.length === 0 && !isNew ? (
        <p className="hint">No step was done, put on another day, added or left out.</p>
      ) : null}
      <dl className="lately">
        {lines.map(({ label, steps }) => (
          <div key={label}>
            <dt>{label}</dt>
            {steps.slice(0, MOST).map((step) => (
              <dd key={step.id}>
                {step.isThere ? (
                  <a href={stepAt(step.id)} dir="auto">
                    {step.title}
                  </a>
                ) : (
                  <bdi>{step.title}</bdi>
                )}
                <Moved {...step} />
              </dd>
            ))}
            {steps.length > MOST ? <dd>and {countOf(steps.length - MOST, 'more', 'more')}</dd> : null}
          </div>
        ))}
      </dl>
    </>
  );
}

function Moved({ from, to }: SaidChange) {
  if (from === null && to === null) return null;
  return (
    <>
      : {from === null ? null : <del>{from}</del>} {to === null ? 'without a day' : <ins>{to}</ins>}
    </>
  );
}
