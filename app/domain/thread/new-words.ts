/*
 * What somebody wrote in a reply by mail: the new words alone. What they answer to is quoted above, below or between their
 * words, in as many ways as there are mail programs, and a signature stands at the end. Where it is in doubt whether a line
 * is somebody's own, it stays: words that are quoted once too often harm nobody, words that are lost do.
 *
 * Each line is looked at a few times at most, and a mail is cut before that, so that a mail of a million lines costs no
 * more than a long one.
 */

/** As much of a mail is looked at: more than anybody writes, with what they answer to. */
const MOST_CHARACTERS = 60_000;
const MOST_LINES = 2_000;
/** A line that says who wrote what is quoted, even where it was wrapped. */
const LONGEST_ATTRIBUTION = 400;

/**
 * `words` are '' where there are none, and null where none are among as much as is looked at, and there is more. `linesCut`
 * counts what stood below them and was taken for the mail that they answer, or not looked at, though nothing marked it as
 * quoted: somebody may have written there all the same.
 */
export type NewWords = { words: string | null; linesCut: number };

/** `name` is of whoever wrote it, in full. */
export function newWords(text: string, name: string): NewWords {
  const all = text
    .slice(0, MOST_CHARACTERS)
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map((line) => (line === SIGNATURE_MARK ? line : line.trimEnd()));
  const { own, end } = withoutQuotes(all.slice(0, MOST_LINES));
  const below = [
    ...all.slice(end ?? MOST_LINES),
    ...(end === null && all.length <= MOST_LINES ? cutInTwo(all.at(-1) ?? '', text) : []),
    ...writtenIn(text.slice(MOST_CHARACTERS - 1)),
  ].filter((line) => !isBlank(line) && !isQuoted(line));
  const first = name.trim().split(/\s+/)[0]?.toLocaleLowerCase() ?? '';
  const words = tidied(withoutFormula(withoutDevice(withoutSignature(own, first)), first));
  const isUnread = end === null && below.length > 0;
  return { words: words === '' && isUnread ? null : words, linesCut: below.length };
}

/** The line of which the end isn't looked at; none where a line ends there. */
function cutInTwo(begun: string, text: string): string[] {
  const [rest = ''] = /^[^\r\n]*/.exec(text.slice(MOST_CHARACTERS)) ?? [];
  return isBlank(rest) ? [] : [`${begun}${rest}`];
}

/** Lines with words in them; a line that was cut in two was counted before. */
const writtenIn = (text: string): string[] => text.replace(/^[^\r\n]+/, '').match(/\S[^\r\n]*/g) ?? [];

/** A mailbox in what a mail program writes above a quote; people who tell what somebody wrote name none. */
const MAILBOX = /[^\s@<>]@[a-z0-9-]+\.[a-z0-9-]/i;

const isQuoted = (line: string): boolean => /^ ?>/.test(line);
const isBlank = (line: string): boolean => line.trim() === '';

/** `end` is where everything from there on is what was answered, below the line that says so; null where nothing is. */
function withoutQuotes(lines: string[]): { own: string[]; end: number | null } {
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (isQuoted(line)) continue;
    if (opensHistory(lines, at)) return { own: kept, end: belowHead(lines, at) };
    const length = attributionAt(lines, at);
    if (length === 0) {
      kept.push(line);
      continue;
    }
    const next = nextLine(lines, at + length);
    // It names a mailbox and nothing below it is marked as quoted, so all of it is.
    if (next !== undefined && !isQuoted(next)) return { own: kept, end: at + length };
    at += length - 1;
  }
  return { own: kept, end: null };
}

