/* A workspace's calendar: what counts as working time. */
import type { Calendar } from '../../app/domain/clock/clock';
import type { Handle } from '../client.server';

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
