/*
 * Erasing a person: what stands for them afterwards, and by which rules their name and address are found in what others
 * wrote. A whole name and an address are sure. A part of a name that stands alone may be another's, or a word: it is
 * looked for where an admin says so, and never where a colleague or another contact goes by it.
 */
import { clip, NAME_LENGTHS } from '../mail/clip';
import { ERASED, ERASED_ADDRESS, ERASED_WITHIN } from './erased-name';
import { bareNameOf, firstNameOf } from './first-name';

/** As the database takes it: a regular expression, what is said instead, and where, if not everywhere. */
export type Rule = {
  pattern: string;
  anyCase: boolean;
  /** Instead of a text that is nothing else. */
  whole: string;
  /** Instead of it within another text. */
  within: string;
  /** Names of fields and columns. */
  places?: string[];
};

export type Known = {
  /** Every name they had, as it was written. */
  names: string[];
  addresses: string[];
  /** What was typed below an agreement on their page. */
  typedNames: string[];
};

const SIGNED = ['typedName', 'typed_name'];

/** Rules that are sure: whole names, addresses, and the names that were typed on their page. */
export function sureRules({ names: had, addresses, typedNames }: Known): Rule[] {
  const names = barely(had);
  return [
    ...addresses.flatMap((address) => [
      { ...rule(address, { whole: '', within: '' }), places: ['email'] },
      rule(address, { whole: ERASED_ADDRESS, within: ERASED_ADDRESS }),
    ]),
    ...names.filter((name) => wordsOf(name).length > 1).map((name) => rule(name, NAMED)),
    ...typedNames.map((name) => ({ ...rule(name, NAMED), places: SIGNED })),
  ];
}

/** The pattern of a name as it stands in mail, of whomever or whatever, cut or not. */
export const mailedName = (name: string): string =>
  [name, ...NAME_LENGTHS.filter((most) => name.length > most).map((most) => clip(name, most))]
    .map((one) => patternOf(one, true))
    .join('|');

const NAMED = { whole: ERASED, within: ERASED_WITHIN };

function rule(text: string, { whole, within }: { whole: string; within: string }): Rule {
  return { pattern: patternOf(text, true), anyCase: true, whole, within };
}

/** A name of one word stands for its person in their own onboardings, as it is written. */
export const singleRules = ({ names }: Known): Rule[] => aloneRules(barely(names).filter(isSingle));

const isSingle = (name: string): boolean => wordsOf(name).length === 1 && isLikeAName(name);

/** Rules for words that stand alone, as they are written and no otherwise. */
export const aloneRules = (words: readonly string[]): Rule[] =>
  words.map((word) => ({
    pattern: patternOf(word, false),
    anyCase: false,
    whole: ERASED,
    within: ERASED_WITHIN,
  }));

/** The words of their names that may stand alone: the given name, the family name and what they are called. */
export function aloneWords(
  { names: had }: Known,
  { called, customer, others }: { called: string[]; customer: string; others: string[] },
): { asked: string[]; shared: string[] } {
  const names = barely(had);
  const parts = [
    ...called,
    ...names.flatMap((name) => [firstNameOf(name), wordsOf(bareNameOf(name)).at(-1) ?? '']),
  ];
  const found = [...new Set(parts)].filter((word) => isSingle(word) && !wordsOf(customer).includes(word));
  const taken = new Set(others.flatMap(wordsOf));
  return {
    asked: found.filter((word) => !taken.has(word) && !names.includes(word)),
    shared: found.filter((word) => taken.has(word) && !names.includes(word)),
  };
}

/**
 * What of their names is too short, or too small, to be told from a word within a text: it goes from fields of names and
 * from our own mail, which lists names in its sentences. `shared` are parts that somebody else there goes by.
 */
export function shortWords(
  { names: had }: Known,
  { called, customer, others }: { called: string[]; customer: string; others: string[] },
): { short: string[]; shared: string[] } {
  const names = barely(had);
  const whole = names.filter((name) => wordsOf(name).length === 1 && !isLikeAName(name));
  const parts = [
    ...called,
    ...names.flatMap((name) => [firstNameOf(name), wordsOf(bareNameOf(name)).at(-1) ?? '']),
  ];
  const taken = new Set(others.flatMap(wordsOf));
  const short = parts.filter(
    (word) =>
      wordsOf(word).length === 1 &&
      !isLikeAName(word) &&
      !/^\p{Ll}/u.test(word) &&
      !whole.includes(word) &&
      !wordsOf(customer).includes(word),
  );
  return {
    short: [...new Set([...whole, ...short.filter((word) => !taken.has(word))])],
    shared: [...new Set(short.filter((word) => taken.has(word)))],
  };
}

