import { soughtIn } from '../../domain/form/search-text';
import type { SaidGroup } from '../../speech/worklist/said-search';

interface FoundListProps {
  group: SaidGroup;
  /** What was looked for, to be marked where it stands. */
  text: string;
  /** Where the rest of this kind is; null where this is all. */
  more: string | null;
}

/** What was found of one kind: each a link to the place where it stands. */
export function FoundList({ group: { kind, title, found }, text, more }: FoundListProps) {
  return (
    <section className="grp" aria-labelledby={`found-${kind}`}>
      <h2 id={`found-${kind}`}>{title}</h2>
      <ul className="list links links--plain">
        {found.map((one) => (
          <li key={one.id}>
            <div>
              <b>
                <a href={one.href} dir="auto">
                  <Marked words={one.title} text={text} />
                </a>
              </b>
              <span dir="auto">
                <Marked words={one.beside} text={text} />
              </span>
            </div>
          </li>
        ))}
      </ul>
      {more ? (
        <p className="fold">
          <a href={more}>
            More<span className="vh"> {title.toLowerCase()}</span>
          </a>
        </p>
      ) : null}
    </section>
  );
}

/** The words with every place marked that says one of those looked for. */
function Marked({ words, text }: { words: string; text: string }) {
  const pieces = [];
  let read = 0;
  for (const [from, to] of soughtIn(words, text)) {
    pieces.push(words.slice(read, from), <mark key={from}>{words.slice(from, to)}</mark>);
    read = to;
  }
  return [...pieces, words.slice(read)];
}
