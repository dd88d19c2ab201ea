/* What comes back, what is corrected, what is kept, and what had to be repeated, in English. */
import { atStart } from '../../../domain/form/at-start';
import { VERDICTS } from '../../../domain/guide/guide';
import { RETURN_REASONS } from '../../../domain/handoff/handoff';
import type { Figures } from '../../../domain/insight/figures';
import type { Share } from '../../../domain/insight/share';
import { SAID_BY, STATEMENT_KINDS } from '../../../domain/statement/statement';
import type { InsightFacts } from '../../../queries/insight/insight.server';
import type { PointFigures } from '../../../queries/insight/points.server';
import type { SaidInsight, SaidPromises, SaidReps, SaidShare } from '../../insight/said-insight';
import { KIND_WORDS } from '../kind-words';
import { keptOf } from '../promise/say-ledger';
import { REASON_WORDS } from '../receipt/return-reasons';
import { countInWords, countOf, inFigures } from '../say-count';
import { sayPercent, sayStart, timesWords } from './insight-words';

const shareOf = (key: string, name: string, { count, of }: Share, line = ''): SaidShare => ({
  key,
  name,
  line,
  count,
  of,
  words: of === 0 ? '–' : `${inFigures(count)} of ${inFigures(of)}`,
});

function returnsTitle(atOnce: Share): string {
  if (atOnce.of === 0) return 'No handoff was accepted yet';
  return `${atOnce.count === atOnce.of ? 'Whatever was' : `${sayPercent(atOnce)} of what was`} accepted came in right the first time`;
}

