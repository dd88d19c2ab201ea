/*
 * How values lie beside one another: the middle one, and between which half of them lie. Values are whole numbers and
 * are kept as how often each came, so that those of many weeks are added up without a list of them all.
 */

/** With fewer than this a middle says nothing. */
const FEWEST = 3;

/** How often each value came. */
export type Counts = ReadonlyMap<number, number>;

/** Half of `of` values lie from `low` to `high`, and half are below `middle`. */
export type Spread = { of: number; low: number; middle: number; high: number };

/** Null for too few. */
export function spreadOf(counts: Counts): Spread | null {
  const sorted = [...counts].sort(([one], [other]) => one - other);
  const of = sorted.reduce((sum, [, count]) => sum + count, 0);
  if (of < FEWEST) return null;
  return {
    of,
    low: valueAt(sorted, of, 1 / 4),
    middle: valueAt(sorted, of, 1 / 2),
    high: valueAt(sorted, of, 3 / 4),
  };
}

/** What lies at a part of the way from the least to the greatest; between two values, as far as it is between them. */
function valueAt(sorted: readonly (readonly [number, number])[], of: number, part: number): number {
  const place = (of - 1) * part;
  const below = nth(sorted, Math.floor(place));
  return below + (nth(sorted, Math.ceil(place)) - below) * (place % 1);
}

/** The value at a place, counted from nought. */
function nth(sorted: readonly (readonly [number, number])[], place: number): number {
  let passed = 0;
  for (const [value, count] of sorted) {
    passed += count;
    if (place < passed) return value;
  }
  throw new RangeError(`There are ${passed} values, and none at ${place}`);
}
