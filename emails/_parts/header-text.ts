// One line of a mail header: a subject, the name beside an address, a reply-to name.
// Nothing a person typed may start a second header or turn the reading direction around.

import { clip } from './clip';

const subjectLimit = 150;

// U+200A, the hair space that keeps names from turning into links, is the one unusual space that stays.
const anySpace = /[^\S\u200a]+/gu;
const unseen = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u200b\u2060\u00ad\ufeff]/gu;
/** All of them but the two that we put around names ourselves. */
const unseenInOurs = /(?![\u2068\u2069])[\p{Cc}\p{Cs}\p{Bidi_Control}\u200b\u2060\u00ad\ufeff]/gu;

const oneLine = (value: string, stripped: RegExp): string =>
  value.replace(anySpace, ' ').replace(stripped, '').replace(anySpace, ' ').trim();

/** Takes out CR, LF, NUL, every other control, lone surrogates and direction marks. Strips instead of refusing, since mail is composed inside a transaction. */
export const headerText = (value: string): string => oneLine(value, unseen);

/** A line that was made of cleaned text, with the isolates around what reads from right to left. */
export const ownLine = (value: string): string => oneLine(value, unseenInOurs);

/** A subject of at most 150 characters, clipped between words. */
export function subjectLine(value: string): string {
  return clip(ownLine(value), subjectLimit);
}
