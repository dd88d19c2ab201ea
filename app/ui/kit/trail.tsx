import type { ReactNode } from 'react';
import { Face, type Person } from './face';

export interface Step {
  who: Person;
  /** The sentence, with its time: "You changed it on 4 May". */
  said: ReactNode;
  /** Their own words. */
  quote?: ReactNode;
  /** A wording that no longer holds. */
  struck?: string;
}

/** Who said what, in the order it happened. */
export function Trail({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="trail">
      {steps.map(({ who, said, quote, struck }, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a trail only ever grows at its end
        <li key={position}>
          <Face {...who} size="xs" />
          <div>
            {said}
            {struck ? (
              <>
                {' '}
                <q dir="auto">
                  <del>{struck}</del>
                </q>
              </>
            ) : null}
            {quote ? (
              <>
                {' '}
                <q dir="auto">{quote}</q>
              </>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
