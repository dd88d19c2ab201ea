/* What each kind of notice is called in lists. */

import { atStart } from '../../domain/form/at-start';
import type { MutableKind, NoticeKind } from '../../domain/mail/notice';

export const NOTICE_WORDS: Record<NoticeKind, string> = {
  introduction: 'Introduction',
  introduction_copy: 'Copy of the introduction',
  introduction_test: 'Test of the introduction',
  introduction_stopped: 'Introduction couldn’t go',
  first_contact: 'First mail with the link',
  contact_introduction: 'Introduction of somebody new',
  colleague_invitation: 'Brought in by a colleague',
  colleague_brought_in: 'A customer brings in a colleague',
  page_not_theirs: 'A page that isn’t its reader’s',
  fresh_link: 'Fresh link',
  link_code: 'Code for a link',
  onboarding_handed_over: 'Customer handed over',
  handoff_received: 'Handoff received',
  handoff_returned: 'Handoff returned',
  handoff_accepted: 'Handoff accepted',
  guide_published: 'Guide published',
  corrections_waiting: 'Corrections waiting',
  promise_disputed: 'Promise disputed',
  corrections_received: 'Got it: corrections received',
  corrections_answered: 'Corrections answered',
  host_changed: 'Somebody else looks after them',
  points_changed: 'Points changed since a yes',
  agreement: 'What was agreed',
  agreement_signed: 'Agreement signed',
  signature_withdrawn: 'Signature taken back',
  questions_waiting: 'Questions waiting',
  questions_answered: 'Questions answered',
  reply_not_taken: 'A reply that couldn’t be taken',
  step_stuck: 'Stuck with a step',
  files_handed_in: 'Files handed in',
  files_sent_back: 'Files sent back',
  note_mention: 'Named in a note',
  ask_sales: 'Question to sales',
  sales_answered: 'Answer from sales',
  mail_bounced: 'A mail came back',
  reminder: 'Reminder',
  clock_warning: 'Time is running: introduction',
  clock_overdue: 'Introduction late',
  clock_overdue_lead: 'Introduction a day late',
  first_contact_due: 'First own contact due',
  first_contact_late_lead: 'First own contact a day late',
  answer_due: 'Answer to a correction due',
  answer_late: 'Answer to a correction late',
  open_point_due: 'Open point due',
  open_point_late: 'Open point late',
  question_late: 'Answer to a question late',
  colleague_reminder: 'Reminder from a colleague',
  password_reset: 'New password',
  password_changed: 'Password changed',
  member_invitation: 'Invitation',
  weekly_digest: 'News of the week',
  mail_unsure: 'Mail in doubt',
};

/** What a subject says beside the customer's name: "Sam has introduced you". */
export function subjectBeside(customer: string | undefined, subject: string): string {
  const named = `${customer}: `;
  return customer && subject.startsWith(named) ? atStart(subject.slice(named.length)) : subject;
}

/** When each mail that may be turned off comes. */
export const MUTABLE_WORDS: Record<MutableKind, { label: string; hint?: string }> = {
  handoff_returned: { label: 'A handoff comes back to you' },
  handoff_accepted: { label: 'Your handoff is accepted' },
  guide_published: { label: 'The guide is published, and the introduction is yours' },
  promise_disputed: { label: 'A customer remembers a promise differently' },
  ask_sales: { label: 'Customer success asks you about a correction' },
  introduction_copy: { label: 'You’ve been introduced', hint: 'A copy of what the customer got.' },
  corrections_waiting: { label: 'A customer corrected something' },
  questions_waiting: { label: 'A customer asked something' },
  files_handed_in: { label: 'A customer handed in files' },
  agreement_signed: { label: 'A customer signed what was agreed' },
  signature_withdrawn: { label: 'A customer took a signature back' },
  sales_answered: { label: 'Sales answered your question' },
  first_contact_due: { label: 'Your first call or mail is due' },
  clock_warning: { label: '24 hours are left to introduce', hint: 'While the next step is yours.' },
  clock_overdue: { label: 'An introduction of yours is late' },
  clock_overdue_lead: { label: 'Somebody’s introduction is a day late' },
  first_contact_late_lead: { label: 'Somebody’s first call or mail is a day late' },
  answer_due: { label: 'An answer that a page promises is due today' },
  answer_late: { label: 'A customer waits longer for an answer than their page says' },
  open_point_due: { label: 'A point comes back that was left open until a day' },
  open_point_late: { label: 'A point stays open longer than the page says' },
  question_late: { label: 'A customer’s question waits longer than their page says' },
  mail_unsure: {
    label: 'Nobody knows whether a mail arrived',
    hint: 'Mail that only a person can decide about.',
  },
  weekly_digest: {
    label: 'A working week begins',
    hint: 'What waits for whom, what is late, what was settled.',
  },
};
