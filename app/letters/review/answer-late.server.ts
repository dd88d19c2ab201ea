/* The answer that a customer's page promised by a day, and that hasn't come; nothing to say once it has. */
import { loadReview } from '#db/review/review.server';
import type { NoticeProps } from '#emails/index';
import { dayNumberOf } from '../../domain/clock/clock';
import { sayDue } from '../../speech/en/say-time';
import { pageUrl, personOf, type Scene } from '../letter.server';
import { changesOf, correctionsSince } from './corrections.server';

export async function answerLate(scene: Scene): Promise<NoticeProps['answer_late'] | null> {
  const { handle, notice, head, reader, now } = scene;
  const { calendar } = head;
  const late = (await correctionsSince(handle, notice, null)).filter((one) => {
    const dueAt = one.answerBy;
    return (
      one.outcome === null &&
      dueAt !== null &&
      dueAt <= now &&
      dayNumberOf(dueAt, calendar.timeZone) === notice.generation
    );
  });
  const dueAt = late[0]?.answerBy;
  if (!dueAt) return null;
  const { askedSales } = await loadReview(handle, head.workspaceId, head.onboardingId);
  const isWithRep = late.some((one) => askedSales.has(one.id));
  const isYours = notice.recipientId === head.host.id;
  return {
    customer: head.customer,
    rep: personOf(head.rep),
    host: personOf(head.host),
    isYours,
    isAsked: isWithRep && !isYours && notice.recipientId === head.rep.id,
    isWithRep,
    changes: await changesOf(scene, late),
    dueBy: sayDue(dueAt, reader),
    url: pageUrl(scene, 'corrections'),
  };
}
