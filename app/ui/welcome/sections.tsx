import type { ReactNode } from 'react';
import { atStart, countInWords, countOf } from '../../domain/say-count';
import type { Commitment, StatementKind } from '../../domain/statement';
import type { Section, WelcomePage } from '../../queries/welcome/page';
import { Icon } from '../icon';
import { Note } from '../note';
import { Add } from './add';
import { Dates } from './dates';
import { Goal } from './goal';
import { Item, More } from './item';
import { PromiseItem } from './promise';
import { People, Systems } from './rows';
import { PostForm, Press } from './scene';
import { SECTION_WORDS } from './words';

export const KINDS: Record<Section['name'], StatementKind> = {
  goals: 'goal',
  promises: 'promise',
  dates: 'date',
  people: 'person',
  systems: 'system',
};

/** The five parts of what we noted. */
export function Sections({ page }: { page: WelcomePage }) {
  return page.sections.map((section) => <Part key={section.name} section={section} page={page} />);
}

function Part({ section, page }: { section: Section; page: WelcomePage }) {
  const { name, items, added, checked } = section;
  const kind = KINDS[name];
  return (
    <section className="sec" id={name} aria-labelledby={`${name}-h`}>
      <div className="sec__h">
        <h2 id={`${name}-h`} dir="auto">
          {name === 'people' ? `Who’s who at ${page.customer}` : SECTION_WORDS[kind].title}
        </h2>
        {items.length > 0 ? (
          <span className="sec__n">
            {checked} of {items.length} checked
          </span>
        ) : null}
      </div>
      <p className="sec__p" dir="auto">
        {introOf(section, page)}
        {section.source ? ` ${section.source}.` : null}
      </p>
      <Points section={section} page={page} />
      {added.length > 0 ? (
        <div className="stack sec__yes">
          {added.map((item) => (
            <Item key={item.id} item={item}>
              <More item={item} />
            </Item>
          ))}
        </div>
      ) : null}
      <Add kind={kind} />
    </section>
  );
}

function Points({ section: { name, items }, page }: { section: Section; page: WelcomePage }) {
  const rep = (page.rep ?? page.host).firstName;
  switch (name) {
    case 'goals':
      return (
        <div className="stack">
          {items.map((item) => (
            <Goal key={item.id} item={item} />
          ))}
        </div>
      );
    case 'promises':
      return <Promises items={items} />;
    case 'dates':
      return (
        <>
          {items.length > 0 ? <Dates items={items} {...page} /> : null}
          <AllDates items={items} page={page} />
        </>
      );
    case 'people':
      return items.length > 0 ? <People items={items} /> : null;
    case 'systems':
      return items.length + page.unknown.length > 0 ? (
        <Systems items={items} unknown={page.unknown} rep={rep} />
      ) : null;
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

/** Only what was promised stands under the promise; the rest has headings of its own. */
function Promises({ items }: { items: Section['items'] }) {
  const of = (commitment: Commitment): ReactNode =>
    items
      .filter((item) => item.commitment === commitment)
      .map((item) => <PromiseItem key={item.id} item={item} />);
  return (
    <>
      <div className="stack">{of('promised')}</div>
      {OTHERS.filter(({ commitment }) => items.some((item) => item.commitment === commitment)).map(
        ({ commitment, title, words }) => (
          <section key={commitment} aria-labelledby={commitment}>
            <h2 className="sec__sub" id={commitment}>
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

/** One press for all dates that are still to be looked at, and the way back from it. */
function AllDates({ items, page: { batch } }: { items: Section['items']; page: WelcomePage }) {
  const left = items.filter((item) => item.state === 'open');
  if (batch?.isAllDates) return <UndoAll batch={batch} what="dates" />;
  if (left.length < 2) return null;
  return (
    <PostForm className="sec__yes" action="/welcome/confirm-all#dates">
      {left.map((item) => (
        <input key={item.id} type="hidden" name="items[]" value={`${item.id} ${item.wordingId}`} />
      ))}
      <Press look="soft">
        <Icon name="check" />
        <span>
          <span className="vh">Yes, that’s right: </span>
          {left.length === items.length ? 'All' : 'The other'} {countOf(left.length, 'date')} work
        </span>
      </Press>
    </PostForm>
  );
}

/** Thanks for what was said with one press, and takes it all back with another. */
export function UndoAll({ batch, what }: { batch: NonNullable<WelcomePage['batch']>; what?: 'dates' }) {
  const all = batch.count === 1 ? 'it' : batch.count === 2 ? 'both' : `all ${countInWords(batch.count)}`;
  return (
    <Note role="status" className="sec__yes">
      <PostForm action={`/welcome/undo-all#${what ?? 'rest'}`}>
        <input type="hidden" name="back" value={what ?? 'rest'} />
        <strong>Thank you. {batch.count === 1 ? 'It is' : `${atStart(all)} are`} marked right.</strong>{' '}
        <Press look="bare" name="batch" value={batch.id}>
          Undo {all}
          {what ? <span className="vh"> {what}</span> : null}
        </Press>
      </PostForm>
    </Note>
  );
}

function introOf({ name, items }: Section, page: WelcomePage): string {
  const rep = (page.rep ?? page.host).firstName;
  const yours = items.filter((item) => item.side === 'theirs').length;
  switch (name) {
    case 'goals':
      return items.length > 0
        ? 'We’ll measure our work by these, and only these.'
        : `${rep} didn’t note any goals yet. What should be better for you in a year?`;
    case 'promises':
      return items.some((item) => item.commitment === 'promised')
        ? `Everything ${rep} said yes to. Missing something? Please add it.`
        : `${rep} noted no promises. Were you told otherwise? Please add it.`;
    case 'dates':
      if (items.length === 0) return 'No dates are agreed yet.';
      return yours > 0
        ? `${atStart(countOf(yours, 'step'))} ${yours === 1 ? 'is' : 'are'} yours.`
        : 'None of these steps is yours alone.';
    case 'people':
      return items.length > 0
        ? 'So we write to the right person, and leave the others in peace.'
        : 'Nobody is noted yet.';
    case 'systems':
      return items.length + page.unknown.length > 0
        ? 'What you use, and what has to fit with it.'
        : `${rep} didn’t note any systems yet.`;
  }
}