export function sayReturns({ atOnce, returns, reasons }: Figures): SaidInsight['returns'] {
  const named = RETURN_REASONS.map((reason) => ({ reason, count: reasons[reason] }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
  const most = named[0]?.count ?? 0;
  return {
    title: returnsTitle(atOnce),
    meta: [
      atOnce.of === 0 ? '' : `${atStart(countOf(atOnce.of, 'handoff'))} accepted.`,
      returns === 0
        ? 'None was returned.'
        : `Returned ${timesWords(returns)}, those that still wait included.`,
    ]
      .filter(Boolean)
      .join(' '),
    rows: named.map(({ reason, count }) => ({
      ...shareOf(reason, REASON_WORDS[reason], { count, of: most }),
      words: inFigures(count),
    })),
    returned: returns,
  };
}

export const SAID_OF = {
  customer: 'The customer said it',
  assumed: 'Sales assumed it',
  none: 'Nobody said who',
};

export function sayPoints({ corrected, byKind, bySaid }: Figures): SaidInsight['points'] {
  const right = { count: corrected.of - corrected.count, of: corrected.of };
  return {
    title: corrected.of === 0 ? 'No point was answered yet' : `${sayPercent(right)} is right as written`,
    meta:
      corrected.of === 0
        ? ''
        : `${atStart(countOf(corrected.count, 'point'))} of ${countInWords(corrected.of)} ${corrected.count === 1 ? 'was' : 'were'} changed by the customer.`,
    rows: STATEMENT_KINDS.filter((kind) => byKind[kind].of > 0).map((kind) =>
      shareOf(kind, KIND_WORDS[kind].title, byKind[kind]),
    ),
    bySaid: [...SAID_BY, 'none' as const]
      .filter((by) => bySaid[by].of > 0)
      .map((by) => shareOf(by, SAID_OF[by], bySaid[by])),
    changed: corrected.count,
  };
}

const OF_PART = {
  rep: {
    from: 'from',
    none: 'What was changed, by who sold',
    head: 'Sold by',
    caption: 'Points changed of every hundred, by kind and who sold',
    note: 'Leads see everyone, whoever sold only their own row. Nobody is shown under 20 points, and no rate of fewer than ten.',
  },
  own: {
    from: 'from',
    none: 'What was changed of what you sold',
    head: 'Sold by',
    caption: 'Points changed of every hundred, by kind',
    note: 'You see your own row alone, and leads see the same of you. No rate is shown of fewer than ten points.',
  },
  starting_point: {
    from: 'with',
    none: 'What was changed, by starting point',
    head: 'Starting point',
    caption: 'Points changed of every hundred, by kind and starting point',
    note: 'None is shown under 20 points, and no rate of fewer than ten.',
  },
};

/** With fewer points than this a rate is chance: it is said how many of how many. */
const FEWEST_FOR_RATE = 10;

export function sayReps(reps: readonly PointFigures[], part: keyof typeof OF_PART): SaidReps | null {
  if (reps.length === 0) return null;
  const words = OF_PART[part];
  const kinds = STATEMENT_KINDS.filter((kind) => reps.some(({ byKind }) => byKind[kind].of > 0));
  const rate = ({ count, of }: Share) => (of < FEWEST_FOR_RATE ? null : Math.round((100 * count) / of));
  const few = ({ count, of }: Share) =>
    of === 0 || of >= FEWEST_FOR_RATE ? '' : `${inFigures(count)} of ${inFigures(of)}`;
  const cells = reps.flatMap(({ name, byKind }) =>
    kinds.map((kind) => ({ name, kind, rate: rate(byKind[kind]) ?? 0 })),
  );
  const [highest] = cells.filter(({ rate: one }) => one > 0).sort((one, other) => other.rate - one.rate);
  return {
    title: highest
      ? `Changed most: ${KIND_WORDS[highest.kind].many} ${words.from} ${highest.name}`
      : words.none,
    head: words.head,
    caption: words.caption,
    note: words.note,
    kinds: kinds.map((kind) => KIND_WORDS[kind].title),
    rows: reps.map(({ id, name, answered, byKind }) => ({
      id,
      name,
      line: countOf(answered, 'point'),
      rates: kinds.map((kind) => ({
        kind,
        name: KIND_WORDS[kind].title,
        rate: rate(byKind[kind]),
        few: few(byKind[kind]),
      })),
    })),
  };
}

/** So many signs are drawn at most. */
const MOST_SIGNS = 78;

export const VERDICT_WORDS = {
  deliverable: 'We can',
  with_changes: 'With changes',
  not_deliverable: 'We can’t',
  none: 'Not judged, or added in the guide',
};

export function sayPromises({ kept, promises, verdicts }: Figures): SaidPromises {
  const all = Object.values(promises).reduce((sum, count) => sum + count, 0);
  return {
    title: promisesTitle(kept, promises.broken),
    meta: `${atStart(countOf(all, 'promise'))} in all, ${countInWords(promises.open)} still open.`,
    count: all,
    each: Math.max(1, Math.ceil(kept.of / MOST_SIGNS)),
    ends: [
      { key: 'on_time', name: 'kept on time', count: kept.count - kept.late },
      { key: 'late', name: 'kept, late', count: kept.late },
      { key: 'changed', name: 'changed together', count: promises.changed },
      { key: 'broken', name: 'broken', count: promises.broken },
      { key: 'open', name: 'still open', count: promises.open },
    ],
    verdicts: [...VERDICTS, 'none' as const].map((verdict) =>
      shareOf(verdict, VERDICT_WORDS[verdict], { count: verdicts[verdict], of: all }),
    ),
  };
}

function promisesTitle(kept: Share, broken: number): string {
  if (kept.of === 0) return 'No promise came to an end yet';
  const brokenToo = broken > 0 ? `, ${countInWords(broken)} broken` : '';
  return `${keptOf(kept.count, kept.of)}${brokenToo}`;
}

export function sayRepeats({ figures, steps, weeks, reader }: InsightFacts): SaidInsight['repeats'] {
  const { repeated, questions } = figures;
  const { count, of } = repeated;
  const { known, asked, again } = questions;
  return {
    title:
      of === 0
        ? 'Nobody has said yet whether they had to repeat anything'
        : `${atStart(count === 0 ? 'none' : countInWords(count))} of ${countInWords(of)} had to repeat something`,
    meta: of === 0 ? '' : 'Asked once all is signed. A square is a yes.',
    rows: steps
      .filter((step) => step.figures.repeated.of > 0)
      .map((step) => shareOf(step.from, sayStart(step.from, weeks, reader), step.figures.repeated)),
    never:
      known + asked === 0
        ? ''
        : `${atStart(countOf(known, 'question'))} ${known === 1 ? 'was' : 'were'} answered from what we knew, ${countInWords(asked)} asked, ${again === 0 ? 'none' : countInWords(again)} although known.`,
  };
}
