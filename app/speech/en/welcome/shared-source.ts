/* Where points come from is said once for a part, or once for the page, where it is the same for all of them. */
import type { ItemFacts, Noted } from '../../../queries/welcome/page';
import { andFrom, sayFrom } from '../heard';
import type { Reader } from '../say-time';
import { called, sayOnDay } from './voices';

/** Who noted the points of a part, as far as it is true of all of them. */
export type SharedSource = {
  /** "Sam noted these on 3 May, from your second call"; null where nothing is shared. */
  said: string | null;
  /** Where it was heard stands in `said` too. */
  hasPlace: boolean;
  hasPoints: boolean;
};

export const NOT_SHARED: SharedSource = { said: null, hasPlace: false, hasPoints: true };

type Ours = { noted: Noted; heardWhere: string };

const oursAmong = (items: ItemFacts[]): Ours[] =>
  items.flatMap(({ noted, heardWhere }) => (noted ? [{ noted, heardWhere }] : []));

/** "Sam noted all of this today": said once for the page, where no part has more to say. */
export function sharedByAll(items: ItemFacts[], sources: SharedSource[], reader: Reader): string | null {
  const said = new Set(sources.filter((one) => one.hasPoints).map((one) => (one.hasPlace ? null : one.said)));
  const [first] = oursAmong(items);
  if (!first || said.size !== 1 || said.has(null)) return null;
  return sayDayOfSource(first, reader, 'all of this');
}

/** Said once for the whole part instead of beside each point: by the day, since nobody cares for the minute. */
export function sharedSource(items: ItemFacts[], reader: Reader): SharedSource {
  const ours = oursAmong(items);
  const [first] = ours;
  if (!first) return { ...NOT_SHARED, hasPoints: false };
  if (new Set(ours.map((one) => sayDayOfSource(one, reader))).size > 1) return NOT_SHARED;
  const places = new Set(ours.map((one) => sayFrom(one.heardWhere)));
  const hasPlace = places.size === 1 && !places.has('');
  return {
    said: andFrom(sayDayOfSource(first, reader), hasPlace ? first.heardWhere : ''),
    hasPlace,
    hasPoints: true,
  };
}

/** "Sam noted these today", for points that were noted on one day. */
const sayDayOfSource = ({ noted: { who, at } }: Ours, reader: Reader, what = 'these'): string =>
  `${called(who)} noted ${what} ${sayOnDay(at, reader)}`;
