/* What happened to a workspace, in a sentence for every kind of event, and what was set, from what to what. */

import type { EventDetails, EventOf, WorkspaceEventKind } from '../../../domain/onboarding/event';
import type { WebhookTopic } from '../../../domain/webhook/topics';
import type { Setting } from '../../../domain/workspace/settings';
import type { Sheets } from '../../../domain/workspace/sheet';
import { SCOPE_WORDS, sayByKey } from '../../../speech/en/api/say-keys';
import { CRM_WORDS } from '../../../speech/en/crm/say-crm';
import { ROLE_WORDS } from '../../../speech/en/member/role-words';
import { countOf } from '../../../speech/en/say-count';
import { TOPIC_WORDS } from '../../../speech/en/webhook/say-webhooks';
import { SHEET_WORDS } from '../../../speech/en/workspace/sheet-words';
import type { SaidRecordEntry } from '../../../speech/workspace/said-record';
import { NOTICE_WORDS } from '../../mail/notice-words';

type Says<K extends WorkspaceEventKind> = (
  who: string,
  entry: SaidRecordEntry,
  details: EventDetails[K],
) => string;

const whom = ({ about }: SaidRecordEntry): string => about ?? 'somebody who is not on record any more';

const onDay = ({ days: [day] }: SaidRecordEntry): string => day ?? 'a day';

const WORDS: { [K in WorkspaceEventKind]: Says<K> } = {
  member_invited: (who, entry, { role }) => `${who} invited ${whom(entry)}: ${ROLE_WORDS[role]}`,
  invitation_resent: (who, entry) => `${who} sent ${whom(entry)} the invitation again`,
  invitation_revoked: (who, entry) => `${who} took back the invitation of ${whom(entry)}`,
  invitation_accepted: (who, _, { role }) => `${who} joined: ${ROLE_WORDS[role]}`,
  member_disabled: (who, entry) => `${who} ended the access of ${whom(entry)}`,
  member_enabled: (who, entry) => `${who} let ${whom(entry)} in again`,
  member_role_changed: (who, entry, { from, to }) =>
    `${who} changed what ${whom(entry)} does here: ${ROLE_WORDS[from]} → ${ROLE_WORDS[to]}`,
  member_away: (who, { about, days, standIn }) =>
    `${who} set ${about === who || about === null ? 'an absence' : `an absence of ${about}`} from ${days.join(' to ')}. ${standIn ?? 'A colleague'} stands in.`,
  member_back: (who, { about }) =>
    about === who || about === null ? `${who} ended the absence` : `${who} ended the absence of ${about}`,
  member_profile_changed: (who, _, { fields }) =>
    `${who} changed what customers read about them: ${fields.map((field) => PROFILE_WORDS[field]).join(', ')}`,
  mail_worded: (who, _, { mail }) => `${who} put a mail in your own words: ${NOTICE_WORDS[mail]}`,
  mail_wording_reset: (who, _, { mail }) => `${who} gave a mail its first words back: ${NOTICE_WORDS[mail]}`,
  workspace_mail_marked_arrived: (who, _, { mail }) =>
    `${who} said that a mail has arrived: ${NOTICE_WORDS[mail]}`,
  workspace_mail_sent_again: (who, _, { mail }) => `${who} sent a mail again: ${NOTICE_WORDS[mail]}`,
  workspace_changed: (who) => `${who} changed the settings`,
  own_day_closed: (who, entry, { name }) => `${who} closed ${onDay(entry)}: ${name}`,
  own_day_removed: (who, entry, { name }) => `${who} took back that ${onDay(entry)} is closed: ${name}`,
  holiday_worked: (who, entry, { name }) => `${who} made ${onDay(entry)} a working day: ${name}`,
  holiday_kept: (who, entry, { name }) => `${who} made ${onDay(entry)} a holiday again: ${name}`,
  starting_point_added: (who, _, { name, from }) => `${who} added the starting point ${name}${ORIGINS[from]}`,
  starting_point_version_made: (who, _, { name, number }) => `${who} made version ${number} of ${name}`,
  starting_point_made_default: (who, _, { name }) => `${who} made ${name} the one that is begun by default`,
  starting_point_put_aside: (who, _, { name }) => `${who} put ${name} aside`,
  starting_point_brought_back: (who, _, { name }) => `${who} brought ${name} back`,
  onboarding_deleted: (who, _, { keptMonths }) =>
    keptMonths === undefined
      ? `${who} deleted an onboarding`
      : `An onboarding was deleted, ${countOf(keptMonths, 'month')} after it was closed, as your settings say`,
  api_key_made: (who, { key, about }, { scopes }) =>
    `${who} made the key “${key}”${about && about !== who ? ` for ${about}` : ''}: ${scopes.map((scope) => SCOPE_WORDS[scope].label.toLowerCase()).join(', ')}`,
  api_key_revoked: (who, { key }) => `${who} revoked the key “${key}”`,
  webhook_added: (who, _, { host, topics }) => `${who} added the webhook at ${host}: ${topicWords(topics)}`,
  webhook_changed: (who, _, { host, topics }) =>
    `${who} changed the webhook at ${host}: ${topicWords(topics)}`,
  webhook_turned_on: (who, _, { host }) => `${who} turned on the webhook at ${host}`,
  webhook_turned_off: (who, _, { host, isGone }) =>
    isGone
      ? `The webhook at ${host} answered that it is gone, and was turned off`
      : `${who} turned off the webhook at ${host}`,
  webhook_secret_made: (who, _, { host }) => `${who} made another secret for the webhook at ${host}`,
  webhook_secret_ended: (who, _, { host }) => `${who} ended a secret of the webhook at ${host}`,
  webhook_removed: (who, _, { host }) => `${who} removed the webhook at ${host}`,
  webhook_tested: (who, _, { host }) => `${who} sent a test to the webhook at ${host}`,
  webhook_sent_again: (who, _, { host }) => `${who} sent something to the webhook at ${host} again`,
  crm_connected: (who, _, { crm, account }) => `${who} connected ${CRM_WORDS[crm]}, account ${account}`,
  crm_changed: (who, _, { crm }) => `${who} changed what ${CRM_WORDS[crm]} begins here`,
  crm_removed: (who, _, { crm, account }) =>
    `${who} ended the connection with ${CRM_WORDS[crm]}, account ${account}`,
  workspace_exported: (who) => `${who} took a copy of everything`,
  customer_exported: (who, { about }) => `${who} took a copy of everything about ${about ?? 'a customer'}`,
};

