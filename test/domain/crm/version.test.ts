/* Whatever instants a CRM tells, none that is still to come hides what is true before it. */
import { expect, test } from 'vitest';
import { believed, isLookDue, isNews, isOutdated, lookedFrom, readTo } from '~/domain/crm/version';
import { seeded } from '../../support/story/seeded';

const NOW = new Date('2026-11-27T12:00:00Z');
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

test('over many instants, how far it was read is never ahead of now, and never goes back', () => {
  const random = seeded(7);
  const some = () => after((random() - 0.5) * 10 ** (1 + Math.floor(random() * 6)));
  for (let round = 0; round < 2000; round += 1) {
    const found = Array.from({ length: 5 }, () => (random() < 0.2 ? null : some()));
    const until = after(-random() * 1000);
    const to = readTo(until, found, NOW);
    expect([to >= until, to <= NOW]).toEqual([true, true]);
    expect(lookedFrom(some(), until, NOW) < NOW).toBe(true);
    const [version, before] = [some(), some()];
    expect(believed(version, NOW) <= NOW).toBe(true);
    // What changes from now on is always news, and never outdated, whatever was believed before.
    expect([isNews(after(1), before, NOW), isOutdated(after(1), before, NOW)]).toEqual([true, false]);
    if (before <= NOW) expect(isOutdated(version, before, NOW)).toBe(version < before);
  }
});

test('it is looked every ten minutes, and at once after a clock that went back', () => {
  expect([null, after(-10), after(-9), after(60)].map((at) => isLookDue(at, NOW))).toEqual([
    true,
    true,
    false,
    true,
  ]);
  expect(isNews(null, after(-1), NOW)).toBe(true);
});
