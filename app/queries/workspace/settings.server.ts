/* How the workspace is set, and the days on which it is closed. */
import { databaseNow, db } from '#db/client.server';
import { closedDaysFrom, countOwnDays, ownDaysBefore } from '#db/workspace/closed-days.server';
import { loadSettings, type StoredSettings } from '#db/workspace/settings.server';
import type { Member } from '../../auth/member/member.server';
import { dayOf } from '../../domain/clock/clock';
import { type ClosedDay, MOST_OWN_DAYS } from '../../domain/workspace/closed-day';
import { holidayCountries, holidayRegions, type Place } from '../../domain/workspace/public-holidays';

/** Four years of a country's holidays, and all days of a company's own. */
const MOST_DAYS = 400;

export type SettingsFacts = {
  settings: StoredSettings;
  countries: Place[];
  /** Of the country chosen. */
  regions: Place[];
  /** From today on, whether they count or not. */
  days: ClosedDay[];
  /** Days of the company's own that have passed. */
  passed: ClosedDay[];
  /** Whether there is room for another day of its own. */
  hasRoom: boolean;
  now: Date;
  /** The office's day, 'YYYY-MM-DD'. */
  today: string;
};

export async function settingsOf({ workspaceId }: Member): Promise<SettingsFacts> {
  const settings = await loadSettings(db(), workspaceId);
  const now = await databaseNow(db());
  const today = dayOf(now, settings.timeZone);
  return {
    settings,
    countries: await holidayCountries(),
    regions: settings.holidayCountry ? await holidayRegions(settings.holidayCountry) : [],
    days: await closedDaysFrom(db(), workspaceId, today, MOST_DAYS),
    passed: await ownDaysBefore(db(), workspaceId, today),
    hasRoom: (await countOwnDays(db(), workspaceId)) < MOST_OWN_DAYS,
    now,
    today,
  };
}
