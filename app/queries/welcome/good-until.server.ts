/*
 * How long a page stays true while nobody writes anything: until a word on it that follows the clock might change.
 */
import type { Reading } from './reading.server';

/** No day, no hour and no change of clocks begins inside a quarter of an hour, in any zone. */
const QUARTER_MS = 15 * 60_000;
/** "Just now" is said of what is less than two minutes away. */
const JUST_NOW_MS = 2 * 60_000;

/** The first instant after the reading at which the page might say something else: in a quarter of an hour at most. */
export function goodUntil(reading: Reading): Date {
  const now = reading.reader.now.getTime();
  const edges = [(Math.floor(now / QUARTER_MS) + 1) * QUARTER_MS];
  for (const at of instantsIn(reading)) edges.push(at - JUST_NOW_MS, at, at + JUST_NOW_MS);
  return new Date(Math.min(...edges.filter((edge) => edge > now)));
}

/** Every instant in what was read, wherever it stands, so that a new one can't be overlooked. */
function* instantsIn(value: unknown): Generator<number> {
  if (value instanceof Date) yield value.getTime();
  else if (value instanceof Map) for (const one of value.values()) yield* instantsIn(one);
  else if (typeof value === 'object' && value !== null)
    for (const one of Object.values(value)) yield* instantsIn(one);
}
