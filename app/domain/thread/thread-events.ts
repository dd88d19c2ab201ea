/*
 * What is asked and answered in threads, and noted beside them. The words stand there and nowhere else; an event names
 * the message or the note. About the page as a whole it names no statement.
 */
import { z } from 'zod';
import { byCopy, type EventRules, id, ids } from '../onboarding/event-rule';

const message = z.object({ message: id });

export const THREAD_EVENTS = {
  question_asked: {
    about: 'statement or page',
    details: message.extend(byCopy),
    seenBy: 'customer',
    byContact: 'asks',
  },
  question_taken_back: {
    about: 'statement or page',
    details: message.extend(byCopy),
    seenBy: 'customer',
    byContact: 'takes back',
  },
  question_answered: { about: 'statement or page', details: message, seenBy: 'customer' },
  /** A member read what waited and said that it needs no answer. */
  question_read: { about: 'statement or page', details: message, seenBy: 'customer' },
  /** For colleagues alone; the members it names were told. */
  note_written: {
    about: 'statement or page',
    details: z.object({ note: id, members: ids }),
    seenBy: 'only_us',
  },
} as const satisfies EventRules;
