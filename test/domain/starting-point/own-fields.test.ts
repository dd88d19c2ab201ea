/* Fields of its own that a starting point asks: in a file, by its editor, and between two versions. */
import { describe, expect, test } from 'vitest';
import type { OwnField } from '~/domain/handoff/own-field';
import { differencesOf, stillMatters } from '~/domain/starting-point/differences';
import { withOwnField } from '~/domain/starting-point/own-fields';
import { readStartingPoint } from '~/domain/starting-point/read-file';
import { shippedPoint } from '~/domain/starting-point/shipped';
import { type StartingPoint, startingPointSchema } from '~/domain/starting-point/starting-point';
import { moved, without } from '~/domain/starting-point/write';
import { ownFieldForm } from '~/routes/starting-point/field/own-field-form';
import { sayDifference } from '~/speech/en/starting-point/say-differences';
import { sayAsked } from '~/speech/en/starting-point/starting-words';

const OVENS: OwnField = {
  key: 'number-of-ovens',
  label: 'Number of ovens',
  help: 'All shops together.',
  kind: 'number',
  choices: [],
  isShown: true,
  asked: 'needed',
};
const DISCOUNT: OwnField = {
  key: 'discount-given',
  label: 'Discount given',
  help: '',
  kind: 'choice',
  choices: ['None', 'Up to 10%', 'More'],
  isShown: false,
  asked: 'good',
};

const before = shippedPoint('standard');
const having = (...fields: OwnField[]): StartingPoint =>
  ({
    ...before,
    fields: fields.map((one) => ({ ...one, choices: [...one.choices] })),
  }) satisfies StartingPoint;

const wrongIn = (fields: unknown[]) => {
  const text = JSON.stringify({ ...before, fields }, null, 1);
  const read = readStartingPoint(text);
  const lines = text.split('\n');
  return read.ok
    ? []
    : read.slips.map(({ line, field, what }) => [field, what.code, lines[line - 1]?.trim().slice(0, 12)]);
};

describe('in a file', () => {
  test('they are read as they were written, and a file from before has none', () => {
    const point = having(OVENS, DISCOUNT);
    expect(readStartingPoint(JSON.stringify(point))).toEqual({ ok: true, point });
    const { fields: _, ...earlier } = before;
    expect(readStartingPoint(JSON.stringify(earlier))).toEqual({ ok: true, point: before });
    expect(JSON.stringify(startingPointSchema())).toContain('"isShown"');
  });

  test('what is wrong is told by line and field', () => {
    expect(
      wrongIn([
        { ...OVENS, kind: 'colour' },
        { ...DISCOUNT, label: 'x'.repeat(81) },
        { ...DISCOUNT, key: 'a', label: 'A', isShown: 'no' },
      ]),
    ).toEqual([
      ['fields[0].kind', 'not_among', '"kind": "col'],
      ['fields[1].label', 'text_too_long', '"label": "xx'],
      ['fields[2].isShown', 'other_type', '"isShown": "'],
    ]);
    expect(
      wrongIn(Array.from({ length: 21 }, (_, at) => ({ ...OVENS, key: `k${at}`, label: `L${at}` }))),
    ).toEqual([['fields', 'list_too_long', '"fields": [']]);
  });

  test('what doesn’t fit together is told too', () => {
    const choice = (choices: string[]) => ({ ...DISCOUNT, choices });
    const told = (fields: unknown[]) => wrongIn(fields).map(([field, code]) => `${field} ${code}`);
    expect(told([OVENS, { ...OVENS, label: 'Ovens' }])).toEqual(['fields[1].key key_twice']);
    expect(told([OVENS, { ...OVENS, key: 'b', label: 'NUMBER of ovens' }])).toEqual([
      'fields[1].label label_twice',
    ]);
    expect(told([choice(['One'])])).toEqual(['fields[0].choices choices_missing']);
    expect(told([choice(['One', 'Two', 'one'])])).toEqual(['fields[0].choices choice_twice']);
    expect(told([{ ...OVENS, choices: ['One', 'Two'] }])).toEqual(['fields[0].choices choices_unasked']);
  });

  test('no goal of anybody is named', () => {
    const goal = '01a21bb9-7a3b-75c1-8511-f87aa5592f55';
    const naming = (named: string | null) => {
      const point = structuredClone(before);
      const asks = { is: 'approve' as const, goal: named, reached: '' };
      Object.assign(point.path.phases[0]?.steps[0] ?? {}, {
        kind: 'approve',
        side: 'theirs',
        who: null,
        asks,
      });
      const read = readStartingPoint(JSON.stringify(point));
      return read.ok ? [] : read.slips.map(({ field, what }) => `${field} ${what.code}`);
    };
    expect(naming(goal)).toEqual(['path.phases[0].steps[0].asks.goal goal_of_somebody']);
    expect(naming('to_choose')).toEqual([]);
    expect(naming(null)).toEqual([]);
  });
});

