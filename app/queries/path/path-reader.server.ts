/* Who reads a path, and what is known of whoever is named on it. */
import type { Calendar } from '../../domain/clock/clock';
import type { KnownPoints } from '../question/customer-questions.server';
import type { MovedDate } from './moved-dates.server';
import type { NamedOnPath } from './path-person.server';

export type PathReader = NamedOnPath & {
  now: Date;
  calendar: Calendar;
  /** Agreed dates that got another day, by their statements. */
  moved: ReadonlyMap<string, MovedDate>;
  isClosed: boolean;
  /** The points of the page, which answer questions. */
  points: KnownPoints;
  /** May sign off, and so approve. */
  maySettle: boolean;
  /** When the first call is set for; null where it isn’t. */
  firstCallAt: Date | null;
};
