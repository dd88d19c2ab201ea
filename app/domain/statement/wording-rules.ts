// People write in their own words, in any script, with emoji if they like, and find every one of them again. Only what
// nobody typed on purpose is turned away: characters that can't be shown, or that make text read in another order than
// it was written. Every refusal names the field and says what to do about it.
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { readAddress } from '../contact/email-address';
import { atStart } from '../form/at-start';
import { isFarTooLong, lengthOf, strangerIn, tidyLine, tidyParagraphs } from '../form/typed-words';

/** `label` names the field within a sentence ("the goal"); `missing` is said when nothing was written. */
type Field = { label: string; missing?: string; max?: number };
/** `max` counts the characters that are kept, as people count them, and is itself allowed. */
type Text = Field & { max: number };
type Reading = { words: string } | { refusal: string };
/** From tidied words, never empty, to what is kept. */
type Rule = (words: string) => Reading;

/** One line of words: trimmed, runs of white space made one space. */
export function line(text: Text) {
  return required(text, tidyLine, upTo(text));
}

/** As `line`; nothing written is null. */
export function optionalLine(text: Text) {
  return optional(text, tidyLine, upTo(text));
}

/** Words with line breaks, kept as \n; only the blank space around them goes. */
export function paragraphs(text: Text) {
  return required(text, tidyParagraphs, upTo(text));
}

/** As `paragraphs`; nothing written is null. */
export function optionalParagraphs(text: Text) {
  return optional(text, tidyParagraphs, upTo(text));
}

/** A person's name as written, up to 120 characters unless told, with at least one letter of any script. */
export function personName(field: Partial<Text> = {}) {
  const text = { label: 'the name', max: 120, ...field };
  return required(text, tidyLine, (words) => {
    if (/[@<>]|:\/\//.test(words)) {
      return { refusal: `Write ${text.label} alone, without an address or a link` };
    }
    if (!/\p{L}/u.test(words)) return { refusal: `Write ${text.label} with letters` };
    return upTo(text)(words);
  });
}

/** An email address in small letters, at most 254 characters (RFC 5321), its domain as it travels (IDNA). */
export function emailAddress(field: Partial<Field> = {}) {
  const named = { label: 'the email address', ...field };
  return required(named, asTyped, addressRule(named));
}

/** As `emailAddress`; nothing written is null. */
export function optionalEmail(field: Partial<Field> = {}) {
  const named = { label: 'the email address', ...field };
  return optional(named, asTyped, addressRule(named));
}

/** An ISO day that exists, from 2000-01-01 to 2100-12-31. */
export function day(field: Partial<Field> = {}) {
  const named = { label: 'the date', ...field };
  return required(named, tidyLine, dayRule(named));
}

/** As `day`; nothing written is null. */
export function optionalDay(field: Partial<Field> = {}) {
  const named = { label: 'the date', ...field };
  return optional(named, tidyLine, dayRule(named));
}

/** An IANA time zone such as Europe/Brussels. Bare offsets like +02:00 are refused, since they know no summer time. */
export function timeZoneName(field: Partial<Field> = {}) {
  const named = { label: 'the time zone', ...field };
  return required(named, tidyLine, zoneRule(named));
}

/** What may be left empty, with nothing written as ''. */
export const orEmpty = <T extends z.ZodType<string | null>>(rule: T) =>
  rule.transform((words) => words ?? '');

/** No address, day or zone is longer. */
const SHORT = 320;

function required(field: Field, tidy: (typed: string) => string, rule: Rule) {
  return z
    .unknown()
    .optional()
    .transform((typed, context): string => {
      const reading = readField(typed, field, tidy, rule);
      if ('words' in reading && reading.words !== '') return reading.words;
      const message = 'refusal' in reading ? reading.refusal : (field.missing ?? `Fill in ${field.label}`);
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    });
}

function optional(field: Field, tidy: (typed: string) => string, rule: Rule) {
  return z
    .unknown()
    .optional()
    .transform((typed, context): string | null => {
      const reading = readField(typed, field, tidy, rule);
      if ('words' in reading) return reading.words || null;
      context.addIssue({ code: 'custom', message: reading.refusal });
      return z.NEVER;
    });
}

/** Nothing written reads as ''. */
function readField(typed: unknown, field: Field, tidy: (typed: string) => string, rule: Rule): Reading {
  const name = atStart(field.label);
  if (typed === undefined || typed === null) return { words: '' };
  if (typeof typed !== 'string') return { refusal: `${name} has to be text: type it in` };
  const { max = SHORT } = field;
  if (isFarTooLong(typed, max))
    return { refusal: `Keep ${field.label} under ${max} characters; it has far more now` };
  const stranger = strangerIn(typed);
  if (stranger) return { refusal: `${name} ${stranger.says}. ${stranger.cure}` };
  const words = tidy(typed);
  return words === '' ? { words } : rule(words);
}

function upTo({ label, max }: Text): Rule {
  return (words) => {
    if (words.length <= max) return { words };
    const length = lengthOf(words);
    if (length <= max) return { words };
    return { refusal: `Keep ${label} under ${max} characters; it has ${length} now` };
  };
}

/** An address is cleaned by its own reading. */
const asTyped = (typed: string): string => (tidyLine(typed) === '' ? '' : typed);

const addressRule =
  ({ label }: Field): Rule =>
  (typed) =>
    readAddress(typed, label);

function dayRule({ label }: Field): Rule {
  return (words) => {
    const [, year = '', month = '', date = ''] = /^([+-]?\d{4,})-(\d\d)-(\d\d)$/.exec(words) ?? [];
    if (!year) return { refusal: `Write ${label} as year-month-day, like 2027-05-13` };
    if (Number(year) < 2000 || Number(year) > 2100) {
      return { refusal: `Choose ${label} between 2000 and 2100; it says the year ${Number(year)} now` };
    }
    if (year.length !== 4 || !exists(Number(year), Number(month), Number(date))) {
      return { refusal: `Check ${label}: there is no ${words} in the calendar` };
    }
    return { words };
  };
}

function zoneRule({ label }: Field): Rule {
  return (words) => {
    const name = /^[A-Za-z]/.test(words) ? zoneNamed(words) : null;
    if (name) return { words: name };
    return { refusal: `Choose ${label} from the list, like Europe/Brussels` };
  };
}

function exists(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= Temporal.PlainDate.from({ year, month, day: 1 }).daysInMonth;
}

/** The zone's name in its usual capitals, else as typed when an older name is known; null when there is no such zone. */
function zoneNamed(typed: string): string | null {
  try {
    const known = new Intl.DateTimeFormat('en-GB', { timeZone: typed }).resolvedOptions().timeZone;
    return known.toLowerCase() === typed.toLowerCase() ? known : typed;
  } catch {
    return null;
  }
}
