import { atStart, countOf } from '../../domain/say-count';
import type { WelcomePage } from '../../queries/welcome/page';
import { Face } from '../face';
import { Icon } from '../icon';
import { State } from '../state';
import { KINDS } from './sections';
import { SECTION_WORDS } from './words';

/** Who, when, and how far: beside the list where there is room, above it where there isn't. */
export function Side({ page }: { page: WelcomePage }) {
  return (
    <div className="side">
      <FirstCall page={page} />
      <Contact host={page.host} />
      <nav className="box toc" aria-label="On this page">
        <ul>
          {page.sections
            .filter(({ items }) => items.length > 0)
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

function FirstCall({ page: { host, forTheCall } }: { page: WelcomePage }) {
  return (
    <section className="box" aria-labelledby="call">
      <h2 className="box__h" id="call">
        Our first call
      </h2>
      <p className="box__p">
        {host.firstName} will suggest a time.{' '}
        {forTheCall > 0
          ? `${atStart(countOf(forTheCall, 'point'))} ${forTheCall === 1 ? 'is' : 'are'} on the list for it.`
          : 'Whatever you’d rather talk about goes on the list for it.'}
      </p>
    </section>
  );
}

function Contact({ host }: { host: WelcomePage['host'] }) {
  return (
    <section className="box contact" aria-label={host.name}>
      <div className="who">
        <Face {...host} size="lg" />
        <div>
          <p className="name" dir="auto">
            {host.name}
          </p>
          <p dir="auto">{host.about || `Your person from here on${host.title ? `. ${host.title}` : ''}.`}</p>
        </div>
      </div>
      <p className="acts">
        <a className="btn btn--line" href={`mailto:${host.email}`}>
          <Icon name="mail" />
          <span>Email</span>
        </a>
        {host.phone ? (
          <a className="btn btn--line" href={`tel:${host.phone.replace(/[^+\d]/g, '')}`}>
            <Icon name="phone" />
            <span>Call</span>
          </a>
        ) : null}
      </p>
    </section>
  );
}
