/* What a version does differently, a line for each difference, which goes on after how: “New step: Tell the others”. */
import type { Difference } from '../../../domain/starting-point/differences';
import type { OfferFacts } from '../../../queries/starting-point/offers.server';
import type { SaidDifference, SaidOffer } from '../../starting-point/said-starting-point';
import { sayWhen } from '../say-time';
import { ASKED_WORDS, CHECK_IN_WORDS, LEVEL_WORDS } from './starting-words';

const HOW = { new: 'New', gone: 'Gone', changed: 'Changed' } as const;
const PART = { phase: 'phase', step: 'step', field: 'field of our own' } as const;

type Clocks = Extract<Difference, { what: 'clocks' }>['to'];

const hours = (clocks: Clocks): string =>
  clocks === null
    ? 'those of the workspace'
    : `${clocks.acceptanceHours} and ${clocks.introductionHours} hours`;

const PLAIN = {
  letter: 'the words of the introduction, the greeting, or who reads them',
  promises: 'the promises to choose from',
  dates: 'the dates to choose from',
} as const;

export function sayDifference(one: Difference): SaidDifference {
  const how = HOW[one.is];
  switch (one.what) {
    case 'phase':
    case 'step':
    case 'field':
      return { how, words: `${PART[one.what]}: ${one.title}` };
    case 'asked':
      return {
        how,
        words: `asked of sales: ${ASKED_WORDS[one.key]} ${LEVEL_WORDS[one.from]} → ${LEVEL_WORDS[one.to]}`,
      };
    case 'check_ins':
      return { how, words: `check-ins: ${CHECK_IN_WORDS[one.from]} → ${CHECK_IN_WORDS[one.to]}` };
    case 'clocks':
      return { how, words: `to accept and to introduce: ${hours(one.from)} → ${hours(one.to)}` };
    case 'letter':
    case 'promises':
    case 'dates':
      return { how, words: PLAIN[one.what] };
  }
}

export const sayOffer = ({ at, reader, matters, ...same }: OfferFacts): SaidOffer => ({
  ...same,
  when: sayWhen(at, reader),
  matters: matters.map(sayDifference),
});
