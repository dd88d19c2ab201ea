/* Mail that may not leave at any hour: where its reader is, and what has come into their quiet hours. */
import { sql } from 'kysely';
import type { Calendar } from '../../app/domain/clock/clock';
import type { OtherReminder } from '../../app/domain/clock/reminder';
import type { RecipientKind } from '../../app/domain/mail/notice';
import type { Handle, Trx } from '../client.server';
import { NOW } from '../now.server';
import { calendarOf } from '../workspace/workspaces.server';

type Addressed = { workspaceId: string; recipientKind: RecipientKind; recipientId: string };

export type Place = { calendar: Calendar; timeZone: string };

/** The working days of the workspace and the reader's own clock. */
export async function placeOf(handle: Handle, notice: Addressed): Promise<Place> {
  const calendar = await calendarOf(handle, notice.workspaceId);
  const reader = await handle
    .selectFrom(notice.recipientKind === 'contact' ? 'contacts' : 'members')
    .select('time_zone')
    .where('workspace_id', '=', notice.workspaceId)
    .where('id', '=', notice.recipientId)
    .executeTakeFirst();
  return { calendar, timeZone: reader?.time_zone ?? calendar.timeZone };
}

/** Whom a reminder is for, over all onboardings. */
export async function personRemindedBy(
  handle: Handle,
  { workspaceId, recipientId }: Addressed,
): Promise<string> {
  const contact = await handle
    .selectFrom('contacts')
    .select('person_id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', recipientId)
    .executeTakeFirstOrThrow();
  return contact.person_id;
}

const LATELY_DAYS = 40;
/** Of points, and of steps. */
const REMINDERS = ['reminder', 'step_reminder'] as const;

/** Other reminders to the same person that left lately, or are written and about to leave. */
export async function otherReminders(
  handle: Handle,
  notice: Addressed & { id: string; subjectId: string },
  personId: string,
): Promise<OtherReminder[]> {
  const rows = await handle
    .selectFrom('contacts as c')
    .innerJoin('notices as n', (join) =>
      join.onRef('n.workspace_id', '=', 'c.workspace_id').onRef('n.recipient_id', '=', 'c.id'),
    )
    .select(['n.subject_id', 'n.accepted_at', 'n.first_attempt_at'])
    .where('c.workspace_id', '=', notice.workspaceId)
    .where('c.person_id', '=', personId)
    .where('n.kind', 'in', REMINDERS)
    .where('n.id', '!=', notice.id)
    .where('n.message', 'is not', null)
    .where('n.state', 'in', ['queued', 'sending', 'accepted', 'unsure'])
    .where('n.created_at', '>', sql<Date>`${NOW} - make_interval(days => ${LATELY_DAYS}::int)`)
    .execute();
  return rows.map((row) => ({
    leftAt: row.accepted_at ?? row.first_attempt_at,
    isOfSameIntroduction: row.subject_id === notice.subjectId,
  }));
}

/** Puts a notice that isn't written yet off. */
export async function putOff(trx: Trx, id: string, until: Date): Promise<void> {
  await trx.updateTable('notices').set({ due_at: until }).where('id', '=', id).execute();
}

/** Whether anything written has come into its reader's quiet hours. */
export async function isAnyInQuiet(handle: Handle): Promise<boolean> {
  const found = await handle
    .selectFrom('notices')
    .select('id')
    .where('state', 'in', ['queued', 'sending'])
    .where('quiet_from', '<=', NOW)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/**
 * Takes back the words of what did not leave before its reader's quiet hours: it is written anew when it may leave.
 * What was perhaps taken already keeps its words, so that it can be asked for again under the same key.
 */
export async function unwriteQuiet(handle: Handle): Promise<void> {
  await sql`
    update notices set message = null, quiet_from = null
    where state = 'queued' and first_attempt_at is null and quiet_from <= ${NOW}
  `.execute(handle);
}

/**
 * Written mail of unknown outcome that has come into its reader's quiet hours, locked; with `mayRepeat` also what a gone
 * holder was sending.
 */
export function triedInQuiet(trx: Trx, limit: number, mayRepeat: boolean) {
  return trx
    .selectFrom('notices')
    .select([
      'id',
      'workspace_id as workspaceId',
      'recipient_kind as recipientKind',
      'recipient_id as recipientId',
    ])
    .where('quiet_from', '<=', NOW)
    .where('first_attempt_at', 'is not', null)
    .where((eb) =>
      eb.or([
        eb('state', '=', 'queued'),
        eb.and([eb.val(mayRepeat), eb('state', '=', 'sending'), eb('lease_until', '<', NOW)]),
      ]),
    )
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
}

/** Lets a written mail wait until its reader may be written to again, and leave before the quiet hours after that. */
export async function waitUntil(trx: Trx, id: string, until: Date, quietFrom: Date): Promise<void> {
  await trx
    .updateTable('notices')
    .set({ state: 'queued', lease_until: null, due_at: until, quiet_from: quietFrom })
    .where('id', '=', id)
    .execute();
}
