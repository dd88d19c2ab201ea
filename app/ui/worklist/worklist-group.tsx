import type { WorklistRow as SaidRow } from '../../speech/worklist/said-worklist';
import { DaysOff } from '../clock/days-off';
import { ClockBar } from '../kit/clock-bar';
import { Progress } from '../kit/progress';
import { Tag } from '../kit/tag';
import { RemindButton } from './remind-button';
import { rowWords } from './worklist-words';

/** Onboardings that stand together: what is late, what is the reader's own, what is with one side. */
export function WorklistGroup({ title, rows }: { title: string; rows: readonly SaidRow[] }) {
  const id = `group-${title.toLowerCase().replace(/\s+/g, '-')}`;
  return (
    <section className="grp" aria-labelledby={id}>
      <h2 id={id}>
        {title} <span>{rows.length}</span>
      </h2>
      <div className="list">
        {rows.map((row) => (
          <WorklistRow key={row.id} row={row} />
        ))}
      </div>
    </section>
  );
}

const whichOf = ({ customer, deal }: SaidRow): string => (deal ? `${customer}, ${deal}` : customer);

function WorklistRow({ row }: { row: SaidRow }) {
  const { does, note, step } = rowWords(row);
  const { checked, all } = row.points;
  return (
    <article className="row" aria-labelledby={`row-${row.id}`}>
      <div>
        <h3 id={`row-${row.id}`}>
          <a href={`/onboardings/${row.id}`} dir="auto">
            {row.customer}
          </a>
        </h3>
        {row.deal ? (
          <p className="sub" dir="auto">
            {row.deal}
          </p>
        ) : null}
        {row.wonEarly ? (
          <p className="sub">
            <Tag tone="stop">Won in your CRM {row.wonEarly}, not accepted yet</Tag>
          </p>
        ) : null}
        <p className="sub">
          {row.introducedIn ? `Introduced in ${row.introducedIn} by ` : `Signed ${row.signed}, with `}
          {row.introducedBy ?? (row.isRep ? 'you' : row.rep)}
          {!row.isRep && !row.isHost && `, for ${row.host}`}
        </p>
      </div>
      {row.clock ? (
        <ClockBar {...row.clock} />
      ) : (
        <Progress
          done={checked}
          of={all}
          label={checked === all ? `All ${all} checked` : `${checked} of ${all} checked`}
        />
      )}
      <div className="does">
        <p>
          <b>{does}</b>
          {note}
        </p>
        <DaysOff lines={row.daysOff} of={row.customer} />
      </div>
      <div className="row__do">
        {row.needsMe && step ? (
          <a className="btn btn--main" href={step.href}>
            {step.label}
            <span className="vh">, {whichOf(row)}</span>
          </a>
        ) : (
          <a className="btn btn--line" href={`/onboardings/${row.id}`}>
            Have a look<span className="vh"> at {whichOf(row)}</span>
          </a>
        )}
        {row.remind ? <RemindButton id={row.id} customer={row.customer} remind={row.remind} /> : null}
      </div>
    </article>
  );
}