const topicWords = (topics: readonly WebhookTopic[]): string =>
  topics.map((topic) => TOPIC_WORDS[topic].label.toLowerCase()).join(', ');

const ORIGINS: Record<EventDetails['starting_point_added']['from'], string> = {
  copy: ', from another one',
  path: ', from a customer’s path',
  file: ', from a file',
};

const PROFILE_WORDS: Record<EventDetails['member_profile_changed']['fields'][number], string> = {
  name: 'name',
  called: 'how they are called',
  title: 'title',
  about: 'a line about them',
  phone: 'phone',
  bookingLink: 'booking link',
  photo: 'photo',
};

/** Who did it: a member by name, or whoever runs Foyer. */
const doerOf = ({ by, byKey }: SaidRecordEntry): string =>
  by ? (byKey ? sayByKey(by.name, byKey) : by.name) : 'Whoever runs Foyer';

export function recordWords(entry: SaidRecordEntry): string {
  return entry.event ? say(entry.event, entry) : `${doerOf(entry)} did something this version doesn’t know`;
}

/** The table has a sentence for the kind; what the compiler can’t see is that its details are of that kind too. */
function say<K extends WorkspaceEventKind>(event: EventOf<K>, entry: SaidRecordEntry): string {
  return WORDS[event.kind](doerOf(entry), entry, event.details);
}

const SETTING_WORDS: Record<Setting, string> = {
  name: 'Name',
  colour: 'Colour',
  logo: 'Logo',
  time_zone: 'Time zone',
  working_days: 'Working days',
  office_opens: 'Opens at',
  office_closes: 'Closes at',
  acceptance_hours: 'Hours to accept',
  introduction_hours: 'Hours to introduce',
  holiday_country: 'Holidays of',
  holiday_region: 'Region of holidays',
  sender_name: 'Sender’s name',
  mail_from: 'Sender’s address',
  reply_to: 'Address for replies',
  colleague_rule: 'Whom customers may bring in',
  colleague_domains: 'Domains for colleagues',
  code_rule: 'Code from the mailbox',
  gate_rule: 'Gate of the CRM',
  closed_kept_months: 'Months that closed onboardings are kept',
  sheets: 'How sheets are written',
};

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

const VALUE_WORDS: Partial<Record<Setting, (value: string) => string>> = {
  logo: () => 'a picture',
  working_days: (value) =>
    value
      .split(',')
      .map((day) => DAYS[Number(day) - 1] ?? day)
      .join(', '),
  colleague_rule: (value) =>
    ({ on_record: 'at their own domains', these_too: 'and at named domains', nobody: 'nobody' })[value] ??
    value,
  gate_rule: (value) => ({ off: 'off', advisory: 'advice', required: 'a must' })[value] ?? value,
  sheets: (value) => SHEET_WORDS[value as Sheets]?.label ?? value,
  code_rule: (value) =>
    ({ never: 'never', moved: 'where an address was corrected or brought in', always: 'always' })[value] ??
    value,
  time_zone: (value) => value.replaceAll('_', ' '),
};

const valueWords = (setting: Setting, value: string | null): string =>
  value === null || value === '' ? 'none' : (VALUE_WORDS[setting]?.(value) ?? value);

/** One line for each setting that was changed: "Closes at: 17:00 → 18:00". */
export function changesIn({ event }: SaidRecordEntry): string[] {
  if (event?.kind !== 'workspace_changed') return [];
  return Object.entries(event.details.changes).flatMap(([setting, change]) =>
    change
      ? `${SETTING_WORDS[setting as Setting]}: ${valueWords(setting as Setting, change.from)} → ${valueWords(setting as Setting, change.to)}`
      : [],
  );
}
