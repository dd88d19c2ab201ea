/* How the steps of a starting point go, and whether mail and pages reach whom they are for, in English. */
import type { Figures } from '../../../domain/insight/figures';
import type { Spread } from '../../../domain/insight/spread';
import type { LastingDelivery } from '../../../domain/mail/delivery';
import type { InsightFacts } from '../../../queries/insight/insight.server';
import type { PointStep } from '../../../queries/insight/points.server';
import type { SaidStep, SaidSteps, SaidWays } from '../../insight/said-insight';
import { countInWords, countOf, inFigures, sayList } from '../say-count';
import { KIND_WORDS } from '../step/kind-words';
import { sayPercent } from './insight-words';

const lateOf = ({ inTime }: PointStep): number => inTime.of - inTime.count;

/** What comes late most often stands first. */
export function sayPointSteps({ pointSteps }: InsightFacts): SaidSteps | null {
  if (!pointSteps || pointSteps.steps.length === 0) return null;
  const { pointId, point, steps } = pointSteps;
  const sorted = [...steps].sort((one, other) => lateOf(other) / other.of - lateOf(one) / one.of);
  const [worst] = sorted;
  return {
    title: worst && lateOf(worst) > 0 ? `Late most often: ${worst.title}` : `Nothing in ${point} comes late`,
    meta: `The steps of ${point}. Full: done in time. Hatched: late, done or not. Outlined: left out. The rest isn’t done yet, and has time.`,
    pointId,
    rows: sorted.map(stepOf),
  };
}

/** Why none are shown. */
export function noStepsWords({ pointSteps, own }: InsightFacts): string {
  if (pointSteps) return `No step of ${pointSteps.point} stands in ten paths yet.`;
  return own
    ? 'Choose a starting point to see how its steps go with your customers.'
    : 'Choose a starting point to see how its steps go.';
}

/** "2 to 6 days", "one day". */
function betweenDays({ low, high }: Spread): string {
  const [from, to] = [Math.floor(low), Math.floor(high)];
  return from === to ? countOf(to, 'day') : `${from} to ${to} days`;
}

function stepOf(step: PointStep): SaidStep {
  const { key, title, kind, side, of, done, skipped, inTime, overdue, took, late } = step;
  const days = (value: number) => countOf(Math.floor(value), 'day');
  return {
    key,
    name: title,
    line: `${side}, ${KIND_WORDS[kind].toLowerCase()} · ${inFigures(done)} of ${inFigures(of)} done`,
    drawn: { inTime: done - (lateOf(step) - overdue), late: lateOf(step), skipped, of },
    within: inTime.of > 0 ? sayPercent(inTime) : done > 0 ? 'no day' : '–',
    others: [
      lateOf(step) > 0 ? `${countInWords(lateOf(step))} late` : '',
      overdue > 0 ? `${overdue === lateOf(step) ? 'not' : `${countInWords(overdue)} not`} done yet` : '',
      skipped > 0 ? `${countInWords(skipped)} left out` : '',
    ]
      .filter(Boolean)
      .join(', '),
    isLate: lateOf(step) > 0,
    took: took ? days(took.middle) : 'too few yet',
    between: took ? `half took ${betweenDays(took)}` : '',
    lateBy: late === null ? '–' : late.middle === null ? `up to ${days(late.most)}` : days(late.middle),
    latest: late && late.middle !== null ? `${days(late.most)} at most` : '',
  };
}

const ENDED: Record<Exclude<LastingDelivery, 'delivered'>, string> = {
  failed: 'couldn’t be sent',
  suppressed: 'held back by the provider',
  bounced: 'came back',
  complained: 'called spam',
};

export function sayWays({ opened, askedAnew, arrived, mail }: Figures): SaidWays {
  const troubles = Object.entries(ENDED) as [keyof typeof ENDED, string][];
  const said = troubles.flatMap(([kind, words]) =>
    mail[kind] > 0 ? [`${countInWords(mail[kind])} ${words}`] : [],
  );
  const row = (
    key: SaidWays['rows'][number]['behind'],
    name: string,
    see: string,
    share: Figures['opened'],
  ) => ({
    ...{ key, behind: key, name, see, line: '' },
    ...share,
    words: share.of === 0 ? '–' : `${inFigures(share.count)} of ${inFigures(share.of)}`,
  });
  return {
    title:
      opened.of === 0 ? 'Nobody was given a page yet' : `${sayPercent(opened)} of contacts opened their page`,
    rows: [
      row('unopened', 'Opened their page', opened.count < opened.of ? 'Who hasn’t' : '', opened),
      row('asked_anew', 'Asked for another link', askedAnew.count > 0 ? 'Who did' : '', askedAnew),
      row('lost', 'Mail that arrived', arrived.count < arrived.of ? 'What didn’t' : '', arrived),
    ],
    mail:
      arrived.of === 0
        ? 'The provider said of no mail yet what became of it.'
        : said.length > 0
          ? `Of mail to customers ${sayList(said)}.`
          : `Of ${countOf(arrived.of, 'mail')} to customers all arrived.`,
  };
}
