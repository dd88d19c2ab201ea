/* One colleague reminds another of what is theirs to do; once it is done there is nothing to remind of. */
import { latestReminders } from '#db/clock/colleague-reminders.server';
import { loadReview } from '#db/review/review.server';
import { loadUnanswered } from '#db/thread/threads.server';
import type { NoticeProps } from '#emails/index';
import { sayDeadline, sayDue } from '../../speech/en/say-time';
import { pageUrl, personOf, type Scene } from '../letter.server';
import { STEPS } from './clocks.server';

export async function colleagueReminder(scene: Scene): Promise<NoticeProps['colleague_reminder'] | null> {
  const { head, notice, reader, now } = scene;
  const onTurn = head.turn === 'sales' ? head.rep : head.turn === 'cs' ? head.host : null;
  const by = await senderOf(scene);
  const dueAt = await dueAtOf(scene);
  if (onTurn?.id !== notice.recipientId || !by || !dueAt) return null;
  const { step, noun } = STEPS[head.stage] ?? (await stepAfterwards(scene));
  return {
    customer: head.customer,
    rep: personOf(head.rep),
    host: personOf(head.host),
    step,
    isYours: true,
    by: personOf(by),
    dueBy: dueAt <= now ? sayDue(dueAt, reader) : sayDeadline(dueAt, reader),
    isLate: dueAt <= now,
    url: step === 'contact' ? `${pageUrl(scene)}#next` : pageUrl(scene, noun),
  };
}

/** What waits for us once the introduction is made. */
async function stepAfterwards({ handle, head, notice }: Scene) {
  const noun = 'corrections';
  if (head.turn === 'sales') return { step: 'reply' as const, noun };
  const { answers } = await loadReview(handle, notice.workspaceId, notice.onboardingId);
  const isWaiting = answers.some(
    (one) => (one.kind === 'corrected' || one.kind === 'added') && !one.resolution,
  );
  if (isWaiting) return { step: 'answer' as const, noun };
  const questions = await loadUnanswered(handle, notice.workspaceId, [notice.onboardingId]);
  if (questions.length > 0) return { step: 'question' as const, noun: 'threads' };
  return { step: 'contact' as const, noun };
}

async function dueAtOf({ handle, notice }: Scene): Promise<Date | null> {
  const row = await handle
    .selectFrom('onboardings')
    .select('next_due_at')
    .where('workspace_id', '=', notice.workspaceId)
    .where('id', '=', notice.onboardingId)
    .executeTakeFirst();
  return row?.next_due_at ?? null;
}

/** Who pressed it last: an answer goes to them. Null for somebody who has left, in whose name nobody is reminded. */
export async function senderOf({
  handle,
  notice,
  readerId,
}: Scene): Promise<{ name: string; called: string | null; email: string } | null> {
  const reminders = await latestReminders(handle, notice.workspaceId, [notice.onboardingId]);
  const reminder = reminders.find((one) => one.memberId === readerId);
  if (!reminder) return null;
  const sender = await handle
    .selectFrom('members')
    .select(['name', 'called', 'email'])
    .where('workspace_id', '=', notice.workspaceId)
    .where('id', '=', reminder.by)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  return sender ?? null;
}
