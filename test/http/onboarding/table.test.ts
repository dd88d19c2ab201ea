/* Tables as programs of the office save them: every encoding and separator of theirs, and what is broken. */
import { describe, expect, test } from 'vitest';
import { MOST_READ, tableIn } from '~/http/onboarding/table.server';

const ROWS = 'Customer;Plan\r\n"Öl; & Söhne";"Zwei ""Läden"""\r\n\r\nZoë;A';
const CELLS = [
  ['Customer', 'Plan'],
  ['Öl; & Söhne', 'Zwei "Läden"'],
  ['Zoë', 'A'],
];

const utf16 = (text: string, isBig: boolean, hasMark: boolean): Uint8Array => {
  const bytes = Buffer.from(`${hasMark ? '\ufeff' : ''}${text}`, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

describe('a table', () => {
  test.each([
    ['utf-8', Buffer.from(ROWS)],
    ['utf-8', Buffer.from(`\ufeff${ROWS}`)],
    ['utf-16le', utf16(ROWS, false, true)],
    ['utf-16le', utf16(ROWS, false, false)],
    ['utf-16be', utf16(ROWS, true, true)],
    ['utf-16be', utf16(ROWS, true, false)],
    ['windows-1252', Buffer.from(ROWS, 'latin1')],
  ])('is read as %s', (encoding, bytes) => {
    const table = tableIn(bytes);
    expect(table).toMatchObject({ ok: true, encoding, separator: ';' });
    if (table.ok) expect(table.lines.map(({ cells }) => cells)).toEqual(CELLS);
  });

  test.each([
    [',', 'a,b;c\n1,2;3'],
    ['\t', 'a\tb, c\td\n1\t2\t3'],
    ['|', 'a|b\n1|2'],
  ])('is taken apart at %o', (separator, text) => {
    expect(tableIn(Buffer.from(text))).toMatchObject({ ok: true, separator, lines: [{ at: 1 }, { at: 2 }] });
  });

  test('is read to so many lines, and no further', () => {
    expect(tableIn(Buffer.from('a\n'.repeat(MOST_READ)))).toMatchObject({ ok: true });
    expect(tableIn(Buffer.from(`${'a\n'.repeat(MOST_READ + 1)}"never closed`))).toEqual({
      ok: false,
      isTooLong: true,
    });
  });

  test('with a quotation mark that is never closed is broken', () => {
    expect(tableIn(Buffer.from('a,b\n1,"2\n3,4'))).toMatchObject({ ok: false });
    expect(tableIn(Buffer.from(''))).toMatchObject({ ok: true, lines: [] });
  });
});
