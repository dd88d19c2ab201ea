import type { Figures as FiguresOf } from '../../speech/en/tell-statement';

/** "11% to 5% by 31 August", the figures set off from the words between. */
export function Figures({ today, target, by, isMeasuredFirst }: FiguresOf) {
  if (isMeasuredFirst)
    return (
      <p className="vals">
        We’ll measure it together first
        {by ? (
          <>
            , by <b>{by}</b>
          </>
        ) : null}
      </p>
    );
  if (!today && !target && !by) return null;
  return (
    <p className="vals" dir="auto">
      {today ? <b>{today}</b> : null}
      {today && target ? ' to ' : null}
      {target ? <b>{target}</b> : null}
      {by ? (
        <>
          {' '}
          by <b>{by}</b>
        </>
      ) : null}
    </p>
  );
}
