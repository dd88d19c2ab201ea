/* Who was introduced, and when each of them is thought of to be reminded. */
import { sql } from 'kysely';
import type { Handle, Trx } from '../client.server';

type Which = { workspaceId: string; introductionId: string; contactId: string };

export async function insertRecipient(
  trx: Trx,
  { workspaceId, introductionId, contactId }: Which,
  remindAt: Date,
): Promise<void> {
  await trx
    .insertInto('introduction_recipients')
    .values({
      introduction_id: introductionId,
      contact_id: contactId,
      workspace_id: workspaceId,
      remind_at: remindAt,
    })
    .execute();
}

/**
 * Somebody who got their page later than the introduction, in another's place or brought in, is reminded as its
 * recipients are. Whoever is one already stays as they are.
 */
export async function addToReminded(
  trx: Trx,
  { workspaceId, onboardingId, contactId }: { workspaceId: string; onboardingId: string; contactId: string },
  remindAt: Date,
): Promise<void> {
  await trx
    .insertInto('introduction_recipients')
    .columns(['introduction_id', 'contact_id', 'workspace_id', 'remind_at'])
    .expression((eb) =>
      eb
        .selectFrom('introductions')
        .select(['id', sql<string>`${contactId}::uuid`.as('contact_id'), 'workspace_id'])
        .select(sql<Date>`${remindAt}::timestamptz`.as('remind_at'))
        .where('workspace_id', '=', workspaceId)
        .where('onboarding_id', '=', onboardingId),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Thinks of reminding these contacts no more. */
export async function remindNoMore(
  trx: Trx,
  { workspaceId, contactIds }: { workspaceId: string; contactIds: string[] },
): Promise<void> {
  await trx
    .updateTable('introduction_recipients')
    .set({ remind_at: null })
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', 'in', contactIds)
    .execute();
}

/** Thinks of reminding somebody again who was done. */
export async function wakeReminders(
  trx: Trx,
  { workspaceId, contactId }: { workspaceId: string; contactId: string },
  remindAt: Date,
): Promise<void> {
  await trx
    .updateTable('introduction_recipients')
    .set({ remind_at: remindAt })
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', '=', contactId)
    .where('remind_at', 'is', null)
    .execute();
}

/** Thinks of nobody of an onboarding any more. */
export async function stopReminding(
  trx: Trx,
  onboarding: { workspaceId: string; onboardingId: string },
): Promise<void> {
  await setAlarms(trx, onboarding, null);
}

/** Thinks of everybody of an onboarding again. */
export async function remindAgain(
  trx: Trx,
  onboarding: { workspaceId: string; onboardingId: string },
  now: Date,
): Promise<void> {
  await setAlarms(trx, onboarding, now);
}

async function setAlarms(
  trx: Trx,
  { workspaceId, onboardingId }: { workspaceId: string; onboardingId: string },
  remindAt: Date | null,
): Promise<void> {
  await trx
    .updateTable('introduction_recipients')
    .set({ remind_at: remindAt })
    .where('workspace_id', '=', workspaceId)
    .where('introduction_id', 'in', (eb) =>
      eb
        .selectFrom('introductions')
        .select('id')
        .where('workspace_id', '=', workspaceId)
        .where('onboarding_id', '=', onboardingId),
    )
    .execute();
}

/** Thinks now of everybody of a workspace who is still thought of: what is due is another moment since. */
export async function thinkOfRemindersAnew(trx: Trx, workspaceId: string, now: Date): Promise<void> {
  await trx
    .updateTable('introduction_recipients')
    .set({ remind_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('remind_at', 'is not', null)
    .execute();
}

/** Thinks of somebody no sooner than that, where they are thought of at all. */
export async function remindLater(
  trx: Trx,
  { workspaceId, contactId }: { workspaceId: string; contactId: string },
  until: Date,
): Promise<void> {
  await trx
    .updateTable('introduction_recipients')
    .set({ remind_at: until })
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', '=', contactId)
    .where('remind_at', '<', until)
    .execute();
}

/** Sets the alarm anew; `remindedAt` when a reminder is owed now. */
export async function setReminderAlarm(
  trx: Trx,
  recipient: Which & { reminders: number },
  { remindAt, remindedAt }: { remindAt: Date | null; remindedAt: Date | null },
): Promise<void> {
  await trx
    .updateTable('introduction_recipients')
    .set({
      remind_at: remindAt,
      ...(remindedAt ? { reminded_at: remindedAt, reminders: recipient.reminders + 1 } : {}),
    })
    .where('workspace_id', '=', recipient.workspaceId)
    .where('introduction_id', '=', recipient.introductionId)
    .where('contact_id', '=', recipient.contactId)
    .execute();
}

/** Those of its recipients who are still there and may be written to. */
export async function reachableRecipients(
  handle: Handle,
  { id, workspaceId }: { id: string; workspaceId: string },
): Promise<string[]> {
  const rows = await handle
    .selectFrom('introduction_recipients as r')
    .innerJoin('introductions as i', 'i.id', 'r.introduction_id')
    .innerJoin('contacts as c', 'c.id', 'r.contact_id')
    .innerJoin('statements as s', 's.id', 'c.statement_id')
    .select('r.contact_id as id')
    .where('r.workspace_id', '=', workspaceId)
    .where('i.onboarding_id', '=', id)
    .where('c.email', 'is not', null)
    .where('c.no_mail_reason', 'is', null)
    .where('c.replaced_at', 'is', null)
    .where('s.removed_at', 'is', null)
    .orderBy('r.contact_id')
    .execute();
  return rows.map((row) => row.id);
}
