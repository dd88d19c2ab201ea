/*
 * What a clock has to say, as it is when the mail is written; once the step is done, or its limit lies further ahead than
 * when the news was owed, there is nothing to say.
 */
import type { NoticeProps } from '#emails/index';
import {
  afterWorkingHours,
  dayOf,
  endOfWorkingDayAfter,
  workingHoursBetween,
} from '../../domain/clock/clock';
import { type ClockNews, contactNews, introductionNews, timeOf } from '../../domain/clock/clock-news';
import { runsFrom } from '../../domain/onboarding/closing';
import type { Stage } from '../../domain/onboarding/onboarding';
import { sayDeadline, sayDue, sayFullDay, sayHoursLeft, sayLimit } from '../../speech/en/say-time';
import { loadIntroduction } from '../introduction/introducer.server';
import { namesOfRecipients } from '../introduction/introductions.server';
import { pageUrl, personOf, type Scene } from '../letter.server';

type Step = NoticeProps['clock_overdue']['step'];

/** What is to be done at a stage before the introduction, and on which page. */
export const STEPS: Partial<Record<Stage, { step: Step; noun: string }>> = {
  recording: { step: 'record', noun: 'handoff' },
  returned: { step: 'complete', noun: 'handoff' },
  submitted: { step: 'accept', noun: 'receipt' },
  accepted: { step: 'write', noun: 'guide' },
  published: { step: 'introduce', noun: 'introduction' },
};

/** Null once the introduction is made. */
function waiting(scene: Scene) {
  const { head, notice, reader } = scene;
  const next = STEPS[head.stage];
  if (!next) return null;
  const onTurn = head.turn === 'sales' ? head.rep : head.host;
  const isYours = onTurn.id === notice.recipientId;
  const dueAt = afterWorkingHours(head.clocksFrom, head.introductionHours, head.calendar);
  return {
    dueAt,
    dueBy: sayLimit(dueAt, reader),
    props: {
      customer: head.customer,
      rep: personOf(head.rep),
      host: personOf(head.host),
      step: next.step,
      isYours,
      url: pageUrl(scene, isYours ? next.noun : ''),
    },
  };
}

/** Whether a clock speaks of it by now. */
const isDue = (news: readonly ClockNews[], kind: ClockNews['kind'], now: Date): boolean =>
  news.some((one) => one.kind === kind && one.at <= now);

const timeZonesOf = ({ head: { rep, host } }: Scene) => ({ rep: rep.timeZone, host: host.timeZone });

const saidOfIntroduction = (scene: Scene, kind: ClockNews['kind']): boolean =>
  isDue(
    introductionNews(
      { ...scene.head, signedAt: scene.head.clocksFrom, timeZones: timeZonesOf(scene) },
      scene.head.calendar,
    ),
    kind,
    scene.now,
  );

export async function clockWarning(scene: Scene): Promise<NoticeProps['clock_warning'] | null> {
  const { head, notice, now } = scene;
  const found = waiting(scene);
  if (!found?.props.isYours || found.dueAt <= now) return null;
  if (!saidOfIntroduction(scene, 'clock_warning')) return null;
  return {
    ...found.props,
    isHost: notice.recipientId === head.host.id,
    left: sayHoursLeft(workingHoursBetween(now, found.dueAt, head.calendar)),
    introduceBy: found.dueBy,
  };
}

export async function clockOverdue(scene: Scene): Promise<NoticeProps['clock_overdue'] | null> {
  const found = waiting(scene);
  if (!found || !saidOfIntroduction(scene, 'clock_overdue')) return null;
  return { ...found.props, dueBy: sayDue(found.dueAt, scene.reader) };
}

/** To the leads, a working day after it was due. */
export async function clockOverdueLead(scene: Scene): Promise<NoticeProps['clock_overdue_lead'] | null> {
  const found = waiting(scene);
  if (!found || !saidOfIntroduction(scene, 'clock_overdue_lead')) return null;
  return { ...found.props, dueBy: found.dueBy };
}

/** The first own contact of customer success; what was said in the morning isn't said again in the evening. */
export async function firstContactDue(scene: Scene): Promise<NoticeProps['first_contact_due'] | null> {
  const { head, notice, now, reader } = scene;
  if (head.firstContactAt) return null;
  const made = await loadIntroduction(scene);
  const from = runsFrom(made.at, head.reopenedAt);
  const dueAt = endOfWorkingDayAfter(from, head.calendar);
  const isLate = dueAt <= now;
  const spoken = contactNews(from, { timeZones: timeZonesOf(scene) }, head.calendar);
  if (!isDue(spoken, 'first_contact_due', now)) return null;
  if (timeOf(notice.generation) !== (isLate ? 'second' : 'first')) return null;
  return {
    customer: head.customer,
    rep: personOf(head.rep),
    contacts: await namesOfRecipients(scene, made.id),
    introducedOn: sayFullDay(dayOf(made.at, reader.timeZone), reader),
    dueBy: isLate ? sayDue(dueAt, reader) : sayDeadline(dueAt, reader),
    isLate,
    url: `${pageUrl(scene)}#next`,
  };
}

/** To the leads, a working day after it was due. */
export async function firstContactLateLead(
  scene: Scene,
): Promise<NoticeProps['first_contact_late_lead'] | null> {
  const { head, reader, now } = scene;
  if (head.firstContactAt) return null;
  const made = await loadIntroduction(scene);
  const from = runsFrom(made.at, head.reopenedAt);
  const spoken = contactNews(from, { timeZones: timeZonesOf(scene) }, head.calendar);
  if (!isDue(spoken, 'first_contact_late_lead', now)) return null;
  return {
    customer: head.customer,
    rep: personOf(head.rep),
    host: personOf(head.host),
    contacts: await namesOfRecipients(scene, made.id),
    introducedOn: sayFullDay(dayOf(made.at, reader.timeZone), reader),
    dueBy: sayDue(endOfWorkingDayAfter(from, head.calendar), reader),
    url: pageUrl(scene),
  };
}
