/* What the figures of Insight are called, and how each is counted. */
import { spanOf, type Weeks } from '../../../domain/insight/period';
import { isInHours, type Stretch } from '../../../domain/insight/stretches';
import { countOf } from '../say-count';
import { type Reader, sayDay, sayDuration, sayMonth } from '../say-time';

export const STRETCH_WORDS: Record<Stretch, { name: string; short: string; how: string }> = {
  handed_over: {
    name: 'Handed over',
    short: 'Handed',
    how: 'until sales handed over a handoff with all that it needs, for the first time',
  },
  accepted: { name: 'Accepted', short: 'Accepted', how: 'until customer success accepted it' },
  introduced: {
    name: 'Introduced',
    short: 'Intro',
    how: 'until the introduction, by mail, phone or in a meeting',
  },
  first_contact: {
    name: 'First contact',
    short: 'Contact',
    how: 'until customer success first called or wrote; in time is by closing time of the working day after the introduction',
  },
  settled: {
    name: 'Settled',
    short: 'Settled',
    how: 'until every point was signed or set for the call, for the first time',
  },
  kickoff_held: { name: 'First call', short: 'Call', how: 'until the first call was held' },
  live: {
    name: 'Live',
    short: 'Live',
    how: 'until the last step of the phase that ends with it was done; in time is by the day on which that phase ends',
  },
  first_value: {
    name: 'First value',
    short: 'Value',
    how: 'until the customer said by name that a goal is reached; in time is by the day on which the first phase with a goal ends',
  },
};

/** "22 h", "4 days"; rounded down, as wherever it is said how long something took. */
export const sayTook = (stretch: Stretch, took: number): string =>
  isInHours(stretch) ? sayDuration(Math.floor(took)) : countOf(Math.floor(took), 'day');

/** "2 to 21 h", "4 h", "40 h to 5 days". */
export function sayBetween(stretch: Stretch, low: number, high: number): string {
  const [from, to] = [sayTook(stretch, low), sayTook(stretch, high)];
  if (from === to) return to;
  const unit = (said: string) => said.slice(said.indexOf(' ') + 1);
  return unit(from) === unit(to) ? `${from.slice(0, from.indexOf(' '))} to ${to}` : `${from} to ${to}`;
}

/** A week by the day on which it begins, a month by its name. */
export const sayStart = (from: string, weeks: Weeks, reader: Reader): string =>
  spanOf(weeks) === 'month' ? sayMonth(from, reader) : sayDay(from, reader);

/** "once", "twice", "three times". */
export const timesWords = (count: number): string =>
  count === 1 ? 'once' : count === 2 ? 'twice' : countOf(count, 'time');

export const sayPercent = ({ count, of }: { count: number; of: number }): string =>
  `${Math.round((100 * count) / of)}%`;

type Counted = 'times' | 'points' | 'promises' | 'repeats' | 'returns' | 'steps' | 'ways';

export const HOW: Record<Counted, string> = {
  times:
    'From the signature, on working days only: hours count round the clock, days from the day after. An onboarding counts in the week in which its deal was signed, and each time only where it came that far. Late is also who isn’t there yet, from the moment the limit is past; who has time left counts in neither, and where an onboarding was closed the limit runs no further. What began without a handoff has no such times.',
  returns:
    'Of the handoffs that were accepted, those that were never returned before. One return may have several reasons.',
  points:
    'Points of ours to which somebody of the customer said yes or something else, however that ended; what was taken back doesn’t count, nor what they added. Who said it is asked of sales alone: of what customer success added, and of what came without it, nobody said.',
  promises:
    'As the ledger has it: kept and broken is what whoever looks after the customer said, changed together is also what both sides agreed in other words. Late is after the day that was promised.',
  steps:
    'Steps that come from the starting point, whatever they are called by now, in the paths that customers read. A step takes working days from the day on which it could begin, being published with all that it waits for behind it, until it was done; it is late after its day, whether it was done since or not. Under ten paths a step isn’t shown, nor what its latest version doesn’t hold any more.',
  ways: 'Contacts who were given a link of their own. They opened their page where they came by it, and not by one that a colleague of ours copied; another link is asked for where the old one leads nowhere any more. Mail counts once the provider says what became of it, and where none does there is a dash.',
  repeats:
    'What each contact said last, once all was signed. Questions of published lists: those that a point on the page answers are not asked.',
};
