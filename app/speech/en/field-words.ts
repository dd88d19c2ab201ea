/*
 * What the fields of a statement are called: above the field, and within a sentence that says what is wrong with it.
 * We call them one way among ourselves and another way to the customer, and what a contact adds is asked for in yet
 * other words.
 */
import type { FieldsOf, StatementKind } from '../../domain/statement/kinds';
import type { SaidField } from '../../domain/statement/words';
import { PROMISE_KIND_WORDS } from './tell-statement';

/**
 * Names the field within a sentence, and where it leads one; `missing` is said where it can't be left empty.
 */
export type Label = { label: string; leading?: string; missing?: string };

/** `asks` stands above the field. */
type Said = Label & { asks: string; isOptional?: true; hint?: string };

type Ticked<K extends StatementKind> = {
  [F in keyof FieldsOf[K]]: FieldsOf[K][F] extends boolean ? F : never;
}[keyof FieldsOf[K]];

export type FieldWords = {
  [K in StatementKind]: Record<SaidField<K>, Said> & Record<Ticked<K>, { asks: string }>;
};

export const STAFF_FIELDS: FieldWords = {
  goal: {
    text: { asks: 'The goal', label: 'the goal' },
    today: { asks: 'Today', label: 'today’s figure' },
    target: { asks: 'Goal', label: 'the goal in figures' },
    by: { asks: 'By when', label: 'the date' },
    measureFirst: { asks: 'No figure yet: we’ll measure it together' },
    measure: { asks: 'How we measure it', label: 'how it is measured' },
  },
  promise: {
    text: { asks: 'The promise', label: 'the promise' },
    due: { asks: 'By when, if a day was named', label: 'the date' },
    detail: { asks: 'Details', label: 'the details', isOptional: true },
  },
  purchase: {
    text: { asks: 'What', label: 'what was bought' },
    quantity: { asks: 'How many', label: 'how many' },
    price: { asks: 'Price, with its currency', label: 'the price' },
    from: { asks: 'First day', label: 'the first day' },
    until: { asks: 'Last day', label: 'the last day' },
    renewal: {
      asks: 'Renewal',
      hint: 'By itself, for a year · it ends · to be agreed',
      label: 'the renewal',
    },
    billing: { asks: 'Billed', hint: 'Monthly, ahead · yearly, ahead', label: 'how it is billed' },
  },
  date: {
    text: { asks: 'What happens', label: 'what happens' },
    on: { asks: 'On', label: 'the day' },
    detail: { asks: 'Details', label: 'the details', isOptional: true },
  },
  person: {
    name: { asks: 'Name', label: 'the name' },
    title: { asks: 'Title', label: 'the title', isOptional: true },
    does: { asks: 'What they do', label: 'what they do', isOptional: true },
    email: { asks: 'Email', label: 'the email address', isOptional: true },
  },
  system: {
    label: { asks: 'What they call it', label: 'the name' },
    text: { asks: 'What we should know', label: 'what we should know' },
  },
};

const saying = {
  asks: 'What should it say?',
  label: 'what it should say',
  missing: 'Tell us what to change, or close this if it’s right',
};
const detail = { asks: 'The details', label: 'the details' };

/** Where a contact corrects what we noted. */
export const CORRECTION_FIELDS: FieldWords = {
  goal: {
    text: saying,
    today: { asks: 'Today', label: 'today’s figure' },
    target: { asks: 'Goal', label: 'the goal' },
    by: { asks: 'By when?', label: 'the day' },
    measureFirst: { asks: 'We’ll measure it together first' },
    measure: { asks: 'How we’ll know', label: 'how we’ll know' },
  },
  promise: { text: saying, due: { asks: 'By when?', label: 'the day' }, detail },
  purchase: {
    text: { asks: 'What', label: 'what you bought', missing: saying.missing },
    quantity: { asks: 'How many', label: 'how many' },
    price: { asks: 'Price', label: 'the price' },
    from: { asks: 'First day', label: 'the first day' },
    until: { asks: 'Last day', label: 'the last day' },
    renewal: { asks: 'Renewal', label: 'the renewal' },
    billing: { asks: 'Billed', label: 'how it is billed' },
  },
  date: {
    text: { asks: 'What should it say?', label: 'what happens' },
    on: { asks: 'Which date is better?', label: 'the date' },
    detail,
  },
  person: {
    name: { asks: 'Name', label: 'the name' },
    title: { asks: 'Role', label: 'the role' },
    does: { asks: 'What they do here', label: 'what they do' },
    email: { asks: 'Email', label: 'the email address' },
  },
  system: { label: { asks: 'What is it about?', label: 'what it is about' }, text: saying },
};

const missed = { label: 'this', missing: 'Write what we missed, or close this' };

/** Where a contact adds what we missed. */
export const ADDITION_FIELDS: FieldWords = {
  goal: {
    ...CORRECTION_FIELDS.goal,
    text: { asks: 'What would you add?', hint: 'One sentence is enough.', ...missed },
  },
  promise: { ...CORRECTION_FIELDS.promise, text: { asks: 'What were you promised?', ...missed } },
  purchase: {
    ...CORRECTION_FIELDS.purchase,
    text: { asks: 'What did you buy?', ...missed },
    quantity: { asks: 'How many', label: 'how many', isOptional: true },
    price: { asks: 'Price', label: 'the price', isOptional: true },
  },
  date: {
    ...CORRECTION_FIELDS.date,
    text: { asks: 'What happens then?', ...missed },
    on: { asks: 'On which day?', label: 'the date' },
  },
  person: {
    name: { asks: 'Their name', label: 'the name' },
    title: { asks: 'Role', label: 'the role', isOptional: true },
    does: { asks: 'What they do here', label: 'what they do', isOptional: true },
    email: { asks: 'Email', label: 'the email address', isOptional: true },
  },
  system: {
    label: { asks: 'What is it called?', label: 'what it is about' },
    text: { asks: 'What should we know about it?', ...missed },
  },
};

type Chosen<K extends StatementKind> = Exclude<keyof FieldsOf[K], SaidField<K> | Ticked<K>>;
type ChoiceName = { [K in StatementKind]: Chosen<K> }[StatementKind];
type Choices<N> = {
  [K in StatementKind]: N extends keyof FieldsOf[K] ? FieldsOf[K][N] : never;
}[StatementKind];

/** What is chosen of a few; only we are asked. */
export const CHOICE_FIELDS: { [N in ChoiceName]: { asks: string; of: Record<Choices<N>, string> } } = {
  promiseKind: { asks: 'What kind', of: PROMISE_KIND_WORDS },
  side: { asks: 'Who does it', of: { ours: 'We do', theirs: 'They do', together: 'Both together' } },
};
