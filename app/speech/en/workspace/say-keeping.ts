/* How long what is closed is kept, in English. */
import { atStart } from '../../../domain/form/at-start';
import { DAYS_AHEAD } from '../../../domain/workspace/keeping';
import type { GoingFacts, KeepingFacts } from '../../../queries/workspace/keeping.server';
import type { SaidGoing, SaidKeeping } from '../../workspace/said-keeping';
import { countInWords, countOf } from '../say-count';
import { type Reader, sayFullDay } from '../say-time';

/** "one month", "12 months": figures from two digits on, like every count. */
const sayMonths = (months: number): string => countOf(months, 'month');

export function sayKeeping({ months, shown, vendor, reader }: KeepingFacts): SaidKeeping {
  const isTried = shown !== null && shown.months !== months;
  return {
    months,
    vendor,
    rule:
      months === null
        ? 'Everything stays until somebody deletes it.'
        : `An onboarding is deleted ${sayMonths(months)} after it was closed.`,
    shown: shown && {
      months: shown.months,
      isTried,
      span: sayMonths(shown.months),
      isAnyGoing: shown.now.count > 0,
      going: [sayAtOnce(shown.now, isTried, reader), sayAhead(shown.ahead, isTried, reader)],
      seen: shown.seen,
    },
  };
}

function sayAtOnce({ count, named }: GoingFacts, isTried: boolean, reader: Reader): SaidGoing {
  const going = isTried ? 'would go at once' : count === 1 ? 'is due and goes next' : 'are due and go next';
  return {
    said:
      count === 0
        ? `None ${isTried ? 'would go at once' : 'is due today'}.`
        : `${atStart(countInWords(count))} ${going}.`,
    named: named.map(({ id, customer, deal, closedOn }) => ({
      id,
      customer,
      beside: `${deal}, closed on ${sayFullDay(closedOn, reader)}`,
    })),
    more: sayMore(count - named.length),
  };
}

function sayAhead({ count, named }: GoingFacts, isTried: boolean, reader: Reader): SaidGoing {
  const within = `within ${DAYS_AHEAD} days`;
  const going = isTried ? `would go ${within}` : `${count === 1 ? 'goes' : 'go'} ${within}`;
  return {
    said:
      count === 0
        ? `None ${isTried ? 'would follow' : 'follows'} ${within}.`
        : `${atStart(countInWords(count))} more ${going}.`,
    named: named.map(({ id, customer, deal, goesOn }) => ({
      id,
      customer,
      beside: `${deal}, on ${sayFullDay(goesOn, reader)}`,
    })),
    more: sayMore(count - named.length),
  };
}

const sayMore = (count: number): string | null =>
  count > 0 ? `And ${countInWords(count)} more, closed later.` : null;
