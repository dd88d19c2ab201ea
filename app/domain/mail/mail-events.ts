/* What becomes of mail, and the words a workspace gives it. */
import { z } from 'zod';
import { type EventRules, id } from '../onboarding/event-rule';
import { NOTICE_KINDS } from './notice';

const mail = z.object({ notice: id });
const toContact = mail.extend({ contact: id });
const toMember = mail.extend({ member: id });

export const MAIL_EVENTS = {
  mail_bounced: { details: toContact, seenBy: 'us' },
  // Before, a colleague who got it was called a contact too.
  mail_marked_arrived: { details: toContact.or(toMember), seenBy: 'us' },
  mail_sent_again: { details: toContact.or(toMember), seenBy: 'us' },
} as const satisfies EventRules;

const kindOfMail = z.object({ mail: z.enum(NOTICE_KINDS) });

export const MAIL_EVENTS_OF_WORKSPACE = {
  /** The texts of it that are in the workspace's own words from here on, by their names. */
  mail_worded: { details: kindOfMail.extend({ texts: z.array(z.string()) }), seenBy: 'us' },
  /** All of it is in our words again. */
  mail_wording_reset: { details: kindOfMail, seenBy: 'us' },
  /** What a person decided about mail of no onboarding, a way in above all; who was to read it stands with the notice. */
  workspace_mail_marked_arrived: { details: kindOfMail.extend({ notice: id }), seenBy: 'us' },
  workspace_mail_sent_again: { details: kindOfMail.extend({ notice: id }), seenBy: 'us' },
} as const satisfies EventRules;
