/*
 * Tables as people and programs save them, byte for byte, each with what it gives: how it is read, which deals it holds,
 * and what is wrong with them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { tableIn } from '~/domain/import/cells';
import { type DealChoices, dealsIn, type Here } from '~/domain/import/deals';
import { GIVES } from './gives';

const FILES = new URL('./files/', import.meta.url);
const member = (id: string, name: string, role: 'sales' | 'cs' | 'lead') => ({
  id,
  name,
  role,
  email: `${id}@brindlewick.example`,
});
const HERE: Here = {
  colleagues: [
    member('ines', 'Ines Carvalho', 'cs'),
    member('sam', 'Sam Okafor', 'sales'),
    member('kofi', 'Kofi Asante', 'lead'),
    member('one', 'Two Alike', 'lead'),
    member('other', 'Two Alike', 'lead'),
  ],
  me: { id: 'kofi', role: 'lead' },
  timeZone: 'Europe/Brussels',
  now: new Date('2026-11-27T10:00:00Z'),
};
const CHOICES: DealChoices = {
  currency: 'EUR',
  hostId: 'ines',
  signedOn: '',
  toCome: 'asked',
  cells: new Map(),
};

/** What the file gives, one line for each deal and each thing that is wrong. */
function given(name: string) {
  const table = tableIn(readFileSync(new URL(name, FILES)));
  if (!table.ok) return { unreadable: table.unreadable };
  const read = dealsIn(table.lines, CHOICES, HERE);
  const marks = [read.order.isSure ? read.order.order : `${read.order.order}?`, read.mark.mark ?? 'each'];
  return {
    read: [table.encoding, table.separator, ...marks, read.source].join(' '),
    ...(read.foot > 0 && { foot: read.foot }),
    ...(read.lacks.length > 0 && { lacks: read.lacks }),
    deals: read.deals.map((one) =>
      [
        `${one.line} ${one.customer}`,
        one.deal,
        one.signedAt?.toISOString().slice(0, 16) ?? 'no day',
        `${one.value ?? 'no sum'} ${one.currency ?? ''}`.trim(),
        one.crmId ?? 'no id',
        `${one.repId || 'nobody'} to ${one.hostId || 'nobody'}`,
        one.people.map(({ name, title, email }) => `${name}${title && `, ${title}`} <${email}>`).join('; '),
      ].join(' | '),
    ),
    wrong: read.deals.flatMap(({ wrongs }) =>
      wrongs.map((one) => `${one.line} ${one.column} ${one.slip.code}`),
    ),
  };
}

describe('a file', () => {
  test.each(Object.entries(GIVES))('%s', (name, gives) => {
    expect(given(name)).toEqual(gives);
  });

  test('without a row in the table fails', () => {
    const files = ['reading', 'deals'].flatMap((room) =>
      readdirSync(new URL(`${room}/`, FILES)).map((name) => `${room}/${name}`),
    );
    expect(files.toSorted()).toEqual(Object.keys(GIVES).toSorted());
  });
});
