/* The figures of Insight, as programs read them: the same ones that the page shows, under their names. */
import type { z } from 'zod';
import { FEWEST_ONBOARDINGS, type Figures } from '../../domain/insight/figures';
import type { Spread } from '../../domain/insight/spread';
import { isInHours, STRETCHES } from '../../domain/insight/stretches';
import type { MemberActor } from '../../domain/onboarding/access';
import type { INSIGHT } from '../../http/api/shapes/insight-shapes';
import { loadInsight } from '../insight/insight.server';
import type { InsightAsked } from '../insight/sums.server';

type Answer = z.input<typeof INSIGHT>;
type Told = NonNullable<Answer['figures']>;

export async function insightFor(actor: MemberActor, asked: InsightAsked): Promise<Answer> {
  const facts = await loadInsight({ ...actor, timeZone: 'UTC' }, asked);
  const { own, from, beforeFrom, figures, before, steps, readOnly, pointSteps } = facts;
  const isEnough = figures.onboardings >= FEWEST_ONBOARDINGS;
  return {
    of: own === null ? 'all' : own === 'rep' ? 'sold' : 'looked_after',
    from,
    before_from: beforeFrom,
    figures: toldOf(figures),
    before: toldOf(before),
    trend: isEnough
      ? steps.map((step) => ({
          from: step.from,
          onboardings: step.figures.onboardings,
          times: timesOf(step.figures),
        }))
      : [],
    read_only: readOnly,
    steps: pointSteps && {
      starting_point_id: pointSteps.pointId,
      name: pointSteps.point,
      steps: pointSteps.steps.map(
        ({ key, title, kind, side, of, done, skipped, inTime, overdue, took, late }) => ({
          ...{ key, title, kind, side, done },
          paths: of,
          left_out: skipped,
          in_time: inTime,
          overdue,
          took: spreadOf(took),
          latest: late?.most ?? null,
        }),
      ),
    },
  };
}

const spreadOf = (spread: Spread | null) =>
  spread && {
    of: spread.of,
    lower_quarter: spread.low,
    middle: spread.middle,
    upper_quarter: spread.high,
  };

const timesOf = ({ times }: Figures): Told['times'] =>
  STRETCHES.map((stretch) => ({
    stretch,
    unit: isInHours(stretch) ? 'working_hours' : 'working_days',
    reached: times[stretch].of,
    took: spreadOf(times[stretch].spread),
    in_time: times[stretch].inTime,
    overdue: times[stretch].overdue,
  }));

/** Each count beside what it counts. */
const listed = <K extends string, V>(counts: Record<K, V>) =>
  (Object.entries(counts) as [K, V][]).map(([key, value]) => ({ key, value }));

function toldOf(figures: Figures): Told | null {
  if (figures.onboardings < FEWEST_ONBOARDINGS) return null;
  const { byKind, bySaid, reasons, promises, verdicts, mail } = figures;
  return {
    onboardings: figures.onboardings,
    times: timesOf(figures),
    accepted_first_time: figures.atOnce,
    returned: figures.returns,
    returned_for: listed(reasons).map(({ key, value }) => ({ reason: key, count: value })),
    changed: figures.corrected,
    changed_by_kind: listed(byKind).map(({ key, value }) => ({ kind: key, ...value })),
    changed_by_source: listed(bySaid).map(({ key, value }) => ({ said_by: key, ...value })),
    promises: listed(promises).map(({ key, value }) => ({ state: key, count: value })),
    promises_judged: listed(verdicts).map(({ key, value }) => ({ verdict: key, count: value })),
    promises_kept: figures.kept,
    questions: figures.questions,
    had_to_repeat: figures.repeated,
    opened_page: figures.opened,
    asked_for_another_link: figures.askedAnew,
    mail_arrived: figures.arrived,
    mail: listed(mail).map(({ key, value }) => ({ became: key, count: value })),
  };
}
