import type { ReactNode } from 'react';
import { atStart } from '../../domain/form/at-start';
import type { Commitment } from '../../domain/statement/statement';
import { countInWords, countOf } from '../../speech/en/say-count';
import { endSentence } from '../../speech/en/sentence';
import type { Section, WelcomePage } from '../../speech/welcome/said-page';
import { Dates } from './dates';
import { Goal } from './goal';
import { PartYes } from './group';
import { howFar } from './how-far';
import { Item, More } from './item';
import { PromiseItem } from './promise';
import { People, Systems } from './rows';
import { useScene } from './scene';
import { figuresOf, sayBoth, titleOf } from './words';

/** A customer's name of more letters than these would fill a heading. */
const SHORT = 24;

/** The five parts of what we noted. */
export function Sections({ page }: { page: WelcomePage }) {
  return page.sections.map((section) => {
    const items = section.items.filter((item) => !item.isAside);
    const asks = section.name === 'systems' ? page.unknown.length : 0;
    const isFolded = section.items.length > 0 || (section.name === 'systems' && page.aside?.unknown.length);
    // A part that is folded as a whole is not announced as empty.
    if (items.length + asks + section.added.length === 0 && isFolded) return null;
    return <Part key={section.name} section={{ ...section, items }} page={page} all={section.items} />;
  });
}

/** What concerns colleagues in the first place, still open to the reader. */
export function Aside({ page }: { page: WelcomePage }) {
  const { aside, sections } = page;
  const { reply } = useScene();
  if (!aside) return null;
  const folded = sections.flatMap((section) => {
    const items = section.items.filter((item) => item.isAside);
    const asks = section.name === 'systems' ? aside.unknown.length : 0;
    return items.length + asks > 0 ? [{ ...section, items, added: [] }] : [];
  });
  const about = reply?.form.split(' ')[1];
  const isAbout =
    folded.some(({ items }) => items.some((item) => item.id === about)) ||
    aside.unknown.some((area) => reply?.form === `answer ${area}`);
  return (
    <details className="aside" open={isAbout}>
      <summary>
        <span dir="auto">
          {aside.names ? `For ${aside.names}` : 'For your colleagues'}:{' '}
          {sayBoth(aside.count, aside.unknown.length, 'more point')}
        </span>
        <span className="see">Have a look</span>
      </summary>
      {page.closed ? null : <p className="sec__p">You can answer these too.</p>}
      {folded.map((section) => (
        <Part
          key={section.name}
          section={section}
          page={{ ...page, unknown: aside.unknown, introduction: null }}
          isAside
        />
      ))}
    </details>
  );
}

/** `all` are the points of the part, those that stand further down included. */
type PartProps = { section: Section; page: WelcomePage; all?: Section['items']; isAside?: boolean };

function Part({ section, page, all = section.items, isAside }: PartProps) {
  const { name, kind, added } = section;
  const { done, of, asked } = howFar(section, page.unknown, isAside);
  const id = isAside ? `aside-${name}` : name;
  const mayAdd = name === 'promises' && !page.closed;
  return (
    <section className="sec" id={id} aria-labelledby={`${id}-h`}>
      <div className="sec__h">
        <h2 id={`${id}-h`} dir="auto">
          {name === 'people' && page.customer.length <= SHORT
            ? `Who’s who at ${page.customer}`
            : titleOf(kind, page)}
        </h2>
        {of + asked > 0 ? (
          <span className="sec__n">
            {[of > 0 ? `${done} of ${of} checked` : '', asked > 0 ? figuresOf(asked, 'question') : '']
              .filter(Boolean)
              .join(' · ')}
          </span>
        ) : null}
      </div>
      <p className="sec__p" dir="auto">
        {introOf(section, page, all)} {mayAdd ? <a href="#add">Add what is missing</a> : null}
        {mayAdd ? '. ' : null}
        {section.source && (section.items.length > 0 || all.length === 0)
          ? endSentence(section.source)
          : null}
      </p>
      <Points section={section} page={page} />
      {name === 'goals' || name === 'promises' ? null : <PartYes section={section} page={page} />}
      {name === 'promises' ? null : <Added items={added} />}
    </section>
  );
}

/** What contacts added, until we agree to it. */
function Added({ items }: { items: Section['items'] }) {
  if (items.length === 0) return null;
  return (
    <div className="stack sec__yes">
      {items.map((item) => (
        <Item key={item.id} item={item}>
          <More item={item} />
        </Item>
      ))}
    </div>
  );
}

