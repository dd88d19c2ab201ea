import type { ReactNode } from 'react';
import { atStart } from '../../domain/form/at-start';
import type { News } from '../../queries/welcome/page';
import { sayMinutesFor } from '../../speech/en/say-time';
import { endSentence } from '../../speech/en/sentence';
import type { WelcomePage } from '../../speech/welcome/said-page';
import { Duo } from '../kit/duo';
import { Icon } from '../kit/icon';
import { CallSoon } from '../meeting/customer-call';
import { NextStep } from '../path/customer-next';
import { isStepRaised } from '../path/customer-path-place';
import { Contact } from './contact';
import { Names, separator, WriteTo } from './links';
import { figuresOf, firstPart, sayAgreed, sayBoth, saySince } from './words';

/** The letter: a person first, before anything we noted. Whoever comes back finds it folded below what is left. */
export function Hello({ page }: { page: WelcomePage }) {
  if (page.closed) return <Closed page={page} since={page.closed} />;
  return page.isBack ? <HelloAgain page={page} /> : <FirstHello page={page} />;
}

const HelloAgain = ({ page }: { page: WelcomePage }) => (
  <LetterFolded page={page} title={standing(page)}>
    <Start page={page} />
  </LetterFolded>
);

/** Nothing goes on here: since when, that all stays, and whom to write to. */
const Closed = ({ page, since }: { page: WelcomePage; since: string }) => (
  <LetterFolded page={page} title={`Hello ${page.reader.firstName}, this page is closed.`}>
    <p className="lead" dir="auto">
      It has been closed since {since}. Nothing is asked of you here any more, and what we agreed stays, to
      read and to print. Is something still open for you? <WriteTo page={page} />.
    </p>
  </LetterFolded>
);

function LetterFolded({ page, title, children }: { page: WelcomePage; title: string; children: ReactNode }) {
  const { host, introducer, introduction } = page;
  return (
    <div className="hello hello--again">
      <div className="wrap">
        <Contact host={host} away={page.away} since={saySince(page)} className="contact mate">
          {introducer && introduction
            ? `${atStart(introducer.firstName)} introduced you on ${introduction.on}`
            : null}
        </Contact>
        <div>
          <h1 dir="auto">{title}</h1>
          {children}
          <details className="past">
            <summary>
              <span className="see">Read {host.firstName}’s letter again</span>
            </summary>
            <LetterWords page={page} />
          </details>
        </div>
      </div>
    </div>
  );
}

function standing(page: WelcomePage): string {
  const { reader, toDo, unknown, closing, path } = page;
  const name = `Hello ${reader.firstName}`;
  if (path && isStepRaised(page)) return `${name}, ${path.next.greeting}.`;
  const left = toDo + unknown.length;
  if (left > 0) return `${name}, ${sayBoth(toDo, unknown.length)} ${left === 1 ? 'is' : 'are'} left.`;
  if (closing.toSign.length > 0) return `${name}, only your name is missing.`;
  if (closing.isSettled && closing.ours.length === 0) return `${name}, ${endSentence(sayAgreed(page))}`;
  return `${name}, nothing is yours just now.`;
}

function FirstHello({ page }: { page: WelcomePage }) {
  const { reader, host, introducer, introduction } = page;
  return (
    <div className="hello">
      <div className="wrap">
        <Duo host={host} rep={introducer}>
          {introducer ? (
            <strong dir="auto">
              {introducer.firstName} introduced you{introduction ? ` on ${introduction.on}` : ''}.
            </strong>
          ) : (
            <strong dir="auto">{host.name}</strong>
          )}
        </Duo>
        <div>
          <h1 dir="auto">
            Hello {reader.firstName}, I’m {endSentence(host.firstName)}
          </h1>
          <LetterWords page={page} />
          <Start page={page} />
        </div>
      </div>
    </div>
  );
}

const LetterWords = ({ page: { greeting } }: { page: WelcomePage }) => (
  <div className="letter">
    {greeting.map((paragraph) => (
      <p key={paragraph} dir="auto">
        {paragraph}
      </p>
    ))}
  </div>
);

const Start = ({ page }: { page: WelcomePage }) => (
  <>
    <CallSoon call={page.call} />
    <First page={page} />
  </>
);

function First({ page }: { page: WelcomePage }) {
  const { next, isReturning, toDo, of, unknown, path } = page;
  if (path && isStepRaised(page)) return <NextStep next={path.next} />;
  const checks = toDo > 0 || unknown.length === 0 ? [`${toDo} of ${of} still to check`] : [];
  const asked = unknown.length > 0 ? [figuresOf(unknown.length, 'question')] : [];
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
      <a className="btn btn--main btn--big" href={isReturning ? `#${next}` : `#${firstPart(page)}`}>
        {isReturning ? 'See what’s left' : 'See what we noted'}
      </a>
      <span>
        {[...(isReturning ? checks : [figuresOf(of, 'point')]), ...asked].join(' and ')}
        {isReturning ? ' · ' : ', '}
        {sayMinutesFor(toDo + unknown.length)}
      </span>
    </p>
  );
}

/** Whose words were agreed to: the reader's own first. */
const saidOf = (agreed: News['agreed']) =>
  [...new Set([undefined, ...agreed.map(({ saidBy }) => saidBy)])].map((saidBy) => ({
    who: saidBy ?? 'you',
    links: agreed.filter((link) => link.saidBy === saidBy),
  }));

/** What we answered and changed since the reader was last here. */
export function Since({ page: { news, host } }: { page: WelcomePage }) {
  if (!news) return null;
  const { isHosts } = news;
  const deeds = [
    ...saidOf(news.agreed).map(({ who, links }) => ({ links, before: `agreed to what ${who} said about ` })),
    { links: news.suggested, before: `${isHosts ? 'has' : 'have'} a suggestion about ` },
    { links: news.forTheCall, before: 'would like to talk about ' },
    { links: news.noted, before: 'noted what came of ' },
    { links: news.leftOpen, before: 'left open until a day ' },
    { links: news.changed, before: 'changed ' },
    { links: news.added, before: 'added ' },
  ].filter(({ links }) => links.length > 0);
  if (deeds.length === 0) return null;
  const links = deeds.flatMap((deed) => deed.links);
  const ending = links.at(-1)?.name.endsWith('…') ? null : '.';
  return (
    <div className="note since">
      <Icon name="chat" />
      <p>
        <strong>Since you were here,</strong> {isHosts ? host.firstName : 'we'}{' '}
        {deeds.map(({ links, before }, position) => (
          <span key={before}>
            {separator(position, deeds.length)}
            {before}
            <Names links={links} />
          </span>
        ))}
        {ending}
      </p>
    </div>
  );
}
