/* What a workspace is called, how it looks, when it works, and how long its steps may take. */

import type { GateRule } from '../api/gate';
import type { ColleaguesAllowed } from '../contact/colleague-domain';
import type { Sheets } from './sheet';

/** Office times are 'HH:MM' on the workspace's wall clock; working days are ISO weekdays, 1 is Monday. */
export type Hours = { timeZone: string; workingDays: number[]; officeOpens: string; officeCloses: string };

/** In working hours since the signature. */
export type ClockLimits = { acceptanceHours: number; introductionHours: number };

/** A colour as '#rrggbb'; the logo by its address. */
export type Look = { colour: string; logo: string | null };

/**
 * What mail says of where it comes from. Null: the workspace's own name, the installation's address, nobody besides the
 * colleague who writes.
 */
export type Sender = { senderName: string | null; mailFrom: string | null; replyTo: string | null };

/**
 * Who is asked for a code from their mailbox when they open a link in a browser for the first time. moved: whose address was
 * corrected, or came from a colleague of theirs.
 */
export const CODE_RULES = ['never', 'moved', 'always'] as const;
export type CodeRule = (typeof CODE_RULES)[number];

/** How many months an onboarding is kept after it was closed; null: for good. */
export type Keeping = { closedKeptMonths: number | null };

export type Settings = { name: string; codeRule: CodeRule; gateRule: GateRule; sheets: Sheets } & Look &
  Hours &
  ClockLimits &
  Sender &
  ColleaguesAllowed &
  Keeping;

/** No step may take longer: a month of working days. */
export const MOST_HOURS = 500;

/** What stands in the record, by the names under which it is published. */
export const SETTINGS = [
  'name',
  'colour',
  'logo',
  'time_zone',
  'working_days',
  'office_opens',
  'office_closes',
  'acceptance_hours',
  'introduction_hours',
  'holiday_country',
  'holiday_region',
  'sender_name',
  'mail_from',
  'reply_to',
  'colleague_rule',
  'colleague_domains',
  'code_rule',
  'gate_rule',
  'closed_kept_months',
  'sheets',
] as const;
export type Setting = (typeof SETTINGS)[number];

/** What differs between what was set and what is. */
export type Changes = Partial<Record<Setting, { from: string | null; to: string | null }>>;

/** Those that make clocks run differently. */
const OF_CLOCKS: readonly Setting[] = [
  'time_zone',
  'working_days',
  'office_opens',
  'office_closes',
  'acceptance_hours',
  'introduction_hours',
  'holiday_country',
  'holiday_region',
];

export const movesClocks = (changes: Changes): boolean => OF_CLOCKS.some((one) => one in changes);

type Stored = Partial<Record<Setting, string | number | readonly (string | number)[] | null>>;

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
