/* Days, sums and people as a table writes them, over whatever may stand in one; and what becomes of a deal’s lines. */
import { describe, expect, test } from 'vitest';
import { columnsOf, DEAL_COLUMNS, withoutFoot } from '~/domain/import/columns';
import { orderOf, readDay } from '~/domain/import/days';
import { type DealChoices, dealsIn, type Here } from '~/domain/import/deals';
import { MOST_PEOPLE, peopleIn } from '~/domain/import/people';
import { markOf, readSum } from '~/domain/import/sums';
import { seeded } from '../../support/story/seeded';

const next = seeded(41);
const some = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T;
const upTo = (most: number) => 1 + Math.floor(next() * most);

describe('a day', () => {
  const two = (figure: number) => String(figure).padStart(2, '0');

  test('is read as it was written, once a column tells its order', () => {
    for (let round = 0; round < 300; round += 1) {
      const isDayFirst = next() < 0.5;
      const mark = some(['/', '-', '.', ' ']);
      const days = Array.from({ length: 8 }, () => ({ y: 2000 + upTo(90), m: upTo(12), d: upTo(28) }));
      const write = ({ y, m, d }: (typeof days)[number]) => (isDayFirst ? [d, m, y] : [m, d, y]).join(mark);
      const cells = days.map(write);
      const { order, isSure } = orderOf(cells, 'dmy');
      if (!days.some(({ d }) => d > 12)) continue;
      expect([order, isSure]).toEqual([isDayFirst ? 'dmy' : 'mdy', true]);
      expect(cells.map((cell) => readDay(cell, order)?.day)).toEqual(
        days.map(({ y, m, d }) => `${y}-${two(m)}-${two(d)}`),
      );
    }
  });

  test('with its year first is the same in any order, and one that is none is null', () => {
    for (let round = 0; round < 300; round += 1) {
      const [y, m, d] = [2000 + upTo(90), upTo(14), upTo(33)];
      const read = readDay(`${y}-${two(m)}-${two(d)}`, some(['dmy', 'mdy']));
      const isDay = new Date(Date.UTC(y, m - 1, d)).getUTCDate() === d && m <= 12;
      expect(read?.day ?? null).toBe(isDay ? `${y}-${two(m)}-${two(d)}` : null);
    }
  });

  test('of both orders at once, or of neither, has to be asked', () => {
    expect(orderOf(['13/01/2026', '01/13/2026'], 'dmy')).toEqual({ order: 'dmy', isSure: false });
    expect(orderOf(['01/02/2026'], 'mdy')).toEqual({ order: 'mdy', isSure: false });
    expect(orderOf(['2026-01-02', '3 May 2026'], 'mdy').isSure).toBe(true);
  });

  test.each([
    '',
    '0',
    '00/00/2026',
    '1/1/1',
    '31/04/2026',
    '2026-13-01',
    'May',
    '12:30',
    '9'.repeat(80),
    '99999999',
  ])('is none: %j', (typed) => {
    expect(readDay(typed, 'dmy')).toBeNull();
  });
});

describe('a sum', () => {
  const grouped = (whole: number, by: string) => String(whole).replace(/\B(?=(\d{3})+$)/g, by);

  test('is read as it was written, once a column tells where its cents begin', () => {
    for (let round = 0; round < 400; round += 1) {
      const mark = some([',', '.'] as const);
      const by = some([mark === ',' ? '.' : ',', ' ', '', '’']);
      const sums = Array.from({ length: 6 }, () => [upTo(9_000_000), upTo(99)] as const);
      const cells = sums.map(
        ([whole, cents]) =>
          `${some(['', '€', 'EUR '])}${grouped(whole, by)}${mark}${String(cents).padStart(2, '0')}`,
      );
      expect(markOf(cells)).toBe(mark);
      expect(cells.map((cell) => Number(readSum(cell, mark)?.value))).toEqual(
        sums.map(([whole, cents]) => (whole * 100 + cents) / 100),
      );
    }
  });

  test.each([
    ['58.000', null, '58000'],
    ['58.000', '.', '58'],
    ['58.000', ',', '58000'],
    ['58,5', null, '58.50'],
    ['1.2.3', null, null],
    ['1,234.567', '.', null],
    ['(500)', null, null],
    ['€', null, null],
    ['USD 5 EUR', null, null],
    ['1.2 Mio. €', null, '1200000'],
    ['kr 500', null, null],
    ['5 mio', null, '5000000'],
    ['5 mn', null, '5000000'],
    ['250kEUR', null, '250000'],
    ['58k€', null, '58000'],
    ['58 MOP', null, '58'],
    ['58 KRW', null, '58'],
    ['5 MNT', null, '5'],
    ['₾1,200', null, '1200'],
    ['THB 980', null, '980'],
  ] as const)('%j with %j before the cents is %j', (typed, mark, value) => {
    expect(readSum(typed, mark)?.value ?? null).toBe(value);
  });
});

