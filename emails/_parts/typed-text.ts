// Everything people type reaches a mail through here, before any template sees it.
//
// Strings are strict by default: one line, at most 80 characters, and nothing a mail client would make a link of.
// The free texts named below keep their lines. Only letters and answers of our own people keep a whole web address,
// because a rep may well mention a page, and what was agreed keeps addresses of mail; a bare "evil.example" becomes a link nowhere.
//
// Why a hair space: clients turn "evil.example" into a link by themselves. Refusing such names would stop the mail of
// a customer called Booking.com, and a zero-width break is no break: IDNA drops it, and our text twin turns it into a
// plain space. U+200A is white space to every link finder and hardly visible to a reader.

import { webLink } from '../../app/domain/form/web-link';
import type { ChangedTexts } from '../../app/domain/mail/mail-wording';
import { isOwnLink } from '../own-links';
import { clip, fittingLength, fittingName } from './clip';
import { headerText, subjectLine } from './header-text';
import { isolated, isolatedRuns } from './reading-order';

const longestName = 80;
const hairSpace = '\u200a';

/** What members write to be read as a letter, an answer or a question. */
const ownWords = new Set(['opening', 'closing', 'words', 'reasons', 'question', 'answer']);
/** What was agreed, which people copy addresses from. */
const agreedWords = new Set(['agreed']);
const freeTexts = new Set([
  ...ownWords,
  ...agreedWords,
  ...['why', 'note', 'had', 'said', 'wording', 'lead', 'signatures', 'place'],
]);
/** Paragraphs of their own, which take their direction as a whole. */
const letters = new Set(['opening', 'closing']);

/**
 * Cleans every string of a notice's props, at any depth, by the name of the field it stands in. `beside` are the
 * workspace's own texts, which share the room of one mail with them.
 */
export function typed<Props>(props: Props, beside: ChangedTexts = {}): Props {
  const free: string[] = [];
  const names: string[] = [];
  eachString('', props, (key, value) => {
    if (freeTexts.has(key)) free.push(freeText(value));
    else names.push(nameText(value));
    return value;
  });
  const texts = Object.values(beside);
  const nameLimit = fittingName(names, texts);
  const limit = fittingLength(free, [...names.map((name) => clip(name, nameLimit)), ...texts]);
  return eachString('', props, (key, value) => {
    if (['link', 'remindersLink', 'newsLink'].includes(key)) return ownLink(value);
    if (key === 'url') return httpAddress(value);
    if (key === 'portraitUrl') return URL.canParse(value) ? httpAddress(value) : null;
    if (key === 'placeUrl' || key === 'bookingUrl') return webLink(withoutPlaceholder(value));
    if (key === 'subject') return isolatedRuns(withoutPlaceholder(unlinked(subjectLine(headerText(value)))));
    if (!freeTexts.has(key)) return isolated(clip(nameText(value), nameLimit));
    const words = clip(freeText(value), limit);
    const safe = SAFE.find(([keys]) => keys.has(key))?.[1] ?? unlinked;
    return letters.has(key) ? safe(words) : isolated(safe(words));
  }) as Props;
}

/** A name, a title or a time: one short line that no mail client makes a link of. */
export function nameText(value: string): string {
  return unlinked(clip(headerText(value), longestName));
}

/** “@Žofie” is no address and “Mag.a” no domain: nothing stands before that sign, and no domain ends in one letter. */
function unlinked(value: string): string {
  return value
    .replace(/(?<=[:\\]|[^\s(]@|\/\/)(?=[^\s\d])/gu, hairSpace)
    .replace(
      /(?<=[^\s][.。．｡])(?=[^\s\p{P}])(?<!\d\.(?=\d))(?!\p{Script=Latin}\.?[,;!?)\]’”]*(?:\s|$))/gu,
      hairSpace,
    );
}

/** The same, but for addresses with everything that belongs to one: somebody meant them to be opened. */
const unlinkedButWhole = (value: string): string =>
  unlinkedBut(value, /(https?:\/\/\S+|[^\s@<>]+@[^\s@<>]+)/i);

/** The same, but for addresses of mail, which lead to no page. */
const unlinkedButMail = (value: string): string =>
  unlinkedBut(
    value,
    /((?<![\p{L}\p{N}.+_/:@-])[\p{L}\p{N}.+_-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?![\p{L}\p{N}@/:?#-]))/u,
  );

/** What the pattern finds, which is one group, stays as it is. */
const unlinkedBut = (value: string, kept: RegExp): string =>
  value
    .split(kept)
    .map((part, position) => (position % 2 === 1 ? part : unlinked(part)))
    .join('');

const SAFE: [Set<string>, (value: string) => string][] = [
  [ownWords, unlinkedButWhole],
  [agreedWords, unlinkedButMail],
];

/** The workspace's own texts: lines and placeholders stay, and nothing becomes a link. */
export const changedTexts = (texts: ChangedTexts): ChangedTexts =>
  Object.fromEntries(Object.entries(texts).map(([part, text]) => [part, unlinked(freeText(text))]));

/** Free text: lines and blank lines stay, controls and direction overrides go. */
function freeText(value: string): string {
  const clean = value
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]|\p{Cs}|[\u202a-\u202e\u2066-\u2069\u200b\ufeff]/gu, '')
    .replace(/[^\S\n]+\n/gu, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return withoutPlaceholder(clean);
}

// A reader who types our placeholder must not have it replaced with somebody's link.
function withoutPlaceholder(value: string): string {
  return value.replace(/welcome-link\.invalid/gi, 'welcome-link invalid');
}

function ownLink(value: string): string {
  if (!isOwnLink(value))
    throw new Error('A message is composed with WELCOME_LINK or its like, never with a real link');
  return value;
}

function httpAddress(value: string): string {
  const { protocol, href } = new URL(value);
  if (protocol !== 'https:' && protocol !== 'http:') throw new Error(`Not a web address: ${protocol}`);
  return withoutPlaceholder(href);
}

function eachString(key: string, value: unknown, change: (key: string, value: string) => unknown): unknown {
  if (typeof value === 'string') return change(key, value);
  if (Array.isArray(value)) return value.map((item) => eachString(key, item, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, eachString(name, item, change)]),
  );
}
