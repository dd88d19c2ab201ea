import type { WelcomeItem, WelcomePage } from '../../speech/welcome/said-page';
import { Icon } from '../kit/icon';
import { State } from '../kit/state';
import { Tag } from '../kit/tag';
import { Day } from './goal';
import { Item } from './item';
import { hasWords, Said } from './said-words';
import { WHOSE } from './words';

type DatesProps = Pick<WelcomePage, 'introduction' | 'upcoming'> & { items: WelcomeItem[] };

/** The weeks ahead, in the order of days. The introduction stands first, as the one thing that is done. */
export function Dates({ items, introduction, upcoming }: DatesProps) {
  return (
    <ol className="line">
      {introduction ? (
        <li data-when="past">
          <time className="day" dateTime={introduction.iso}>
            {introduction.day}
          </time>
          <span className="dot">
            <Icon name="check" />
          </span>
          <div className="item">
            <h3 dir="auto">{introduction.said}</h3>
            <p className="due">
              <time dateTime={introduction.iso}>{introduction.day}</time>
              <State tone="ok" icon={null}>
                Done
              </State>
            </p>
          </div>
        </li>
      ) : null}
      {items.map((item) => (
        <li key={item.id} data-when={item.id === upcoming ? 'next' : undefined}>
          <DateRow item={item} />
        </li>
      ))}
    </ol>
  );
}

function DateRow({ item }: { item: WelcomeItem }) {
  const { shown, was, side } = item;
  const isMoved = Boolean(was && was.day !== shown.day);
  return (
    <>
      {shown.day ? (
        <time className="day" dateTime={shown.iso}>
          {shown.day}
        </time>
      ) : (
        <span className="day">No day yet</span>
      )}
      <span className="dot" />
      <Item item={item} isShort>
        <p className="due">
          {isMoved ? (
            <span>
              <Day item={item} />
            </span>
          ) : shown.day ? (
            <time dateTime={shown.iso}>{shown.day}</time>
          ) : null}
          {side === 'ours' || side === null ? null : <Tag tone="you">{WHOSE[side]}</Tag>}
          {hasWords(item, 'more') ? (
            <span dir="auto">
              <Said item={item} field="more" />
            </span>
          ) : null}
        </p>
      </Item>
    </>
  );
}
