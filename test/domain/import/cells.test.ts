/* Tables as programs of the office save them: every encoding and separator of theirs, and what is broken. */
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { cellsIn, MOST_COLUMNS, MOST_READ, tableIn } from '~/domain/import/cells';
import { accentsIn, ENCODINGS, encodingOf, isGuessed, textIn } from '~/domain/import/encoding';
import { csvHead, csvLine } from '~/domain/workspace/csv';
import { seeded } from '../../support/story/seeded';

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
const linesOf = (text: string) => {
  const table = tableIn(Buffer.from(text));
  return table.ok ? table.lines.map(({ cells }) => cells) : table.unreadable;
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

  test('is read in the letters that somebody chose, and shows its accents', () => {
    const bytes = Buffer.from('Name\nŠkoda, Łódź\nZoë', 'utf8');
    const [right, wrong] = [tableIn(bytes), tableIn(bytes, { encoding: 'windows-1252' })];
    expect(right.ok && accentsIn(right.text)).toEqual(['Škoda', 'Łódź', 'Zoë']);
    expect(wrong.ok && accentsIn(wrong.text)).toContain('ZoÃ«');
    // The sign of the euro is where Latin-1 has none.
    expect(tableIn(new Uint8Array([0x41, 0x0a, 0x80, 0x35]))).toMatchObject({
      encoding: 'windows-1252',
      lines: [{ cells: ['A'] }, { cells: ['€5'] }],
    });
  });

  test('is UTF-8 whatever single zero is in it', () => {
    expect(tableIn(Buffer.from('a,b\0\nc,d'))).toMatchObject({ encoding: 'utf-8' });
  });

  test.each([
    [',', 'a,b;c\n1,2;3'],
    ['\t', 'a\tb, c\td\n1\t2\t3'],
    ['|', 'a|b\n1|2'],
    [';', 'Customer;Value\nA;58,5\nB;12,3'],
    [';', 'sep=;\nCustomer, or company;Value\nA;1'],
    ['^', 'sep=^\nCustomer^Value\nA^1'],
    ['~', '"sep=~"\r\nCustomer~Value\r\nA~1'],
  ])('is taken apart at %o', (separator, text) => {
    const table = tableIn(Buffer.from(text));
    expect(table).toMatchObject({ ok: true, separator });
    expect(
      table.ok && table.lines.every(({ cells }) => cells.length === (table.lines[0]?.cells.length ?? 0)),
    ).toBe(true);
  });

  test('numbers lines as the file does, breaks within cells included', () => {
    const table = tableIn(Buffer.from('sep=,\na,b\n"1\r\n2",x\n\n3,y'));
    expect(table.ok && table.lines.map(({ at }) => at)).toEqual([2, 3, 6]);
  });

  test('reads cells that a spreadsheet was kept from changing', () => {
    expect(linesOf(`a,b,c\n="0042","=""0042""",'+32 9 000`)).toEqual([
      ['a', 'b', 'c'],
      ['0042', '0042', '+32 9 000'],
    ]);
  });

  test('is read up to its limits, and no further', () => {
    expect(tableIn(Buffer.from('a\n'.repeat(MOST_READ)))).toMatchObject({ ok: true });
    expect(linesOf(`${'a\n'.repeat(MOST_READ + 1)}"never closed`)).toEqual({ is: 'too_long' });
    expect(linesOf(`a,b\n${','.repeat(MOST_COLUMNS)}`)).toEqual({ is: 'too_wide', at: 2 });
  });

  test('with a quotation mark alone is broken, and says where', () => {
    expect(linesOf('a,b\n1,"2\n3,4')).toEqual({ is: 'broken', at: 2 });
    expect(linesOf('a,b\n1,"2" and more\n3,4')).toEqual({ is: 'broken', at: 2 });
    expect(linesOf('')).toEqual([]);
    // In the midst of words it is one of them.
    expect(linesOf('a,b\n5" pipe,x')).toEqual([
      ['a', 'b'],
      ['5" pipe', 'x'],
    ]);
  });

  test('takes time by its length', () => {
    const began = performance.now();
    for (const bad of ['"', '""', '"a"', ' ', '\t', 'a\r', ',', '\n', '="', 'é ', '";'])
      tableIn(Buffer.from(bad.repeat(Math.floor(1_000_000 / bad.length))));
    expect(performance.now() - began).toBeLessThan(4_000);
  });
});

describe('whatever is in its cells', () => {
  const next = seeded(27);
  const some = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T;
  const PIECES = [
    'a',
    'é',
    'Łódź',
    '"',
    '""',
    ',',
    ';',
    '\t',
    '|',
    '\n',
    '\r\n',
    ' ',
    'x y',
    '12,5',
    '😀',
    '=',
  ];
  const cell = () => Array.from({ length: Math.floor(next() * 5) }, () => some(PIECES)).join('');
  const quoted = (words: string) => `"${words.replaceAll('"', '""')}"`;

  test('it reads as a well-kept reader does', () => {
    for (let round = 0; round < 400; round += 1) {
      const separator = some([',', ';', '\t', '|']);
      const rows = Array.from({ length: 1 + Math.floor(next() * 6) }, () =>
        Array.from({ length: 1 + Math.floor(next() * 5) }, () => quoted(cell())),
      );
      const text = rows.map((row) => row.join(separator)).join(some(['\n', '\r\n']));
      const theirs = parse(text, {
        delimiter: separator,
        relax_column_count: true,
        trim: true,
      }) as string[][];
      const ours = cellsIn(text, separator).lines.map(({ cells }) => cells);
      const plain = (words: string) => words.trim().replace(/^="([^"]*)"$/, '$1');
      expect(ours).toEqual(
        theirs.map((row) => row.map(plain)).filter((row) => row.some((words) => words !== '')),
      );
    }
  });

  test('what we write for a spreadsheet is read back as it was', () => {
    for (let round = 0; round < 200; round += 1) {
      const rows = Array.from({ length: 3 }, () => [some(['x', '+32 9', '=1', '@a', '-2']), `y${cell()}z`]);
      const text = csvHead(['one', 'two']) + rows.map((line) => csvLine(line)).join('');
      const table = tableIn(Buffer.from(text));
      expect(table.ok && table.lines.slice(1).map(({ cells }) => cells)).toEqual(rows);
    }
  });
});

test('letters of another Windows read as they were written once somebody chooses them', () => {
  const turkish = Uint8Array.from(
    [...'I'].map((one) => one.charCodeAt(0)).concat([0xfe, 0xfd, 0x6b, 0xf0, 0x6c, 0x75]),
  );
  expect(encodingOf(turkish)).toBe('windows-1252');
  expect(isGuessed(encodingOf(turkish))).toBe(true);
  expect(textIn(turkish, 'windows-1254')).toBe('Işıkğlu');
  for (const encoding of ENCODINGS) expect(() => textIn(turkish, encoding)).not.toThrow();
});
