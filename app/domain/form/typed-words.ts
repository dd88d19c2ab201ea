// What arrives from a form is tidied, never censored: Unicode is composed, line breaks become one kind, blank edges go.
// A few characters have no business in anybody's words and are refused with their number, so that whoever pasted them
// can find them: control characters, halves of characters, marks that force the reading direction, and more
// marks on one letter than any script has, which take the longer to put in order the more there are.

/** What has no business in anybody's words. */
export type Stranger = 'half_character' | 'reading_order' | 'control_character' | 'many_marks';

const STRANGERS: readonly { is: Stranger; pattern: RegExp }[] = [
  { is: 'half_character', pattern: /\p{Cs}/u },
  { is: 'reading_order', pattern: /[\u202A-\u202E\u2066-\u2069]/u },
  { is: 'control_character', pattern: /[^\P{Cc}\t\n\r]/u },
  { is: 'many_marks', pattern: /\p{M}{31}/u },
];

/** Blank to the eye: white space, zero-width and other ignorable characters, the empty Braille cell. */
const NOTHING_TO_SEE = /^[\s\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** The first stranger and its number, such as U+202E; null when all characters are welcome. */
export function strangerIn(typed: string): { stranger: Stranger; character: string } | null {
  for (const { is, pattern } of STRANGERS) {
    const found = pattern.exec(typed)?.[0];
    if (found) return { stranger: is, character: codeOf(found) };
  }
  return null;
}

/** Everything on one line: composed (NFC), white space runs made one space, '' when there is nothing to see. */
export function tidyLine(typed: string): string {
  return seen(typed.normalize('NFC').replace(/\s+/g, ' ').trim());
}

/** Line breaks kept as \n, tabs made spaces, blank edges gone, '' when there is nothing to see. */
export function tidyParagraphs(typed: string): string {
  const lines = typed.normalize('NFC').replace(/\r\n?|[\u2028\u2029]/g, '\n');
  return seen(lines.replaceAll('\t', ' ').trim());
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The longest characters that people type are families of emoji, of up to fifteen code units. */
const UNITS_PER_CHARACTER = 16;

/** As many code units are looked at in no time. */
const QUICKLY_COUNTED = 20_000;

/** Whether typed text is too long whatever it holds: asked before anything is done with it. */
export const isFarTooLong = (typed: string, max: number): boolean =>
  typed.length > Math.max(max * UNITS_PER_CHARACTER, QUICKLY_COUNTED);

/** Characters as people count them: an emoji is one, and so is a letter with its accents. */
export function lengthOf(words: string): number {
  if (/^[\x20-\x7e\n]*$/.test(words)) return words.length;
  let length = 0;
  for (const _ of graphemes.segment(words)) length += 1;
  return length;
}

/** Whether it has at most so many characters; they are counted only where that isn't plain to see. */
export const isWithin = (words: string, max: number): boolean =>
  words.length <= max || (!isFarTooLong(words, max) && lengthOf(words) <= max);

function seen(words: string): string {
  return NOTHING_TO_SEE.test(words) ? '' : words;
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
