/*
 * A statement in one sentence, as mails and lists tell of it: its words, with its figures and its day said the way
 * people say them.
 */

import { titleOf, type Words } from '../../domain/statement/statement';
import { purchaseFacts } from './purchase-facts';
import { type Reader, sayDay } from './say-time';

/** Days are said for the reader; everything else is as it was typed. */
export function sayStatement(words: Words, reader: Reader): string {
  const on = (day: string, before = 'by') => (day ? `${before} ${sayDay(day, reader)}` : '');
  const joined = (parts: string[], separator = ', ') => parts.filter(Boolean).join(separator);
  switch (words.kind) {
    case 'goal': {
      const { text, today, target, by, measureFirst } = words.fields;
      const figures = measureFirst ? 'we measure it together first' : joined([today, target], ' to ');
      return joined([text, joined([figures, on(by)], ' ')], ': ');
    }
    case 'promise':
      return joined([words.fields.text, on(words.fields.due)]);
    case 'purchase':
      return joined([words.fields.text, joined(purchaseFacts(words.fields, reader))], ': ');
    case 'date':
      return joined([words.fields.text, on(words.fields.on, 'on')]);
    case 'person':
      return joined([words.fields.name, words.fields.title, words.fields.does, words.fields.email]);
    case 'system':
      return joined([titleOf(words), words.fields.text], ': ');
  }
}
