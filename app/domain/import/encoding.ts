/*
 * In which letters a table was saved: by the mark in front of it or, without one, by what its bytes can be. What was
 * taken is shown by its letters with accents, since nobody can tell by the name of an encoding.
 */

/** Those of one byte a letter, as Excel saves them by the language of its Windows. */
const OF_WINDOWS = [
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1257',
  'windows-1258',
] as const;
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', ...OF_WINDOWS] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Nothing in the bytes tells which of these it is: whoever brings the table looks at its letters. */
export const isGuessed = (encoding: Encoding): boolean => OF_WINDOWS.some((one) => one === encoding);

/** Words of Latin letters in UTF-16 are half of them zeroes; a stray one in other letters is none of those. */
const ZEROES = 0.3;
const LOOKED_AT = 4_096;

export function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const some = bytes.subarray(0, LOOKED_AT);
  const pairs = Math.max(1, some.length / 2);
  const zeroes = [0, 0];
  for (const [at, byte] of some.entries()) if (byte === 0) zeroes[at % 2] = (zeroes[at % 2] ?? 0) + 1;
  const [before = 0, behind = 0] = zeroes;
  if (Math.max(before, behind) / pairs >= ZEROES) return before > behind ? 'utf-16be' : 'utf-16le';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** The mark in front is no part of it. */
export const textIn = (bytes: Uint8Array, encoding: Encoding): string =>
  new TextDecoder(encoding).decode(bytes);

const MOST_SHOWN = 6;
/** Begins at the first letter of a word alone: a table may be one word. */
const WORD = /(?<![\p{L}\p{M}])[\p{L}\p{M}]*[^\p{ASCII}\s][^\s,;|"]*/gu;

/** Some words that would read otherwise in other letters, each once. */
export function accentsIn(text: string): string[] {
  const found = new Set<string>();
  for (const [word] of text.matchAll(WORD)) {
    if (word.length <= 40) found.add(word);
    if (found.size === MOST_SHOWN) break;
  }
  return [...found];
}
