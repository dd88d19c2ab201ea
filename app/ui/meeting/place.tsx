import { linkIn } from '../../domain/form/web-link';

/** Where a call is held, as it was typed, and the address in it to be pressed. */
export function Place({ typed }: { typed: string }) {
  const { words, link } = linkIn(typed);
  if (typed === '') return null;
  return (
    <p className="meta" dir="auto">
      {words}
      {words && link ? ' · ' : null}
      {link ? (
        <a href={link} rel="noreferrer">
          {link}
        </a>
      ) : null}
    </p>
  );
}
