/* The moments an onboarding passes, from the handoff to the sign-off, and what the clock says now. */
import { db } from '#db/client.server';
import type { Member } from '../../auth/member/member.server';
import { dayOf, endOfWorkingDayAfter, workingHoursBetween } from '../../domain/clock/clock';
import { isAccepted, isIntroduced, isPublished } from '../../domain/onboarding/onboarding';
import { sayClockTime, sayDeadline, sayDue, sayInstant, sayLeft, sayTaken } from '../../speech/en/say-time';
import type { ReviewProgress } from '../review/review-progress.server';
import type { OnboardingHead } from './onboarding-head.server';

export type Step = { label: string; note: string; when: 'past' | 'next' | 'ahead' };

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
    accepted: at.get('handoff_accepted')?.first ?? null,
    published: at.get('guide_published')?.first ?? null,
    introduced: introduced?.first ?? null,
    settled: at.get('settled')?.last ?? null,
  };
}

/** The six steps; the first that is still to come is next. */
export function stepsOf(
  head: OnboardingHead,
  moments: Moments,
  progress: Pick<ReviewProgress, 'of' | 'checked'>,
): Step[] {
  const { reader, signedAt, calendar, stage } = head;
  const took = moments.introduced && sayTaken(workingHoursBetween(signedAt, moments.introduced, calendar));
  const isHandedOver = stage !== 'recording' && stage !== 'returned';
  const steps = [
    {
      label: 'Handed over',
      at: isHandedOver ? moments.submitted : null,
      ahead: stage === 'returned' ? 'came back' : 'not yet',
    },
    { label: 'Accepted', at: isAccepted(stage) ? moments.accepted : null, ahead: '' },
    { label: 'Published', at: isPublished(stage) ? moments.published : null, ahead: '' },
    { label: 'Introduced', at: moments.introduced, ahead: '', more: took && `in ${took}` },
    {
      label: 'Checked',
      at: moments.introduced && progress.of > 0 && progress.checked === progress.of ? reader.now : null,
      ahead: isIntroduced(stage) ? `${progress.checked} of ${progress.of}` : '',
      isUndated: true,
    },
    { label: 'Settled', at: stage === 'settled' ? moments.settled : null, ahead: '' },
  ];
  const next = steps.findIndex((step) => !step.at);
  let lastDay = '';
  return steps.map(({ label, at, ahead, more, isUndated }, position) => {
    if (!at) return { label, note: ahead, when: position === next ? 'next' : 'ahead' };
    if (isUndated) return { label, note: `all ${progress.of}`, when: 'past' };
    const day = dayOf(at, reader.timeZone);
    const time = day === lastDay ? sayClockTime(at, reader.timeZone) : sayInstant(at, reader);
    lastDay = day;
    return { label, note: [time, more].filter(Boolean).join(', '), when: 'past' };
  });
}

export type PageClock = {
  bar: OnboardingHead['clock'] | null;
  /** What the time is for, and what follows. */
  words: string;
};

/** The clock that runs now: to the introduction, to the first own contact, to the oldest promised answer. */
export function clockOf(
  member: Member,
  head: OnboardingHead,
  moments: Moments,
  answerDueBy: { at: Date; to: string } | null,
): PageClock {
  const { reader, calendar, host } = head;
  const left = (at: Date) => workingHoursBetween(reader.now, at, calendar);
  if (!moments.introduced)
    return {
      bar: head.clock,
      words:
        head.introductionDueAt < reader.now
          ? `The introduction was due ${sayDue(head.introductionDueAt, reader)}.`
          : `The introduction is due by ${sayDeadline(head.introductionDueAt, reader)}.`,
    };
  if (answerDueBy) {
    const who = member.id === host.id ? 'You' : host.first;
    return {
      bar: barTo(left(answerDueBy.at), `answer ${answerDueBy.to}`),
      words: `${who} promised ${answerDueBy.to} an answer by ${sayDeadline(answerDueBy.at, reader)}.`,
    };
  }
  const contactWords = (dueAt: Date) => {
    const isLate = dueAt < reader.now;
    const who = member.id === host.id ? 'You get' : `${host.first} gets`;
    if (!isLate) return `${who} in touch by ${sayDeadline(dueAt, reader)}.`;
    return `The first call or mail was due ${sayDue(dueAt, reader)}.`;
  };
  if (!head.firstContactAt) {
    const dueAt = endOfWorkingDayAfter(moments.introduced, calendar);
    return {
      bar: barTo(left(dueAt), 'first contact'),
      words: contactWords(dueAt),
    };
  }
  const took = sayTaken(workingHoursBetween(head.signedAt, moments.introduced, calendar));
  return { bar: null, words: `Introduced in ${took}. No clock runs now.` };
}

/** A wait of about a working day: soon from its last six hours on. */
function barTo(hoursLeft: number, of: string): NonNullable<PageClock['bar']> {
  const tone = hoursLeft < 0 ? 'late' : hoursLeft < 6 ? 'soon' : 'calm';
  return { label: sayLeft(hoursLeft), of, ratio: Math.min(1, Math.max(0, 1 - hoursLeft / 32)), tone };
}
