/* What the board says where it counts no further. */
import { expect, test } from 'vitest';
import { MOST_COUNTED } from '~/domain/form/counted';
import type { PathView } from '~/domain/path/path-view';
import type { BoardFacts } from '~/queries/path/board.server';
import { placeOf, sayBoard } from '~/speech/en/path/say-board';

const MORE = MOST_COUNTED + 1;
const saidOf = (counts: Partial<BoardFacts['counts']>) => {
  const facts = {
    counts: { late: 0, at_risk: 0, on_course: 0, finished: 0, ...counts },
    stages: new Map([['live', 1]]),
    groups: [],
    people: new Map(),
    asks: new Map(),
  } as Partial<BoardFacts> as BoardFacts;
  const { title, lead } = sayBoard(facts, 'course');
  return [title, lead];
};

test('what is counted to its end is said as it is', () => {
  expect(saidOf({ late: 1, at_risk: 2, on_course: MOST_COUNTED })).toEqual([
    'One path is late, two are at risk.',
    'The other 500 are on course.',
  ]);
  expect(saidOf({ on_course: MOST_COUNTED })).toEqual(['All 500 paths are on course.', '']);
});

test('what is counted no further is more than that, and nothing is left of it', () => {
  expect(saidOf({ late: MORE, at_risk: MORE, on_course: MORE })).toEqual([
    'More than 500 paths are late, more than 500 are at risk.',
    'More than 500 are on course.',
  ]);
  expect(saidOf({ on_course: MORE, finished: MORE })).toEqual(['More than 500 paths are on course.', '']);
});

const phase = (title: string, ...done: boolean[]) => ({
  title,
  steps: done.map((is) => ({ state: { is: is ? 'done' : 'open' } })),
  isBehind: done.length > 0 && done.every(Boolean),
});
const viewOf = (...phases: ReturnType<typeof phase>[]) => {
  const steps = phases.flatMap((one) => one.steps);
  const behind = steps.filter(({ state }) => state.is === 'done').length;
  return { phases, behind, of: steps.length } as unknown as PathView;
};

test('one step that is left in the first phase doesn’t set the whole at its beginning', () => {
  const first = phase('We meet', true, false);
  expect(placeOf(viewOf(first, phase('All ready', false, false)), 'We meet')).toBe('We meet, phase 1 of 2');
  expect(placeOf(viewOf(first, phase('All ready', true, false)), 'We meet')).toBe(
    '2 of 4 steps done, one left of “We meet”',
  );
  expect(placeOf(viewOf(phase('We meet', true), phase('All ready', true)), 'All ready')).toBe(
    'All ready, phase 2 of 2',
  );
});
