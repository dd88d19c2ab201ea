/* How a workspace is set. */
import type { Settings } from '../../app/domain/workspace/settings';
import type { Handle } from '../client.server';

export type StoredSettings = Settings & { holidayCountry: string | null; holidayRegion: string | null };

export async function loadSettings(handle: Handle, workspaceId: string): Promise<StoredSettings> {
  const row = await handle
    .selectFrom('workspaces')
    .select(['name', 'colour', 'time_zone', 'working_days', 'office_opens', 'office_closes'])
    .select(['acceptance_hours', 'introduction_hours', 'holiday_country', 'holiday_region'])
    .where('id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return {
    name: row.name,
    colour: row.colour,
    timeZone: row.time_zone,
    workingDays: row.working_days,
    officeOpens: row.office_opens,
    officeCloses: row.office_closes,
    acceptanceHours: row.acceptance_hours,
    introductionHours: row.introduction_hours,
    holidayCountry: row.holiday_country,
    holidayRegion: row.holiday_region,
  };
}

/** The columns of settings, as they are stored and recorded. */
export const columnsOf = (settings: Partial<StoredSettings>) => ({
  ...(settings.name !== undefined && { name: settings.name }),
  ...(settings.colour !== undefined && { colour: settings.colour }),
  ...(settings.timeZone !== undefined && { time_zone: settings.timeZone }),
  ...(settings.workingDays !== undefined && { working_days: settings.workingDays }),
  ...(settings.officeOpens !== undefined && { office_opens: settings.officeOpens }),
  ...(settings.officeCloses !== undefined && { office_closes: settings.officeCloses }),
  ...(settings.acceptanceHours !== undefined && { acceptance_hours: settings.acceptanceHours }),
  ...(settings.introductionHours !== undefined && { introduction_hours: settings.introductionHours }),
  ...(settings.holidayCountry !== undefined && { holiday_country: settings.holidayCountry }),
  ...(settings.holidayRegion !== undefined && { holiday_region: settings.holidayRegion }),
});
