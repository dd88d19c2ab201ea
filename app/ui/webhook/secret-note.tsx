import { Note } from '../kit/note';

export type MadeSecret = { secret: string; host: string; href: string };

/** What signs, told this once. */
export function SecretNote({ made: { secret, host, href } }: { made: MadeSecret }) {
  return (
    <Note role="status" className="gap-l" isFocusable>
      <p>
        This is the signing secret for <b dir="auto">{host}</b>: by it your program knows that something comes
        from us. It is shown this once: copy it to where the program reads it, and nowhere else.
      </p>
      <pre className="code">
        <code>{secret}</code>
      </pre>
      <p>
        <a href={href}>Done, it is copied</a>
      </p>
    </Note>
  );
}
