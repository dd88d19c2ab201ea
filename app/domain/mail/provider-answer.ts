/*
 * What a mail provider says is somebody else's text. How long it asks us to wait is believed up to an hour; its words
 * and its ids are kept short and without characters that no database takes.
 */
import { clip } from './clip';

/** Nobody makes all our mail wait longer with one answer, in seconds. */
export const LONGEST_PAUSE_SECONDS = 60 * 60;

const REASON_LIMIT = 500;
const ID_LIMIT = 200;
const UNSTORABLE = /[\p{Cc}\p{Cs}]+/gu;

/** The seconds of a Retry-After header, which is a number or an HTTP date; 0 where it says nothing usable. */
export function retryAfterSeconds(header: string | null | undefined, now: Date): number {
  const said = header?.trim() ?? '';
  if (said === '') return 0;
  const seconds = /^[\d.]+$/.test(said) ? Number(said) : (Date.parse(said) - now.getTime()) / 1000;
  return withinPause(Math.ceil(seconds));
}

/** From none to the longest pause, whatever was asked for. */
export const withinPause = (seconds: number): number =>
  Number.isNaN(seconds) ? 0 : Math.min(Math.max(seconds, 0), LONGEST_PAUSE_SECONDS);

/** A provider's words as we keep them; '' where it gave no reason. */
export const reasonSaid = (words: unknown): string =>
  clip(tidy(typeof words === 'string' ? words : ''), REASON_LIMIT);

/** A provider's id of a mail as we keep it; null where it is none. */
export const idSaid = (id: unknown): string | null =>
  (typeof id === 'string' && tidy(id).slice(0, ID_LIMIT)) || null;

const tidy = (words: string): string => words.replace(UNSTORABLE, ' ').trim();