/** Fields and columns that hold a name, or names, and nothing else. */
export const NAME_FIELDS = [...SIGNED, 'name', 'who', 'from', 'to', 'spoke_with', 'spokeWith'];

export const fieldRules = (words: readonly string[]): Rule[] =>
  aloneRules(words).map((one) => ({ ...one, places: NAME_FIELDS }));

/** In what our mail says. Signs and values of its markup are no names. */
export const mailRules = (words: readonly string[]): Rule[] =>
  aloneRules(words).map((one) => ({
    ...one,
    pattern: `(?<![<=/#&-])${one.pattern}(?![=/]|:[^\\s<])`,
    places: ['subject', 'html', 'text'],
  }));

/** Short words and those in small letters are too many things. */
const isLikeAName = (word: string): boolean => /^\p{Lu}/u.test(word) && [...word].length > 2;

/** Also without the signs that stand before the first letter of a name: nobody writes "- Marit Lindqvist" to her. */
const barely = (names: readonly string[]): string[] => [
  ...new Set([...names, ...names.map((name) => name.replace(/^\P{L}+(?=\p{L})/u, ''))]),
];

const wordsOf = (name: string): string[] =>
  name
    .trim()
    .split(/[\s,]+/u)
    .filter(Boolean);

/**
 * However its letters are composed and its spaces are broken, and as it stands within HTML and links. What is sure is found
 * as well where its letters are full-width, or a word of it may be broken by a hyphen that nobody sees.
 */
function patternOf(text: string, anyCase: boolean): string {
  const plain = text.trim().replace(/\s+/gu, ' ');
  const forms = anyCase ? [plain, plain.normalize('NFKC').trim()] : [plain];
  // Not every database knows capitals beyond English ones.
  const cases = forms.flatMap((one) => (anyCase ? [one, one.toLowerCase(), one.toUpperCase()] : [one]));
  const asMailed = cases.flatMap((one) => UNSEEN_IN_MAIL.map((signs) => one.replace(signs, '')));
  const written = [...cases, ...asMailed].flatMap((one) => [one.normalize('NFC'), one.normalize('NFD')]);
  const all = new Set([...written, ...written.map(inHtml), encodeURIComponent(plain)]);
  // What stands before the sign of a mailbox may hold more than letters.
  const before = plain.includes('@') ? '[\\w.+-]' : '\\w';
  return `(?<!${before})(?:${[...all].map(anyCase ? inEveryForm : escaped).join('|')})(?!\\w)`;
}

/** Signs that mail leaves out of names and lines, and of words of several lines. */
const UNSEEN_IN_MAIL = [/[\p{Bidi_Control}\u200b\u2060\u00ad\ufeff]/gu, /[\u200b\ufeff]/gu];

const IN_HTML: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
};
const inHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => IN_HTML[sign] ?? sign);

const escaped = (text: string): string =>
  text
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replace(/ /g, `${BETWEEN}+`)
    // Mail breaks what a program would take for a link.
    .replace(/\\[.\\]|[@:/]/g, `$&${BETWEEN}*`);

/** The same, its letters and figures full-width or not, and with soft hyphens between them. */
const inEveryForm = (text: string): string =>
  [...text]
    .map((sign) => (/[a-z0-9]/i.test(sign) ? `[${sign}${fullWidth(sign)}]` : escaped(sign)))
    .join('\\u00ad?');

const fullWidth = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) + 0xfee0);

/** Spaces, and what breaks a line or a link unseen. */
const BETWEEN = '[\\s\\u00a0\\u2000-\\u200d\\u202f\\u2060\\u3000\\ufeff]';

/** Whether the name was typed to say that it is meant: capitals and spaces don't matter. */
export const isTypedAs = (typed: string, name: string): boolean => plainly(typed) === plainly(name);

const plainly = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();

const AROUND = 60;

/** What stands around the first place where a rule finds something; null where none does. */
export function excerptOf(text: string, rules: readonly Rule[]): string | null {
  for (const { pattern, anyCase } of rules) {
    const found = new RegExp(pattern, anyCase ? 'i' : '').exec(text);
    if (!found) continue;
    const [from, to] = [found.index - AROUND, found.index + found[0].length + AROUND];
    const cut = text.slice(Math.max(0, from), to).replace(/\s+/gu, ' ').trim();
    return `${from > 0 ? '…' : ''}${cut}${to < text.length ? '…' : ''}`;
  }
  return null;
}
