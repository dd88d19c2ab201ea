/*
 * What is asked and answered in threads. The words stand in the thread and nowhere else; an event names the message.
 * About the page as a whole it names no statement.
 */
import { z } from 'zod';
import { type EventRules, id } from '../onboarding/event-rule';

const message = z.object({ message: id });

export const THREAD_EVENTS = {
  question_asked: { about: 'statement or page', details: message, seenBy: 'customer', byContact: 'asks' },
  question_taken_back: {
    about: 'statement or page',
    details: message,
    seenBy: 'customer',
    byContact: 'takes back',
  },
  question_answered: { about: 'statement or page', details: message, seenBy: 'customer' },
  /** A member read what waited and said that it needs no answer. */
  question_read: { about: 'statement or page', details: message, seenBy: 'customer' },
} as const satisfies EventRules;
