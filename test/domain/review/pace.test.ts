import { expect, test } from 'vitest';
import { isUnusuallyFast } from '~/domain/review/pace';

const at = (seconds: number) => new Date(Date.UTC(2027, 4, 4, 9, 0, 0) + seconds * 1_000);
const acts = (count: number, gap: number) => Array.from({ length: count }, (_, n) => at(n * gap));

test.each<[string, number, number | null, Date[], boolean]>([
  ['a second after opening', 1, 0, [], true],
  ['two seconds after opening', 2, 0, [], false],
  ['without a visit on record', 1, null, [], false],
  ['the tenth in ten seconds', 5, -60, acts(9, 0.5), false],
  ['the eleventh in ten seconds', 5.5, -60, acts(10, 0.5), true],
  ['the eleventh in eleven seconds', 11, -60, acts(10, 1), false],
  ['one act after a storm is over', 30, -60, acts(40, 0.1), false],
])('%s', (_, now, openedAt, earlier, isFast) => {
  expect(isUnusuallyFast(at(now), openedAt === null ? null : at(openedAt), earlier)).toBe(isFast);
});
