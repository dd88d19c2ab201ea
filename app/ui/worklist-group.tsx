import type { Role } from '../domain/access';
import { ClockBar, type ClockTone } from './clock-bar';
import { Progress } from './progress';
import { type RowFacts, rowWords } from './worklist-words';

export type GroupRow = RowFacts & {
  customer: string;
  rep: string;
  cs: string;
  signed: string;
  introducedIn: string | null;
  clock: { label: string; of: string; ratio: number; tone: ClockTone } | null;
};

/** The onboardings whose next step is with the same side. */
export function WorklistGroup({
  title,
  rows,
  role,
}: {
  title: string;
  rows: readonly GroupRow[];
  role: Role;
}) {
  const id = `group-${title.toLowerCase().replace(/\s+/g, '-')}`;
  return (
    <section className="grp" aria-labelledby={id}>
      <h2 id={id}>
        {title} <span>{rows.length}</span>
      </h2>
      <div className="list">
        {rows.map((row) => (
          <WorklistRow key={row.id} row={row} role={role} />
        ))}
      </div>
    </section>
  );
}

function WorklistRow({ row, role }: { row: GroupRow; role: Role }) {
  const { does, note, action } = rowWords(row, role);
  const { checked, all } = row.points;
  return (
    <article className="row" aria-labelledby={`row-${row.id}`}>
      <div>
        <h3 id={`row-${row.id}`}>
          <a href={`/onboardings/${row.id}`} dir="auto">
            {row.customer}
          </a>
        </h3>
        <p className="sub">
          {row.introducedIn ? `Introduced in ${row.introducedIn}` : `Signed ${row.signed}`} by {row.rep}
          {!row.isRep && !row.isCs && `, for ${row.cs}`}
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
      <p className="does">
        <b>{does}</b>
        {note}
      </p>
      {action ? (
        <a className={`btn btn--${action.isMain ? 'main' : 'line'}`} href={action.href}>
          {action.label}
          <span className="vh">, {row.customer}</span>
        </a>
      ) : (
        <span className="auto">Nothing to do</span>
      )}
    </article>
  );
}
