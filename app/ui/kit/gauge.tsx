export type GaugeTone = 'brand' | 'wait' | 'stop' | 'none';

interface GaugeProps {
  /** 0 to 1; anything else is brought into that range. */
  ratio: number;
  tone?: GaugeTone;
  /** A mark on the way, 0 to 1. */
  notch?: number;
  /** Share of a row of gauges, 0 to 1. */
  share?: number;
}

const percent = (ratio: number) => `${Math.round(Math.min(1, Math.max(0, ratio || 0)) * 1000) / 10}%`;

/** A bar that shows a ratio without script or inline style. The words beside it carry the meaning. */
export function Gauge({ ratio, tone = 'brand', notch, share }: GaugeProps) {
  return (
    <svg
      className={tone === 'brand' ? 'gauge' : `gauge gauge--${tone}`}
      width={share === undefined ? undefined : percent(share)}
      aria-hidden="true"
    >
      <rect width="100%" height="100%" />
      <rect className="gauge__on" width={percent(ratio)} height="100%" />
      {notch === undefined ? null : (
        <svg x={percent(notch)} overflow="visible" aria-hidden="true">
          <rect className="gauge__notch" x="-1" width="2" height="100%" />
        </svg>
      )}
    </svg>
  );
}