describe('people', () => {
  const cellsOf = (cells: Record<string, string>) => peopleIn((column) => cells[column] ?? '');

  test('are found again, however they are listed in a cell', () => {
    for (let round = 0; round < 300; round += 1) {
      const people = Array.from({ length: upTo(6) }, (_, at) => ({
        name: some(['Ana Ruiz', 'Bo Ek', 'Zoë Łukasz', 'Ó Murchú']),
        email: `p${at}@x.example`,
      }));
      const write = some([
        ({ name, email }: (typeof people)[number]) => `${name} <${email}>`,
        ({ name, email }: (typeof people)[number]) => `${name} (${email})`,
        ({ name, email }: (typeof people)[number]) => `${name}, ${email}`,
      ]);
      const cell = people.map(write).join(some(['; ', ';', '\n', ' | ', ', ']));
      expect(cellsOf({ people: cell })).toEqual({
        people: people.map((one) => ({ ...one, title: '' })),
        wrongs: [],
      });
    }
  });

  test('in cells of their own belong together by their order, also with commas between them', () => {
    const two = [
      { name: 'Jürgen Öztürk', email: 'j.oz@x.example', title: '' },
      { name: 'Zoë Ångström', email: 'zoe@x.example', title: '' },
    ];
    const emails = 'j.oz@x.example, zoe@x.example';
    for (const names of ['Jürgen Öztürk, Zoë Ångström', 'Jürgen Öztürk; Zoë Ångström'])
      expect(cellsOf({ person_name: names, person_email: emails })).toEqual({ people: two, wrongs: [] });
    expect(cellsOf({ person_name: 'Smith, John', person_email: 'john@x.example' }).people).toMatchObject([
      { name: 'Smith, John' },
    ]);
  });

  test('with an address that is none are wrong at their address', () => {
    const { wrongs } = cellsOf({ person_name: 'Ana Ruiz', person_email: 'ana at x' });
    expect(wrongs.map(({ column }) => column)).toEqual(['person_email']);
  });

  test('take time by the length of their cell', () => {
    const began = performance.now();
    for (const bad of ['a@', '(', ',', '<a@', ' ;', '(a@b', '@,'])
      for (const column of ['people', 'person_name', 'person_email'])
        cellsOf({ [column]: bad.repeat(5_000) });
    cellsOf({ people: 'x'.repeat(1_000_000) });
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});

describe('columns', () => {
  test('are taken once each, by whatever stands between their words', () => {
    expect(
      columnsOf(['Deal_Name', 'ACCOUNT NAME', 'e-mail', 'Amount (EUR)', 'close date', 'Deal name', '']),
    ).toEqual([...['deal', 'customer', 'person_email', 'value', 'signed_on'], ...[null, null]]);
    for (let round = 0; round < 100; round += 1) {
      const head = Array.from({ length: upTo(20) }, () =>
        some(['Name', 'Email', 'Id', 'Deal', 'Owner', 'x', 'Amount']),
      );
      const taken = columnsOf(head).filter((one) => one !== null);
      expect(new Set(taken).size).toBe(taken.length);
      expect(taken.every((one) => DEAL_COLUMNS.includes(one))).toBe(true);
    }
  });

  test('a report’s foot goes with the name that it begins with', () => {
    const foot = [
      ['Deals of this quarter'],
      ['Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.'],
      ['Brindlewick'],
    ];
    const table = [['Customer', 'Deal'], ['A', 'One'], ...foot].map((cells, at) => ({ at: at + 1, cells }));
    expect(withoutFoot(table)).toEqual({ lines: table.slice(0, 2), foot: 3 });
  });

  test('no line of a deal is taken for the foot of a report', () => {
    const lines = [
      ['Customer', 'Deal'],
      ['Generated By: Total', 'x'],
      ['Grand Totals (2 records)', 'y'],
    ];
    const table = lines.map((cells, at) => ({ at: at + 1, cells }));
    expect(withoutFoot(table)).toEqual({ lines: table, foot: 0 });
  });
});

describe('a table', () => {
  const here: Here = {
    colleagues: [
      { id: 'sam', name: 'Sam', email: 'sam@x.example', role: 'sales' },
      { id: 'ines', name: 'Ines', email: 'ines@x.example', role: 'cs' },
      { id: 'rob', name: 'Rob', email: 'rob@x.example', role: 'sales' },
    ],
    me: { id: 'sam', role: 'sales' },
    timeZone: 'Europe/Brussels',
    now: new Date('2026-11-27T07:00:00Z'),
  };
  const choices = (more: Partial<DealChoices> = {}): DealChoices => ({
    currency: 'EUR',
    hostId: 'ines',
    signedOn: '',
    toCome: 'asked',
    cells: new Map(),
    ...more,
  });
  const dealsOf = (rows: string[][], more: Partial<DealChoices> = {}) =>
    dealsIn(
      [['Customer', 'Deal', 'Signed on', 'Sales owner', 'People'], ...rows].map((cells, at) => ({
        at: at + 1,
        cells,
      })),
      choices(more),
      here,
    ).deals;

  test('counts from today where it is said so, and today is never to come', () => {
    const rows = [
      ['A', 'One', '2027-01-15', '', ''],
      ['B', 'Two', '2026-11-27', '', ''],
    ];
    expect(dealsOf(rows).map(({ wrongs }) => wrongs.map(({ slip }) => slip.code))).toEqual([['signing'], []]);
    expect(dealsOf(rows, { toCome: 'today' }).map(({ signedAt }) => signedAt)).toEqual([here.now, here.now]);
  });

  test('is sure of the order of its days once somebody said it', () => {
    const table = [
      ['Customer', 'Deal', 'Signed on'],
      ['A', 'One', '03/04/2026'],
    ];
    const read = (order?: 'dmy' | 'mdy') =>
      dealsIn(
        table.map((cells, at) => ({ at: at + 1, cells })),
        choices({ order }),
        here,
      );
    expect(read().order).toMatchObject({ order: 'dmy', isSure: false });
    expect(read('mdy').order).toMatchObject({ order: 'mdy', isSure: true });
    expect(read('mdy').deals[0]?.signedAt?.toISOString()).toBe('2026-03-04T08:00:00.000Z');
  });

  test('is put right cell by cell, and sales brings in no deal of another', () => {
    const rows = [['A', 'One', 'soon', 'rob@x.example', '']];
    expect(dealsOf(rows)[0]?.wrongs.map(({ slip }) => slip.code)).toEqual(['day_unread', 'owner_another']);
    const cells = new Map([
      ['2.signed_on', '2026-11-03'],
      ['2.rep', ''],
    ]);
    expect(dealsOf(rows, { cells })[0]).toMatchObject({ wrongs: [], repId: 'sam' });
  });

  test.each([
    ['58,000', ['value_unclear'], null],
    ['58,00', [], '58'],
    ['58.000', [], '58000'],
    ['58000', [], '58000'],
    ['1.258,000', ['value_unclear'], null],
    ['58k', [], '58000'],
  ])(
    'a sum put right as %s where a comma stands before the cents is never guessed',
    (typed, wrong, value) => {
      const table = [
        ['Customer', 'Deal', 'Signed on', 'Value'],
        ['A', 'One', '2026-11-03', '12,50'],
        ['B', 'Two', '2026-11-03', 'much'],
      ];
      const { deals } = dealsIn(
        table.map((cells, at) => ({ at: at + 1, cells })),
        choices({ cells: new Map([['3.value', typed]]) }),
        here,
      );
      expect([deals[1]?.wrongs.map(({ slip }) => slip.code), deals[1]?.value]).toEqual([wrong, value]);
    },
  );

  test('has no hundredths of a currency that has none', () => {
    const table = [
      ['Customer', 'Deal', 'Signed on', 'Value'],
      ['A', 'One', '2026-11-03', 'JPY 1,500.50'],
      ['B', 'Two', '2026-11-03', 'JPY 1,500.00'],
    ];
    const { deals } = dealsIn(
      table.map((cells, at) => ({ at: at + 1, cells })),
      choices(),
      here,
    );
    expect(deals.map(({ wrongs, value }) => [wrongs.map(({ slip }) => slip.code), value])).toEqual([
      [['value_whole'], null],
      [[], '1500'],
    ]);
  });

  test('holds no more people than a deal takes, and says so once', () => {
    const rows = Array.from({ length: 200 }, (_, at) => [
      'A',
      'One',
      '2026-11-03',
      '',
      `P <p${at}@x.example>`,
    ]);
    const [deal] = dealsOf(rows);
    expect(deal?.people).toHaveLength(MOST_PEOPLE);
    expect(deal?.wrongs.map(({ slip }) => slip.code)).toEqual(['people_many']);
  });

  test('of any cells is read in time by its length, and never throws', () => {
    const began = performance.now();
    const odd = [
      '',
      '\u0000',
      '😀',
      '\ud800',
      '__proto__',
      '='.repeat(3_000),
      '9'.repeat(5_000),
      ' | ',
      '<@>',
      '\u202e',
    ];
    for (let round = 0; round < 20; round += 1)
      dealsOf(Array.from({ length: 100 }, () => Array.from({ length: 5 }, () => some(odd))));
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
