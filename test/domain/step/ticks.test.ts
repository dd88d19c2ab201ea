/* What a form of a list changes: only what it changed itself. */
import { expect, test } from 'vitest';
import type { Checklist } from '~/domain/step/asks';
import { type Tick, tickChanges, tickedAfter, tickedOf } from '~/domain/step/ticks';
import { drawFrom } from '../../support/story/random-path';

const listOf = (ids: readonly string[]): Checklist => ({
  is: 'checklist',
  items: ids.map((id) => ({ id, text: id })),
});
const by = { is: 'contact', id: 'marit' } as const;
const ticksOf = (ids: readonly string[]): Tick[] => ids.map((itemId) => ({ itemId, by, at: new Date(0) }));

test('over random forms: what nobody touched in it stays as it stands, and saving again changes nothing', () => {
  const draw = drawFrom(11);
  const all = ['a', 'b', 'c', 'd', 'e'];
  const some = () => all.filter(() => draw.chance(0.5));
  for (let round = 0; round < 5000; round++) {
    const list = listOf(some());
    const [stands, shown, ticked] = [some(), some(), some()];
    const changes = tickChanges(list, ticksOf(stands), { shown, ticked });
    const after = tickedAfter(list, ticksOf(stands), changes);
    for (const { id } of list.items) {
      const isTouched = shown.includes(id) !== ticked.includes(id);
      expect(after.includes(id)).toBe((isTouched ? ticked : stands).includes(id));
    }
    expect(tickChanges(list, ticksOf(after), { shown, ticked })).toEqual([]);
    expect(tickedOf(list, ticksOf(after))).toEqual({ done: after.length, of: list.items.length });
  }
});

test('what asks for no list has nothing ticked', () => {
  expect(tickedOf(null, ticksOf(['a']))).toBeNull();
});
