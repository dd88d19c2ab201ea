import type { ReactNode } from 'react';
import type { WelcomeItem } from '../../speech/welcome/said-page';
import { Tag } from '../kit/tag';
import { Ask, Objection } from '../review/ask';
import { isSettledPoint, SettledPoint } from '../review/settled';
import { Asked } from '../thread/questions';
import { ItemTrail } from './item-trail';
import { Said } from './said-words';
import { useScene } from './scene';

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
  const { isClosed } = useScene();
  if (isSettledPoint(item)) return <SettledPoint item={item} />;
  const isLed = Boolean(lead) || !hasHeard(item);
  const isTurn = !isClosed && (state === 'back' || state === 'changed');
  const shownAs = isTurn ? 'back' : isClosed ? 'open' : state;
  return (
    <article
      className={look ? `item ${look}` : 'item'}
      id={id}
      tabIndex={-1}
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
          {isLed ? <Heard item={item} /> : null}
        </p>
      ) : null}
      {face}
      <h3 id={`${id}-t`} dir="auto">
        <Said item={item} field="title" />
        {aside}
      </h3>
      {children}
      {isLed ? null : (
        <p className="from">
          <Heard item={item} />
        </p>
      )}
      <Objection item={item} />
      <ItemTrail item={item} />
      <Ask item={item} isShort={isShort} />
      <Asked id={id} name={item.name} />
    </article>
  );
}

/** Where it was heard, as long as nothing else is told about it. */
const hasHeard = ({ heardWhere, trail }: WelcomeItem): boolean => heardWhere !== '' && trail.length === 0;

const Heard = ({ item }: { item: WelcomeItem }) =>
  hasHeard(item) ? (
    <span className="from" dir="auto">
      {item.heardWhere}
    </span>
  ) : null;

/** The words below a title. */
export function More({ item }: { item: WelcomeItem }) {
  if (!item.shown.more && !item.was?.more) return null;
  return (
    <p className="more" dir="auto">
      <Said item={item} field="more" />
    </p>
  );
}
