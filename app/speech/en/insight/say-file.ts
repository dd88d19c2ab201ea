/* Insight as a file: a line for each figure, of the period, of the one before, and of each stretch of it. */
import { VERDICTS } from '../../../domain/guide/guide';
import { RETURN_REASONS } from '../../../domain/handoff/handoff';
import { FEWEST_ONBOARDINGS, type Figures } from '../../../domain/insight/figures';
import type { Share } from '../../../domain/insight/share';
import { isInHours, STRETCHES } from '../../../domain/insight/stretches';
import { PROMISE_STATES } from '../../../domain/promise/promise';
import { SAID_BY, STATEMENT_KINDS } from '../../../domain/statement/statement';
import type { InsightFacts } from '../../../queries/insight/insight.server';
import { KIND_WORDS } from '../kind-words';
import { STATE_WORDS } from '../promise/say-ledger';
import { REASON_WORDS } from '../receipt/return-reasons';
import { STRETCH_WORDS } from './insight-words';
import { SAID_OF, VERDICT_WORDS } from './say-parts';

export const FILE_HEAD = [
  'Signed from',
  'Part',
  'Figure',
  'Unit',
  'Count',
  'Of',
  'Lower quarter',
  'Middle',
  'Upper quarter',
] as const;

type Cell = string | number | null;

/** Nothing of a period with too few onboardings. */
export function fileLines(facts: InsightFacts): Cell[][] {
  const { from, beforeFrom, figures, before, steps } = facts;
  const periods = [
    { from, part: 'the period', figures },
    { from: beforeFrom, part: 'as many weeks before', figures: before },
  ].filter((one) => one.figures.onboardings >= FEWEST_ONBOARDINGS);
  if (figures.onboardings < FEWEST_ONBOARDINGS) return [];
  return [
    ...periods.flatMap((one) => linesOf(one.figures).map((line) => [one.from, one.part, ...line])),
    ...stepLines(facts).map((line) => [from, 'the period', ...line]),
    ...steps.flatMap((one) =>
      timeLines(one.figures).map((line) => [one.from, 'a part of the period', ...line]),
    ),
  ];
}

function linesOf(figures: Figures): Cell[][] {
  const share = (name: string, unit: string, { count, of }: Share) => [
    name,
    unit,
    count,
    of,
    null,
    null,
    null,
  ];
  const count = (name: string, unit: string, number: number) => [name, unit, number, null, null, null, null];
  return [
    count('Onboardings', 'onboardings', figures.onboardings),
    ...timeLines(figures),
    ...STRETCHES.filter((stretch) => figures.times[stretch].inTime.of > 0).map((stretch) =>
      share(`${STRETCH_WORDS[stretch].name} in time`, 'onboardings', figures.times[stretch].inTime),
    ),
    ...STRETCHES.filter((stretch) => figures.times[stretch].inTime.of > 0).map((stretch) =>
      count(
        `${STRETCH_WORDS[stretch].name}: past the limit, not yet`,
        'onboardings',
        figures.times[stretch].overdue,
      ),
    ),
    share('Accepted at once', 'handoffs', figures.atOnce),
    count('Returned', 'times', figures.returns),
    ...RETURN_REASONS.map((reason) =>
      count(`Returned for: ${REASON_WORDS[reason]}`, 'times', figures.reasons[reason]),
    ),
    share('Changed by the customer', 'points', figures.corrected),
    ...STATEMENT_KINDS.map((kind) =>
      share(`Changed by the customer: ${KIND_WORDS[kind].title}`, 'points', figures.byKind[kind]),
    ),
    ...[...SAID_BY, 'none' as const].map((by) =>
      share(`Changed by the customer: ${SAID_OF[by]}`, 'points', figures.bySaid[by]),
    ),
    ...[...VERDICTS, 'none' as const].map((verdict) =>
      count(`Promises, our answer: ${VERDICT_WORDS[verdict]}`, 'promises', figures.verdicts[verdict]),
    ),
    ...PROMISE_STATES.map((state) =>
      count(`Promises ${STATE_WORDS[state]}`, 'promises', figures.promises[state]),
    ),
    count('Promises kept, late', 'promises', figures.kept.late),
    count('Questions answered from what we knew', 'questions', figures.questions.known),
    count('Questions asked', 'questions', figures.questions.asked),
    count('Questions asked although known', 'questions', figures.questions.again),
    share('Had to repeat something', 'contacts', figures.repeated),
    share('Opened their page', 'contacts', figures.opened),
    share('Asked for another link', 'contacts', figures.askedAnew),
    share('Mail that arrived', 'mails', figures.arrived),
  ];
}

const timeLines = ({ times }: Figures): Cell[][] =>
  STRETCHES.map((stretch) => {
    const { of, spread } = times[stretch];
    const unit = isInHours(stretch)
      ? 'working hours since the signature'
      : 'working days since the signature';
    const quarters = [spread?.low ?? null, spread?.middle ?? null, spread?.high ?? null];
    return [STRETCH_WORDS[stretch].name, unit, null, of, ...quarters];
  });

/** Of the starting point asked for, or of the usual one. */
function stepLines({ pointSteps }: InsightFacts): Cell[][] {
  const named = (title: string, what: string) => `${pointSteps?.point}: ${title}, ${what}`;
  return (pointSteps?.steps ?? []).flatMap(({ title, of, done, inTime, overdue, took }) => [
    [named(title, 'done'), 'paths', done, of, null, null, null],
    [named(title, 'in time'), 'paths', inTime.count, inTime.of, null, null, null],
    [named(title, 'past its day, not done yet'), 'paths', overdue, null, null, null, null],
    [
      named(title, 'took'),
      'working days',
      null,
      took?.of ?? null,
      took?.low ?? null,
      took?.middle ?? null,
      took?.high ?? null,
    ],
  ]);
}
