/*
 * How a workspace is set, seen and changed by whoever runs Foyer: by the rules of the pages, and in its record. Several
 * settings are set together or not at all.
 */
import { z } from 'zod';
import { db } from '#db/client.server';
import { loadSettings, type StoredSettings } from '#db/workspace/settings.server';
import { findWorkspaces } from '#db/workspace/workspaces.server';
import { chooseHolidays } from '../commands/workspace/close-days.server';
import { deletedBy, saveTogether } from '../commands/workspace/save-settings.server';
import { type Slip, slipped } from '../domain/form/slip';
import { line } from '../domain/statement/wording-rules';
import {
  clocksForm,
  codeForm,
  colleaguesForm,
  colourForm,
  gateForm,
  holidaysForm,
  hoursForm,
  keepingForm,
  nameForm,
  senderForm,
} from '../domain/workspace/setting-rules';

/** What is called how at the console, by the names of the forms. */
const OPTION_OF = {
  name: 'name',
  colour: 'colour',
  timeZone: 'time-zone',
  workingDays: 'working-days',
  officeOpens: 'opens',
  officeCloses: 'closes',
  acceptanceHours: 'acceptance-hours',
  introductionHours: 'introduction-hours',
  country: 'country',
  region: 'region',
  senderName: 'sender-name',
  mailFrom: 'sender',
  replyTo: 'reply-to',
  colleagueRule: 'colleagues',
  colleagueDomains: 'colleague-domains',
  codeRule: 'code',
  gateRule: 'gate',
  closedKeptMonths: 'closed-kept-months',
} as const;

type Field = keyof typeof OPTION_OF;
export const SETTING_OPTIONS = Object.values(OPTION_OF);

type Given = Partial<Record<(typeof SETTING_OPTIONS)[number] | 'workspace' | 'deleting', string>>;

const FIELDS = Object.keys(OPTION_OF) as Field[];

/** Every setting, by the name of the option that sets it. */
export async function showWorkspace(given: Given): Promise<string[]> {
  const { id, name } = await workspaceNamed(given.workspace);
  const settings = await loadSettings(db(), id);
  const told = typedOf(settings);
  const lines = FIELDS.map((field) => [OPTION_OF[field], told[field] || '(none)'] as const);
  return [
    `${name}  ${id}`,
    ...[...lines, ['logo', settings.logo ?? '(none)'] as const].map(
      ([option, value]) => `  ${option.padEnd(20)} ${value}`,
    ),
  ];
}

/**
 * Sets what is named, and answers with all of it as it is then. An empty value stands for none. Where onboardings would
 * go at once, how many is said beside it.
 */
export async function setWorkspace(given: Given): Promise<string[]> {
  const { id } = await workspaceNamed(given.workspace);
  const before = typedOf(await loadSettings(db(), id));
  const named = FIELDS.filter((field) => given[OPTION_OF[field]] !== undefined);
  const typed = Object.fromEntries(FIELDS.map((field) => [field, given[OPTION_OF[field]] ?? before[field]]));
  const settings = {
    ...read(nameForm, typed),
    ...read(colourForm, typed),
    ...read(hoursForm, { ...typed, workingDays: typed.workingDays?.split(',') }),
    ...read(clocksForm, typed),
    ...read(senderForm, typed),
    ...read(colleaguesForm, typed),
    ...read(codeForm, typed),
    ...read(gateForm, typed),
    closedKeptMonths: typed.closedKeptMonths === '' ? null : read(keepingForm, typed).closedKeptMonths,
  };
  const place = read(holidaysForm, typed);
  const by = { kind: 'operator', workspaceId: id } as const;
  const deleting = Number(given.deleting ?? 0);
  const otherCount = async () =>
    optionError('deleting', { code: 'going_at_once', count: await deletedBy(db(), by, settings) });
  if ((await deletedBy(db(), by, settings)) !== deleting) throw await otherCount();
  if (named.includes('country') || named.includes('region')) {
    const outcome = await chooseHolidays(by, place);
    if (!outcome.ok) throw optionError('country', { code: 'unlisted', field: 'holiday_country' });
  }
  const outcome = await saveTogether(by, settings, deleting);
  if (!outcome.ok) throw await otherCount();
  return showWorkspace({ workspace: id });
}

/** By its id, or by a name that no other has. */
export async function workspaceNamed(given: string | undefined): Promise<{ id: string; name: string }> {
  const { workspace } = z
    .object({ workspace: line({ field: 'workspace', max: 80 }) })
    .parse({ workspace: given });
  const [found, ...others] = await findWorkspaces(db(), workspace);
  if (!found) throw optionError('workspace', { code: 'workspace_unknown' });
  if (others.length > 0)
    throw optionError('workspace', {
      code: 'workspace_unclear',
      ids: [found, ...others].map((one) => one.id),
    });
  return found;
}

/** As somebody would type it. */
const typedOf = (settings: StoredSettings): Record<Field, string> => ({
  name: settings.name,
  colour: settings.colour,
  timeZone: settings.timeZone,
  workingDays: settings.workingDays.join(','),
  officeOpens: settings.officeOpens,
  officeCloses: settings.officeCloses,
  acceptanceHours: String(settings.acceptanceHours),
  introductionHours: String(settings.introductionHours),
  country: settings.holidayCountry ?? '',
  region: settings.holidayRegion ?? '',
  senderName: settings.senderName ?? '',
  mailFrom: settings.mailFrom ?? '',
  replyTo: settings.replyTo ?? '',
  colleagueRule: settings.colleagueRule,
  colleagueDomains: settings.colleagueDomains.join(','),
  codeRule: settings.codeRule,
  gateRule: settings.gateRule,
  closedKeptMonths: String(settings.closedKeptMonths ?? ''),
});

/** @throws ZodError whose paths are the options */
function read<S extends z.ZodType>(rules: S, typed: object): z.output<S> {
  const parsed = rules.safeParse(typed);
  if (parsed.success) return parsed.data;
  throw new z.ZodError(
    parsed.error.issues.map((issue) => ({
      ...issue,
      path: issue.path.map((part) => OPTION_OF[part as Field] ?? part),
    })),
  );
}

export const optionError = (option: string, slip: Slip) =>
  new z.ZodError([{ code: 'custom', path: [option], message: slipped(slip), input: undefined }]);
