// People write in their own words, in any script, with emoji if they like, and find every one of them again. Only what
// nobody typed on purpose is turned away: characters that can't be shown, or that make text read in another order than
// it was written. Every slip names the field it is about.
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { readAddress } from '../contact/email-address';
import type { FieldName } from '../form/field-name';
import { type Slip, slipped } from '../form/slip';
import { isFarTooLong, lengthOf, strangerIn, tidyLine, tidyParagraphs } from '../form/typed-words';
import { webLink } from '../form/web-link';

type Field = { field: FieldName; max?: number };
/** `max` counts the characters that are kept, as people count them, and is itself allowed. */
type Text = Field & { max: number };
type Reading = { words: string } | { slip: Slip };
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
  const text: Text = { field: 'name', max: 120, ...field };
  return required(text, tidyLine, (words) => {
    if (/[@<>]|:\/\//.test(words)) return { slip: { code: 'name_with_address', field: text.field } };
    if (isEncoded(words)) return { slip: { code: 'name_encoded', field: text.field } };
    if (!/\p{L}/u.test(words)) return { slip: { code: 'name_without_letters', field: text.field } };
    return upTo(text)(words);
  });
}

/** A name typed to stand by what is agreed: one letter is nobody's, where letters are no words by themselves. */
export function signedName(max: number) {
  const field = 'signature';
  const isWhole = (name: string) => (name.match(/\p{L}/gu) ?? []).length > 1 || /\p{Lo}/u.test(name);
  return personName({ field, max }).refine(isWhole, slipped({ code: 'missing', field }));
}

/** The name of a company of ours, as it stands beside the address of its mail. */
export function companyName(text: Text) {
  return required(text, tidyLine, companyRule(text));
}

/** As `companyName`; nothing written is null. */
export function optionalCompanyName(text: Text) {
  return optional(text, tidyLine, companyRule(text));
}

const companyRule =
  (text: Text): Rule =>
  (words) =>
    isEncoded(words) ? { slip: { code: 'name_encoded', field: text.field } } : upTo(text)(words);

/** Mail programs read other words out of an encoded one than those that are written. */
const isEncoded = (words: string): boolean => /=\?|\?=/.test(words);

/** An email address in small letters, at most 254 characters (RFC 5321), its domain as it travels (IDNA). */
export function emailAddress(field: Partial<Field> = {}) {
  const named: Field = { field: 'email', ...field };
  return required(named, asTyped, addressRule(named));
}

/** As `emailAddress`; nothing written is null. */
export function optionalEmail(field: Partial<Field> = {}) {
  const named: Field = { field: 'email', ...field };
  return optional(named, asTyped, addressRule(named));
}

/** An ISO day that exists, from 2000-01-01 to 2100-12-31. */
export function day(field: Partial<Field> = {}) {
  const named: Field = { field: 'date', ...field };
  return required(named, tidyLine, dayRule(named));
}

/** As `day`; nothing written is null. */
export function optionalDay(field: Partial<Field> = {}) {
  const named: Field = { field: 'date', ...field };
  return optional(named, tidyLine, dayRule(named));
}

/** An IANA time zone such as Europe/Brussels. Bare offsets like +02:00 are refused, since they know no summer time. */
export function timeZoneName(field: Partial<Field> = {}) {
  const named: Field = { field: 'time_zone', ...field };
  return required(named, tidyLine, zoneRule(named));
}

/** An address on the web, https alone, by a name and not by numbers, without a password in it, at most 500 characters; nothing written is null. */
export function optionalLink({ field }: Pick<Field, 'field'>) {
  const text: Text = { field, max: 500 };
  return optional(text, tidyLine, (words) => {
    const link = webLink(words);
    return link === null ? { slip: { code: 'link_unlike', field } } : upTo(text)(link);
  });
}

/** A box beside a button that would lose what is in it: nothing but white space. */
export function nothing({ field }: Pick<Field, 'field'>) {
  return optional({ field, max: 4000 }, tidyParagraphs, () => ({ slip: { code: 'words_beside', field } }));
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
      const slip: Slip = 'slip' in reading ? reading.slip : { code: 'missing', field: field.field };
      context.addIssue({ code: 'custom', message: slipped(slip) });
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
      context.addIssue({ code: 'custom', message: slipped(reading.slip) });
      return z.NEVER;
    });
}

/** Nothing written reads as ''. */
function readField(typed: unknown, named: Field, tidy: (typed: string) => string, rule: Rule): Reading {
  const { field, max = SHORT } = named;
  if (typed === undefined || typed === null) return { words: '' };
  if (typeof typed !== 'string') return { slip: { code: 'not_text', field } };
  if (isFarTooLong(typed, max)) return { slip: { code: 'far_too_long', field, max } };
  const stranger = strangerIn(typed);
  if (stranger) return { slip: { code: 'stranger', field, ...stranger } };
  const words = tidy(typed);
  return words === '' ? { words } : rule(words);
}

function upTo({ field, max }: Text): Rule {
  return (words) => {
    if (words.length <= max) return { words };
    const length = lengthOf(words);
    if (length <= max) return { words };
    return { slip: { code: 'too_long', field, max, length } };
  };
}

/** An address is cleaned by its own reading. */
const asTyped = (typed: string): string => (tidyLine(typed) === '' ? '' : typed);

const addressRule =
  ({ field }: Field): Rule =>
  (typed) =>
    readAddress(typed, field);

function dayRule({ field }: Field): Rule {
  return (words) => {
    const [, year = '', month = '', date = ''] = /^([+-]?\d{4,})-(\d\d)-(\d\d)$/.exec(words) ?? [];
    if (!year) return { slip: { code: 'day_unlike', field } };
    if (Number(year) < 2000 || Number(year) > 2100)
      return { slip: { code: 'day_far_off', field, year: Number(year) } };
    if (year.length !== 4 || !exists(Number(year), Number(month), Number(date)))
      return { slip: { code: 'day_on_no_calendar', field, day: words } };
    return { words };
  };
}

function zoneRule({ field }: Field): Rule {
  return (words) => {
    const name = /^[A-Za-z]/.test(words) ? zoneNamed(words) : null;
    if (name) return { words: name };
    return { slip: { code: 'zone_unlisted', field } };
  };
}

function exists(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= Temporal.PlainDate.from({ year, month, day: 1 }).daysInMonth;
}

/**
 * The zone's name in its usual capitals, else as typed when an older name is known; null when there is no such zone, or
 * none that we can reckon with: Intl knows names such as PST that stand for a zone and aren't one.
 */
function zoneNamed(typed: string): string | null {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(typed);
    const known = new Intl.DateTimeFormat('en-GB', { timeZone: typed }).resolvedOptions().timeZone;
    return known.toLowerCase() === typed.toLowerCase() ? known : typed;
  } catch {
    return null;
  }
}
