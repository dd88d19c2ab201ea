/* A table of customers: a line for each person, read whole or not at all. */
import { describe, expect, test } from 'vitest';
import { keyOf, newcomersIn } from '~/domain/onboarding/newcomers';

const HEAD = ['Company name', 'plan', 'Contact', 'E-Mail', 'Notes'];
const table = (...rows: string[][]) =>
  newcomersIn([HEAD, ...rows].map((cells, at) => ({ at: at + 1, cells })));
const NOOR = ['Birchline Yoga', 'Class plans', 'Noor Haddadi', 'noor@birchline.example', 'x'];
const PIETER = ['birchline  yoga', 'class plans', 'Pieter Maes', 'pieter@birchline.example', 'y'];
const GRETE = ['Ostler', 'Orchards', 'Grete Ostler', 'grete@ostler.example', ''];

const slipsOf = (read: ReturnType<typeof newcomersIn>) =>
  'slips' in read ? read.slips.map(({ line, column, slip }) => [line, column, slip.code]) : read;

describe('a table of customers', () => {
  test('makes one onboarding of the lines of one customer and plan, whatever the capitals', () => {
    expect(table(NOOR, GRETE, PIETER)).toEqual({
      ok: true,
      newcomers: [
        {
          line: 2,
          customer: 'Birchline Yoga',
          plan: 'Class plans',
          people: [
            { name: 'Noor Haddadi', title: '', email: 'noor@birchline.example' },
            { name: 'Pieter Maes', title: '', email: 'pieter@birchline.example' },
          ],
        },
        expect.objectContaining({ line: 3, customer: 'Ostler' }),
      ],
    });
    expect(keyOf('Birchline Yoga', 'Class plans')).toBe(keyOf(' birchline  YOGA', 'class Plans '));
  });

  test('names every line and column that is wrong, and reads nothing then', () => {
    expect(
      slipsOf(table(NOOR, ['', 'Plan', 'Bo', 'bo@x.example'], PIETER.toSpliced(3, 1, 'not an address'))),
    ).toEqual([
      [3, 'customer', 'missing'],
      [4, 'email', expect.any(String)],
    ]);
    // Whoever is named has to be one who can be written to, first or not.
    expect(slipsOf(table(NOOR, PIETER.toSpliced(3, 1, '')))).toEqual([[3, 'email', 'missing']]);
    expect(slipsOf(table(NOOR, PIETER.toSpliced(3, 1, 'NOOR@birchline.example')))).toEqual([
      [3, 'email', 'twice_in_file'],
    ]);
  });

  test('says which columns are missing', () => {
    expect(newcomersIn([{ at: 1, cells: ['Customer', 'Name'] }])).toEqual({
      ok: false,
      missing: ['plan', 'email'],
    });
    expect(newcomersIn([])).toEqual({ ok: false, missing: ['customer', 'plan', 'name', 'email'] });
  });
});
