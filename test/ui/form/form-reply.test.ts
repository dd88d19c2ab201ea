/* What came back is drawn again, and never more of it than a form may hold. */
import { expect, test } from 'vitest';
import { rowsIn } from '~/ui/form/form-reply';

const rowsOf = (...names: string[]) =>
  rowsIn({ form: 'add', typed: Object.fromEntries(names.map((name) => [name, ''])), errors: {} }, 'add');

test('as many rows as the last one that was typed in', () => {
  expect(rowsOf()).toBe(0);
  expect(rowsOf('another')).toBe(0);
  expect(rowsOf('0.text', '3.text')).toBe(4);
});

test('a form made by hand names no row too many', () => {
  expect(rowsOf('0.text', '20000.text')).toBe(50);
  expect(rowsOf('99999999999999999999.text')).toBe(50);
});

test('none of a form that did not come back', () => {
  expect(rowsIn(undefined, 'add')).toBe(0);
  expect(rowsIn({ form: 'other', typed: { '3.text': '' }, errors: {} }, 'add')).toBe(0);
});
