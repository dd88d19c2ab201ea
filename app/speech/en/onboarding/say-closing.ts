/* Closing an onboarding, in English: the reasons there are, what ends with it, and since when it is closed. */
import { dayOf } from '../../../domain/clock/clock';
import { atStart } from '../../../domain/form/at-start';
import type { ClosingReason } from '../../../domain/onboarding/closing';
import type { ClosedFacts, ClosingFacts } from '../../../queries/onboarding/closing.server';
import type { ClosedSaid, ClosingSaid, SaidSetCall } from '../../onboarding/said-closing';
import { countInWords, countOf, sayList } from '../say-count';
import { type Reader, sayFullDay, sayInstant, sayZone } from '../say-time';

/** As it is chosen, and as it is said after the day and the name. */
export const CLOSING_WORDS: Record<ClosingReason, { choice: string; said: string }> = {
  finished: { choice: 'All is done here', said: 'all is done here' },
  fell_through: { choice: 'The deal fell through', said: 'the deal fell through' },
  on_hold: { choice: 'It is on hold', said: 'it is on hold' },
  goes_on_elsewhere: { choice: 'It goes on somewhere else', said: 'it goes on somewhere else' },
  other: { choice: 'Something else', said: 'for another reason' },
};

export function sayClosing({
  reader,
  closed,
  calls,
  ends,
  left,
  waiting,
  wouldGoOn,
  ...same
}: ClosingFacts): ClosingSaid {
  return {
    ...same,
    calls: saySetCalls(calls, reader),
    closed: closed && sayClosed(closed, reader),
    ends: sayEnds(ends, waiting, reader),
    left: left ? sayLeft(left) : [],
    goes: wouldGoOn && `It is deleted on ${sayFullDay(wouldGoOn, reader)}, unless it is opened again before.`,
  };
}

/** "22 of 25 steps are to do", "14 of 15 points are to check", "three promises are open". */
function sayLeft({ steps, points, promises }: NonNullable<ClosingFacts['left']>): string[] {
  const left = ({ done, of }: { done: number; of: number }, noun: string, to: string) => {
    const count = of - done;
    return count > 0
      ? [`${count} of ${of} ${noun}${of === 1 ? '' : 's'} ${count === 1 ? 'is' : 'are'} ${to}`]
      : [];
  };
  return [
    ...left(steps, 'step', 'to do'),
    ...left(points, 'point', 'to check'),
    ...(promises > 0 ? [`${countOf(promises, 'promise')} ${promises === 1 ? 'is' : 'are'} open`] : []),
  ];
}

export const saySetCalls = (calls: ClosingFacts['calls'], reader: Reader): SaidSetCall[] =>
  calls.map(({ startsAt, isOurs }) => ({
    said: `the ${isOurs ? 'talk with sales' : 'call'} on ${sayInstant(startsAt, reader)}`,
    isOurs,
  }));

export function sayClosed(
  { id, at, by, isReaders, reason, words, isArchived, goesOn }: ClosedFacts,
  reader: Reader,
): ClosedSaid {
  const day = sayFullDay(dayOf(at, reader.timeZone), reader);
  const who = isReaders ? 'you' : by;
  return {
    id,
    words,
    isArchived,
    said: `Closed on ${day} by ${who}: ${CLOSING_WORDS[reason].said}.`,
    goes:
      goesOn && `It is deleted for good on ${sayFullDay(goesOn, reader)}, unless it is opened again before.`,
  };
}

function sayEnds(
  { corrections, questions, introductionSet: set }: ClosingFacts['ends'],
  waiting: ClosingFacts['waiting'],
  reader: Reader,
): string[] {
  return [
    corrections + questions > 0
      ? `${atStart(countOf(corrections + questions, 'answer'))} owed to the customer`
      : '',
    set
      ? `The introduction that is set for ${sayInstant(set.goesAt, { ...reader, timeZone: set.timeZone })}, ${sayZone(set.timeZone)}`
      : '',
    sayMail(waiting),
    'Clocks and reminders',
  ].filter((line) => line !== '');
}

/** "Three mails that haven’t left yet: two to Marit Lindqvist and one to colleagues of ours". */
function sayMail(waiting: ClosingFacts['waiting']): string {
  const all = waiting.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return '';
  const said = `${atStart(countOf(all, 'mail'))} that ${all === 1 ? 'hasn’t' : 'haven’t'} left yet`;
  const whom = waiting.map(({ contact }) => (contact ? `to ${contact}` : 'to colleagues of ours'));
  if (whom.length === 1) return `${said}, ${whom.join('')}`;
  return `${said}: ${sayList(waiting.map(({ count }, at) => `${countInWords(count)} ${whom[at]}`))}`;
}
