/** A leaf of a calendar. The day is repeated in words beside it. */
export function DateLeaf({ iso, month, day }: { iso: string; month: string; day: string }) {
  return (
    <time className="leaf" dateTime={iso}>
      <b>{month}</b>
      <span>{day}</span>
    </time>
  );
}
