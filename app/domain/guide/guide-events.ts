/* What customer success does with the guide. */
import { z } from 'zod';
import { count, type EventRules, id } from '../onboarding/event-rule';
import { VERDICTS } from './guide';
import { TOPICS } from './shown-first';

const wording = z.object({ wording: id });

export const GUIDE_EVENTS = {
  guide_reworded: {
    about: 'statement',
    /** The wordings, as the draft read and as it reads. */
    details: z.object({ from: id, to: id }),
    // The number of the new wording alone stood there before.
    earlier: z.object({ from: id, to: id, number: z.int().positive() }).partial(),
    seenBy: 'us',
  },
  recorded_words_kept: {
    about: 'statement',
    details: wording.extend({ verdict: z.enum(VERDICTS).nullable() }),
    seenBy: 'only_us',
  },
  statement_left_out: { about: 'statement', details: wording, earlier: wording.partial(), seenBy: 'us' },
  statement_put_back: { about: 'statement', details: wording, earlier: wording.partial(), seenBy: 'us' },
  greeting_written: { seenBy: 'us' },
  guide_published: {
    details: z.object({ version: z.int().positive(), points: count }),
    seenBy: 'customer',
  },
  /** Null where the contact is shown first what the parts they play say. */
  shown_first_chosen: {
    details: z.object({ contact: id, topics: z.array(z.enum(TOPICS)).nullable() }),
    seenBy: 'us',
  },
} as const satisfies EventRules;
