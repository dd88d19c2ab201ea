import { expect, test } from 'vitest';
import { firstContactOf } from '~/domain/contact/first-contact';
import type { Part } from '~/domain/statement/statement';

const one = (name: string, ...parts: Part[]) => ({ name, parts });

test('the first contact comes first, whoever was noted before; then whoever signs off', () => {
  const [aiko, jan, eva] = [one('Aiko'), one('Jan', 'billing', 'champion'), one('Eva', 'decision_maker')];
  expect(firstContactOf([aiko, eva, jan])?.name).toBe('Jan');
  expect(firstContactOf([aiko, eva])?.name).toBe('Eva');
  expect(firstContactOf([aiko])?.name).toBe('Aiko');
  expect(firstContactOf([])).toBeUndefined();
});
