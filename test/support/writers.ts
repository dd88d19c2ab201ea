/*
 * Every table has one writer: the file that inserts, changes and deletes its rows, so that what may become of a row is
 * read in one place. The ledger of mail is a folder: claims, reports and quiet hours each are a file of their own.
 */
import type { Sources } from './imports';

/** What better-auth writes by itself stands in sign-ins as well, where we write it. Triggers write page_versions. */
export const WRITERS: Record<string, string> = {
  absences: 'db/member/absences.server.ts',
  access_log: 'app/auth/access-log.server.ts',
  accounts: 'db/member/sign-ins.server.ts',
  agreements: 'db/review/agreements.server.ts',
  crm_connections: 'db/crm/',
  crm_deals: 'db/api/crm-deals.server.ts',
  crm_events: 'db/crm/crm-events.server.ts',
  crm_reads: 'db/crm/crm-reads.server.ts',
  crm_writes: 'db/crm/crm-writes.server.ts',
  api_answers: 'db/api/api-answers.server.ts',
  api_keys: 'db/api/api-keys.server.ts',
  answers: 'db/review/answers.server.ts',
  attempts: 'app/auth/attempts.server.ts',
  call_outcomes: 'db/review/resolutions.server.ts',
  points_left_open: 'db/review/resolutions.server.ts',
  closed_days: 'db/workspace/closed-days.server.ts',
  clock_offset: 'demo/calendar.server.ts',
  colleague_invitations: 'db/contact/colleague-invitations.server.ts',
  contact_introductions: 'db/contact/contact-introductions.server.ts',
  contacts: 'db/contact/contacts.server.ts',
  customer_sessions: 'db/contact/customer-sessions.server.ts',
  customers: 'db/customer/customers.server.ts',
  demo: 'demo/mark.server.ts',
  events: 'db/onboarding/events.server.ts',
  guide_drafts: 'db/guide/guides.server.ts',
  guide_items: 'db/guide/guides.server.ts',
  hand_overs: 'db/onboarding/hand-overs.server.ts',
  handoff_answers: 'db/handoff/part-answers.server.ts',
  attachments: 'db/file/attachments.server.ts',
  file_marks: 'db/file/files.server.ts',
  files: 'db/file/files.server.ts',
  health: 'app/http/health.server.ts',
  insight_facts: 'db/insight/insight-facts.server.ts',
  insight_sums: 'db/insight/insight-sums.server.ts',
  introduction_drafts: 'db/introduction/introductions.server.ts',
  introduction_recipients: 'db/introduction/recipients.server.ts',
  introductions: 'db/introduction/introductions.server.ts',
  invitations: 'db/member/invitations.server.ts',
  portraits: 'db/member/portraits.server.ts',
  kept_wordings: 'db/guide/guides.server.ts',
  link_codes: 'db/contact/link-codes.server.ts',
  logos: 'db/workspace/logos.server.ts',
  mail_pace: 'db/mail/mail-pace.server.ts',
  mail_wording_drafts: 'db/mail/mail-wordings.server.ts',
  mail_wordings: 'db/mail/mail-wordings.server.ts',
  members: 'db/member/members.server.ts',
  messages: 'db/thread/messages.server.ts',
  messages_taken_back: 'db/thread/messages.server.ts',
  note_mentions: 'db/thread/notes.server.ts',
  notes: 'db/thread/notes.server.ts',
  notices: 'db/mail/',
  onboardings: 'db/onboarding/onboardings.server.ts',
  password_resets: 'app/auth/member/password-link.server.ts',
  phases: 'db/path/path-draft.server.ts',
  steps: 'db/path/path-draft.server.ts',
  step_waits: 'db/path/path-draft.server.ts',
  published_paths: 'db/path/published-paths.server.ts',
  published_phases: 'db/path/published-paths.server.ts',
  published_steps: 'db/path/published-paths.server.ts',
  question_answers: 'db/question/question-answers.server.ts',
  step_marks: 'db/step/step-marks.server.ts',
  step_gives: 'db/step/step-gives.server.ts',
  step_reminders: 'db/step/step-reminders.server.ts',
  day_asks: 'db/step/other-days.server.ts',
  day_answers: 'db/step/other-days.server.ts',
  step_ticks: 'db/step/step-ticks.server.ts',
  meetings: 'db/meeting/meetings.server.ts',
  meeting_guests: 'db/meeting/meetings.server.ts',
  meeting_acts: 'db/meeting/meetings.server.ts',
  meeting_times: 'db/meeting/meetings.server.ts',
  agenda_points: 'db/meeting/agendas.server.ts',
  agenda_outcomes: 'db/meeting/agendas.server.ts',
  handoff_meeting_acts: 'db/meeting/handoff-meetings.server.ts',
  calendar_feeds: 'db/meeting/calendar-feeds.server.ts',
  people: 'db/contact/people.server.ts',
  promise_outcomes: 'db/promise/promise-outcomes.server.ts',
  promises: 'db/promise/promises.server.ts',
  provider_events: 'db/mail/deliveries.server.ts',
  publication_items: 'db/guide/publications.server.ts',
  publications: 'db/guide/publications.server.ts',
  receipts: 'db/receipt/receipts.server.ts',
  red_flags: 'db/handoff/red-flags.server.ts',
  reminder_links: 'app/auth/contact/reminder-link.server.ts',
  repeats: 'db/review/repeats.server.ts',
  replies: 'db/thread/replies.server.ts',
  reply_addresses: 'app/auth/contact/reply-address.server.ts',
  resolutions: 'db/review/resolutions.server.ts',
  sales_questions: 'db/review/resolutions.server.ts',
  scheduled_introductions: 'db/introduction/scheduled-introductions.server.ts',
  sessions: 'db/member/sign-ins.server.ts',
  sign_off_items: 'db/review/signatures.server.ts',
  sign_offs: 'db/review/signatures.server.ts',
  stories: 'db/handoff/stories.server.ts',
  own_values: 'db/handoff/own-values.server.ts',
  stances: 'db/contact/stances.server.ts',
  source_notes: 'db/statement/source-notes.server.ts',
  starting_points: 'db/starting-point/starting-points.server.ts',
  starting_point_versions: 'db/starting-point/starting-points.server.ts',
  version_offers: 'db/starting-point/version-offers.server.ts',
  version_answers: 'db/starting-point/version-offers.server.ts',
  begun_parts: 'db/starting-point/begun-parts.server.ts',
  statements: 'db/statement/statements.server.ts',
  suggestions: 'db/statement/suggestions.server.ts',
  submissions: 'db/handoff/submissions.server.ts',
  users: 'db/member/sign-ins.server.ts',
  verdicts: 'db/receipt/receipts.server.ts',
  webhook_deliveries: 'db/webhook/',
  webhook_endpoints: 'db/webhook/webhook-endpoints.server.ts',
  webhook_secrets: 'db/webhook/webhook-endpoints.server.ts',
  welcome_links: 'db/contact/welcome-links.server.ts',
  wordings: 'db/statement/wordings.server.ts',
  workspaces: 'db/workspace/workspaces.server.ts',
};

const BUILT = /\.(?:insertInto|updateTable|deleteFrom)\(\s*'(\w+)(?: as \w+)?'/g;
const TYPED = /\b(?:insert into|delete from) (\w+)|\bupdate (\w+)(?: \w+)?\s+set\b/gi;

/** The files that write to each table. */
export function writersIn(sources: Sources): Map<string, Set<string>> {
  const writers = new Map<string, Set<string>>();
  for (const [path, source] of sources)
    for (const found of [...source.matchAll(BUILT), ...source.matchAll(TYPED)]) {
      const table = (found[1] ?? found[2] ?? '').toLowerCase();
      writers.set(table, (writers.get(table) ?? new Set()).add(path));
    }
  return writers;
}

/** Every writer that is not the one of its table, in words. */
export function strayWriters(sources: Sources): string[] {
  const found: string[] = [];
  for (const [table, paths] of writersIn(sources))
    for (const path of paths) {
      const own = WRITERS[table];
      const isOwn = own !== undefined && (own.endsWith('/') ? path.startsWith(own) : path === own);
      if (!isOwn) found.push(`${path} writes ${table}, which is written in ${own ?? 'no file yet'}`);
    }
  return found.sort();
}
