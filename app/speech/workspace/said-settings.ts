/* The settings of a workspace, ready to be drawn. */
import type { SettingsFacts } from '../../queries/workspace/settings.server';

/** `said` is the day as people say it. */
export type DayOff = SettingsFacts['days'][number] & { said: string };

export type SettingsSaid = Omit<SettingsFacts, 'days' | 'passed' | 'now'> & {
  /** Within the year ahead. */
  soon: DayOff[];
  later: DayOff[];
  passed: DayOff[];
};
