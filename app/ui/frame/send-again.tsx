/** A form that was sent and not taken: where it went, and all that it held. */
export type Sent = { action: string; typed: Record<string, string | string[]> };

/** One press sends it again, whole. */
export function SendAgain({ action, typed }: Sent) {
  const fields = Object.entries(typed).flatMap(([name, value]) =>
    Array.isArray(value)
      ? value.map((one, at) => ({ key: `${name} ${at}`, name: `${name}[]`, value: one }))
      : [{ key: name, name, value }],
  );
  return (
    <form className="go" method="post" action={action}>
      {fields.map(({ key, ...field }) => (
        <input key={key} type="hidden" {...field} />
      ))}
      <button type="submit" className="btn btn--main">
        Send it again
      </button>
    </form>
  );
}
