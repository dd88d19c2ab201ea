/* What is told of a request that can’t be read is as long as somebody reads, however much of it is wrong. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { errorsIn } from '~/http/api/problem.server';

const told = (shape: z.ZodType, given: unknown) => {
  const { error } = shape.safeParse(given);
  return error ? errorsIn('', error) : [];
};
const many = <T>(one: (nth: number) => T) => Array.from({ length: 20_000 }, (_, nth) => one(nth));

test.each([
  ['fields that nobody knows', z.strictObject({}), Object.fromEntries(many((nth) => [`unknown ${nth}`, 1]))],
  ['a list of something else', z.array(z.string()), many((nth) => nth)],
  ['names without end', z.record(z.string(), z.string()), { [`~${'n'.repeat(100_000)}`]: 1 }],
  ['half of a letter', z.strictObject({}), { [`${'n'.repeat(477)}😀😀`]: 1 }],
])('%s', (_, shape, given) => {
  const errors = told(shape, given);
  const length = JSON.stringify(errors).length;
  expect([errors.length > 0, errors.length <= 50, length < 60_000]).toEqual([true, true, true]);
  expect(JSON.stringify(errors)).not.toMatch(/\\ud8/);
});

test('a few are told whole', () => {
  expect(told(z.strictObject({ name: z.string() }), { name: 1, other: 2 })).toEqual([
    { pointer: '/name', detail: expect.stringContaining('string') },
    { pointer: '/other', detail: expect.stringContaining('other') },
  ]);
});
