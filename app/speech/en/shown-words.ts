/*
 * A statement as the customer reads it: a title, the figures of a goal, a day said the way people say it, and the
 * rest as it was typed. Two wordings in this form can be laid over each other, field by field.
 */

import { atStart } from '../../domain/form/at-start';
import type { Words } from '../../domain/statement/statement';
import { purchaseFacts } from './purchase-facts';
import { type Reader, sayDay, sayShortDay } from './say-time';

export type ShownWords = {
  title: string;
  /** Where a goal stands today and where it is to be; empty where nobody said. */
  today: string;
  target: string;
  isMeasuredFirst: boolean;
  /** The day in words, empty where there is none: "30 September", "Fri 21 May". */
  day: string;
  /** The same day, as YYYY-MM-DD. */
  iso: string;
  /** How a goal is measured, a detail, what a person does, what a system is. */
  more: string;
};

export function showWords(words: Words, reader: Reader): ShownWords {
  const plain = { today: '', target: '', isMeasuredFirst: false, day: '', iso: '' };
  switch (words.kind) {
    case 'goal': {
      const { text, today, target, by, measure, measureFirst } = words.fields;
      const day = by && sayDay(by, reader);
      return { title: text, today, target, isMeasuredFirst: measureFirst, day, iso: by, more: measure };
    }
    case 'promise': {
      const { text, due, detail } = words.fields;
      return { ...plain, title: text, day: due && sayDay(due, reader), iso: due, more: detail };
    }
    case 'purchase': {
      const facts = purchaseFacts(words.fields, reader);
      return { ...plain, title: words.fields.text, more: atStart(facts.join(' · ')) };
    }
    case 'date': {
      const { text, on, detail } = words.fields;
      return { ...plain, title: text, day: on && sayShortDay(on, reader), iso: on, more: detail };
    }
    case 'person': {
      const { name, title, does, email } = words.fields;
      return { ...plain, title: name, more: [title, does, email].filter(Boolean).join(' · ') };
    }
    case 'system':
      return { ...plain, title: words.fields.label, more: words.fields.text };
  }
}

/** Everything a wording says, on one line. */
export function sayShown(shown: ShownWords): string {
  return joined([shown.title, figuresOf(shown), shown.more]);
}

/** What of one wording another one says differently, on one line; empty when they say the same. */
export function saidDifferently(shown: ShownWords, other: ShownWords): string {
  return joined([
    shown.title === other.title ? '' : shown.title,
    figuresOf(shown) === figuresOf(other) ? '' : figuresOf(shown),
    shown.more === other.more ? '' : shown.more,
  ]);
}

/** Of a goal where it stands, where it is to be, and by when. */
export function figuresOf({ today, target, isMeasuredFirst, day }: ShownWords): string {
  const figures = isMeasuredFirst
    ? 'we measure it together first'
    : [today, target].filter(Boolean).join(' to ');
  return [figures, day && (figures ? `by ${day}` : day)].filter(Boolean).join(' ');
}

const joined = (parts: string[]) => parts.filter((part) => part !== '').join(' · ');
