/* Who may be reminded by a colleague, for every turn and every reader, and how long one reminder counts. */
import { expect, test } from 'vitest';
import { isStillFresh, whoToRemind } from '~/domain/clock/colleague-reminder';
import { TURNS, type Turn } from '~/domain/onboarding/onboarding';

const owners = { repId: 'the rep', hostId: 'the host' };
const READERS = ['the rep', 'the host', 'somebody else'];

const REMINDED: Record<Turn, (string | null)[]> = {
  sales: [null, 'the rep', 'the rep'],
  cs: ['the host', null, 'the host'],
  customer: [null, null, null],
  nobody: [null, null, null],
};

test.each(TURNS)('while it is the turn of %s', (turn) => {
  expect(READERS.map((reader) => whoToRemind(turn, owners, reader))).toEqual(REMINDED[turn]);
});

test('who is rep and host at once is reminded by everybody else alone', () => {
  const both = { repId: 'both', hostId: 'both' };
  expect(whoToRemind('cs', both, 'both')).toBeNull();
  expect(whoToRemind('sales', both, 'the lead')).toBe('both');
});

test.each([
  [0, true],
  [3 * 60 + 59, true],
  [4 * 60, false],
  [24 * 60, false],
])('a reminder %i minutes old still counts: %s', (minutes, counts) => {
  const remindedAt = new Date(Date.UTC(2027, 4, 3, 9));
  expect(isStillFresh(remindedAt, new Date(remindedAt.getTime() + minutes * 60_000))).toBe(counts);
});
