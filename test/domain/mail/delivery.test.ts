/* What counts of several reports on one mail: the worst, whatever comes later, in whatever order they are read. */
import { describe, expect, test } from 'vitest';
import { DELIVERIES, type Delivery, highestReport, isTrouble, type Report } from '~/domain/mail/delivery';

const report = (delivery: Delivery, minute = 0, reason = ''): Report => ({
  delivery,
  at: new Date(Date.UTC(2027, 4, 3, 9, minute)),
  reason,
});

describe('the report that counts', () => {
  const pairs = DELIVERIES.flatMap((low, n) =>
    DELIVERIES.slice(n + 1).map((high): [Delivery, Delivery] => [low, high]),
  );

  test.each(pairs)('%s never hides %s', (low, high) => {
    const [later, earlier] = [report(low, 9), report(high, 1)];
    expect(highestReport([later, earlier])).toEqual(earlier);
    expect(highestReport([earlier, later])).toEqual(earlier);
  });

  test('is the latest of equal ones, and one and the same for one moment', () => {
    const [first, last] = [report('bounced', 1, 'full'), report('bounced', 2, 'gone')];
    expect(highestReport([first, last])).toEqual(last);
    expect(highestReport([last, first])).toEqual(last);
    const [a, b] = [report('bounced', 1, 'a'), report('bounced', 1, 'b')];
    expect(highestReport([a, b])).toEqual(highestReport([b, a]));
  });

  test('is none where there is none', () => {
    expect(highestReport([])).toBeNull();
    expect(highestReport([report('delayed')])).toEqual(report('delayed'));
  });
});

const NEEDS_A_PERSON: Record<Delivery, boolean> = {
  delayed: false,
  delivered: false,
  failed: true,
  suppressed: true,
  bounced: true,
  complained: true,
};

test.each(DELIVERIES)('a mail that is %s', (delivery) => {
  expect(isTrouble(delivery)).toBe(NEEDS_A_PERSON[delivery]);
});

test('a mail of which nothing was reported is no trouble', () => {
  expect(isTrouble(null)).toBe(false);
});
