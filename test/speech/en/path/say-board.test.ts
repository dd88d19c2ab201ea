/* What the board says where it counts no further. */
import { expect, test } from 'vitest';
import { MOST_COUNTED } from '~/domain/form/counted';
import type { BoardFacts } from '~/queries/path/board.server';
import { sayBoard } from '~/speech/en/path/say-board';

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
