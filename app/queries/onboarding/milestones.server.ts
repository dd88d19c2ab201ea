/* The moments an onboarding passes, from the handoff to the sign-off, and what the clock says now. */
import { db } from '#db/client.server';
import { endOfWorkingDayAfter, workingHoursBetween } from '../../domain/clock/clock';
import { runsFrom } from '../../domain/onboarding/closing';
import { isAccepted, isIntroduced, isPublished } from '../../domain/onboarding/onboarding';
import type { Wait } from '../clock/days-off.server';
import type { ReviewProgress } from '../review/review-progress.server';
import type { Due } from '../worklist/row';
import type { ClockFacts, Towards } from './clock';
import type { OnboardingHead } from './onboarding-head.server';

export type StepFacts = {
  step: 'handed_over' | 'accepted' | 'published' | 'introduced' | 'checked' | 'settled';
  when: 'past' | 'next' | 'ahead';
  /** Null while it is to come; checking has no moment of its own. */
  at: Date | null;
  /** Sales has the handoff back. */
  isBack?: boolean;
  /** Working hours from the signature. */
  tookHours?: number | null;
  /** Once there is something to check. */
  points?: { checked: number; of: number } | null;
};

export type Moments = {
  submitted: Date | null;
  accepted: Date | null;
  published: Date | null;
  introduced: Date | null;
  settled: Date | null;
};

/** When each of them happened, as the timeline has it. */
export async function momentsOf(workspaceId: string, onboardingId: string): Promise<Moments> {
  const rows = await db()
    .selectFrom('events')
    .select((eb) => ['kind', eb.fn.min('at').as('first'), eb.fn.max('at').as('last')])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('kind', 'in', [
      'handoff_submitted',
      'handoff_accepted',
      'begun_without_handoff',
      'guide_published',
      'introduction_sent',
      'introduction_made_by_phone',
      'introduction_made_at_meeting',
      'settled',
    ])
    .groupBy('kind')
    .execute();
  const at = new Map(rows.map((row) => [row.kind, row]));
  const introduced =
    at.get('introduction_sent') ??
    at.get('introduction_made_by_phone') ??
    at.get('introduction_made_at_meeting');
  return {
    submitted: at.get('handoff_submitted')?.last ?? null,
    accepted: (at.get('handoff_accepted') ?? at.get('begun_without_handoff'))?.first ?? null,
    published: at.get('guide_published')?.first ?? null,
    introduced: introduced?.first ?? null,
    settled: at.get('settled')?.last ?? null,
  };
}

/** The six steps, or the four that are left without a handoff; the first that is still to come is next. */
export function stepsOf(
  { signedAt, calendar, stage, isWithoutHandoff }: OnboardingHead,
  moments: Moments,
  { of, checked }: Pick<ReviewProgress, 'of' | 'checked'>,
): StepFacts[] {
  const { introduced } = moments;
  const isHandedOver = stage !== 'recording' && stage !== 'returned';
  const isAllChecked = introduced !== null && of > 0 && checked === of;
  const dated = (step: StepFacts['step'], at: Date | null) => ({ step, at, isDone: at !== null });
  const steps = [
    ...(isWithoutHandoff
      ? []
      : [
          { ...dated('handed_over', isHandedOver ? moments.submitted : null), isBack: stage === 'returned' },
          dated('accepted', isAccepted(stage) ? moments.accepted : null),
        ]),
    dated('published', isPublished(stage) ? moments.published : null),
    {
      ...dated('introduced', introduced),
      tookHours: introduced && workingHoursBetween(signedAt, introduced, calendar),
    },
    {
      ...dated('checked', null),
      isDone: isAllChecked,
      points: isAllChecked || isIntroduced(stage) ? { checked, of } : null,
    },
    dated('settled', stage === 'settled' ? moments.settled : null),
  ];
  const next = steps.findIndex(({ isDone }) => !isDone);
  return steps.map(({ isDone, ...step }, position) => ({
    ...step,
    when: isDone ? 'past' : position === next ? 'next' : 'ahead',
  }));
}

export type PageClockFacts = {
  /** What the limit is reckoned from; null where none runs. */
  span: Wait | null;
  bar: ClockFacts | null;
  /** What the time is for, and when it is or was up. */
  wait:
    | { for: 'introduction'; due: Due }
    | { for: 'answer'; to: string; answerBy: Date }
    | { for: 'first_contact'; due: Due }
    | { for: 'open_point'; due: Due }
    | { for: 'nothing'; introducedInHours: number }
    | { for: 'closed' };
};

/** The clock that runs now: to the introduction, to the oldest promised answer, to a point that stays open, to the first own contact. */
export function clockOf(
  head: OnboardingHead,
  moments: Moments,
  answer: { at: Date; by: Date; to: string } | null,
  open: { from: Date; dueAt: Date } | null,
): PageClockFacts {
  const { calendar, signedAt, reopenedAt } = head;
  const { now } = head.reader;
  const { introduced } = moments;
  if (head.closedAt) return { span: null, bar: null, wait: { for: 'closed' } };
  const due = (at: Date): Due => ({ at, isLate: at < now });
  const barTo = (at: Date, towards: Towards) => asBar(workingHoursBetween(now, at, calendar), towards);
  if (!introduced)
    return {
      span: { from: runsFrom(signedAt, reopenedAt), until: head.introductionDueAt, isPromised: false },
      bar: head.clock,
      wait: { for: 'introduction', due: due(head.introductionDueAt) },
    };
  if (answer)
    return {
      span: { from: answer.at, until: answer.by, isPromised: true },
      bar: barTo(answer.by, { to: 'answer', whom: answer.to }),
      wait: { for: 'answer', to: answer.to, answerBy: answer.by },
    };
  if (open && (open.from <= now || head.firstContactAt))
    return {
      span: null,
      bar: open.from <= now ? barTo(open.dueAt, { to: 'open_point' }) : null,
      wait: { for: 'open_point', due: due(open.dueAt) },
    };
  if (!head.firstContactAt) {
    const from = runsFrom(introduced, reopenedAt);
    const dueAt = endOfWorkingDayAfter(from, calendar);
    return {
      span: { from, until: dueAt, isPromised: false },
      bar: barTo(dueAt, { to: 'first_contact' }),
      wait: { for: 'first_contact', due: due(dueAt) },
    };
  }
  const introducedInHours = workingHoursBetween(signedAt, introduced, calendar);
  return { span: null, bar: null, wait: { for: 'nothing', introducedInHours } };
}

/** A wait of about a working day: soon from its last six hours on. */
function asBar(leftHours: number, towards: Towards): ClockFacts {
  const tone = leftHours < 0 ? 'late' : leftHours < 6 ? 'soon' : 'calm';
  return { leftHours, towards, ratio: Math.min(1, Math.max(0, 1 - leftHours / 32)), notch: null, tone };
}
