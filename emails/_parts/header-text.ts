// One line of a mail header: a subject, the name beside an address, a reply-to name.
// Nothing a person typed may start a second header or turn the reading direction around.

import { clip } from './clip';

const subjectLimit = 150;

// U+200A, the hair space that keeps names from turning into links, is the one unusual space that stays.
const anySpace = /[^\S\u200a]+/gu;
const unseen = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u200b\u2060\u00ad\ufeff]/gu;

/** Takes out CR, LF, NUL, every other control, lone surrogates and direction marks. Strips instead of refusing, since mail is composed inside a transaction. */
export function headerText(value: string): string {
  return value.replace(anySpace, ' ').replace(unseen, '').replace(anySpace, ' ').trim();
}

/** A subject of at most 150 characters, clipped between words. */
export function subjectLine(value: string): string {
  return clip(headerText(value), subjectLimit);
}
