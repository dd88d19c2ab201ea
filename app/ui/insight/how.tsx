/** How a figure is counted, for whoever asks. */
export function How({ words }: { words: string }) {
  return (
    <details className="how">
      <summary>How this is counted</summary>
      <p className="meta">{words}</p>
    </details>
  );
}
