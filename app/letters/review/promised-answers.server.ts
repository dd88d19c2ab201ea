/* The answer that a customer's page promises by a day: before it is due, and once it is late; nothing to say once it has come. */
import { loadReview } from '#db/review/review.server';
import type { NoticeProps } from '#emails/index';
import { dayOfPromise } from '../../domain/clock/clock-news';
import { earliest } from '../../domain/clock/earliest';
import { sayDeadline, sayDue } from '../../speech/en/say-time';
import { pageUrl, personOf, type Scene } from '../letter.server';
import { changesOf, correctionsSince } from './corrections.server';

export async function answerLate(scene: Scene): Promise<NoticeProps['answer_late'] | null> {
  const { notice, head, reader } = scene;
  const { open, dueAt, isWithRep } = await promisedOn(scene, { isPast: true });
  if (!dueAt) return null;
  const isYours = notice.recipientId === head.host.id;
  return {
    customer: head.customer,
    rep: personOf(head.rep),
    host: personOf(head.host),
    isYours,
    isAsked: isWithRep && !isYours && notice.recipientId === head.rep.id,
    isWithRep,
    changes: await changesOf(scene, open),
    dueBy: sayDue(dueAt, reader),
    url: pageUrl(scene, 'corrections'),
  };
}

/** On the morning of the day: to customer success, and to the rep who was asked. */
export async function answerDue(scene: Scene): Promise<NoticeProps['answer_due'] | null> {
  const { notice, head, reader } = scene;
  const { open, dueAt, isWithRep } = await promisedOn(scene, { isPast: false });
  if (!dueAt) return null;
  const isHost = notice.recipientId === head.host.id;
  if (!isHost && !isWithRep) return null;
  return {
    customer: head.customer,
    rep: personOf(head.rep),
    host: personOf(head.host),
    isAsked: !isHost,
    isWithRep,
    changes: await changesOf(scene, open),
    dueBy: sayDeadline(dueAt, reader),
    url: pageUrl(scene, 'corrections'),
  };
}

/** What is promised for the day of the notice and not answered, late or not yet, and the first time by which it is. */
async function promisedOn({ handle, notice, head, now }: Scene, { isPast }: { isPast: boolean }) {
  const open = (await correctionsSince(handle, notice, null)).filter(
    ({ outcome, answerBy }) =>
      outcome === null &&
      answerBy !== null &&
      dayOfPromise(answerBy) === notice.generation &&
      answerBy <= now === isPast,
  );
  const { askedSales } = await loadReview(handle, head.workspaceId, head.onboardingId);
  return {
    open,
    dueAt: earliest(open.map(({ answerBy }) => answerBy)),
    isWithRep: open.some((one) => askedSales.has(one.id)),
  };
}
