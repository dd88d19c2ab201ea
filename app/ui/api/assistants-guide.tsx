type Tools = { scope: string | null; tools: string[] }[];

/** How an assistant comes in, and which tools it has by which scope. */
export function AssistantsGuide({ address, tools }: { address: string; tools: Tools }) {
  const settings = {
    mcpServers: {
      foyer: { type: 'http', url: address, headers: { Authorization: `Bearer \${FOYER_KEY}` } },
    },
  };
  return (
    <section className="sect" aria-labelledby="assistants">
      <header>
        <h2 id="assistants">For assistants</h2>
      </header>
      <p>
        The same operations are tools of the Model Context Protocol, by its HTTP transport, with the same keys
        and the same refusals. Most programs that hold an assistant take this:
      </p>
      <pre className="code">
        <code>{JSON.stringify(settings, null, 2)}</code>
      </pre>
      <p>
        A tool takes by name what stands in the address and the query of its operation, and as{' '}
        <code>body</code> what is sent there. Sent again with the same <code>request_key</code>, a write is
        done once. An assistant can’t record what sales heard: it suggests it, and somebody records it.
      </p>
      <dl className="api">
        {tools.map((row) => (
          <div key={row.scope}>
            <dt>{row.scope ? <code>{row.scope}</code> : 'Every key'}</dt>
            <dd>{row.tools.join(', ')}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
