/*
 * What may be left empty in the words of each kind, by whom: us, a contact who corrects, a contact who adds. And what a
 * kind is found by.
 */
import { describe, expect, test } from 'vitest';
import type { Asked } from '~/domain/form/field-name';
import {
  ADDED_IN_GUIDE,
  isKind,
  KINDS,
  kindListed,
  STATEMENT_KINDS,
  type StatementKind,
} from '~/domain/statement/kinds';
import { sameFields } from '~/domain/statement/statement';
import { wordsIn } from '~/domain/statement/words';

/** The fields at which an empty form of a kind is refused. */
function refusedAt(kind: StatementKind, asked: Asked): string[] {
  const read = wordsIn(asked).safeParse({ kind });
  return (read.error?.issues ?? []).map(({ path }) => path.join('.')).sort();
}

const STAFF: Asked = { audience: 'staff' };
const CORRECTING: Asked = { audience: 'customer' };
const ADDING: Asked = { audience: 'customer', isNew: true };

const NEEDED: Record<StatementKind, { ours: string[]; corrected: string[]; added: string[] }> = {
  goal: { ours: ['text'], corrected: ['text'], added: ['text'] },
  promise: { ours: ['text'], corrected: ['text'], added: ['text'] },
  purchase: { ours: ['text'], corrected: ['text'], added: ['text'] },
  date: { ours: ['text'], corrected: ['text'], added: ['on', 'text'] },
  person: { ours: ['name'], corrected: ['name'], added: ['name'] },
  system: { ours: ['label'], corrected: ['label', 'text'], added: ['label', 'text'] },
};

test.each(STATEMENT_KINDS)('what nobody can leave empty in a %s', (kind) => {
  expect({
    ours: refusedAt(kind, STAFF),
    corrected: refusedAt(kind, CORRECTING),
    added: refusedAt(kind, ADDING),
  }).toEqual(NEEDED[kind]);
});

describe('what arrives', () => {
  const read = (typed: object, asked = STAFF) => wordsIn(asked).safeParse(typed);

  test('is kept as it was typed, tidied, with what was left out blank', () => {
    expect(read({ kind: 'promise', text: ' Two\tdays\r\nat yours ', kind2: 'x' }).data).toEqual({
      kind: 'promise',
      fields: { text: 'Two days\nat yours', promiseKind: 'service', side: 'ours', due: '', detail: '' },
    });
  });

  test('is ticked where it was sent at all, and none of a choice that isn’t offered', () => {
    const goal = read({ kind: 'goal', text: 'Less waste', measureFirst: '' }).data;
    expect(goal?.fields).toMatchObject({ measureFirst: true });
    const date = read({ kind: 'date', text: 'We start', side: 'nobody' }).data;
    expect(date?.fields).toMatchObject({ side: 'ours' });
    expect(read({ kind: 'date', text: 'We start', side: 'theirs' }).data?.fields).toMatchObject({
      side: 'theirs',
    });
  });

  test('is refused at each field that is wrong, and whole where it is of no kind', () => {
    const person = read({ kind: 'person', name: '42', email: 'nobody' });
    expect(person.error?.issues.map(({ path }) => path.join('.'))).toEqual(['name', 'email']);
    const system = read({ kind: 'system', label: 'x'.repeat(301) });
    expect(system.error?.issues.map(({ path }) => path.join('.'))).toEqual(['label']);
    expect(read({ kind: 'system', label: 'x'.repeat(300), text: 'y'.repeat(3000) }).success).toBe(true);
    expect(read({ kind: 'system', label: 'x', text: 'y'.repeat(3001) }).success).toBe(false);
    expect(read({ kind: 'kickoff', text: 'x' }).success).toBe(false);
  });
});

test('a kind is found by the name its statements are listed under, and by no other', () => {
  expect(STATEMENT_KINDS.map((kind) => kindListed(KINDS[kind].many))).toEqual(STATEMENT_KINDS);
  expect(['goal', 'red_flags', ''].map(kindListed)).toEqual([undefined, undefined, undefined]);
  expect(['goal', 'goals', 'constructor', null].map(isKind)).toEqual([true, false, false, false]);
});

test('customer success adds every kind in the guide but people', () => {
  expect(ADDED_IN_GUIDE).toEqual(['goal', 'promise', 'purchase', 'date', 'system']);
});

test.each([
  [{ a: '1' }, { a: '1' }, true],
  [{ a: '1', b: '' }, { b: '', a: '1' }, true],
  [{ a: '1' }, { a: '2' }, false],
  [{ a: '1', b: '2' }, { a: '1' }, false],
  [{ a: '1' }, { a: '1', b: '2' }, false],
  [{ a: true }, { a: false }, false],
])('%j and %j are the same words: %s', (one, other, are) => {
  expect(sameFields(one, other)).toBe(are);
});
