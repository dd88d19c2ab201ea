import type { InsightAsked } from '../../queries/insight/sums.server';
import { HOW } from '../../speech/en/insight/insight-words';
import type { SaidInsight, SaidStep, SaidSteps, SaidWays } from '../../speech/insight/said-insight';
import { CellOf } from './cell-of';
import { Bar, Parts } from './drawn';
import { How } from './how';
import { behindAt } from './insight-links';

/** As many steps stand in the open. */
const IN_THE_OPEN = 6;

/** Each step of a starting point in a row: what came of it is drawn, then said. */
export function StepsOfPoint({
  said: { pointSteps, noSteps },
  asked,
}: {
  said: Pick<SaidInsight, 'pointSteps' | 'noSteps'>;
  asked: InsightAsked;
}) {
  const title = pointSteps?.title ?? 'How steps go';
  const rest = pointSteps?.rows.slice(IN_THE_OPEN) ?? [];
  return (
    <section className="said gap-l" id="steps" aria-labelledby="f-steps">
      <h2 className="q" id="f-steps" dir="auto">
        {title}
      </h2>
      <p className="meta" dir="auto">
        {pointSteps?.meta ?? noSteps}
      </p>
      {pointSteps ? (
        <>
          <Rows steps={pointSteps} rows={pointSteps.rows.slice(0, IN_THE_OPEN)} asked={asked} />
          {rest.length > 0 ? (
            <details className="ptd chev gap">
              <summary>
                <b>{rest.length === 1 ? 'One more step' : `${rest.length} more steps`}</b>
                <span>seldom late</span>
              </summary>
              <div className="ptd__b">
                <Rows steps={pointSteps} rows={rest} asked={asked} />
              </div>
            </details>
          ) : null}
          <How words={HOW.steps} />
        </>
      ) : null}
    </section>
  );
}

function Rows({ steps, rows, asked }: { steps: SaidSteps; rows: SaidStep[]; asked: InsightAsked }) {
  const ofPoint = { ...asked, startingPointId: steps.pointId };
  return (
    <table className="tbl tbl--ax">
      <caption className="vh">How each step went</caption>
      <thead>
        <tr>
          <th scope="col">Step</th>
          <th scope="col">In time, late, left out</th>
          <th scope="col">In time</th>
          <th scope="col">Takes</th>
          <th scope="col">When late, by</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, line, drawn, within, others, isLate, took, between, lateBy, latest }) => (
          <tr key={key}>
            <th scope="row" dir="auto">
              {name}
              <small>{line}</small>
            </th>
            <td>
              <Parts {...drawn} />
            </td>
            <td>
              <CellOf words="In time" />
              <b>{within}</b>
              {others ? (
                <small>
                  {isLate ? <a href={behindAt(ofPoint, 'late_step', { step: key })}>{others}</a> : others}
                </small>
              ) : null}
            </td>
            <td>
              <CellOf words="Takes" />
              {took}
              {between ? <small>{between}</small> : null}
            </td>
            <td>
              <CellOf words="When late, by" />
              {lateBy}
              {latest ? <small>{latest}</small> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Whether pages are opened, links still lead there, and mail arrives. */
export function Ways({ ways: { title, rows, mail }, asked }: { ways: SaidWays; asked: InsightAsked }) {
  return (
    <section className="said" id="ways" aria-labelledby="f-ways">
      <h2 className="q" id="f-ways">
        {title}
      </h2>
      <table className="tbl tbl--b">
        <caption className="vh">Pages, links and mail</caption>
        <thead>
          <tr>
            <th scope="col">Contacts and mail</th>
            <td />
            <th scope="col">How many</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, behind, see, count, of, words }) => (
            <tr key={key}>
              <th scope="row">
                {name}
                {see ? (
                  <small>
                    <a href={behindAt(asked, behind)}>{see}</a>
                  </small>
                ) : null}
              </th>
              <td>{of > 0 ? <Bar count={count} of={of} /> : null}</td>
              <td className="num">{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="meta">{mail}</p>
      <How words={HOW.ways} />
    </section>
  );
}
