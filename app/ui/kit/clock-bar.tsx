import { Gauge, type GaugeTone } from './gauge';
import { Icon } from './icon';

export type ClockTone = 'calm' | 'soon' | 'late' | 'done';

interface ClockBarProps {
  /** What remains, in words: "6 h left", "2 h late". It carries the meaning; the bar only shows it. */
  label: string;
  /** What it counts towards: "of 48", "to accept". */
  of?: string;
  /** Share of the limit that is used up, 0 to 1. */
  ratio: number;
  tone: ClockTone;
  /** A mark on the way, 0 to 1. */
  notch?: number | null;
}

const GAUGE: Record<ClockTone, GaugeTone> = { calm: 'brand', soon: 'wait', late: 'stop', done: 'brand' };

/** A clock on a wait. */
export function ClockBar({ label, of, ratio, tone, notch = null }: ClockBarProps) {
  const shown = tone === 'done' || notch === null ? undefined : notch;
  return (
    <div className={`clk clk--${tone}`}>
      <p>
        <b>
          {tone === 'done' ? <Icon name="check" /> : null}
          {label}
        </b>
        {of ? <span>{of}</span> : null}
      </p>
      <Gauge ratio={ratio} tone={GAUGE[tone]} notch={shown} />
    </div>
  );
}
