/* Where points come from is said once for a part, or once for the page, where it is the same for all of them. */
import { andFrom, sayFrom } from '../../speech/en/heard';
import type { WelcomeItem } from '../../speech/welcome/said-page';
import type { Reading } from './reading.server';
import { sayDayOfSource } from './trail.server';

/** Who noted the points of a kind, as far as it is true of all of them. */
export type SharedSource = {
  /** "Sam noted these on 3 May, from your second call"; null where nothing is shared. */
  said: string | null;
  /** Where it was heard stands in `said` too. */
  hasPlace: boolean;
  hasPoints: boolean;
};

export const NOT_SHARED: SharedSource = { said: null, hasPlace: false, hasPoints: true };

/** "Sam noted all of this today": said once for the page, where no part has more to say. */
export function sharedByAll(reading: Reading, sources: SharedSource[]): string | null {
  const said = new Set(sources.filter((one) => one.hasPoints).map((one) => (one.hasPlace ? null : one.said)));
  const [first] = reading.guide.items.flatMap(({ statementId }) => {
    const statement = reading.statements.get(statementId);
    return statement && statement.origin !== 'customer' ? [statement] : [];
  });
  if (!first || said.size !== 1 || said.has(null)) return null;
  return sayDayOfSource(reading, first, 'all of this');
}

/** Said once for the whole part instead of beside each point: by the day, since nobody cares for the minute. */
export function sharedSource(reading: Reading, kind: WelcomeItem['kind']): SharedSource {
  const ours = reading.guide.items.flatMap(({ statementId }) => {
    const statement = reading.statements.get(statementId);
    return statement?.kind === kind && statement.origin !== 'customer' ? [statement] : [];
  });
  const [first] = ours;
  if (!first) return { ...NOT_SHARED, hasPoints: false };
  if (new Set(ours.map((one) => sayDayOfSource(reading, one))).size > 1) return NOT_SHARED;
  const places = new Set(ours.map((one) => sayFrom(one.heardWhere)));
  const hasPlace = places.size === 1 && !places.has('');
  return {
    said: andFrom(sayDayOfSource(reading, first), hasPlace ? first.heardWhere : ''),
    hasPlace,
    hasPoints: true,
  };
}
