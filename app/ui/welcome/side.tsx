import { isChecked } from '../../domain/review';
import { atStart, countOf } from '../../domain/say-count';
import type { WelcomePage } from '../../queries/welcome/page';
import { State } from '../state';
import { Contact } from './contact';
import { KINDS } from './sections';
import { SECTION_WORDS } from './words';

/** Who, and how far: beside the list where there is room, below it where there isn't. */
export function Side({ page }: { page: WelcomePage }) {
  return (
    <div className="side">
      {page.isBack ? null : (
        <Contact
          host={page.host}
          className="box contact"
          more={<p className="box__p">{sayForTheCall(page.forTheCall)}</p>}
        />
      )}
      <nav className="box toc" aria-label="On this page">
        <ul>
          {page.sections
            .map(({ name, items }) => ({ name, items: items.filter((item) => !item.isAside) }))
            .filter(({ items }) => items.length > 0)
            .map(({ name, items }) => ({ name, items, checked: countChecked(items) }))
            .map(({ name, items, checked }) => (
              <li key={name}>
                <a href={`#${name}`}>{SECTION_WORDS[KINDS[name]].short}</a>
                {checked === items.length ? (
                  <State tone="ok">All {items.length}</State>
                ) : (
                  <State>
                    {checked} of {items.length}
                  </State>
                )}
              </li>
            ))}
        </ul>
      </nav>
    </div>
  );
}

const countChecked = (items: WelcomePage['sections'][number]['items']): number =>
  items.filter((item) => isChecked(item.state)).length;

const sayForTheCall = (points: number): string =>
  points > 0
    ? `${atStart(countOf(points, 'point'))} ${points === 1 ? 'is' : 'are'} on the list for our first call.`
    : 'Whatever you’d rather talk about goes on the list for our first call.';
