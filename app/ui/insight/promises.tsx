import type { InsightAsked } from '../../queries/insight/sums.server';
import { HOW } from '../../speech/en/insight/insight-words';
import { countInWords } from '../../speech/en/say-count';
import type { SaidInsight, SaidPromises } from '../../speech/insight/said-insight';
import { How } from './how';
import { behindAt, promisesAt } from './insight-links';
import { Shares } from './points';

type End = SaidPromises['ends'][number]['key'];

/** A full circle is kept, a hatched square kept late, an outline changed, a cross broken. */
function Sign({ end, x, y }: { end: End; x: number; y: number }) {
  if (end === 'on_time') return <circle className="c1" cx={x} cy={y} r="8" />;
  if (end === 'late') return <rect className="c3 c3b" x={x - 8} y={y - 8} width="16" height="16" rx="2" />;
  if (end === 'changed') return <circle className="c4" cx={x} cy={y} r="7" />;
  if (end === 'open') return <circle className="c6" cx={x} cy={y} r="3" />;
  return <path className="c5" d={`M${x - 7} ${y - 7}l14 14m0-14-14 14`} />;
}

const IN_A_ROW = 13;
const APART = 24;

export function Promises({ promises, asked }: { promises: SaidPromises; asked: InsightAsked }) {
  const { title, meta, count: all, each, ends, verdicts } = promises;
  const signs = ends
    .filter(({ key }) => key !== 'open')
    .flatMap(({ key, count }) => Array.from({ length: Math.ceil(count / each) }, () => key));
  const rows = Math.ceil(signs.length / IN_A_ROW);
  return (
    <section className="said" id="promises" aria-labelledby="f-promises">
      <h2 className="q" id="f-promises">
        {title}
      </h2>
      <p className="meta">
        {meta} {each > 1 ? `A sign is up to ${countInWords(each)} of them. ` : ''}
        {all > 0 ? <a href={behindAt(asked, 'promised')}>See whose</a> : null}
      </p>
      {signs.length > 0 ? (
        <svg className="waf" viewBox={`0 0 ${IN_A_ROW * APART} ${rows * 26}`} aria-hidden="true">
          {signs.map((end, at) => (
            <Sign
              // biome-ignore lint/suspicious/noArrayIndexKey: a sign is known by nothing but its place
              key={at}
              end={end}
              x={12 + (at % IN_A_ROW) * APART}
              y={13 + Math.floor(at / IN_A_ROW) * 26}
            />
          ))}
        </svg>
      ) : null}
      <table className="tbl tbl--k">
        <caption className="vh">What came of promises</caption>
        <tbody>
          {ends.map(({ key, name, count }) => (
            <tr key={key}>
              <td>
                <svg width="20" height="20" viewBox="0 0 24 26" aria-hidden="true">
                  <Sign end={key} x={12} y={13} />
                </svg>
              </td>
              <th scope="row">
                {key === 'broken' && count > 0 ? <a href={behindAt(asked, 'broken')}>{name}</a> : name}
              </th>
              <td className="num">{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Shares rows={verdicts} caption="Promises by our answer" head={['Our answer', 'Promises']} />
      <p className="meta">
        <a href={promisesAt(asked)}>All promises, as they stand now</a>
      </p>
      <How words={HOW.promises} />
    </section>
  );
}

/** As many signs as one takes in; the words beside them count all. */
const MOST_SIGNS = 40;

export function Repeats({
  repeats: { title, meta, rows, never },
  asked,
}: Pick<SaidInsight, 'repeats'> & { asked: InsightAsked }) {
  return (
    <section className="said" id="repeats" aria-labelledby="f-repeats">
      <h2 className="q" id="f-repeats">
        {title}
      </h2>
      {meta ? (
        <p className="meta">
          {meta}{' '}
          {rows.some(({ count }) => count > 0) ? <a href={behindAt(asked, 'repeated')}>See whose</a> : null}
        </p>
      ) : null}
      {rows.length > 0 ? (
        <table className="tbl tbl--b">
          <caption className="vh">Had to repeat something</caption>
          <thead>
            <tr>
              <th scope="col">Signed from</th>
              <td />
              <th scope="col">Yes</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, count, of, words }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td>
                  <Squares yes={count} of={of} />
                </td>
                <td className="num">{words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {never ? <p className="gap">{never}</p> : null}
      <How words={HOW.repeats} />
    </section>
  );
}

function Squares({ yes, of }: { yes: number; of: number }) {
  const each = Math.max(1, Math.ceil(of / MOST_SIGNS));
  const [full, all] = [Math.ceil(yes / each), Math.ceil(of / each)];
  return (
    <svg className="ax" height={Math.ceil(all / 10) * 14} aria-hidden="true">
      {Array.from({ length: all }, (_, at) => {
        const [x, y] = [(at % 10) * 13, Math.floor(at / 10) * 14];
        return at < full ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a sign is known by nothing but its place
          <rect key={at} className="c5r" x={x + 1} y={y + 1} width="10" height="10" />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a sign is known by nothing but its place
          <circle key={at} className="c4" cx={x + 6} cy={y + 6} r="4.5" />
        );
      })}
    </svg>
  );
}
