import { expect, test } from 'vitest';
import type { Section, WelcomePage } from '~/speech/welcome/said-page';
import { howFar } from '~/ui/welcome/how-far';

test('points are counted, and a question of ours stands beside them', () => {
  const items = [
    { state: 'yes', isAside: false },
    { state: 'done', isAside: false },
  ];
  const unknown: WelcomePage['unknown'] = ['security'];
  expect(howFar({ name: 'systems', items } as Section, unknown)).toEqual({ done: 2, of: 2, asked: 1 });
  expect(howFar({ name: 'goals', items } as Section, unknown)).toEqual({ done: 2, of: 2, asked: 0 });
});
