/* What a step asks, from what was written of it: whose ids stay, and when it is the same. */
import { expect, test } from 'vitest';
import { type Asks, asksFrom, asksRules, isSameAsks, slipInLines, writtenAsks } from '~/domain/step/asks';
import { drawFrom } from '../../support/story/random-path';

const uuids = () => {
  let last = 0;
  return () => `00000000-0000-4000-8000-${String(++last).padStart(12, '0')}`;
};

const list = (...lines: string[]) => ({ is: 'checklist', lines }) as const;
const itemsOf = (asks: Asks | null) => (asks?.is === 'checklist' ? asks.items : []);
const idsOf = (asks: Asks | null) =>
  Object.fromEntries(itemsOf(asks).map(({ id, text }) => [text, id.slice(-1)]));

test('a line that stays keeps its id wherever it goes, and one that reads otherwise at its place too', () => {
  const newId = uuids();
  const first = asksFrom(list('Room', 'Screen', 'Oven'), null, newId);
  expect(idsOf(first)).toEqual({ Room: '1', Screen: '2', Oven: '3' });
  expect(idsOf(asksFrom(list('Oven', 'Room', 'Screen'), first, newId))).toEqual({
    Oven: '3',
    Room: '1',
    Screen: '2',
  });
  expect(idsOf(asksFrom(list('Room', 'A large screen', 'Oven'), first, newId))['A large screen']).toBe('2');
  // One is gone and another new: nothing says that they are the same.
  expect(idsOf(asksFrom(list('Room', 'Sign in'), first, newId))).toEqual({ Room: '1', 'Sign in': '4' });
  expect(asksFrom(null, first, newId)).toBeNull();
});

test('over random lists: ids are never given twice, what is written comes back, and nothing changes by saving again', () => {
  const draw = drawFrom(7);
  for (let round = 0; round < 2000; round++) {
    const newId = uuids();
    const words = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const lines = () => words.filter(() => draw.chance(0.5)).sort(() => draw.below(3) - 1);
    let asks: Asks | null = null;
    for (let save = 0; save < 4; save++) {
      const written = lines();
      if (written.length === 0) continue;
      const before: Asks | null = asks;
      asks = asksFrom(list(...written), before, newId);
      if (asks === null) throw new Error('It asks nothing.');
      expect(asksRules.parse(JSON.parse(JSON.stringify(asks)))).toEqual(asks);
      expect(new Set(itemsOf(asks).map(({ id }) => id)).size).toBe(written.length);
      expect(writtenAsks(asks)).toEqual(list(...written));
      expect(isSameAsks(asksFrom(list(...written), asks, newId), asks)).toBe(true);
      for (const { id, text } of itemsOf(before))
        if (written.includes(text)) expect(itemsOf(asks).find((item) => item.text === text)?.id).toBe(id);
    }
  }
});

test('it is the same whatever the order of its fields, and not with other ids or words', () => {
  const id = '00000000-0000-4000-8000-000000000001';
  const one: Asks = { is: 'checklist', items: [{ id, text: 'Room' }] };
  const turned = { items: [{ text: 'Room', id }], is: 'checklist' } as Asks;
  expect(isSameAsks(one, turned)).toBe(true);
  expect(isSameAsks(one, null)).toBe(false);
  expect(isSameAsks(one, { is: 'checklist', items: [{ id, text: 'Rooms' }] })).toBe(false);
});

test('thirty lines of two hundred characters are a list, as people count them; one more is not', () => {
  const line = '👩‍🍳'.repeat(200);
  expect(slipInLines(Array.from({ length: 30 }, () => line))).toBeNull();
  expect(slipInLines(Array.from({ length: 31 }, () => 'a'))).toEqual({ is: 'too_many', count: 31 });
  expect(slipInLines(['a', `${line}a`])).toEqual({ is: 'too_long', line: 2, length: 201 });
});

test('questions stay where the form of the step brings none, and come along where a path is begun from another', () => {
  const question = {
    id: 'q1',
    label: 'How many shops?',
    help: '',
    isNeeded: true,
    answered: { with: 'short' as const },
    onlyIf: null,
  };
  const asks: Asks = { is: 'answer', questions: [question] };
  const newId = uuids();
  expect(asksFrom({ is: 'answer' }, asks, newId)).toEqual(asks);
  expect(asksFrom(writtenAsks(asks), null, newId)).toEqual(asks);
  expect(asksFrom({ is: 'answer' }, null, newId)).toEqual({ is: 'answer', questions: [] });
  expect(asksFrom({ is: 'answer' }, asksFrom(list('Room'), null, newId), newId)).toEqual({
    is: 'answer',
    questions: [],
  });
});
