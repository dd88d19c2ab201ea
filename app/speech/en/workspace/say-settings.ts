/* The settings of a workspace, in English: which days are closed, and when they are. */
import type { SettingsFacts } from '../../../queries/workspace/settings.server';
import type { DayOff, SettingsSaid } from '../../workspace/said-settings';
import { sayShortDay } from '../say-time';

export function saySettings({ days, passed, now, ...same }: SettingsFacts): SettingsSaid {
  const reader = { now, timeZone: same.settings.timeZone };
  const said = (one: SettingsFacts['days'][number]): DayOff => ({
    ...one,
    said: sayShortDay(one.day, reader),
  });
  const inAYear = yearAfter(same.today);
  return {
    ...same,
    soon: days.filter(({ day }) => day < inAYear).map(said),
    later: days.filter(({ day }) => day >= inAYear).map(said),
    passed: passed.map(said),
  };
}

/** The same day of the next year. */
const yearAfter = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
