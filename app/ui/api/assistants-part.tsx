/** Where an assistant comes in, and by what. */
export function AssistantsPart({ address, isOnlyHere }: { address: string; isOnlyHere: boolean }) {
  return (
    <section className="sect" aria-labelledby="assistants">
      <header>
        <h2 id="assistants">Assistants</h2>
      </header>
      <p>
        An assistant that speaks the Model Context Protocol comes in by a key as well, at this address. It is
        offered what its key may do, and nothing else.
      </p>
      <pre className="code">
        <code>{address}</code>
      </pre>
      {isOnlyHere ? (
        <p className="meta">
          Only programs on the machine that Foyer runs on reach it there. Whoever runs Foyer gives it an
          address that others reach too: <code>PUBLIC_ORIGIN</code>.
        </p>
      ) : null}
      <p>
        <a href="/api#assistants">How an assistant comes in</a>
      </p>
    </section>
  );
}
