/*
 * Looks at everyone whose reminder alarm rings and owes what the rule says. One process at a time: a person's one
 * reminder a day spans onboardings, which no row lock of one of them could guard.
 */
import { isAloneWith } from '#db/alone.server';
import { databaseNow, db, type Trx, transact } from '#db/client.server';
import { owe } from '#db/notices.server';
import { recipientsToRemind, setReminderAlarm, type ToRemind } from '#db/reminders.server';
import { loadReviews } from '#db/review.server';
import { loadShownFirst } from '#db/shown-first.server';
import { keepReminderLink } from '../auth/reminder-link.server';
import { planReminder } from '../domain/reminder';
import { isLeft, reviewItem } from '../domain/review';

const BATCH = 200;

/** Owes the reminders that are due. Returns how many. */
export async function remindContacts(): Promise<number> {
  for (let owed = 0; ; ) {
    const batch = await transact(db(), remindBatch);
    owed += batch.owed;
    if (batch.seen < BATCH) return owed;
  }
}

async function remindBatch(trx: Trx): Promise<{ seen: number; owed: number }> {
  if (!(await isAloneWith(trx, 'remind contacts'))) return { seen: 0, owed: 0 };
  const recipients = await recipientsToRemind(trx, BATCH);
  const now = await databaseNow(trx);
  const pointsLeft = await countPointsLeft(trx, recipients);
  const remindedNow = new Set<string>();
  for (const recipient of recipients) {
    const person = `${recipient.workspaceId} ${recipient.email?.toLowerCase()}`;
    const { isDue, lookAgainAt } = planReminder(
      {
        ...recipient,
        isSettled: recipient.stage === 'settled',
        pointsLeft: pointsLeft.get(recipient.contactId) ?? 0,
        mayBeReminded: recipient.isReachable && !recipient.hasStopped,
        personRemindedAt: remindedNow.has(person) ? now : recipient.personRemindedAt,
      },
      now,
      { calendar: recipient.calendar, timeZone: recipient.ownTimeZone ?? recipient.calendar.timeZone },
    );
    await setReminderAlarm(trx, recipient, { remindAt: lookAgainAt, remindedAt: isDue ? now : null });
    if (!isDue) continue;
    remindedNow.add(person);
    await oweReminder(trx, recipient, now);
  }
  return { seen: recipients.length, owed: remindedNow.size };
}

async function oweReminder(trx: Trx, recipient: ToRemind, now: Date): Promise<void> {
  const { workspaceId, onboardingId, introductionId, contactId, reminders } = recipient;
  await keepReminderLink(trx, workspaceId, contactId);
  await owe(
    trx,
    { id: onboardingId, workspace_id: workspaceId },
    [
      {
        kind: 'reminder',
        subjectId: introductionId,
        generation: reminders + 1,
        recipient: { kind: 'contact', id: contactId },
      },
    ],
    now,
  );
}

/**
 * Unanswered points among those that a contact is shown first, by contact: a few queries for each workspace, however
 * many onboardings ring.
 */
async function countPointsLeft(trx: Trx, recipients: ToRemind[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const workspaceId of new Set(recipients.map((recipient) => recipient.workspaceId))) {
    const own = recipients.filter((recipient) => recipient.workspaceId === workspaceId);
    const ids = [...new Set(own.map((recipient) => recipient.onboardingId))];
    const shownFirst = await loadShownFirst(trx, workspaceId, ids);
    for (const [id, { shown, answers }] of await loadReviews(trx, workspaceId, ids)) {
      const left = shown.filter((item) => isLeft(reviewItem(item, answers).state));
      for (const [contactId, points] of shownFirst.get(id) ?? [])
        counts.set(contactId, left.filter((item) => points.has(item.statementId)).length);
    }
  }
  return counts;
}
