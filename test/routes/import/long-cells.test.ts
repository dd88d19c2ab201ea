/*
 * Whatever stands in a table or in a field, and however long it is, is read in time by its length: what takes four times as
 * long for twice the letters holds up everybody. The bound is far above what it takes and far below what it took.
 */
import { expect, test } from 'vitest';
import { readAddress } from '~/domain/contact/email-address';
import { personIn } from '~/domain/form/typed-list';
import { wordsIn } from '~/domain/form/unsaved-words';
import { linkIn } from '~/domain/form/web-link';
import { MOST_IN_CELL, tableIn } from '~/domain/import/cells';
import { DEAL_COLUMNS } from '~/domain/import/columns';
import { dealsIn, type Here } from '~/domain/import/deals';
import { accentsIn } from '~/domain/import/encoding';
import { newcomersIn } from '~/domain/onboarding/newcomers';
import { dealsAsked } from '~/routes/import/deals-form';
import { sayDeals } from '~/speech/en/import/say-deals';

const LETTERS = 200_000;
const BOUND = 5_000;

const PIECES = [
  'a',
  ' ',
  '\t',
  'é',
  '.',
  "'",
  '<',
  '(',
  '(a@b',
  'a@',
  '<a@',
  '1.',
  '1 ',
  '\u0301\u0327',
  ';',
  'a;',
];
const long = (piece: string, letters = LETTERS): string =>
  `x${piece.repeat(letters / piece.length)}x${piece.startsWith('<') ? '' : '<'}`;
const blank = (piece: string): string => `${piece.repeat(LETTERS / piece.length)}x`;

const here: Here = {
  colleagues: [{ id: 'sam', name: 'Sam', email: 'sam@x.example', role: 'admin' }],
  me: { id: 'sam', role: 'admin' },
  timeZone: 'Europe/Brussels',
  now: new Date('2026-11-27T07:00:00Z'),
};

function taken(run: () => unknown): number {
  const began = performance.now();
  run();
  return performance.now() - began;
}

function look(text: string, typed: Record<string, string> = {}) {
  const { choices, answers } = dealsAsked(typed);
  const table = tableIn(Buffer.from(text));
  if (!table.ok) throw new Error('It is no table.');
  const read = dealsIn(table.lines, choices, here);
  return sayDeals({ table, read, standings: [], choices, answers, here, reader: here });
}

const HEAD = 'Customer,Deal,Value,Signed on,People,Email';

test.each(PIECES)('a file of many %j', (piece) => {
  const cells = (letters: number) => Array.from({ length: 6 }, () => long(piece, letters)).join(',');
  const text = `${HEAD},${long(piece)}\n${cells(100_000)}\n`;
  expect(taken(() => look(text))).toBeLessThan(BOUND);
  const lines = [
    ['Customer', 'Plan', 'Name', 'Email', long(piece)],
    Array(4).fill(long(piece, MOST_IN_CELL)),
  ];
  const table = lines.map((row, at) => ({ at, cells: row as string[] }));
  expect(taken(() => newcomersIn(table))).toBeLessThan(BOUND);
});

test.each(PIECES)('fields of many %j', (piece) => {
  for (const words of [long(piece), blank(piece)]) {
    const typed = Object.fromEntries(DEAL_COLUMNS.map((column) => [`cell.2.${column}`, words]));
    expect(taken(() => look(`${HEAD}\nA,B,1,2026-11-20,,\n`, typed))).toBeLessThan(BOUND);
    expect(taken(() => personIn(words))).toBeLessThan(BOUND);
    expect(taken(() => readAddress(words, 'email'))).toBeLessThan(BOUND);
    expect(taken(() => linkIn(`${words} https://x${words}`))).toBeLessThan(BOUND);
  }
});

test('names of fields, addresses in brackets, and words without accents', () => {
  const name = `${'password'.repeat(LETTERS / 2)}\nx`;
  expect(taken(() => wordsIn([[name, 'Some words of a page']]))).toBeLessThan(BOUND);
  const address = `A <${'a@'.repeat(LETTERS / 2)} x`;
  expect(taken(() => personIn(address))).toBeLessThan(BOUND);
  expect(taken(() => accentsIn('a'.repeat(LETTERS)))).toBeLessThan(BOUND);
});

test('a cell that is put right is read as one of a file is', () => {
  const read = (value: string) => dealsAsked({ 'cell.2.crm_id': value }).choices.cells.get('2.crm_id');
  for (const written of ['  D-1 ', '="0042"', "'=1", ' '.repeat(50), 'x'.repeat(20_000)]) {
    const quoted = `"${written.replaceAll('"', '""')}"`;
    const table = tableIn(Buffer.from(`Customer,Id\nA,${quoted}\n`));
    expect(table).toMatchObject({ ok: true, lines: [{}, { cells: ['A', read(written)] }] });
  }
  expect(read(' '.repeat(50))).toBe('');
});

test('what is wrong comes back once for each cell, and no longer than a cell is read', () => {
  const many = look(`${HEAD}\nA,B,${'"'.repeat(60_000)},2026-11-20,${'a;'.repeat(4_000)},\n`);
  const wrongs = many.deals[0]?.wrongs ?? [];
  const names = wrongs.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
  expect(names).toEqual(expect.arrayContaining(['cell.2.value', 'cell.2.people']));
  for (const { typed } of wrongs) expect(typed.length).toBeLessThanOrEqual(MOST_IN_CELL + 1);
  const wide = look(`${HEAD},${'y'.repeat(50_000)}\nA,B,1,2026-11-20,,,z\n`);
  expect(JSON.stringify(wide).length).toBeLessThan(5_000);
});

test('a currency is none that JavaScript knows by itself', () => {
  const [deal] = look(`Customer,Deal,Signed on,Value,Currency\nA,B,2026-11-20,5,constructor\n`).deals;
  expect(deal?.wrongs.map(({ name }) => name)).toEqual(['cell.2.currency']);
});

test('a page has so many fields and no more, however many cells are wrong; what was typed meanwhile goes along', () => {
  const cell = 'somebody without an address '.repeat(350);
  const lines = Array.from({ length: 99 }, (_, at) => `C${at},D${at},much,soon,${cell},`);
  const text = [HEAD, ...lines].join('\n');
  const said = look(text, { hostId: '', 'cell.90.value': 'still much' });
  const fields = said.deals.flatMap(({ wrongs }) => wrongs.filter(({ isOpen }) => isOpen));
  expect(fields.length).toBeGreaterThan(5);
  expect(fields.length).toBeLessThanOrEqual(40);
  expect(JSON.stringify(said).length).toBeLessThan(150_000);
  expect(said.deals.every(({ wrongs }) => wrongs.length >= 3)).toBe(true);
  expect(said.cells).toContainEqual({ name: 'cell.90.value', value: 'still much' });
});
