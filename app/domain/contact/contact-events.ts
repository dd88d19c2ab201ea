/* Contacts and their ways in. */
import { z } from 'zod';
import { byCopy, type EventRules, id, words } from '../onboarding/event-rule';

const contact = z.object({ contact: id });

/** What stood there and what stands there, which one text said before: "mira@north.example → mira@south.example". */
const inOneText = <T extends object>(stored: T & { words: string }) => {
  const [from = '', to = ''] = stored.words.split(' → ');
  return { ...stored, from, to };
};
const addressIn = (said: string): string | null => (said === 'no address' ? null : said);

const addressCorrected = contact.extend({ from: z.string().nullable(), to: z.string().nullable() });
const personReplaced = contact.extend({ successor: id, from: z.string(), to: z.string() });

export const CONTACT_EVENTS = {
  page_opened: { seenBy: 'us', byContact: 'opens' },
  /** By a link that this member copied: whoever was given it. */
  page_opened_by_copied_link: { details: z.object({ member: id }), seenBy: 'us', byContact: 'opens' },
  /** Noted after acceptance; the statement is their point. */
  contact_added: { details: contact, about: 'statement', seenBy: 'us' },
  /** By a mail of their own, after the introduction of the others. */
  contact_introduced: { details: contact, seenBy: 'us' },
  /** A contact brought in a colleague, who was mailed a link. */
  colleague_brought_in: { details: contact.extend(byCopy), seenBy: 'us', byContact: 'asks' },
  /** A contact asked for somebody about whom we are asked first. */
  colleague_asked_for: { details: z.object({ name: words, ...byCopy }), seenBy: 'us', byContact: 'asks' },
  colleague_let_in: { details: contact, seenBy: 'us' },
  colleague_left_out: { details: z.object({ name: words }), seenBy: 'us' },
  /** Somebody with the page of this contact open said that it isn't theirs. */
  page_not_theirs: { details: contact, seenBy: 'us' },
  first_contact_made: { details: z.object({ by: z.enum(['called', 'written']) }), seenBy: 'us' },
  link_renewed: { details: contact, seenBy: 'us' },
  /** A member took a link along, to hand it over by other means than our mail. */
  link_copied: { details: contact, seenBy: 'us' },
  link_revoked: { details: contact, seenBy: 'us' },
  fresh_link_asked: { seenBy: 'us', byContact: 'asks' },
  /** Anybody may type an address: it is no act of the contact's own. */
  fresh_link_asked_by_address: { seenBy: 'us' },
  address_corrected: {
    details: addressCorrected,
    earlier: addressCorrected.or(
      contact
        .extend({ words: z.string() })
        .transform(inOneText)
        .transform((stored) => ({
          contact: stored.contact,
          from: addressIn(stored.from),
          to: addressIn(stored.to),
        })),
    ),
    seenBy: 'us',
  },
  /** What is known of them beyond who they are was said anew; what that is stands with them. */
  contact_described: { details: contact, seenBy: 'only_us' },
  /** Somebody said how they are called. */
  called_chosen: { details: z.object(byCopy), seenBy: 'us', byContact: 'marks' },
  /** Nobody is told who: what they said stays as said by a contact. */
  person_erased: { seenBy: 'us' },
  /** By name; the successor is a contact of their own. */
  person_replaced: {
    details: personReplaced,
    earlier: personReplaced.or(
      contact
        .extend({ by: id, words: z.string() })
        .transform(inOneText)
        .transform((stored) => ({
          contact: stored.contact,
          successor: stored.by,
          from: stored.from,
          to: stored.to,
        })),
    ),
    seenBy: 'us',
  },
} as const satisfies EventRules;
