import { describe, expect, test } from 'vitest';
import { briefly } from '~/speech/en/briefly';
import { sayWhole, tell } from '~/speech/en/tell-statement';

const reader = { now: new Date('2027-05-04T08:00:00Z'), timeZone: 'Europe/Brussels' };
const goal = {
  text: 'Less waste',
  today: '11%',
  target: '5%',
  by: '2027-08-31',
  measure: '',
  measureFirst: false,
};

describe('a statement, told to a member', () => {
  test('says its days as people say them and leaves out what nobody said', () => {
    const told = tell({ kind: 'goal', fields: goal }, reader, 'Brightwater');
    expect(told).toMatchObject({ figures: { today: '11%', by: '31 Aug' }, facts: [], day: '', detail: '' });
    expect(sayWhole(told)).toBe('Less waste · 11% to 5% by 31 Aug');
  });

  test('says that a goal is measured first, in place of figures', () => {
    const told = tell({ kind: 'goal', fields: { ...goal, measureFirst: true } }, reader, 'Brightwater');
    expect(sayWhole(told)).toBe('Less waste · We’ll measure it together first by 31 Aug');
  });

  test('says whose turn a date is, and that it has no day', () => {
    const fields = { text: 'Files reach us', on: '', side: 'theirs' as const, detail: '' };
    expect(tell({ kind: 'date', fields }, reader, 'Brightwater')).toMatchObject({
      day: 'No day yet',
      facts: ['Brightwater’s'],
    });
  });

  test('names a promise by when, what kind and whose, where that is not ours alone', () => {
    const fields = {
      text: 'Training',
      promiseKind: 'service' as const,
      side: 'together' as const,
      due: '2027-06-17',
      detail: '',
    };
    expect(tell({ kind: 'promise', fields }, reader, 'B').facts).toEqual([
      'By 17 June',
      'Service',
      'Together',
    ]);
    expect(
      tell({ kind: 'promise', fields: { ...fields, side: 'ours', due: '' } }, reader, 'B').facts,
    ).toEqual(['Service']);
  });
});

describe('a long text, briefly', () => {
  test.each([
    ['Short enough', 20, 'Short enough'],
    ['Two training days, at their kitchen', 20, 'Two training days…'],
    ['Unbrokenandverylongindeed', 10, 'Unbrokenan…'],
    ['🥐'.repeat(12), 10, `${'🥐'.repeat(10)}…`],
  ])('%s in %i characters', (text, most, words) => {
    expect(briefly(text, most)).toBe(words);
  });
});
