/*
 * Looks at everyone whose reminder alarm rings and owes what the rule says. One process at a time: a person's one
 * reminder a day spans onboardings, which no row lock of one of them could guard.
 */
import { isAloneWith } from '#db/alone.server';
import { databaseNow, db, type Trx, transact } from '#db/client.server';
import { recipientsToRemind, type ToRemind } from '#db/clock/reminders.server';
import { loadShownFirst } from '#db/guide/shown-first.server';
import { setReminderAlarm } from '#db/introduction/recipients.server';
import { owe } from '#db/mail/notices.server';
import { loadReviews } from '#db/review/review.server';
import { keepReminderLink } from '../../auth/contact/reminder-link.server';
import { planReminder } from '../../domain/clock/reminder';
import { isLeft, maySettle, nameMissingSince, reviewItem } from '../../domain/review/review';

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
  const waits = await whatWaits(trx, recipients);
  const remindedNow = new Set<string>();
  for (const recipient of recipients) {
    const person = recipient.personId;
    const { isDue, lookAgainAt } = planReminder(
      {
        ...recipient,
        isSettled: recipient.stage === 'settled',
        ...waitsFor(recipient, waits),
        mayBeReminded: recipient.isReachable && recipient.hasPage && !recipient.hasStopped,
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
    { id: onboardingId, workspaceId },
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

type Waiting = { pointsLeft: Map<string, number>; nameMissingSince: Map<string, Date | null> };

function waitsFor(
  { contactId, onboardingId, parts }: ToRemind,
  { pointsLeft, nameMissingSince }: Waiting,
): { pointsLeft: number; nameMissingSince: Date | null } {
  return {
    pointsLeft: pointsLeft.get(contactId) ?? 0,
    nameMissingSince: maySettle(parts) ? (nameMissingSince.get(onboardingId) ?? null) : null,
  };
}

/**
 * Unanswered points among those that a contact is shown first, by contact, and since when a name is missing, by
 * onboarding: a few queries for each workspace, however many onboardings ring.
 */
async function whatWaits(trx: Trx, recipients: ToRemind[]): Promise<Waiting> {
  const pointsLeft = new Map<string, number>();
  const missing = new Map<string, Date | null>();
  for (const workspaceId of new Set(recipients.map((recipient) => recipient.workspaceId))) {
    const own = recipients.filter((recipient) => recipient.workspaceId === workspaceId);
    const ids = [...new Set(own.map((recipient) => recipient.onboardingId))];
    const shownFirst = await loadShownFirst(trx, workspaceId, ids);
    for (const [id, review] of await loadReviews(trx, workspaceId, ids)) {
      const { shown, answers } = review;
      missing.set(id, nameMissingSince(review));
      const left = shown.filter((item) => isLeft(reviewItem(item, answers).state));
      for (const [contactId, points] of shownFirst.get(id) ?? [])
        pointsLeft.set(contactId, left.filter((item) => points.has(item.statementId)).length);
    }
  }
  return { pointsLeft, nameMissingSince: missing };
}
