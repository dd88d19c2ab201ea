/* What the kinds of statements are called. */
import type { Topic } from '../../domain/guide/shown-first';
import type { Question } from '../../domain/handoff/parts';
import type { StatementKind } from '../../domain/statement/kinds';
import { AREA_WORDS } from './tell-statement';

/** One in a sentence, with its article and without, and all of them as a heading and in a sentence. */
export const KIND_WORDS: Record<StatementKind, { a: string; one: string; title: string; many: string }> = {
  goal: { a: 'a goal', one: 'goal', title: 'Goals', many: 'goals' },
  promise: { a: 'a promise', one: 'promise', title: 'Promises', many: 'promises' },
  purchase: {
    a: 'a line of what was bought',
    one: 'line',
    title: 'What was bought',
    many: 'lines of what was bought',
  },
  date: { a: 'a date', one: 'date', title: 'Dates', many: 'dates' },
  person: { a: 'a person', one: 'person', title: 'People', many: 'people' },
  system: { a: 'a system', one: 'system', title: 'Systems', many: 'systems' },
};

/** What sales may add to the words of each, and need not. */
export const MORE_WORDS: Record<StatementKind, string> = {
  goal: 'More: a note for us',
  promise: 'More: details, who does it, a note for us',
  purchase: 'More: renewal, billing, a note for us',
  date: 'More: details, a note for us',
  person: 'More: how to call and reach them, what they do, don’t write to them',
  system: 'More: a note for us',
};

/** What a contact may be shown first. */
export const TOPIC_WORDS: Record<Topic, string> = {
  goals: 'Goals',
  promises: 'Promises',
  terms: 'Price and terms',
  purchases: 'What was bought',
  dates: 'Dates',
  people: 'People',
  systems: 'Systems and data',
};

/** What the handoff asks: as a heading, and in a sentence about its answer. */
export const QUESTION_WORDS: Record<Question, { title: string; the: string }> = {
  goals: { title: 'Goals', the: 'the goals' },
  promises: { title: 'Promises', the: 'the promises' },
  purchases: { title: 'What was bought', the: 'what was bought' },
  dates: { title: 'Dates', the: 'the dates' },
  people: { title: 'Who does the daily work', the: 'the people' },
  today: { title: AREA_WORDS.today, the: 'what they use today' },
  connects: { title: AREA_WORDS.connects, the: 'what has to connect' },
  data: { title: AREA_WORDS.data, the: 'the data to bring over' },
  security: { title: AREA_WORDS.security, the: 'security' },
  red_flags: { title: 'Red flags', the: 'red flags' },
};
