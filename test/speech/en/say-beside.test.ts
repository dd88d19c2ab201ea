import { describe, expect, test } from 'vitest';
import type { Words } from '~/domain/statement/statement';
import { sayBeside, sayChange } from '~/speech/en/say-beside';

const reader = { now: new Date('2027-05-04T08:00:00Z'), timeZone: 'Europe/Brussels' };

const goal: Words = {
  kind: 'goal',
  fields: {
    text: 'Less waste',
    today: '11%',
    target: '5%',
    by: '2027-08-31',
    measure: 'Weighed at closing',
    measureFirst: false,
  },
};
const promise: Words = {
  kind: 'promise',
  fields: {
    text: 'Training',
    promiseKind: 'service',
    side: 'ours',
    due: '2027-06-14',
    detail: 'In your kitchen',
  },
};
const date: Words = {
  kind: 'date',
  fields: { text: 'All shops are live', on: '2027-07-05', side: 'ours', detail: 'All but one' },
};
const person: Words = {
  kind: 'person',
  fields: { name: 'Marit', title: 'COO', does: 'Buys', email: 'marit@hallowmere.example' },
};
const system: Words = { kind: 'system', fields: { label: 'Tills', text: 'Orderbird' } };

const OTHER: Record<string, string | boolean> = {
  on: '2027-09-01',
  by: '2027-09-01',
  due: '2027-09-01',
  promiseKind: 'commercial',
  side: 'theirs',
  measureFirst: true,
};

const withField = (words: Words, name: string, value: string | boolean) =>
  ({ ...words, fields: { ...words.fields, [name]: value } }) as Words;

describe('two wordings beside each other', () => {
  const fields = [goal, promise, date, person, system].flatMap((words) =>
    Object.keys(words.fields).map((name) => ({ words, kind: words.kind, name })),
  );

  test.each(fields)('differ wherever they say something else: $name of a $kind', ({ words, name }) => {
    const value = OTHER[name] ?? 'Something else';
    const { before, after } = sayChange(words, withField(words, name, value), reader);
    expect(after).not.toBe(before);
    if (typeof value === 'string' && !OTHER[name]) expect(after).toContain('Something else');
    if (typeof value !== 'string' || OTHER[name]) return;
    const emptied = sayChange(words, withField(words, name, ''), reader);
    expect(emptied.after).not.toBe(emptied.before);
  });

  test('name what their sentences leave out, before and after, and nothing that stays', () => {
    const payback = withField(date, 'detail', 'If the goals are missed, we pay back the year');
    expect(sayChange(date, withField(payback, 'side', 'theirs'), reader, 'Brightwater')).toEqual({
      before: 'All shops are live, on 5 July · Whose turn: Ours · Details: All but one',
      after:
        'All shops are live, on 5 July · Whose turn: Brightwater’s · Details: If the goals are missed, we pay back the year',
    });
    expect(sayChange(goal, withField(goal, 'measure', ''), reader)).toEqual({
      before: 'Less waste: 11% to 5% by 31 Aug · How we measure it: Weighed at closing',
      after: 'Less waste: 11% to 5% by 31 Aug · How we measure it: none',
    });
    expect(sayChange(promise, withField(promise, 'text', 'Two days'), reader).after).toBe(
      'Two days, by 14 June',
    );
  });

  test('show a word that moves from one field to another, and figures that are measured first', () => {
    const moved = withField(withField(goal, 'target', ''), 'today', '5%');
    const other = withField(withField(goal, 'target', '5%'), 'today', '');
    expect(sayChange(moved, other, reader).before).not.toBe(sayChange(moved, other, reader).after);
    const first = withField(goal, 'measureFirst', true);
    expect(sayChange(first, withField(first, 'target', '50%'), reader).after).toContain('Goal: 50%');
    const hidden = withField(withField(date, 'text', 'All shops are live, on 5 July'), 'on', '');
    const { before, after } = sayChange(date, hidden, reader);
    expect(after).not.toBe(before);
  });

  test('say of new words all that isn’t plain, and of missing ones nothing', () => {
    const [none, added, answered] = sayBeside([null, date, undefined], reader);
    expect([none, answered]).toEqual([null, null]);
    expect(added).toBe('All shops are live, on 5 July · Details: All but one');
  });
});
