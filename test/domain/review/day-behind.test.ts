import { expect, test } from 'vitest';
import { isDayBehind } from '~/domain/review/offered-words';
import type { Words } from '~/domain/statement/statement';

const TODAY = '2026-11-27';
const on = (day: string): Words => ({
  kind: 'date',
  fields: { text: 'Go-live', on: day, detail: '', side: 'together' },
});

test('an agreed day is corrected to one ahead; one that lies behind may stay as it is', () => {
  expect(isDayBehind(on('2020-02-02'), on('2027-01-28'), TODAY)).toBe(true);
  expect(isDayBehind(on(TODAY), on('2027-01-28'), TODAY)).toBe(true);
  expect(isDayBehind(on('2026-11-28'), on('2027-01-28'), TODAY)).toBe(false);
  expect(isDayBehind(on('2026-11-02'), on('2026-11-02'), TODAY)).toBe(false);
  expect(isDayBehind(on(''), on('2027-01-28'), TODAY)).toBe(false);
  expect(isDayBehind(on('2020-02-02'), null, TODAY)).toBe(true);
});
