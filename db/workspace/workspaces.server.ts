/* A workspace as a whole: its calendar, its own address, and one change of it at a time. */
import { sql, type UpdateObject } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Calendar } from '../../app/domain/clock/clock';
import { databaseNow, type Handle, type Trx } from '../client.server';
import { bringShipped } from '../starting-point/starting-points.server';
import { columnsOf, type StoredSettings } from './settings.server';
import type { WorkspaceTables } from './workspace-tables';

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

export type Reckoning = { calendar: Calendar; calendarVersion: number; introductionHours: number };

/**
 * What the clocks of these workspaces are reckoned by. Asked after what they are reckoned for is locked, it is what holds
 * then: whoever changes it later finds what was reckoned, and has it reckoned anew.
 */
export async function reckoningsOf(
  handle: Handle,
  workspaceIds: string[],
): Promise<(workspaceId: string) => Reckoning> {
  const ids = [...new Set(workspaceIds)];
  const rows =
    ids.length === 0
      ? []
      : await handle
          .selectFrom('workspaces as w')
          .select(CALENDAR_COLUMNS)
          .select(['w.id', 'w.calendar_version', 'w.introduction_hours'])
          .where('w.id', 'in', ids)
          .execute();
  const known = new Map(
    rows.map((row) => [
      row.id,
      {
        calendar: calendarFrom(row),
        calendarVersion: row.calendar_version,
        introductionHours: row.introduction_hours,
      },
    ]),
  );
  return (workspaceId) => {
    const reckoning = known.get(workspaceId);
    if (!reckoning) throw new Error('Every row is of a workspace that there is');
    return reckoning;
  };
}

/** One change of a workspace at a time, until the transaction ends. Rows that only point at it don't wait. */
export async function lockWorkspace(trx: Trx, workspaceId: string): Promise<void> {
  await trx.selectFrom('workspaces').select('id').where('id', '=', workspaceId).forNoKeyUpdate().execute();
}

/** The id of the new workspace, with the starting points that come with Foyer. */
export async function insertWorkspace(
  trx: Trx,
  { name, timeZone }: { name: string; timeZone: string },
): Promise<string> {
  const id = uuid();
  await trx.insertInto('workspaces').values({ id, name, time_zone: timeZone }).execute();
  await bringShipped(trx, id, await databaseNow(trx));
  return id;
}

/** The workspaces of this id, or of this name in any case: several may share a name. */
export const findWorkspaces = (handle: Handle, given: string): Promise<{ id: string; name: string }[]> =>
  handle
    .selectFrom('workspaces')
    .select(['id', 'name'])
    .where((eb) =>
      eb.or([
        eb(sql<string>`lower(name)`, '=', given.toLowerCase()),
        eb(sql<string>`id::text`, '=', given.toLowerCase()),
      ]),
    )
    .orderBy('id')
    .limit(10)
    .execute();

export async function saveSettings(
  trx: Trx,
  workspaceId: string,
  settings: Partial<StoredSettings>,
): Promise<void> {
  await change(trx, workspaceId, columnsOf(settings));
}

/** From here on its clocks run differently. */
export async function noteCalendarChanged(trx: Trx, workspaceId: string): Promise<void> {
  await change(trx, workspaceId, { calendar_version: sql`calendar_version + 1` });
}

/** The last day up to which the holidays of its country are known; null where none was chosen. */
export async function setHolidaysUntil(trx: Trx, workspaceId: string, until: string | null): Promise<void> {
  await change(trx, workspaceId, { holidays_until: until });
}

/** The days that its calendar reads follow from those on which it is closed. */
export async function bringHolidaysUpToDate(trx: Trx, workspaceId: string): Promise<void> {
  await change(trx, workspaceId, {
    holidays: sql<string[]>`coalesce((
      select array_agg(distinct d.day order by d.day) from closed_days d
      where d.workspace_id = ${workspaceId} and not d.is_worked
    ), '{}')`,
  });
}

async function change(trx: Trx, id: string, to: UpdateObject<WorkspaceTables, 'workspaces'>): Promise<void> {
  await trx.updateTable('workspaces').set(to).where('id', '=', id).execute();
}