const DIVIDER =
  /^[-_*= ]{2,20}(original(?: message| appointment)?|forwarded message|urspr(?:ü|ue)ngliche (?:nachricht|mail)|weitergeleitete nachricht|message (?:d['’]origine|transf[ée]r[ée])|message transmis)[-_*= ]{2,20}$/i;
const RULE = /^[_-]{20,}$/;
const FROM = /^\*?(from|von|de|exp[ée]diteur)\s?:\*? ?\S/i;
const HEADER =
  /^\*?(sent|date|to|cc|subject|gesendet|datum|an|betreff|envoy[ée]|[àa]|objet|destinataire)\s?:\*?/i;

/** Whether everything from here on is what was answered: below a divider, or a head as Outlook writes it, with a mailbox. */
function opensHistory(lines: string[], at: number): boolean {
  const line = (lines[at] ?? '').trim();
  if (line.length > LONGEST_ATTRIBUTION) return false;
  if (DIVIDER.test(line)) return true;
  if (RULE.test(line)) return headsAt(lines, nextWritten(lines, at + 1));
  return headsAt(lines, at);
}

/** Where what was answered begins, below its divider and its head. */
function belowHead(lines: string[], at: number): number {
  const length = lines
    .slice(at + 1, at + 12)
    .findIndex((line) => !isBlank(line) && !FROM.test(line) && !HEADER.test(line.slice(0, 40)));
  return length < 0 ? at + 1 : at + 1 + length;
}

const nextLine = (lines: string[], from: number): string | undefined =>
  lines.slice(from, from + 3).find((line) => !isBlank(line));

function nextWritten(lines: string[], from: number): number {
  const ahead = lines.slice(from, from + 3).findIndex((line) => !isBlank(line));
  return ahead < 0 ? from : from + ahead;
}

function headsAt(lines: string[], at: number): boolean {
  if (!FROM.test((lines[at] ?? '').trim())) return false;
  const others = lines.slice(at + 1, at + 7).filter((line) => HEADER.test(line.trim().slice(0, 40)));
  return others.length >= 2 && [lines[at] ?? '', ...others].some((line) => MAILBOX.test(line));
}

/** "On Tue, 4 May 2027 at 9:12, Ines Carvalho <ines@vendor.example> wrote:" in the words of many programs. */
const ATTRIBUTION = [
  /^on\b.*\bwrote\s?:$/i,
  /^.*\bwrote on\b.*:$/i,
  /^am\b.*\bschrieb\b.*:$/i,
  /^.*<[^<>]*>\s*schrieb\b.*:$/i,
  /^le\b.*\ba [ée]crit\s?:$/i,
  /^.*<[^<>]*>\s*a [ée]crit\s?:$/i,
];
const BEGINS = /^(on|am|le)\b|<[^<>\s]+@[^<>\s]+>/i;

/** How many lines from here say who wrote what is quoted; 0 where none does. */
function attributionAt(lines: string[], at: number): number {
  if (!BEGINS.test((lines[at] ?? '').trim().slice(0, LONGEST_ATTRIBUTION))) return 0;
  let said = '';
  for (let length = 1; length <= 4; length += 1) {
    const line = (lines[at + length - 1] ?? '').trim();
    if (isBlank(line)) return 0;
    said = `${said} ${line}`.trim();
    if (said.length > LONGEST_ATTRIBUTION) return 0;
    if (ATTRIBUTION.some((pattern) => pattern.test(said)))
      return MAILBOX.test(said) || isQuoted(nextLine(lines, at + length) ?? '') ? length : 0;
  }
  return 0;
}

/** As much stands below a signature's mark or a closing formula; what is longer may be somebody's words. */
const LONGEST_SIGNATURE = 8;
/** Two hyphens and a space on a line of their own, as RFC 3676 has it. */
const SIGNATURE_MARK = '-- ';

const isShort = (lines: string[]): boolean =>
  lines.filter((line) => !isBlank(line)).length <= LONGEST_SIGNATURE;
const firstBelow = (lines: string[]): string =>
  (lines.find((line) => !isBlank(line)) ?? '').trim().toLocaleLowerCase();

/** Many programs eat the space of the mark: two hyphens alone are one where the writer's name stands below. */
function withoutSignature(lines: string[], first: string): string[] {
  const at = lines.findLastIndex((line) => line === SIGNATURE_MARK || line === '--');
  const below = lines.slice(at + 1);
  if (at < 0 || !isShort(below)) return lines;
  const isMark = lines[at] === SIGNATURE_MARK || (first !== '' && firstBelow(below).startsWith(first));
  return isMark ? lines.slice(0, at) : lines;
}

const DEVICE = [
  /^sent (from|via|with) /i,
  /^get outlook for /i,
  /^gesendet (von|mit|aus) /i,
  /^von meinem .{1,40} gesendet/i,
  /^diese nachricht wurde von .{1,60} gesendet/i,
  /^(holen sie sich |hol dir )?outlook für .{1,40}$/i,
  /^envoy[ée] (de|depuis|à partir de|avec) /i,
  /^t[ée]l[ée]chargez? outlook pour /i,
  /^obtenir outlook pour /i,
];

/** The line with which a phone tells that it is one. */
function withoutDevice(lines: string[]): string[] {
  const kept = withoutBlankEnd(lines);
  const last = (kept.at(-1) ?? '').trim();
  return last.length <= 120 && DEVICE.some((pattern) => pattern.test(last))
    ? withoutBlankEnd(kept.slice(0, -1))
    : kept;
}

const CLOSING =
  /^(kind |best |warm |many |with (?:kind|best) )?(regards|wishes|best|cheers|thanks|thank you|sincerely)[ ,.!]*$|^((mit )?(viele|liebe|beste|freundliche|herzliche|sch[öo]ne)[nr]? )?(gr[üu](ß|ss)en?|dank)( aus .{1,30})?[ ,.!]*$|^(mfg|vg|lg)[ ,.!]*$|^((bien )?([àa] vous|cordialement)|(bien|très) cordialement|meilleures salutations|bonne (journée|soirée|réception)|merci( d['’]avance)?)[ ,.!]*$/i;
const CLOSING_WITHIN = 15;
const POSTSCRIPT = /^(p\.? ?s\b|n\.? ?b\b)/i;

/** "Viele Grüße", the writer's name, and what their company puts below it; never a postscript. */
function withoutFormula(lines: string[], first: string): string[] {
  const from = Math.max(0, lines.length - CLOSING_WITHIN);
  for (let at = lines.length - 1; at >= from; at -= 1) {
    const line = (lines[at] ?? '').trim();
    if (line.length > 60 || !CLOSING.test(line)) continue;
    const below = lines.slice(at + 1);
    if (!isShort(below) || below.some((one) => POSTSCRIPT.test(one.trim()))) return lines;
    const before = lines.slice(0, at);
    if (first !== '' && firstBelow(below).startsWith(first) && !before.every(isBlank)) return before;
  }
  return lines;
}

function withoutBlankEnd(lines: string[]): string[] {
  const last = lines.findLastIndex((line) => !isBlank(line));
  return lines.slice(0, last + 1);
}

/** Characters that nobody typed, and that no words of ours may hold. */
const UNTYPED = /[\u202A-\u202E\u2066-\u2069\uFEFF]|\p{Cs}|[^\P{Cc}\t\n]/gu;

/** Never more than one blank line at a time. */
const tidied = (lines: string[]): string =>
  lines
    .filter((line, at) => !isBlank(line) || !isBlank(lines[at - 1] ?? ''))
    .join('\n')
    .replace(UNTYPED, '')
    .trim();
