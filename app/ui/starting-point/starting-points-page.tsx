import { atStart } from '../../domain/form/at-start';
import { countOf } from '../../speech/en/say-count';
import type { SaidPoint, SaidStartingPoints } from '../../speech/starting-point/said-starting-point';
import { TextField } from '../form/text-field';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { Tag } from '../kit/tag';
import { POINTS, pointAt } from './addresses';

/** What a new onboarding may begin with. */
export function StartingPointsPage({ page }: { page: SaidStartingPoints }) {
  const { points, putAside } = page;
  return (
    <StaffPage skip="Skip to the list">
      <PageHead
        title="Starting points"
        lead="What a new onboarding begins with: what sales is asked, the path, the words, the clocks. So that a good one is repeated, not invented again."
      />
      <Points points={points} />
      <div className="now">
        <Try tried={page.tried} />
      </div>
      {putAside.length > 0 ? (
        <details className="more gap-l">
          <summary>{countOf(putAside.length, 'starting point')} put aside</summary>
          <Points points={putAside} />
        </details>
      ) : null}
    </StaffPage>
  );
}

function Points({ points }: { points: SaidPoint[] }) {
  return (
    <ul className="list gap-l">
      {points.map(({ id, name, forWhom, isDefault, holds, underWay, version }) => (
        <li key={id} className="row row--one">
          <div>
            <h2>
              <a href={pointAt(id)} dir="auto">
                {name}
              </a>{' '}
              {isDefault ? <Tag tone="you">begins by default</Tag> : null}
            </h2>
            {forWhom ? <p dir="auto">{forWhom}</p> : null}
            <p className="sub">{atStart(holds.join(' · '))}</p>
            <p className="sub">
              <b>{atStart(countOf(underWay, 'customer'))}</b> under way · {version}
            </p>
          </div>
          <a className="btn btn--line" href={pointAt(id)}>
            Open
            <span className="vh" dir="auto">
              : {name}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Changes nothing: what somebody types stands in the address. */
function Try({ tried }: Pick<SaidStartingPoints, 'tried'>) {
  return (
    <section className="box" aria-labelledby="try-h">
      <h2 id="try-h">Which one would be suggested?</h2>
      <form className="form" method="get" action={`${POINTS}#try-h`}>
        <div className="two">
          <TextField name="deal" id="try-deal" label="Deal" defaultValue={tried?.deal ?? ''} />
          <TextField
            name="value"
            id="try-value"
            label="Value"
            inputMode="decimal"
            defaultValue={tried?.value ?? ''}
          />
        </div>
        <p className="goes">
          <button type="submit" className="btn btn--line">
            Try
          </button>
        </p>
      </form>
      {tried ? (
        <p role="status">
          <b dir="auto">{tried.name ?? 'None'}.</b>{' '}
          <span className="meta" dir="auto">
            {tried.why} Sales may choose another; it is noted who did.
          </span>
        </p>
      ) : null}
    </section>
  );
}
