/* What a workspace is called, how it looks, when it works, and how long its steps may take. */

/** Office times are 'HH:MM' on the workspace's wall clock; working days are ISO weekdays, 1 is Monday. */
export type Hours = { timeZone: string; workingDays: number[]; officeOpens: string; officeCloses: string };

/** In working hours since the signature. */
export type ClockLimits = { acceptanceHours: number; introductionHours: number };

export type Settings = { name: string; colour: string } & Hours & ClockLimits;

/** No step may take longer: a month of working days. */
export const MOST_HOURS = 500;

/** What stands in the record, by the names under which it is published. */
export const SETTINGS = [
  'name',
  'colour',
  'time_zone',
  'working_days',
  'office_opens',
  'office_closes',
  'acceptance_hours',
  'introduction_hours',
  'holiday_country',
  'holiday_region',
] as const;
export type Setting = (typeof SETTINGS)[number];

/** What differs between what was set and what is. */
export type Changes = Partial<Record<Setting, { from: string | null; to: string | null }>>;

/** Those that make clocks run differently. */
const OF_CLOCKS: readonly Setting[] = SETTINGS.filter((one) => one !== 'name' && one !== 'colour');

export const movesClocks = (changes: Changes): boolean => OF_CLOCKS.some((one) => one in changes);

type Stored = Partial<Record<Setting, string | number | number[] | null>>;

/** Compares what is to be kept with what was kept before. */
export function changesOf(before: Stored, after: Stored): Changes {
  const changes: Changes = {};
  for (const setting of SETTINGS) {
    if (!(setting in after)) continue;
    const [from, to] = [said(before[setting]), said(after[setting])];
    if (from !== to) changes[setting] = { from, to };
  }
  return changes;
}

const said = (value: Stored[Setting]): string | null =>
  value === null || value === undefined ? null : String(value);
