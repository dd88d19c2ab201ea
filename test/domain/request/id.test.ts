import { expect, test } from 'vitest';
import { isId } from '~/domain/request/id';

test('an id is a UUID, whatever its letters’ case', () => {
  expect(isId('0197e2a4-1111-7abc-8def-0123456789ab')).toBe(true);
  expect(isId('0197E2A4-1111-7ABC-8DEF-0123456789AB')).toBe(true);
});

test.each([
  undefined,
  null,
  7,
  '',
  'new',
  '0197e2a4',
  "0197e2a4-1111-7abc-8def-0123456789ab' or 1=1",
  ' 0197e2a4-1111-7abc-8def-0123456789ab',
])('%j is no id', (value) => expect(isId(value)).toBe(false));
