import type { WelcomeItem } from '../../queries/welcome/page';
import { State } from '../state';
import { type Step, Trail } from '../trail';

const stepOf = ({ who, said, quotes, struck }: WelcomeItem['trail'][number]): Step => ({
  who,
  said: <span dir="auto">{said}</span>,
  struck: struck ?? undefined,
  quote: quotes.length > 0 ? quotes.join('\n') : undefined,
});

/** Who said what. A story that has ended folds to one line. */
export function ItemTrail({ item }: { item: WelcomeItem }) {
  if (item.trail.length === 0) return null;
  const trail = <Trail steps={item.trail.map(stepOf)} />;
  if (!isFolded(item)) return item.state === 'yes' ? null : trail;
  return (
    <details className="past">
      <summary>
        <State tone="ok">{item.status}</State>{' '}
        <span className="see">
          See how<span className="vh"> this changed: {item.name}</span>
        </span>
      </summary>
      {trail}
    </details>
  );
}

/** A point that is right is folded once there is more to tell than who noted it. */
export const isFolded = ({ state, trail }: WelcomeItem): boolean =>
  state === 'done' || (state === 'yes' && trail.length > 1);
