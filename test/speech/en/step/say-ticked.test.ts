import { expect, test } from 'vitest';
import { sayChecklist } from '~/speech/en/step/say-ticked';

const line = (isTicked: boolean, at: number) => ({ id: String(at), text: 'A line', isTicked, by: '' });
const inShort = (...ticked: boolean[]) => sayChecklist(ticked.map(line)).inShort;

test('how far a list is ticked is said with the right verb', () => {
  expect(inShort(false)).toBe('It isn’t ticked yet.');
  expect(inShort(false, false, false)).toBe('None of the three is ticked yet.');
  expect(inShort(true, false, false)).toBe('One of three is ticked.');
  expect(inShort(true, true, false)).toBe('Two of three are ticked.');
});
