import type { WelcomeItem } from '../../speech/welcome/said-page';
import { Tag } from '../kit/tag';
import { Day } from './goal';
import { Item, More } from './item';
import { hasWords } from './said-words';
import { useScene } from './scene';

export function PromiseItem({ item }: { item: WelcomeItem }) {
  const { vendor } = useScene();
  const isPromised = item.commitment === 'promised';
  const isTurn = item.state === 'back' || item.state === 'changed';
  const who = { ours: `${vendor} does this`, theirs: 'You do this', together: 'We do this together' };
  const hasSide = isPromised && !isTurn && item.side !== null;
  const hasDay = hasWords(item, 'day');
  const lead =
    hasSide || hasDay ? (
      <>
        {hasSide && item.side ? <Tag>{who[item.side]}</Tag> : null}
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
