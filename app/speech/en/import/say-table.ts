/* What a table was read as, and why one can’t be read, in English. */
import { MOST_COLUMNS, MOST_READ, type Unreadable } from '../../../domain/import/cells';
import type { Encoding } from '../../../domain/import/encoding';

export const ENCODING_WORDS: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16, big endian',
  'windows-1252': 'Windows-1252, Western European',
  'windows-1250': 'Windows-1250, Central European',
  'windows-1251': 'Windows-1251, Cyrillic',
  'windows-1253': 'Windows-1253, Greek',
  'windows-1254': 'Windows-1254, Turkish',
  'windows-1257': 'Windows-1257, Baltic',
  'windows-1258': 'Windows-1258, Vietnamese',
};

const SEPARATOR_WORDS: Record<string, string> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
  '^': 'carets',
  '~': 'tildes',
  ':': 'colons',
};

export const SEPARATORS_OFFERED: readonly string[] = Object.keys(SEPARATOR_WORDS);

export const saySeparator = (separator: string): string => SEPARATOR_WORDS[separator] ?? `“${separator}”`;

/** `most` is how many lines one takes at a time. */
export function sayUnreadable(
  unreadable: Unreadable,
  most: number,
): { line: number | null; message: string } {
  switch (unreadable.is) {
    case 'too_long':
      return { line: null, message: `It has more than ${MOST_READ} lines; take ${most} at a time` };
    case 'too_wide':
      return {
        line: unreadable.at,
        message: `It has more than ${MOST_COLUMNS} cells; take fewer columns along`,
      };
    case 'broken':
      return {
        line: unreadable.at,
        message: 'A quotation mark is opened or closed here, and the other one is missing',
      };
  }
}
