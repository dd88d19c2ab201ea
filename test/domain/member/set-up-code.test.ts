import { expect, test } from 'vitest';
import { bareCode } from '~/domain/member/set-up-code';

test.each([
  'QWERTZ-4711',
  'qwertz-4711',
  'QWERTZ4711',
  '  qwertz 4711 ',
  'Qwertz – 4711',
  'QWERTZ‑4711',
  'QWERTZ-\u200B4711',
])('%j is the code as it is shown', (typed) => {
  expect(bareCode(typed)).toBe(bareCode('QWERTZ-4711'));
});

test.each(['QWERTZ-471', 'QWERTZ-4712', 'QWERTZ-47110', 'QWERTZ_4711', ''])('%j is another one', (typed) => {
  expect(bareCode(typed)).not.toBe(bareCode('QWERTZ-4711'));
});
