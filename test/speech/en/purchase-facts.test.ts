import { expect, test } from 'vitest';
import { blankWords } from '~/domain/statement/words';
import { purchaseFacts } from '~/speech/en/purchase-facts';
import { sayBeside } from '~/speech/en/say-beside';
import { sayStatement } from '~/speech/en/say-statement';
import { showWords } from '~/speech/en/shown-words';

const reader = { now: new Date('2026-11-25T12:00:00Z'), timeZone: 'Europe/Brussels' };
const blank = blankWords('purchase').fields;
const plan = {
  ...blank,
  text: 'Bake plan, café',
  quantity: '6',
  price: '€118 a month each',
  from: '2027-01-04',
  until: '2029-01-03',
  renewal: 'by itself, for a year',
};

test('what was bought is said with what is known of it, and nothing of what isn’t', () => {
  expect(purchaseFacts(blank, reader)).toEqual([]);
  expect(sayStatement({ kind: 'purchase', fields: plan }, reader)).toBe(
    'Bake plan, café: 6 of them, €118 a month each, from 4 Jan 2027 until 3 Jan 2029, renewal: by itself, for a year',
  );
  expect(sayStatement({ kind: 'purchase', fields: { ...blank, text: 'Training' } }, reader)).toBe('Training');
  expect(purchaseFacts({ ...blank, quantity: 'Two days', until: '2027-06-30' }, reader)).toEqual([
    'Two days',
    'until 30 June 2027',
  ]);
});

test('a term that ends in another year says both years', () => {
  const termOf = (from: string, until: string) => purchaseFacts({ ...blank, from, until }, reader);
  expect(termOf('2026-12-01', '2029-12-31')).toEqual(['from 1 Dec 2026 until 31 Dec 2029']);
  expect(termOf('2025-12-01', '2026-12-31')).toEqual(['from 1 Dec 2025 until 31 Dec 2026']);
  expect(termOf('2026-12-01', '2026-12-31')).toEqual(['from 1 Dec until 31 Dec']);
  expect(termOf('2026-12-01', '')).toEqual(['from 1 Dec']);
});

test('a contact reads it on one line, and a change beside what stood there', () => {
  expect(showWords({ kind: 'purchase', fields: plan }, reader)).toMatchObject({
    title: 'Bake plan, café',
    more: '6 of them · €118 a month each · from 4 Jan 2027 until 3 Jan 2029 · renewal: by itself, for a year',
  });
  const [had, now] = sayBeside(
    [
      { kind: 'purchase', fields: plan },
      { kind: 'purchase', fields: { ...plan, quantity: '8' } },
    ],
    reader,
  );
  expect([had, now].map((said) => said?.includes('of them'))).toEqual([true, true]);
  expect(had).not.toBe(now);
});
