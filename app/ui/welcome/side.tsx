import { atStart } from '../../domain/form/at-start';
import { countOf } from '../../speech/en/say-count';
import type { WelcomePage } from '../../speech/welcome/said-page';
import { State } from '../kit/state';
import { CallAhead } from '../meeting/customer-call';
import { PATH } from '../path/customer-path';
import { isPathFirst } from '../path/customer-path-place';
import { AGREED } from '../review/agreement-fold';
import { Contact } from './contact';
import { howFar } from './how-far';
import { figuresOf, SECTION_WORDS, saySince } from './words';

/** Who, and how far: beside the list where there is room, below it where there isn't. */
export function Side({ page }: { page: WelcomePage }) {
  return (
    <div className="side">
      <CallAhead call={page.call} />
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
          {isPathFirst(page) ? <ToPath page={page} /> : null}
          {isPathFirst(page) ? (
            <li>
              <a href={`#${AGREED}`}>What we agreed</a>
            </li>
          ) : null}
          {(isPathFirst(page) ? [] : page.sections)
            .map((section) => ({ name: section.name, kind: section.kind, ...howFar(section, page.unknown) }))
            .filter(({ of, asked }) => of + asked > 0)
            .map(({ name, kind, done, of, asked }) => (
              <li key={name}>
                <a href={`#${name}`}>{SECTION_WORDS[kind].short}</a>
                {done === of && asked > 0 ? (
                  <State>{figuresOf(asked, 'question')}</State>
                ) : done === of ? (
                  <State tone="ok">All {of}</State>
                ) : (
                  <State>
                    {done} of {of}
                  </State>
                )}
              </li>
            ))}
          {isPathFirst(page) ? null : <ToPath page={page} />}
        </ul>
      </nav>
    </div>
  );
}

/** It stands there where it stands on the page: above what was agreed, or below what is still to be. */
function ToPath({ page: { path, closed } }: { page: WelcomePage }) {
  if (!path) return null;
  return (
    <li>
      <a href={`#${PATH}`}>{closed ? 'How far we came' : 'How the next weeks go'}</a>
      {path.count ? <State>{path.count}</State> : null}
    </li>
  );
}

function sayForTheCall({ forTheCall, keptOpen }: WelcomePage): string {
  const has = (points: number) => `${atStart(countOf(points, 'point'))} ${points === 1 ? 'is' : 'are'}`;
  const said = [
    forTheCall > 0 ? `${has(forTheCall)} on the list for our next call.` : '',
    keptOpen > 0 ? `${has(keptOpen)} open until a day.` : '',
  ].filter(Boolean);
  return said.length > 0
    ? said.join(' ')
    : 'Whatever you’d rather talk about goes on the list for our next call.';
}
