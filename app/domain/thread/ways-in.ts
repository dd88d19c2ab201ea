/*
 * What stands in a mail of ours for its reader alone: their link, and the address they answer to. A quote that wasn't known
 * as one holds them, and their colleagues would read them in the thread. Mail programs encode and break what is long, so
 * they are looked for as they come out of that; what is blanked is the secret, the words around it stay.
 */

/** Where a line of a mail is broken, and what a quote puts before the next. */
const BREAK = String.raw`(?:=?\r?\n[> \t]{0,8})`;
const STROKE = String.raw`(?:[/\\]|%(?:25)?2f|${BREAK})`;
/** As readToken knows it: letters that look alike count. A part of it is blanked as well. */
const TOKEN = `(?:(?:[0-9a-z]${BREAK}?){31}[0-9a-z]+|[0-9a-z]{24,})`;

const LINK = new RegExp(`((?:welcome|reminders)${STROKE}{1,4})${TOKEN}`, 'gi');
const MAILBOX = new RegExp(`(thread-${BREAK}?)${TOKEN}`, 'gi');

export const withoutWaysIn = (text: string): string => text.replace(LINK, '$1…').replace(MAILBOX, '$1…');
