import type { InsightAsked } from '../../queries/insight/sums.server';
import { HOW } from '../../speech/en/insight/insight-words';
import type { SaidInsight, SaidReps, SaidShare } from '../../speech/insight/said-insight';
import { CellOf } from './cell-of';
import { Bar } from './drawn';
import { How } from './how';
import { behindAt } from './insight-links';

/** Rows with a bar each. */
export function Shares({
  rows,
  caption,
  head,
}: {
  rows: SaidShare[];
  caption: string;
  head: [string, string];
}) {
  return (
    <table className="tbl tbl--b">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head[0]}</th>
          <td />
          <th scope="col">{head[1]}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, line, count, of, words }) => (
          <tr key={key}>
            <th scope="row">
              {name}
              {line ? <small>{line}</small> : null}
            </th>
            <td>
              <Bar count={count} of={of} />
            </td>
            <td className="num">{words}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Of<Part> = Part & { asked: InsightAsked };

export function Returns({
  returns: { title, meta, rows, returned },
  asked,
}: Of<Pick<SaidInsight, 'returns'>>) {
  return (
    <section className="said" aria-labelledby="f-returns">
      <h2 className="q" id="f-returns">
        {title}
      </h2>
      <p className="meta">
        {meta} {returned > 0 ? <a href={behindAt(asked, 'returned')}>See them</a> : null}
      </p>
      {rows.length > 0 ? (
        <Shares rows={rows} caption="Returns by reason" head={['Returned for', 'Times']} />
      ) : null}
      <How words={HOW.returns} />
    </section>
  );
}

export function Points({
  points: { title, meta, rows, bySaid, changed },
  asked,
}: Of<Pick<SaidInsight, 'points'>>) {
  return (
    <section className="said" id="points" aria-labelledby="f-points">
      <h2 className="q" id="f-points">
        {title}
      </h2>
      {meta ? (
        <p className="meta">
          {meta} {changed > 0 ? <a href={behindAt(asked, 'changed')}>See whose</a> : null}
        </p>
      ) : null}
      {rows.length > 0 ? (
        <Shares rows={rows} caption="Points that were changed, by kind" head={['Kind', 'Changed']} />
      ) : null}
      {bySaid.length > 0 ? (
        <Shares
          rows={bySaid}
          caption="Points that were changed, by who said them"
          head={['Who said it', 'Changed']}
        />
      ) : null}
      <p className="meta">
        <a href="/corrections">What waits for an answer now</a>
      </p>
      <How words={HOW.points} />
    </section>
  );
}

/** A circle as large as the rate, with the rate in it; on a phone each person's stand under their name. */
export function Reps({ id: at, reps }: { id: string; reps: SaidReps }) {
  const { title, head, caption, note, kinds, rows } = reps;
  return (
    <section className="said" aria-labelledby={at}>
      <h2 className="q" id={at} dir="auto">
        {title}
      </h2>
      <p className="meta">Changed of every 100 points answered. The bigger the circle, the more often.</p>
      <table className="tbl tbl--m">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {kinds.map((kind) => (
              <th scope="col" key={kind}>
                {kind}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, line, rates }) => (
            <tr key={id}>
              <th scope="row" dir="auto">
                {name}
                <small>{line}</small>
              </th>
              {rates.map(({ kind, name: of, rate, few }) => (
                <td key={kind}>
                  <CellOf words={of} />

                  {rate === null ? (
                    <span className="meta">{few || '–'}</span>
                  ) : (
                    <span className="rate">
                      <svg width="36" height="36" aria-hidden="true">
                        <circle className="c2" cx="18" cy="18" r={radiusOf(rate)} />
                      </svg>
                      <b>{rate}</b>
                    </span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="meta">{note}</p>
    </section>
  );
}

/** As large an area as the rate, up to one in three. */
const radiusOf = (rate: number): number => Math.round(173 * Math.sqrt(Math.min(rate, 33) / 33)) / 10;