describe('in the editor', () => {
  test('one that is called otherwise keeps its key, and a new one comes last with a key of its own', () => {
    const { key: _, ...words } = OVENS;
    const renamed = withOwnField(having(OVENS, DISCOUNT), OVENS.key, { ...words, label: 'Ovens in use' });
    expect(renamed.fields.map(({ key, label }) => [key, label])).toEqual([
      ['number-of-ovens', 'Ovens in use'],
      ['discount-given', 'Discount given'],
    ]);
    const twice = withOwnField(having(OVENS), null, words);
    expect(twice.fields.map(({ key }) => key)).toEqual(['number-of-ovens', 'number-of-ovens-2']);
  });

  test('they are moved and taken out, and nothing else changes by it', () => {
    const point = having(OVENS, DISCOUNT);
    const field = { what: 'field', key: DISCOUNT.key } as const;
    expect(moved(point, { ...field, to: 'up' })).toEqual(having(DISCOUNT, OVENS));
    expect(moved(point, { ...field, to: 'down' })).toEqual(point);
    expect(without(point, field)).toEqual(having(OVENS));
  });

  test('a form says what is missing at its field, and choices count for a choice alone', () => {
    const typed = { base: '3', key: '', label: 'Ovens', kind: 'choice', asked: 'good', choices: 'One' };
    const wrong = (more: object) =>
      ownFieldForm.safeParse({ ...typed, ...more }).error?.issues.map(({ path }) => path.join('.'));
    expect(wrong({ label: '', kind: 'x' })).toEqual(['label', 'kind', 'reader']);
    expect(wrong({ reader: 'us' })).toEqual(['choices']);
    const number = ownFieldForm.parse({ ...typed, reader: 'us', kind: 'number', choices: 'One\nTwo' });
    expect(number.change(before).fields).toMatchObject([{ key: 'ovens', choices: [], isShown: false }]);
  });
});

test('a version says which are new, gone or changed, and they matter until the handoff is accepted', () => {
  const found = differencesOf(having(OVENS, DISCOUNT), having({ ...DISCOUNT, asked: 'needed' }));
  expect(found.map(sayDifference)).toEqual([
    { how: 'Changed', words: 'field of our own: Discount given' },
    { how: 'Gone', words: 'field of our own: Number of ovens' },
  ]);
  expect(differencesOf(before, having(OVENS)).map(sayDifference)).toEqual([
    { how: 'New', words: 'field of our own: Number of ovens' },
  ]);
  const reached = { isAccepted: false, isIntroduced: false, doneSteps: new Set<string>() };
  expect(stillMatters(found, reached)).toEqual(found);
  expect(stillMatters(found, { ...reached, isAccepted: true })).toEqual([]);
});

test('they are counted with what is asked', () => {
  expect(sayAsked(before)).not.toBe(sayAsked(having(OVENS, DISCOUNT)));
});
