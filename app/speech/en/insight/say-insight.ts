/* Insight in English: what the figures come to first, and then each with its table. */
import { atStart } from '../../../domain/form/at-start';
import { FEWEST_ONBOARDINGS, type Figures } from '../../../domain/insight/figures';
import { spanOf, type Weeks } from '../../../domain/insight/period';
import { STRETCHES } from '../../../domain/insight/stretches';
import type { InsightFacts } from '../../../queries/insight/insight.server';
import type { SaidInsight, SaidNumber } from '../../insight/said-insight';
import { countInWords, countOf, inFigures } from '../say-count';
import { sayDay } from '../say-time';
import { STRETCH_WORDS, sayPercent, sayTook } from './insight-words';
import { sayPoints, sayPromises, sayRepeats, sayReps, sayReturns } from './say-parts';
import { noStepsWords, sayPointSteps, sayWays } from './say-steps';
import { saySteps, sayTimes } from './say-times';

export const PERIOD_WORDS = {
  4: 'Last four weeks',
  13: 'Last 13 weeks',
  52: 'Last twelve months',
} as const;

export function sayInsight(facts: InsightFacts): SaidInsight {
  const { figures, weeks, readOnly } = facts;
  const isEnough = figures.onboardings >= FEWEST_ONBOARDINGS;
  return {
    title: isEnough ? titleOf(facts) : 'Too early for figures.',
    lead: isEnough ? leadOf(facts) : '',
    tooFew: isEnough ? '' : tooFew(facts),
    isOwn: facts.own !== null,
    numbers: numbersOf(figures, facts.before),
    times: sayTimes(facts),
    steps: saySteps(facts),
    stepName: spanOf(weeks) === 'month' ? 'Month by month' : 'Week by week',
    returns: sayReturns(figures),
    points: sayPoints(figures),
    reps: sayReps(facts.reps, facts.own === 'rep' ? 'own' : 'rep'),
    byPoint: sayReps(facts.byPoint, 'starting_point'),
    pointSteps: sayPointSteps(facts),
    noSteps: noStepsWords(facts),
    ways: sayWays(figures),
    promises: sayPromises(figures),
    repeats: sayRepeats(facts),
    readOnly:
      readOnly === null
        ? ''
        : `Two choices at once read the latest ${countInWords(readOnly)} onboardings, and there are more.`,
  };
}

function tooFew({ figures, own, from, reader }: InsightFacts): string {
  const { onboardings } = figures;
  const whose = own === 'rep' ? ' that you sold' : own === 'host' ? ' that you look after' : '';
  const signed = onboardings === 0 ? 'No onboarding' : atStart(countOf(onboardings, 'onboarding'));
  const were = onboardings === 1 || onboardings === 0 ? 'was' : 'were';
  return `${signed}${whose} ${were} signed since ${sayDay(from, reader)}. Under ${countInWords(FEWEST_ONBOARDINGS)} a figure says more about chance than about how we work, so nothing is shown.`;
}

function titleOf({ figures, own }: InsightFacts): string {
  const { spread } = figures.times.introduced;
  if (!spread) return own ? 'How your customers are handed over.' : 'How customers are handed over.';
  return `${own ? 'Your customers' : 'Customers'} meet their person after ${longTime(spread.middle)}.`;
}

/** "22 hours", "four days". */
function longTime(hours: number): string {
  const whole = Math.floor(hours);
  return whole < 72 ? countOf(whole, 'hour') : countOf(Math.floor(whole / 24), 'day');
}

function leadOf(facts: InsightFacts): string {
  const { figures, from, reader, weeks } = facts;
  const signed = `${atStart(countOf(figures.onboardings, 'onboarding'))} signed since ${sayDay(from, reader)}.`;
  return [comparedWords(facts, weeks), longestWords(figures), signed].filter(Boolean).join(' ');
}

function comparedWords({ figures, before }: InsightFacts, weeks: Weeks): string {
  const [now, then] = [figures.times.introduced.spread?.middle, before.times.introduced.spread?.middle];
  if (now === undefined || then === undefined) return '';
  const apart = Math.floor(then) - Math.floor(now);
  const others = `the ${spanOf(weeks) === 'month' ? 'twelve months' : countOf(weeks, 'week')} before`;
  if (apart === 0) return `As in ${others}.`;
  return `${atStart(longTime(Math.abs(apart)))} ${apart > 0 ? 'sooner' : 'later'} than in ${others}.`;
}

/** What is in time least, where that is less than nine in ten. */
function longestWords({ times }: Figures): string {
  const [least] = STRETCHES.map((stretch) => ({ stretch, ...times[stretch].inTime }))
    .filter(({ count, of }) => of >= FEWEST_ONBOARDINGS && count < 0.9 * of)
    .sort((one, other) => one.count / one.of - other.count / other.of);
  return least
    ? `What runs over most: ${STRETCH_WORDS[least.stretch].name.toLowerCase()}, ${sayPercent(least)} in time.`
    : '';
}

function numbersOf(figures: Figures, before: Figures): SaidNumber[] {
  const { corrected, kept, repeated } = figures;
  const [now, then] = [figures.times.introduced.spread, before.times.introduced.spread];
  return [
    now && {
      value: sayTook('introduced', now.middle),
      label: 'to the introduction',
      line: then ? `was ${sayTook('introduced', then.middle)}` : `half of ${countInWords(now.of)} took less`,
      of: 'times' as const,
    },
    corrected.of > 0 && {
      value: sayPercent({ count: corrected.of - corrected.count, of: corrected.of }),
      label: 'right as written',
      line: `${countInWords(corrected.of - corrected.count)} of ${countOf(corrected.of, 'point')}`,
      of: 'points' as const,
    },
    kept.of > 0 && {
      value: inFigures(kept.count),
      label: kept.count === 1 ? 'promise kept' : 'promises kept',
      line: `of ${countInWords(kept.of)} that came to an end`,
      of: 'promises' as const,
    },
    repeated.of > 0 && {
      value: inFigures(repeated.count),
      label: 'had to repeat something',
      line: `of ${countInWords(repeated.of)} who said`,
      of: 'repeats' as const,
    },
  ].filter((one) => one !== null && one !== false);
}
