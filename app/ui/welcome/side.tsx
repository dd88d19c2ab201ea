import { atStart } from '../../domain/form/at-start';
import { countOf } from '../../speech/en/say-count';
import type { WelcomePage } from '../../speech/welcome/said-page';
import { State } from '../kit/state';
import { Contact } from './contact';
import { howFar } from './how-far';
import { SECTION_WORDS, saySince } from './words';

/** Who, and how far: beside the list where there is room, below it where there isn't. */
export function Side({ page }: { page: WelcomePage }) {
  return (
    <div className="side">
      {page.isBack || page.closed ? null : (
        <Contact
          host={page.host}
          away={page.away}
          since={saySince(page)}
          className="box contact"
          more={<p className="box__p">{sayForTheCall(page)}</p>}
        />
      )}
      <nav className="box toc" aria-label="On this page">
        <ul>
          {page.sections
            .map((section) => ({ name: section.name, kind: section.kind, ...howFar(section, page.unknown) }))
            .filter(({ of }) => of > 0)
            .map(({ name, kind, done, of }) => (
              <li key={name}>
                <a href={`#${name}`}>{SECTION_WORDS[kind].short}</a>
                {done === of ? (
                  <State tone="ok">All {of}</State>
                ) : (
                  <State>
                    {done} of {of}
                  </State>
                )}
              </li>
            ))}
        </ul>
      </nav>
    </div>
  );
}

function sayForTheCall({ forTheCall, keptOpen }: WelcomePage): string {
  const has = (points: number) => `${atStart(countOf(points, 'point'))} ${points === 1 ? 'is' : 'are'}`;
  const said = [
    forTheCall > 0 ? `${has(forTheCall)} on the list for our first call.` : '',
    keptOpen > 0 ? `${has(keptOpen)} open until a day.` : '',
  ].filter(Boolean);
  return said.length > 0
    ? said.join(' ')
    : 'Whatever you’d rather talk about goes on the list for our first call.';
}
