/* What is drawn in a column of a table: in percent of its width, so that no text ever scales. Shape before colour. */
import type { SaidStep, SaidTime, SaidTimes } from '../../speech/insight/said-insight';

/** The hatching that means "past it", once for the page. */
export function Hatch() {
  return (
    <svg width="0" height="0" aria-hidden="true" className="vh">
      <defs>
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="c3f" width="2.5" height="5" />
        </pattern>
      </defs>
    </svg>
  );
}

const percent = (value: number, most: number): string => `${Math.round((1000 * value) / most) / 10}%`;

/** A dot for the middle, a bar for half of them, hatched past the shortest limit; each limit is a dashed line. */
export function Axis({ drawn, most, scale }: Pick<SaidTimes, 'most' | 'scale'> & Pick<SaidTime, 'drawn'>) {
  if (!drawn) return null;
  const { low, middle, high, limits } = drawn;
  const [limit = null] = limits;
  const within = limit === null ? high : Math.min(high, limit);
  const isOver = limit !== null && high > limit;
  const from = isOver ? Math.max(low, limit) : high;
  return (
    <svg className="ax" height="26" aria-hidden="true">
      {scale.map(({ at }) => (
        <line key={at} className="c-l" x1={percent(at, most)} x2={percent(at, most)} y2="100%" />
      ))}
      {limits.map((one) => (
        <line key={one} className="c-td" x1={percent(one, most)} x2={percent(one, most)} y2="100%" />
      ))}
      {within > low ? (
        <rect
          className="c2"
          x={percent(low, most)}
          y="8"
          width={percent(within - low, most)}
          height="10"
          rx="5"
        />
      ) : null}
      {isOver ? (
        <rect
          className="c3 c3b"
          x={percent(from, most)}
          y="8"
          width={percent(high - from, most)}
          height="10"
        />
      ) : null}
      <circle className="c1" cx={percent(middle, most)} cy="13" r="7" />
      <circle className="c0" cx={percent(middle, most)} cy="13" r="2.5" />
    </svg>
  );
}

/** What the lines are called; the numbers themselves stand beside each drawing. */
export function Scale({ most, scale }: Pick<SaidTimes, 'most' | 'scale'>) {
  if (scale.length === 0) return null;
  return (
    <svg className="ax ax--s" height="16" aria-hidden="true">
      <text x="0" y="12">
        0
      </text>
      {scale.map(({ at, words }) => (
        <text key={at} x={percent(at, most)} y="12" textAnchor="middle">
          {words}
        </text>
      ))}
    </svg>
  );
}

const [WIDE, TALL, MARGIN] = [88, 24, 4];

/** How the middle moved, gaps where there were too few; the latest is a dot. From two alone nobody sees a way. */
export function Trend({ values }: { values: SaidTime['trend'] }) {
  const known = values.filter((value) => value !== null);
  if (known.length < 3) return null;
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const place = (value: number, at: number) => ({
    x: MARGIN + ((WIDE - 2 * MARGIN) * at) / (values.length - 1),
    y:
      TALL -
      MARGIN -
      (most === least ? (TALL - 2 * MARGIN) / 2 : ((TALL - 2 * MARGIN) * (value - least)) / (most - least)),
  });
  const places = values.flatMap((value, at) => (value === null ? [] : [place(value, at)]));
  const last = places.at(-1);
  const round = (part: number) => Math.round(part * 10) / 10;
  return (
    <svg className="trend" width={WIDE} height={TALL} aria-hidden="true">
      <polyline points={places.map(({ x, y }) => `${round(x)},${round(y)}`).join(' ')} />
      {last ? <circle className="c1" cx={round(last.x)} cy={round(last.y)} r="3.5" /> : null}
    </svg>
  );
}

/** One bar as long as its share. */
export function Bar({ count, of }: { count: number; of: number }) {
  return (
    <svg className="ax" height="16" aria-hidden="true">
      <rect className="c4" x="0" y="2" width="100%" height="12" rx="3" />
      {count > 0 ? <rect className="c1" y="2" width={percent(count, of)} height="12" rx="3" /> : null}
    </svg>
  );
}

/** Full is in time, hatched late, outlined left out; what is open stays blank. */
export function Parts({ inTime, late, skipped, of }: SaidStep['drawn']) {
  return (
    <svg className="ax" height="18" aria-hidden="true">
      {inTime > 0 ? <rect className="c1" y="2" width={percent(inTime, of)} height="14" /> : null}
      {late > 0 ? (
        <rect className="c3 c3b" x={percent(inTime, of)} y="2" width={percent(late, of)} height="14" />
      ) : null}
      {skipped > 0 ? (
        <rect className="c4" x={percent(inTime + late, of)} y="3" width={percent(skipped, of)} height="12" />
      ) : null}
    </svg>
  );
}
