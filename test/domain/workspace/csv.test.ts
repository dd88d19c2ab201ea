/* A spreadsheet opens every cell as what it is: words as words, figures as figures, and nothing is run. */
import { describe, expect, test } from 'vitest';
import { csvHead, csvLine } from '~/domain/workspace/csv';

describe('a line of a sheet', () => {
  test('has every cell in quotes, and ends as Windows ends lines', () => {
    expect(csvLine(['Hallowmere', 12, true, null, undefined, 'says “yes”, "no"\nor\r\nnothing'])).toBe(
      '"Hallowmere","12","true","","","says “yes”, ""no""\nor\r\nnothing"\r\n',
    );
    expect(csvHead(['id', 'name'])).toBe('\uFEFF"id","name"\r\n');
  });

  test.each([
    ['plain', '"Birchline","-58000.5","2027-03-31","2027-03-31 10:00:00","a; 1.5"'],
    ['european', '"Birchline";"-58000,5";"31.03.2027";"31.03.2027 10:00:00";"a; 1,5"'],
    ['british', '"Birchline","-58000.5","31/03/2027","31/03/2027 10:00:00","a; 1.5"'],
    ['american', '"Birchline","-58000.5","03/31/2027","03/31/2027 10:00:00","a; 1.5"'],
  ] as const)('is written as the company writes: %s', (sheets, line) => {
    const row = ['Birchline', -58000.5, '2027-03-31', '2027-03-31T10:00:00+00:00', ['a', 1.5]];
    expect(csvLine(row, sheets)).toBe(`${line}\r\n`);
    expect(csvHead(['From 2027-03-31', '=1;2'], sheets)).toContain(`"'=1;2"`);
    expect(csvLine(['=1', '+1;2', 'on 2027-03-31'], sheets).match(/"'[=+]/g)).toHaveLength(2);
    expect(csvLine(['on 2027-03-31'], sheets)).toBe('"on 2027-03-31"\r\n');
  });

  test.each([
    '=1+1',
    '+32 9 000 00 00',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '  =1',
    '\u00a0=1',
    '＝1',
    '＋1',
    '－1',
    '＠SUM(A1)',
    '\u0000=1',
    '\tplain',
    '\u200B=1',
    '\u200D\u2060+1',
    '\uFEFF-1',
    '\u202E@SUM(A1)',
    '\u00AD=1',
    '\u3164=1',
    '\u2800=1',
    '\u{E0020}=1',
    ' \u200B =1',
    '\u200B\tplain',
    '\u2060\rplain',
    '\uFE661+1',
    '\uFE621',
    '\uFE631',
    '\uFE6BSUM(A1)',
    '\u0301=1',
    '\u20DD\u0308+1',
    '\uFFFC=1',
    '\u0301\tplain',
  ])('makes %j harmless', (typed) => {
    expect(csvLine([typed])).toBe(`"'${typed}"\r\n`);
  });

  test.each([
    'Hallowmere',
    '',
    '1+1',
    'a=1',
    '“=1”',
    '10 %',
    '\u200Bplain',
    '\u0301plain',
    '\uFFFC',
    'e\u0301=1',
  ])('leaves %j as it is', (typed) => {
    expect(csvLine([typed])).toBe(`"${typed}"\r\n`);
  });

  test('makes a list harmless as well, and keeps figures below nought figures', () => {
    expect(csvLine([['=1', 'two'], -5, [1, 2], { text: '=1' }])).toBe(
      `"'=1; two","-5","1; 2","{""text"":""=1""}"\r\n`,
    );
  });

  test('writes an instant as a spreadsheet knows it, in UTC', () => {
    expect(csvLine(['2027-05-04T09:30:00.123456+00:00', '2027-05-04', 'at 2027-05-04T09:30:00+00:00'])).toBe(
      '"2027-05-04 09:30:00","2027-05-04","at 2027-05-04T09:30:00+00:00"\r\n',
    );
  });

  test('cuts what no cell holds, and never a character in two', () => {
    const [cell = ''] = csvLine(['a'.repeat(31_999) + '😀'.repeat(5_000)]).split('\r\n');
    expect(cell).toBe(`"${'a'.repeat(31_999)}…"`);
    expect(csvLine(['a'.repeat(32_000)])).toBe(`"${'a'.repeat(32_000)}"\r\n`);
  });

  test('takes time by its length', () => {
    const began = performance.now();
    csvLine([
      ' '.repeat(2_000_000),
      '"'.repeat(2_000_000),
      '\u0000 '.repeat(1_000_000),
      '\u200B'.repeat(300_000),
    ]);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
