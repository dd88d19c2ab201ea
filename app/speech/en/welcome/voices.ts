/*
 * How the people of the customer's page are called on it, and when something was: the reader is "you", a colleague goes
 * by their full name, and we go by our first names. Whoever is unknown by now is "we".
 */
import { dayOf } from '../../../domain/clock/clock';
import type { Voice } from '../../../queries/welcome/page';
import { type Reader, sayDay, sayDeadline, sayWhen, sayZone } from '../say-time';

/** To begin a sentence: "You", "Aoife Brannigan", "Ines". */
export function called({ of, name, givenName }: Voice): string {
  if (of === 'reader') return 'You';
  return of === 'colleague' ? name || 'A colleague' : givenName || 'We';
}

/** To stand after a sentence: "just now", "today at 8:40", "yesterday", "on 4 May". */
export function sayOn(at: Date, reader: Reader): string {
  const said = saySince(at, reader);
  return /^\d/.test(said) ? `on ${said}` : said;
}

/** The same by the day alone: "today", "yesterday", "on 4 May". */
export function sayOnDay(at: Date, reader: Reader): string {
  const day = dayOf(at, reader.timeZone);
  if (day === dayOf(reader.now, reader.timeZone)) return 'today';
  return sayWhen(at, reader) === 'yesterday' ? 'yesterday' : `on ${sayDay(day, reader)}`;
}

/** The same after a comma: "4 May". */
export function saySince(at: Date, reader: Reader): string {
  const said = sayWhen(at, reader);
  return /^(just now|today|yesterday)/.test(said) ? said : sayDay(dayOf(at, reader.timeZone), reader);
}

/** When a correction is answered at the latest, to follow "by": "tomorrow, 17:00, Brussels time". */
export const sayAnswerBy = (at: Date, reader: Reader): string =>
  `${sayDeadline(at, reader)}, ${sayZone(reader.timeZone)}`;
