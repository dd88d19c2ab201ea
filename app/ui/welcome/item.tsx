import type { ReactNode } from 'react';
import type { WelcomeItem } from '../../queries/welcome/page';
import { Tag } from '../tag';
import { Ask, Objection } from './ask';
import { ItemTrail } from './item-trail';
import { Said } from './said-words';
import { Told } from './told';

interface ItemProps {
  item: WelcomeItem;
  /** "item--who", "item--fact". */
  look?: string;
  isShort?: boolean;
  /** Above the title: whose part it is, and by when. */
  lead?: ReactNode;
  /** Before the title: a face. */
  face?: ReactNode;
  /** After the title. */
  children?: ReactNode;
  /** Said after the title: "that’s you". */
  aside?: ReactNode;
}

/** One thing we noted: what it says, who said so, and what the reader can do about it. */
export function Item({ item, look, isShort, lead, face, children, aside }: ItemProps) {
  const { id, state } = item;
  const isTurn = state === 'back' || state === 'changed';
  const shownAs = state === 'changed' ? 'back' : state;
  return (
    <article
      className={look ? `item ${look}` : 'item'}
      id={id}
      data-state={shownAs}
      aria-labelledby={`${id}-t`}
    >
      {isTurn || lead ? (
        <p className="due">
          {isTurn ? (
            <>
              <Tag tone="you">Your turn</Tag>
              <span>{item.status}</span>
            </>
          ) : null}
          {lead}
        </p>
      ) : null}
      {face}
      <h3 id={`${id}-t`} dir="auto">
        <Said item={item} field="title" />
        {aside}
      </h3>
      {children}
      {item.heard && item.trail.length === 0 ? (
        <p className="from" dir="auto">
          {item.heard}
        </p>
      ) : null}
      <Objection item={item} />
      <ItemTrail item={item} />
      <Told item={item} isShort={isShort} />
      <Ask item={item} isShort={isShort} />
    </article>
  );
}

/** The words below a title. */
export function More({ item }: { item: WelcomeItem }) {
  if (!item.shown.more && !item.was?.more) return null;
  return (
    <p className="more" dir="auto">
      <Said item={item} field="more" />
    </p>
  );
}
