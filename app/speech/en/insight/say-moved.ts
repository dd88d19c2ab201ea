/* A figure that moved, in English: what, from what to what, and which way. */
import type { Moved } from '../../../domain/insight/moved';
import { STRETCH_WORDS, sayTook } from './insight-words';

/** "Introduced", "from 31 h to 22 h, sooner". */
export type SaidMoved = { what: string; how: string };

const SHARE_WORDS = {
  accepted_at_once: 'Accepted at once',
  changed: 'Points changed by the customer',
  kept: 'Promises kept, of those that came to an end',
  repeated: 'Had to repeat something',
  opened: 'Opened their page',
  arrived: 'Mail that arrived',
};

/** Null where both are the same in words. */
export function sayMoved(moved: Moved): SaidMoved | null {
  const { from, to } = moved;
  if (moved.figure === 'took') {
    const { name } = STRETCH_WORDS[moved.stretch];
    const [then, now] = [sayTook(moved.stretch, from), sayTook(moved.stretch, to)];
    if (then === now) return null;
    return {
      what: `${name}, from the signature`,
      how: `from ${then} to ${now}, ${to < from ? 'sooner' : 'later'}`,
    };
  }
  const what =
    moved.figure === 'in_time' ? `${STRETCH_WORDS[moved.stretch].name} in time` : SHARE_WORDS[moved.figure];
  return { what, how: `from ${from}% to ${to}%, ${to > from ? 'more' : 'less'} often` };
}
