import type { InsightAsked } from '../../queries/insight/sums.server';
import type { SaidInsight, SaidTimes } from '../../speech/insight/said-insight';
import { CellOf } from './cell-of';
import { Axis, Scale, Trend } from './drawn';
import { behindAt } from './insight-links';

/** Each stretch in a row: its limit, what is drawn, what is typical, what came in time, how it moved. */
export function TimesTable({
  times,
  asked,
  isFirst,
}: {
  times: SaidTimes;
  asked: InsightAsked;
  isFirst: boolean;
}) {
  const { key, title, meta, rows, most, scale } = times;
  return (
    <>
      {isFirst ? null : <h3 className="gap-l">{title}</h3>}
      <p className="meta">{meta}</p>
      {/* Where rows stand one under the other, there is no head. */}
      <div className="ax-s">
        <Scale most={most} scale={scale} />
      </div>
      <table className="tbl tbl--ax">
        <caption className="vh">
          {key === 'hours' ? 'Times in working hours' : 'Times in working days'}
        </caption>
        <thead>
          <tr>
            <th scope="col">Stretch</th>
            <th scope="col">
              {key === 'hours' ? 'Working hours since the signature' : 'Working days since the signature'}
              <Scale most={most} scale={scale} />
            </th>
            <th scope="col">Typical</th>
            <th scope="col">In time</th>
            <th scope="col">How it moved</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.stretch}>
              <th scope="row">
                {row.isReached ? <a href={behindAt(asked, row.stretch)}>{row.name}</a> : row.name}
                {row.limit ? <small>{row.limit}</small> : null}
              </th>
              <td>
                <Axis drawn={row.drawn} most={most} scale={scale} />
              </td>
              <td>
                <CellOf words="Typical" />
                <b>{row.typical}</b>
                <small>{row.between}</small>
              </td>
              <td>
                <CellOf words="In time" />
                {row.withinOf ? (
                  <>
                    {row.within}
                    <small>
                      {row.isLate ? (
                        <a href={behindAt(asked, row.stretch, { isLate: true })}>{row.withinOf}</a>
                      ) : (
                        row.withinOf
                      )}
                    </small>
                  </>
                ) : (
                  <span className="meta">{row.within}</span>
                )}
              </td>
              <td>
                {row.range || row.was ? <CellOf words="How it moved" /> : null}
                <Trend values={row.trend} />
                {row.range ? <small>{row.range}</small> : null}
                {row.was ? <small>{row.was}</small> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** The middles by each stretch of the period, folded away. */
export function StepsTable({ steps, name }: { steps: SaidInsight['steps']; name: string }) {
  return (
    <details className="ptd chev gap">
      <summary>
        <b>{name}</b>
        <span>the typical times as a table</span>
      </summary>
      <div className="ptd__b">
        {/* Wider than a phone: scrolled by keyboard too. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
        <section className="scroll" tabIndex={0} aria-label={name}>
          <table className="tbl tbl--x">
            <caption className="vh">Typical times, {name.toLowerCase()}</caption>
            <thead>
              <tr>
                <th scope="col">From</th>
                {steps.head.map(({ key, name: stretch, unit }) => (
                  <th scope="col" key={key}>
                    {stretch}
                    <small>{unit}</small>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {steps.rows.map(({ from, cells }) => (
                <tr key={from}>
                  <th scope="row">{from}</th>
                  {steps.head.map(({ key }, at) => (
                    <td key={key}>{cells[at]}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </details>
  );
}
