import type { SaidCustomerPath, SaidCustomerPhase } from '../../speech/path/said-customer-path';
import { Icon } from '../kit/icon';
import { StepRow } from '../step/customer-step-row';
import { useScene } from '../welcome/scene';

/** Where the path stands on the page. */
export const PATH = 'path';

interface CustomerPathProps {
  path: SaidCustomerPath;
  /** The one step that stands first above is marked in its place, too. */
  marked: string | null;
}

/** What happens next, phase by phase: who does what by when, ours as plainly as theirs. */
export function CustomerPath({ path: { phases, count, hasAgreed }, marked }: CustomerPathProps) {
  const { isClosed } = useScene();
  return (
    <section className="sec" id={PATH} aria-labelledby="path-h" tabIndex={-1}>
      <div className="sec__h">
        <h2 id="path-h">{isClosed ? 'How far we came' : 'How the next weeks go'}</h2>
        {count ? <span className="sec__n">{count}</span> : null}
      </div>
      <p className="sec__p">
        {isClosed
          ? 'Who did what, as it stood when this page was closed.'
          : 'Who does what, and by when: ours stands here as plainly as yours.'}
        {hasAgreed && !isClosed ? ' A date that we agreed on moves only when we both say so.' : null}
      </p>
      <div className="path">
        {phases.map((phase) => (
          <Phase key={phase.id} phase={phase} marked={marked} />
        ))}
      </div>
    </section>
  );
}

function Phase({ phase, marked }: { phase: SaidCustomerPhase; marked: string | null }) {
  const { title, sentence, isBehind, isOpen, count, inShort, end, steps } = phase;
  return (
    <details className="phase fold" open={isOpen}>
      <summary data-when={isBehind ? 'past' : undefined}>
        {end ? (
          <time className="day" dateTime={end.iso}>
            {end.said}
          </time>
        ) : (
          <span className="day" />
        )}
        <span className="dot">
          <Icon name={isBehind ? 'check' : 'flag'} />
        </span>
        <span className="step">
          <h3 dir="auto">{title}</h3>
          {count ? <span className="sec__n">{count}</span> : null}
          {sentence ? (
            <span className="box__p whole" dir="auto">
              {sentence}
            </span>
          ) : null}
          <span className="box__p short">
            {end ? <span className="on">{end.said} · </span> : null}
            {inShort}
          </span>
        </span>
        <Icon name="fold" />
      </summary>
      <ol className="line">
        {steps.map((step) => (
          <StepRow key={step.id} step={step} isMarked={step.id === marked} />
        ))}
        <Milestone phase={phase} />
      </ol>
    </details>
  );
}

/** What a phase ends with closes it, as a leaf of a calendar. */
function Milestone({
  phase: { agreed, end, live, hasLater, moved, isBehind },
}: {
  phase: SaidCustomerPhase;
}) {
  const before = agreed ? '' : hasLater ? 'on ' : 'by ';
  return (
    <li className="mile" data-when={isBehind ? 'past' : undefined}>
      {end ? (
        <time className="leaf" dateTime={end.iso}>
          <b>{end.month}</b>
          <span>{end.date}</span>
        </time>
      ) : (
        <span className="leaf-none" />
      )}
      <span className="dot">
        <Icon name={isBehind ? 'check' : 'flag'} />
      </span>
      <div className="step">
        <h4 dir="auto">{agreed || (hasLater ? 'This part ends' : 'All of this')}</h4>
        <p className="box__p">{end ? `${before}${end.said}` : 'No day is set yet'}</p>
        {live ? <p>{live}</p> : null}
        {moved && end ? <Moved moved={moved} to={end.said} /> : null}
      </div>
    </li>
  );
}

/** "Moved from Mon 7 Dec to Fri 11 Dec, because …", in the words of whoever gave the reason. */
function Moved({
  moved: { from, by, words },
  to,
}: {
  moved: NonNullable<SaidCustomerPhase['moved']>;
  to: string;
}) {
  return (
    <p className="box__p">
      Moved from <del>{from}</del> to <ins>{to}</ins>
      {words ? (
        <>
          , because {by} wrote: <q dir="auto">{words}</q>
        </>
      ) : null}
    </p>
  );
}
