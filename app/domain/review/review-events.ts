/*
 * What contacts say of the points they were shown, and how we answer. An answer names the wording it was given on; one
 * press may answer several.
 */
import { z } from 'zod';
import { byCopy, count, type EventRules, id, ids, words } from '../onboarding/event-rule';
import { aroundShape } from '../statement/around';

const answered = z.object({ wording: id });
const said = answered.extend(byCopy);
const several = z.object({ count, wordings: ids });
const saidOfSeveral = several.extend(byCopy);
/** Answers didn't name their wordings before. */
const answeredBefore = answered.extend(several.shape).partial();
const saidBefore = answeredBefore.extend(byCopy);
const signed = z.object({ typedName: words, count, wordings: ids, ...byCopy });
const asked = z.object({ question: words, wording: id });
const replied = z.object({ reply: words, member: id });
const fromTo = z.object({ from: id, to: id });

export const REVIEW_EVENTS = {
  statement_confirmed: {
    about: 'statement or several',
    details: said.or(saidOfSeveral),
    earlier: saidBefore,
    seenBy: 'customer',
    byContact: 'answers',
    comesInRuns: true,
  },
  /** The wording that was shown, and the one the contact proposes. */
  statement_corrected: {
    about: 'statement',
    details: fromTo.extend(byCopy),
    seenBy: 'customer',
    byContact: 'answers',
  },
  statement_added: {
    about: 'statement',
    details: z.object(byCopy),
    seenBy: 'customer',
    byContact: 'answers',
  },
  statement_set_for_call: {
    about: 'statement',
    details: said,
    earlier: said.partial(),
    seenBy: 'customer',
    byContact: 'answers',
  },
  answer_withdrawn: {
    about: 'statement or several',
    details: said.or(saidOfSeveral),
    earlier: saidBefore,
    seenBy: 'customer',
    byContact: 'takes back',
  },
  signed_off: {
    details: signed,
    earlier: signed.partial({ wordings: true }),
    seenBy: 'customer',
    byContact: 'answers',
  },
  /** What the signature covers, as a document: its number, and the SHA-256 of its text in hex. */
  agreement_kept: { details: z.object({ version: count, hash: words }), seenBy: 'customer' },
  /** It named somebody who was erased, and is another text from here on: its hash before, and now. */
  agreement_rewritten: {
    details: z.object({ version: count, from: words, to: words }),
    seenBy: 'customer',
  },
  /** By the contact, or with fast answers that we take back for them. */
  sign_off_withdrawn: {
    details: z.object({ typedName: words, ...byCopy }),
    seenBy: 'customer',
    byContact: 'takes back',
  },
  /** Whether they had to tell us anything twice. */
  repeats_said: {
    details: z.object({ said: id, hasRepeated: z.boolean(), words, ...byCopy }),
    seenBy: 'us',
    byContact: 'marks',
  },
  fast_answers_taken_back: { details: several.extend({ contact: id }), seenBy: 'only_us' },
  /** The wording that was answered, and the one that holds from here: null where it is talked about. */
  correction_resolved: {
    about: 'statement',
    details: z.object({
      outcome: z.enum(['adopted', 'reworded', 'talk']),
      answer: id,
      from: id,
      to: id.nullable(),
      around: aroundShape.optional(),
    }),
    seenBy: 'customer',
  },
  /** The words are for the customer. */
  call_outcome_noted: { about: 'statement', details: fromTo.extend({ words }), seenBy: 'customer' },
  /** It was talked about and isn't decided: an ISO day of the workspace, and words for the customer. */
  point_left_open: {
    about: 'statement',
    details: answered.extend({ until: words, words }),
    seenBy: 'customer',
  },
  sales_asked: {
    about: 'statement',
    details: asked,
    earlier: asked.partial({ wording: true }),
    seenBy: 'only_us',
  },
  /** The member who had asked. */
  sales_answered: { details: replied, earlier: replied.partial({ member: true }), seenBy: 'only_us' },
} as const satisfies EventRules;
