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
