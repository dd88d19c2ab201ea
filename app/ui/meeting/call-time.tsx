import { State } from '../kit/state';

/** "Monday 30 November, 10:00 to 10:45", whose hours stay on one line. */
export function CallTime({ time }: { time: string }) {
  const cut = time.lastIndexOf(', ') + 2;
  return (
    <>
      {time.slice(0, cut)}
      <span className="hours">{time.slice(cut)}</span>
    </>
  );
}

/** It may be meant so; whoever set it sees it at once, and can still move it. */
export const Unusual = ({ warn }: { warn: string }) =>
  warn === '' ? null : (
    <p>
      <State tone="wait">{warn}</State>
    </p>
  );
