import { expect, test } from 'vitest';
import { andFrom, sayFrom } from '~/speech/en/heard';

test.each([
  ['your third call', 'from your third call'],
  ['from your third call', 'from your third call'],
  ['From: the order form, page 2', 'from the order form, page 2'],
  ['  Piet’s email ', 'from Piet’s email'],
  ['after visiting your Dunmarket shop', 'after visiting your Dunmarket shop'],
  ['On the phone', 'on the phone'],
  ['fromage fair', 'from fromage fair'],
  ['', ''],
  ['from', 'from from'],
])('“%s” is said as “%s”', (typed, said) => {
  expect(sayFrom(typed)).toBe(said);
});

test('a sentence goes on with it, or ends', () => {
  expect(andFrom('Sam noted this on 3 May', 'your third call')).toBe(
    'Sam noted this on 3 May, from your third call',
  );
  expect(andFrom('Sam noted this on 3 May', ' ')).toBe('Sam noted this on 3 May');
});
