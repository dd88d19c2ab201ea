/* How long it takes, in English: each stretch from the signature, and how that moves. */
import type { Figures, Times } from '../../../domain/insight/figures';
import { isInHours, STRETCHES, type Stretch } from '../../../domain/insight/stretches';
import type { InsightFacts } from '../../../queries/insight/insight.server';
import type { SaidInsight, SaidTime, SaidTimes } from '../../insight/said-insight';
import { countInWords, inFigures } from '../say-count';
import { STRETCH_WORDS, sayBetween, sayPercent, sayStart, sayTook } from './insight-words';

const HOURS = STRETCHES.filter(isInHours);
const DAYS = STRETCHES.filter((stretch) => !isInHours(stretch));

export const sayTimes = (facts: InsightFacts): SaidTimes[] => [
  {
    key: 'hours',
    title:
      titleOf(facts.figures, [
        ['introduced', 'were introduced in time'],
        ['accepted', 'were accepted in time'],
      ]) ?? 'From the signature to the first contact',
    meta: 'Dot: half are sooner, half later. Bar: half of them. Dashed: the limit, or each where starting points have their own. Hatched: past the shortest.',
    ...drawn(facts, HOURS, 'h'),
  },
  {
    key: 'days',
    title:
      titleOf(facts.figures, [
        ['live', 'were live by the agreed day'],
        ['first_value', 'had first value by the agreed day'],
      ]) ?? 'From the signature to first value',
    meta: 'Dot: half are sooner, half later. Bar: half of them. Working days.',
    ...drawn(facts, DAYS, 'days'),
  },
];

function titleOf({ times }: Figures, said: [Stretch, string][]): string | null {
  for (const [stretch, words] of said) {
    const { inTime, spread } = times[stretch];
    if (inTime.of > 0 && spread) return `${sayPercent(inTime)} ${words}`;
  }
  return null;
}

function drawn(
  facts: InsightFacts,
  stretches: readonly Stretch[],
  unit: string,
): Pick<SaidTimes, 'rows' | 'most' | 'scale'> {
  const rows = stretches.map((stretch) => rowOf(facts, stretch));
  const ends = rows.flatMap(({ drawn: one }) => (one ? [one.high, ...one.limits] : []));
  const most = Math.max(1, ...ends) * 1.08;
  const each = (unit === 'h' ? HOURS_APART : DAYS_APART).find((apart) => most / apart < MOST_LINES) ?? most;
  const lines = Array.from({ length: Math.floor(most / each) }, (_, at) => (at + 1) * each);
  return {
    rows,
    most,
    scale:
      ends.length === 0
        ? []
        : lines.map((at) => ({ at, words: unit === 'h' ? `${at} h` : `${at} ${at === 1 ? 'day' : 'days'}` })),
  };
}

/** How far apart lines stand: as people count hours and days. */
const HOURS_APART = [1, 2, 4, 8, 12, 24, 48, 96, 240, 480, 960];
const DAYS_APART = [1, 2, 5, 10, 20, 50, 100, 200, 500];
/** Their words have to fit beside one another, on a phone too. */
const MOST_LINES = 5;

function rowOf({ figures, before, steps, limits }: InsightFacts, stretch: Stretch): SaidTime {
  const times = figures.times[stretch];
  const { spread, of, inTime, overdue } = times;
  const hours =
    stretch === 'accepted'
      ? limits.acceptanceHours
      : stretch === 'introduced'
        ? limits.introductionHours
        : [];
  const trend = steps.map((step) => middleOf(step.figures.times[stretch]));
  const known = trend.filter((value) => value !== null);
  return {
    stretch,
    name: STRETCH_WORDS[stretch].name,
    isReached: of > 0,
    limit: limitWords(stretch, hours),
    drawn: spread && { low: spread.low, middle: spread.middle, high: spread.high, limits: hours },
    typical: spread ? sayTook(stretch, spread.middle) : 'too few yet',
    between: spread
      ? `half of ${countInWords(spread.of)} took ${sayBetween(stretch, spread.low, spread.high)}`
      : cameThatFar(of),
    within: inTime.of > 0 ? sayPercent(inTime) : limitWords(stretch, hours) ? 'none yet' : 'no limit',
    withinOf:
      inTime.of > 0
        ? inTime.count < inTime.of
          ? `${inFigures(inTime.of - inTime.count)} of ${inFigures(inTime.of)} late${overdue > 0 ? `, ${notYet(overdue, inTime)}` : ''}`
          : `all of ${inFigures(inTime.of)}`
        : '',
    isLate: inTime.count < inTime.of,
    trend,
    range: known.length < 2 ? '' : sayBetween(stretch, Math.min(...known), Math.max(...known)),
    was: wasWords(stretch, before.times[stretch]),
  };
}

/** How many of those that are late aren't there yet. */
const notYet = (overdue: number, { count, of }: Times['inTime']): string =>
  overdue === of - count ? 'not there yet' : `${countInWords(overdue)} not there yet`;

const middleOf = ({ spread }: Times): number | null => spread?.middle ?? null;

/** "limit 48 h", "limit 24 or 48 h, as its starting point has it". */
function limitWords(stretch: Stretch, hours: readonly number[]): string {
  if (hours.length > 1) return `limit ${hours.join(' or ')} h, as its starting point has it`;
  if (hours.length === 1) return `limit ${hours[0]} h`;
  if (stretch === 'first_contact') return 'limit: the next working day';
  return stretch === 'live' || stretch === 'first_value' ? 'limit: the agreed day' : '';
}

const cameThatFar = (of: number): string =>
  of === 0 ? 'none so far' : `${countInWords(of)} so far, shown from three on`;

function wasWords(stretch: Stretch, times: Times): string {
  const was = middleOf(times);
  return was === null ? '' : `was ${sayTook(stretch, was)}`;
}

export const saySteps = ({ steps, weeks, reader }: InsightFacts): SaidInsight['steps'] => ({
  head: STRETCHES.map((stretch) => ({
    key: stretch,
    name: STRETCH_WORDS[stretch].short,
    unit: isInHours(stretch) ? 'h' : 'days',
  })),
  rows: steps.map(({ from, figures }) => ({
    from: sayStart(from, weeks, reader),
    cells: STRETCHES.map((stretch) => {
      const middle = middleOf(figures.times[stretch]);
      return middle === null ? '–' : String(Math.floor(middle));
    }),
  })),
});