/** What has no look of its own stands one below the other, with its figures if it has any. */
function Points({ section: { kind, items, added }, page }: { section: Section; page: WelcomePage }) {
  switch (kind) {
    case 'promise':
      return <Promises items={items} added={added} />;
    case 'date':
      return items.length > 0 ? <Dates items={items} {...page} /> : null;
    case 'person':
      return items.length > 0 ? <People items={items} /> : null;
    case 'system':
      return items.length + page.unknown.length > 0 ? <Systems items={items} unknown={page.unknown} /> : null;
    default:
      return (
        <div className="stack">
          {items.map((item) => (
            <Goal key={item.id} item={item} />
          ))}
        </div>
      );
  }
}

const OTHERS: { commitment: Commitment; title: string; words: string }[] = [
  {
    commitment: 'talked_about',
    title: 'Talked about, not promised',
    words: 'It came up, and nobody said yes to it.',
  },
  { commitment: 'not_included', title: 'Not included', words: 'So that nobody waits for it.' },
];

/** Only what was promised stands under the promise; the rest has headings of its own, what contacts added first. */
function Promises({ items, added }: Pick<Section, 'items' | 'added'>) {
  const { isClosed } = useScene();
  const prefix = items.some((item) => item.isAside) ? 'aside-' : '';
  const of = (commitment: Commitment): ReactNode =>
    items
      .filter((item) => item.commitment === commitment)
      .map((item) => <PromiseItem key={item.id} item={item} />);
  return (
    <>
      {items.some((item) => item.commitment === 'promised') ? (
        <div className="stack">{of('promised')}</div>
      ) : null}
      {added.length > 0 ? (
        <section aria-labelledby="added">
          <h2 className="sec__sub" id="added">
            {added.every(({ saidBy }) => saidBy === 'you') ? 'What you added' : 'What was added on your side'}
          </h2>
          {isClosed ? null : <p className="sec__p">Promised once we agree to it.</p>}
          <Added items={added} />
        </section>
      ) : null}
      {OTHERS.filter(({ commitment }) => items.some((item) => item.commitment === commitment)).map(
        ({ commitment, title, words }) => (
          <section key={commitment} aria-labelledby={`${prefix}${commitment}`}>
            <h2 className="sec__sub" id={`${prefix}${commitment}`}>
              {title}
            </h2>
            <p className="sec__p">{words}</p>
            <div className="stack">{of(commitment)}</div>
          </section>
        ),
      )}
    </>
  );
}

function introOf({ name, items }: Section, page: WelcomePage, all: Section['items']): string {
  const rep = (page.rep ?? page.host).firstName;
  const yours = items.filter((item) => item.side === 'theirs').length;
  const isHere = (item: Section['items'][number]) => name !== 'promises' || item.commitment === 'promised';
  if (!items.some(isHere) && all.some(isHere))
    return 'What is noted stands below, with what concerns your colleagues first.';
  switch (name) {
    case 'goals':
      return items.length > 0
        ? 'We’ll measure our work by these, and only these.'
        : 'No goals are noted yet. What should be better for you in a year?';
    case 'promises':
      return items.some((item) => item.commitment === 'promised')
        ? items.some(({ isInstead }) => isInstead)
          ? 'What we said yes to, and what we can do instead of what we can’t keep.'
          : 'Everything we said yes to.'
        : `${rep} noted no promises. Were you told otherwise?`;
    case 'purchases':
      return 'As it stands in what you signed.';
    case 'dates':
      if (items.length === 0) return 'No dates are agreed yet.';
      return yours > 0
        ? `${atStart(countOf(yours, page.path ? 'date' : 'step'))} ${yours === 1 ? 'is' : 'are'} yours.`
        : sayTogether(items);
    case 'people':
      return items.length > 0
        ? 'So we write to the right person, and leave the others in peace.'
        : 'Nobody is noted yet.';
    case 'systems':
      return items.length + page.unknown.length > 0
        ? 'What you use, and what has to fit with it.'
        : 'No systems are noted yet.';
  }
}

/** "We do one, we do one together." */
function sayTogether(items: Section['items']): string {
  const together = items.filter((item) => item.side === 'together').length;
  const ours = items.length - together;
  if (together === 0)
    return ours === 1 ? 'We do this one.' : `We do ${ours === 2 ? 'both' : `all ${countInWords(ours)}`}.`;
  if (ours === 0) return 'We do this together.';
  return `We do ${countInWords(ours)}, and ${countInWords(together)} together with you.`;
}
