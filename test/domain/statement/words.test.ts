import { describe, expect, test } from 'vitest';
import { addedWords, offeredWords } from '~/domain/review/offered-words';
import { KINDS, STATEMENT_KINDS, type Words } from '~/domain/statement/kinds';
import { titleOf } from '~/domain/statement/statement';
import { blankWords, wordsIn } from '~/domain/statement/words';

test('blank words of each kind', () => {
  expect(STATEMENT_KINDS.map((kind) => blankWords(kind))).toEqual([
    {
      kind: 'goal',
      fields: { text: '', today: '', target: '', by: '', measure: '', measureFirst: false },
    },
    { kind: 'promise', fields: { text: '', promiseKind: 'service', side: 'ours', due: '', detail: '' } },
    {
      kind: 'purchase',
      fields: { text: '', quantity: '', price: '', from: '', until: '', renewal: '', billing: '' },
    },
    { kind: 'date', fields: { text: '', on: '', side: 'ours', detail: '' } },
    { kind: 'person', fields: { name: '', title: '', does: '', email: '' } },
    { kind: 'system', fields: { label: '', text: '' } },
  ]);
});

test.each(STATEMENT_KINDS)('a %s is named by a field of its own that nobody can leave empty', (kind) => {
  const { title, fields } = KINDS[kind];
  const named: Record<string, { needed?: string }> = fields;
  expect(named[title]?.needed).toBe('by all');
  const blank = blankWords(kind);
  expect(titleOf({ ...blank, fields: { ...blank.fields, [title]: 'So called' } } as Words)).toBe('So called');
});

test.each(['staff', 'customer'] as const)(
  'a period doesn’t end before it begins, whoever of %s says it',
  (audience) => {
    const read = (from: string, until: string) =>
      wordsIn({ audience }).safeParse({
        ...blankWords('purchase').fields,
        kind: 'purchase',
        text: 'Seats',
        from,
        until,
      });
    for (const [from, until] of [
      ['2027-03-01', '2027-03-01'],
      ['2027-03-01', '2028-02-29'],
      ['2027-03-01', ''],
      ['', '2027-01-31'],
    ] as const)
      expect(read(from, until).success).toBe(true);
    const { error } = read('2027-03-01', '2027-01-31');
    expect(error?.issues).toMatchObject([
      { path: ['until'], message: expect.stringContaining('ends_before') },
    ]);
  },
);

describe('what a contact says', () => {
  const promise = (fields: object) =>
    ({ kind: 'promise', fields: { ...blankWords('promise').fields, text: 'Two days', ...fields } }) as Words;
  const goal = (fields: object) =>
    ({ kind: 'goal', fields: { ...blankWords('goal').fields, text: 'Less waste', ...fields } }) as Words;
  const theirs = {
    text: 'Three days',
    due: '2027-02-01',
    promiseKind: 'commercial',
    side: 'theirs',
    detail: 'Free',
  };

  test('changes what their form offers, and details only where there are some', () => {
    expect(offeredWords(promise({ side: 'together' }), promise(theirs))).toEqual(
      promise({ text: 'Three days', due: '2027-02-01', side: 'together' }),
    );
    expect(offeredWords(promise({ detail: 'At yours' }), promise(theirs))).toEqual(
      promise({ text: 'Three days', due: '2027-02-01', detail: 'Free' }),
    );
  });

  test('takes a figure first where we offered to measure together, and never offers it', () => {
    const [first, figure] = [goal({ measureFirst: true }), goal({ today: '9' })];
    expect(offeredWords(first, figure)).toEqual(figure);
    expect(offeredWords(figure, first)).toEqual(goal({}));
  });

  test('is of the same kind, or nothing', () => {
    expect(offeredWords(promise({}), goal({}))).toBeNull();
  });

  test('leaves what is for us to say blank in what they add', () => {
    expect(addedWords(promise(theirs))).toEqual(promise({ text: 'Three days', due: '2027-02-01' }));
    const date = { text: 'We start', on: '2027-02-01', side: 'theirs', detail: 'At ours' } as const;
    expect(addedWords({ kind: 'date', fields: date })).toEqual({
      kind: 'date',
      fields: { ...date, side: 'ours', detail: '' },
    });
    expect(addedWords(goal({ measureFirst: true }))).toEqual(goal({ measureFirst: true }));
  });
});
