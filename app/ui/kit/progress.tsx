import { Gauge, type GaugeTone } from './gauge';
import { Icon } from './icon';

interface ProgressProps {
  done: number;
  of: number;
  /** In words, "10 of 21 checked". */
  label: string;
}

/** How far a customer is. */
export function Progress({ done, of, label }: ProgressProps) {
  return (
    <div className="clk clk--track">
      <p>
        <b>
          {of > 0 && done >= of ? <Icon name="check" /> : null}
          {label}
        </b>
      </p>
      <Gauge ratio={of > 0 ? done / of : 0} />
    </div>
  );
}

export interface PartProgress {
  done: number;
  of: number;
}

/** One pip a part, as wide as the part is long. Hidden from screen readers: words must stand beside it. */
export function Pips({ parts, even = false }: { parts: readonly PartProgress[]; even?: boolean }) {
  const whole = even ? parts.length : parts.reduce((sum, part) => sum + part.of, 0);
  return (
    <div className={even ? 'meter' : 'pips'} aria-hidden="true">
      {parts.map((part, position) => (
        <Gauge
          // biome-ignore lint/suspicious/noArrayIndexKey: parts keep their order and have no other name here
          key={position}
          ratio={part.of > 0 ? part.done / part.of : 0}
          share={(even ? 1 : part.of) / (whole || 1)}
        />
      ))}
    </div>
  );
}

export interface Stretch {
  count: number;
  tone: GaugeTone;
}

/** One part as stretches beside one another: answered, with us, still open. */
export function Stretches({ stretches }: { stretches: readonly Stretch[] }) {
  const whole = stretches.reduce((sum, { count }) => sum + count, 0) || 1;
  return (
    <span className="m" aria-hidden="true">
      {stretches
        .filter(({ count }) => count > 0)
        .map(({ count, tone }) => (
          <Gauge key={tone} ratio={tone === 'none' ? 0 : 1} tone={tone} share={count / whole} />
        ))}
    </span>
  );
}
