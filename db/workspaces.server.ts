/* A workspace's calendar: what counts as working time. */
import type { Calendar } from '../app/domain/clock';
import type { Handle } from './client.server';

export async function calendarOf(handle: Handle, workspaceId: string): Promise<Calendar> {
  const row = await handle
    .selectFrom('workspaces')
    .select(['time_zone', 'working_days', 'holidays', 'office_opens', 'office_closes'])
    .where('id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return {
    timeZone: row.time_zone,
    workingDays: row.working_days,
    holidays: row.holidays,
    officeOpens: row.office_opens,
    officeCloses: row.office_closes,
  };
}
