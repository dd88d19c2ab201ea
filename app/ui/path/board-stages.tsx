import { USUAL_PERIOD } from '../../domain/insight/period';
import { countInWords, shownCount } from '../../speech/en/say-count';
import type { SaidAllStages, SaidStageCount } from '../../speech/path/said-board';
import { type BoardAsked, boardAt } from './board-links';

/** Narrows the board to those that are so far. */
export function StageFilter({ asked, stages }: { asked: BoardAsked; stages: readonly SaidStageCount[] }) {
  if (stages.length < 2 && !asked.stage) return null;
  const all = { ...asked, course: null, stage: null };
  return (
    <nav className="eyes gap" aria-label="Stage">
      <a href={boardAt(all)} aria-current={asked.stage ? undefined : 'page'}>
        Every stage
      </a>
      {stages.map(({ stage, label, count }) => (
        <a
          key={stage}
          href={boardAt({ ...all, stage })}
          aria-current={stage === asked.stage ? 'page' : undefined}
        >
          {label} <span>{shownCount(count)}</span>
        </a>
      ))}
    </nav>
  );
}

/** For whoever leads: how far all customers are, those without a path too, and what nobody was asked twice. */
export function AllStages({ all }: { all: SaidAllStages | null }) {
  if (!all || all.stages.length === 0) return null;
  return (
    <section className="box gap-l all-stages" aria-labelledby="all-stages">
      <h2 className="lbl2" id="all-stages">
        All customers, by stage
      </h2>
      <dl>
        {all.stages.map(({ stage, label, count }) => (
          <div key={stage}>
            <dt>
              <a href={`/customers?stage=${stage}`}>{label}</a>
            </dt>
            <dd>{shownCount(count)}</dd>
          </div>
        ))}
      </dl>
      {all.neverTwice ? (
        <p className="meta">
          Never asked twice, of deals signed in the last {countInWords(USUAL_PERIOD)} weeks. {all.neverTwice}.
        </p>
      ) : null}
    </section>
  );
}
