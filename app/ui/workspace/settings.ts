/* The parts of the settings: where each stands, and what the page is drawn from. */
import type { SettingsSaid } from '../../speech/workspace/said-settings';
import type { FormReply } from '../form/form-reply';

const PARTS = ['name', 'colour', 'logo', 'hours', 'holidays', 'days', 'clocks'] as const;
export type SettingsPart = (typeof PARTS)[number];

/** Where a part of the page stands. */
export const partAt = (part: SettingsPart): string => `/settings/workspace/${part}`;

/** Back to a part that was saved. */
export const savedAt = (part: SettingsPart): string => `/settings/workspace?saved=${part}#${part}`;

export const partSaved = (named: string | null): SettingsPart | null =>
  PARTS.find((part) => part === named) ?? null;

export type SettingsProps = SettingsSaid & {
  saved: SettingsPart | null;
  timeZones: string[];
  /** A colour that is looked at before it is saved, as `#rrggbb`. */
  tried: string | null;
  reply: FormReply | undefined;
};
