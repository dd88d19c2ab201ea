import { expect, test } from 'vitest';
import { saySeveral } from '~/speech/en/path/say-several';

const kept = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ step: `Step ${at}`, because: 'It is done.' }));

test('says what is done, how many stay as they were, and why each', () => {
  expect(saySeveral({ is: 'done' }, { done: 2, marks: ['m'], kept: [] })).toEqual({
    done: 'Two steps are done.',
    marks: ['m'],
    moves: [],
    kept: '',
    reasons: [],
  });
  const half = saySeveral({ is: 'give', to: 'Teun Vermeer' }, { done: 1, marks: [], kept: kept(2) });
  expect([half.done, half.kept]).toEqual([
    'One step is with Teun Vermeer now.',
    'Two of three stay as they were.',
  ]);
  const reminded = saySeveral({ is: 'remind' }, { done: 1, marks: [], kept: kept(2) });
  expect([reminded.done, reminded.kept]).toEqual([
    'A reminder of one step is on its way.',
    'Nobody is reminded of two of three.',
  ]);
  const none = saySeveral({ is: 'move', to: 'Mon 1 Feb' }, { done: 0, marks: [], kept: kept(1) });
  expect([none.done, none.kept]).toEqual(['', 'One step stays as it was.']);
  expect(saySeveral({ is: 'move', to: 'Mon 1 Feb' }, { done: 3, marks: [], kept: [] }).done).toBe(
    'Three steps are due on Mon 1 Feb now. The customer reads it already.',
  );
});
