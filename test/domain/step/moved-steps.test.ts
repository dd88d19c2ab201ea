/* Which steps have another day than before, over random paths: as they read on both, and what moved back didn't move. */
import { expect, test } from 'vitest';
import { dueDaysIn } from '~/domain/path/due';
import { stepsOf } from '~/domain/path/path';
import { viewedSteps, viewOf } from '~/domain/path/path-view';
import { movedSteps } from '~/domain/step/moved-steps';
import { isLeftToDo } from '~/domain/step/step-state';
import { dayAt, drawFrom, randomCalendar, randomMarks, randomPath } from '../../support/story/random-path';

test('are told with the day they had and the one they have, each once, and only what is left to do', () => {
  const found: string[] = [];
  const seen = { phase: 0, itself: 0 };
  for (let seed = 1; seed <= 2_000; seed += 1) {
    const draw = drawFrom(seed);
    const calendar = randomCalendar(draw);
    const before = randomPath(draw);
    const moves = new Set(stepsOf(before).flatMap(({ id }) => (draw.below(5) === 0 ? [id] : [])));
    const path = {
      phases: before.phases.map((phase) => ({
        ...phase,
        endsOn: draw.below(2) === 0 ? dayAt(draw.below(400)) : phase.endsOn,
        steps: phase.steps.map((step) =>
          moves.has(step.id) ? { ...step, due: { is: 'day', on: dayAt(draw.below(400)) } as const } : step,
        ),
      })),
    };
    const marks = randomMarks(draw, path);
    const on = { today: dayAt(draw.below(400)), calendar };
    const moved = movedSteps(before, { path, marks }, on);
    const holds = (is: boolean, what: string) => is || found.push(`${seed}: ${what}`);
    const told = new Map(moved.map((one) => [one.step.id, one]));
    holds(told.size === moved.length, 'each once');
    const had = dueDaysIn(before, calendar, on.today);
    for (const { id, dueOn, state } of viewedSteps(viewOf(path, marks, on))) {
      const from = had.get(id) ?? null;
      const one = told.get(id);
      const isMoved = from !== null && dueOn !== null && from !== dueOn && isLeftToDo(state);
      holds((one !== undefined) === isMoved, `${id} is told`);
      if (!one) continue;
      seen[one.with.is] += 1;
      holds(one.from === from && one.to === dueOn, `${id} has its days`);
      holds(one.with.is === 'itself' || !moves.has(id), `${id} moved by itself`);
      holds(one.with.is === 'itself' || one.with.from !== one.with.to, `${id} moved with its phase`);
    }
    holds(movedSteps(path, { path, marks }, on).length === 0, 'what moved back');
    holds(movedSteps({ phases: [] }, { path, marks }, on).length === 0, 'what is new');
  }
  expect(found).toEqual([]);
  expect(Math.min(seen.phase, seen.itself)).toBeGreaterThan(500);
});
