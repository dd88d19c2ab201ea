import { sayMinutesFor } from '../../domain/say-time';
import type { Link, WelcomePage } from '../../queries/welcome/page';
import { Duo } from '../duo';
import { Icon } from '../icon';

/** The letter: a person first, before anything we noted. */
export function Hello({ page }: { page: WelcomePage }) {
  const { reader, host, rep, introduction, greeting } = page;
  return (
    <div className="hello">
      <div className="wrap">
        <Duo host={host} rep={rep}>
          {rep ? (
            <strong dir="auto">
              {rep.firstName} introduced you{introduction ? ` on ${introduction.on}` : ''}.
            </strong>
          ) : (
            <strong dir="auto">{host.name}</strong>
          )}
        </Duo>
        <div>
          <h1 dir="auto">
            Hello {reader.firstName}, I’m {host.firstName}.
          </h1>
          <div className="letter">
            {greeting.map((paragraph) => (
              <p key={paragraph} dir="auto">
                {paragraph}
              </p>
            ))}
          </div>
          <Start page={page} />
        </div>
      </div>
    </div>
  );
}

function Start({ page: { next, isReturning, toDo, of } }: { page: WelcomePage }) {
  if (!next)
    return (
      <p className="go">
        <a className="btn btn--main btn--big" href="#rest">
          See where we stand
        </a>
        <span>Every point is answered</span>
      </p>
    );
  return (
    <p className="go">
      <a className="btn btn--main btn--big" href={isReturning ? `#${next}` : '#goals'}>
        {isReturning ? 'See what’s left' : 'See what we noted'}
      </a>
      <span>
        {isReturning ? `${toDo} of ${of} still to check · ` : `${of} ${of === 1 ? 'point' : 'points'}, `}
        {sayMinutesFor(toDo)}
      </span>
    </p>
  );
}

/** What we answered and changed since the reader was last here. */
export function Since({ page: { news, host } }: { page: WelcomePage }) {
  const deeds = news
    ? [
        { links: news.agreed, before: 'agreed to what you said about ' },
        { links: news.suggested, before: 'has a suggestion about ' },
        { links: news.forTheCall, before: 'would like to talk about ' },
        { links: news.changed, before: 'changed ' },
        { links: news.added, before: 'added ' },
      ].filter(({ links }) => links.length > 0)
    : [];
  if (deeds.length === 0) return null;
  return (
    <div className="note since">
      <Icon name="chat" />
      <p>
        <strong>Since you were here,</strong> {host.firstName}{' '}
        {deeds.map(({ links, before }, position) => (
          <span key={before}>
            {separator(position, deeds.length)}
            {before}
            <Links links={links} />
          </span>
        ))}
        .
      </p>
    </div>
  );
}

function Links({ links }: { links: Link[] }) {
  return links.map(({ id, name }, position) => (
    <span key={id}>
      {separator(position, links.length)}
      <a href={`#${id}`} dir="auto">
        {name}
      </a>
    </span>
  ));
}

/** A comma between the first ones, "and" before the last. */
function separator(position: number, of: number): string {
  if (position === 0) return '';
  return position === of - 1 ? ' and ' : ', ';
}
