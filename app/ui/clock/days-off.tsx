/** One press says which days did not count; nothing where every day did. */
export function DaysOff({ lines, of }: { lines: readonly string[]; of?: string }) {
  if (lines.length === 0) return null;
  return (
    <details className="off">
      <summary>Which days don’t count{of ? <span className="vh">: {of}</span> : null}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </details>
  );
}
