/* A workspace as a whole: its calendar, its own address, and one change of it at a time. */
import { v7 as uuid } from 'uuid';
import type { Calendar } from '../../app/domain/clock/clock';
import type { Handle, Trx } from '../client.server';

/** The columns a calendar is made of; `w` is the table workspaces. */
export const CALENDAR_COLUMNS = [
  'w.time_zone',
  'w.working_days',
  'w.holidays',
  'w.office_opens',
  'w.office_closes',
] as const;

type CalendarRow = {
  time_zone: string;
  working_days: number[];
  holidays: string[];
  office_opens: string;
  office_closes: string;
};

export const calendarFrom = (row: CalendarRow): Calendar => ({
  timeZone: row.time_zone,
  workingDays: row.working_days,
  holidays: row.holidays,
  officeOpens: row.office_opens,
  officeCloses: row.office_closes,
});

export async function calendarOf(handle: Handle, workspaceId: string): Promise<Calendar> {
  const row = await handle
    .selectFrom('workspaces as w')
    .select(CALENDAR_COLUMNS)
    .where('w.id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return calendarFrom(row);
}

/** The address a company's own mail comes from; null where it is the installation's. */
export async function mailFromOf(handle: Handle, workspaceId: string): Promise<string | null> {
  const row = await handle
    .selectFrom('workspaces')
    .select('mail_from')
    .where('id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return row.mail_from;
}

/** One change of a workspace at a time, until the transaction ends. Rows that only point at it don't wait. */
export async function lockWorkspace(trx: Trx, workspaceId: string): Promise<void> {
  await trx.selectFrom('workspaces').select('id').where('id', '=', workspaceId).forNoKeyUpdate().execute();
}

/** The id of the new workspace. */
export async function insertWorkspace(
  trx: Trx,
  { name, timeZone }: { name: string; timeZone: string },
): Promise<string> {
  const id = uuid();
  await trx.insertInto('workspaces').values({ id, name, time_zone: timeZone }).execute();
  return id;
}

/** Gives the mail of the workspace of this name an address of its own, null for the installation's; false for none. */
export async function setMailFrom(handle: Handle, name: string, address: string | null): Promise<boolean> {
  const { numUpdatedRows } = await handle
    .updateTable('workspaces')
    .set({ mail_from: address })
    .where('name', '=', name)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
