/* What each kind of notice is called in lists. */
import type { NoticeKind } from '../domain/notice';

export const NOTICE_WORDS: Record<NoticeKind, string> = {
  introduction: 'Introduction',
  introduction_copy: 'Copy of the introduction',
  first_contact: 'First mail with the link',
  fresh_link: 'Fresh link',
  handoff_received: 'Handoff received',
  handoff_returned: 'Handoff returned',
  handoff_accepted: 'Handoff accepted',
  guide_published: 'Guide published',
  corrections_waiting: 'Corrections waiting',
  promise_disputed: 'Promise disputed',
  corrections_received: 'Got it: corrections received',
  corrections_answered: 'Corrections answered',
  ask_sales: 'Question to sales',
  sales_answered: 'Answer from sales',
  mail_bounced: 'A mail came back',
  reminder: 'Reminder',
  clock_warning: 'Time is running: introduction',
  clock_overdue: 'Introduction late',
  clock_overdue_lead: 'Introduction a day late',
  first_contact_due: 'First own contact due',
};
