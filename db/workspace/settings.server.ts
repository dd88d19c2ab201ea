/* How a workspace is set. */
import type { ColleaguesAllowed } from '../../app/domain/contact/colleague-domain';
import type { Look, Sender, Settings } from '../../app/domain/workspace/settings';
import type { Sheets } from '../../app/domain/workspace/sheet';
import type { Handle } from '../client.server';

export type StoredSettings = Settings & { holidayCountry: string | null; holidayRegion: string | null };

export async function loadSettings(handle: Handle, workspaceId: string): Promise<StoredSettings> {
  const row = await handle
    .selectFrom('workspaces')
    .select(['name', 'colour', 'logo', 'time_zone', 'working_days', 'office_opens', 'office_closes'])
    .select(['acceptance_hours', 'introduction_hours', 'holiday_country', 'holiday_region'])
    .select(['sender_name', 'mail_from', 'reply_to', 'colleague_rule', 'colleague_domains'])
    .select(['code_rule', 'gate_rule', 'closed_kept_months', 'sheets'])
    .where('id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return {
    name: row.name,
    colour: row.colour,
    logo: row.logo,
    timeZone: row.time_zone,
    workingDays: row.working_days,
    officeOpens: row.office_opens,
    officeCloses: row.office_closes,
    acceptanceHours: row.acceptance_hours,
    introductionHours: row.introduction_hours,
    holidayCountry: row.holiday_country,
    holidayRegion: row.holiday_region,
    senderName: row.sender_name,
    mailFrom: row.mail_from,
    replyTo: row.reply_to,
    colleagueRule: row.colleague_rule,
    colleagueDomains: row.colleague_domains,
    codeRule: row.code_rule,
    gateRule: row.gate_rule,
    closedKeptMonths: row.closed_kept_months,
    sheets: row.sheets,
  };
}

/** What it is called and how it looks. */
export const loadLook = (handle: Handle, workspaceId: string): Promise<Look & { name: string }> =>
  handle
    .selectFrom('workspaces')
    .select(['name', 'colour', 'logo'])
    .where('id', '=', workspaceId)
    .executeTakeFirstOrThrow();

/** What its mail says of where it comes from, and what it is called. */
export async function loadSender(handle: Handle, workspaceId: string): Promise<Sender & { name: string }> {
  const row = await handle
    .selectFrom('workspaces')
    .select(['name', 'sender_name', 'mail_from', 'reply_to'])
    .where('id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return {
    name: row.name,
    senderName: row.sender_name,
    mailFrom: row.mail_from,
    replyTo: row.reply_to,
  };
}

/** Whom contacts may bring in without anybody of ours looking first. */
export async function colleaguesAllowed(handle: Handle, workspaceId: string): Promise<ColleaguesAllowed> {
  const row = await handle
    .selectFrom('workspaces')
    .select(['colleague_rule', 'colleague_domains'])
    .where('id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return { colleagueRule: row.colleague_rule, colleagueDomains: row.colleague_domains };
}

/** How the sheets that it takes along are written. */
export async function sheetsOf(handle: Handle, workspaceId: string): Promise<Sheets> {
  const { sheets } = await handle
    .selectFrom('workspaces')
    .select('sheets')
    .where('id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return sheets;
}

/** The columns of settings, as they are stored and recorded. */
export const columnsOf = (settings: Partial<StoredSettings>) => ({
  ...(settings.name !== undefined && { name: settings.name }),
  ...(settings.colour !== undefined && { colour: settings.colour }),
  ...(settings.logo !== undefined && { logo: settings.logo }),
  ...(settings.timeZone !== undefined && { time_zone: settings.timeZone }),
  ...(settings.workingDays !== undefined && { working_days: settings.workingDays }),
  ...(settings.officeOpens !== undefined && { office_opens: settings.officeOpens }),
  ...(settings.officeCloses !== undefined && { office_closes: settings.officeCloses }),
  ...(settings.acceptanceHours !== undefined && { acceptance_hours: settings.acceptanceHours }),
  ...(settings.introductionHours !== undefined && { introduction_hours: settings.introductionHours }),
  ...(settings.holidayCountry !== undefined && { holiday_country: settings.holidayCountry }),
  ...(settings.holidayRegion !== undefined && { holiday_region: settings.holidayRegion }),
  ...(settings.senderName !== undefined && { sender_name: settings.senderName }),
  ...(settings.mailFrom !== undefined && { mail_from: settings.mailFrom }),
  ...(settings.replyTo !== undefined && { reply_to: settings.replyTo }),
  ...(settings.colleagueRule !== undefined && { colleague_rule: settings.colleagueRule }),
  ...(settings.colleagueDomains !== undefined && { colleague_domains: settings.colleagueDomains }),
  ...(settings.codeRule !== undefined && { code_rule: settings.codeRule }),
  ...(settings.gateRule !== undefined && { gate_rule: settings.gateRule }),
  ...(settings.closedKeptMonths !== undefined && { closed_kept_months: settings.closedKeptMonths }),
  ...(settings.sheets !== undefined && { sheets: settings.sheets }),
});
