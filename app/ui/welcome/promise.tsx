import type { WelcomeItem } from '../../speech/welcome/said-page';
import { Tag } from '../kit/tag';
import { Day } from './goal';
import { Item, More } from './item';
import { hasWords } from './said-words';
import { useScene } from './scene';
import { WHO_DOES } from './words';

export function PromiseItem({ item }: { item: WelcomeItem }) {
  const { vendor } = useScene();
  const isPromised = item.commitment === 'promised';
  const isTurn = item.state === 'back' || item.state === 'changed';
  const hasSide = isPromised && !isTurn && item.side !== null;
  const hasDay = hasWords(item, 'day');
  const lead =
    hasSide || hasDay ? (
      <>
        {hasSide && item.side ? <Tag>{WHO_DOES[item.side](vendor)}</Tag> : null}
        {hasDay ? (
          <span>
            by <Day item={item} />
          </span>
        ) : null}
      </>
    ) : null;
  return (
    <Item item={item} lead={lead}>
      <More item={item} />
    </Item>
  );
}
