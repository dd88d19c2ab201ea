/** Where an assistant comes in, and by what. */
export function AssistantsPart({ address }: { address: string }) {
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
      <p>
        <a href="/api#assistants">How an assistant comes in</a>
      </p>
    </section>
  );
}
