import type { WelcomeItem } from '../../speech/welcome/said-page';
import { type Step, Trail } from '../kit/trail';

const stepOf = ({ who, said, quotes, struck }: WelcomeItem['trail'][number]): Step => ({
  who,
  said: <span dir="auto">{said}</span>,
  struck: struck ?? undefined,
  quote: quotes.length > 0 ? quotes.join('\n') : undefined,
});

/** Who said what. */
export function ItemTrail({ item }: { item: WelcomeItem }) {
  return item.trail.length > 0 ? <Trail steps={item.trail.map(stepOf)} /> : null;
}
