/*
 * What moves with an agreed date, over ten thousand random paths: each step once, relative days on working days alone,
 * and nothing comes before what it waits for, after its phase, or into the past without being named.
 */
import { expect, test } from 'vitest';
import { isWorkingDay } from '~/domain/clock/clock';
import { movesOf } from '~/domain/path/moves';
import { viewedSteps, viewOf } from '~/domain/path/path-view';
import { isLeftToDo } from '~/domain/step/step-state';
import { dayAt, drawFrom, randomCalendar, randomMarks, randomPath } from '../../support/story/random-path';

test('is moved, stays, or needs a decision: as the path itself would read with that day', () => {
  const found: string[] = [];
  const seen = { decide: 0, moves: 0, stays: 0 };
  for (let seed = 1; seed <= 10_000; seed += 1) {
    const draw = drawFrom(seed);
    const calendar = randomCalendar(draw);
    const path = randomPath(draw);
    const marks = randomMarks(draw, path);
    const on = { today: dayAt(draw.below(400)), calendar };
    const agreed = path.phases.flatMap(({ milestone }) =>
      milestone.is === 'agreed' ? [milestone.statementId] : [],
    );
    const statementId = agreed.length > 0 ? draw.of(agreed) : 'none';
    const to = dayAt(draw.below(400));
    const holds = (is: boolean, what: string) => is || found.push(`${seed}: ${what}`);
    const moves = movesOf(path, marks, { statementId, to }, on);
    const ends = ({ milestone }: (typeof path.phases)[number]) =>
      milestone.is === 'agreed' && milestone.statementId === statementId;
    const bound = path.phases.filter(ends);
    holds((moves === null) === bound.every(({ endsOn }) => endsOn === to), 'none where nothing moves');
    if (!moves) continue;
    const then = viewOf(
      { phases: path.phases.map((phase) => (ends(phase) ? { ...phase, endsOn: to } : phase)) },
      marks,
      on,
    );
    const was = viewOf(path, marks, on);
    const days = new Map(viewedSteps(then).map(({ id, dueOn }) => [id, dueOn]));
    const told = new Map(moves.steps.map((one) => [one.step.id, one]));
    holds(told.size === moves.steps.length, 'each once');
    for (const { id, due, dueOn, state } of viewedSteps(was)) {
      const one = told.get(id);
      const day = days.get(id) ?? null;
      if (!isLeftToDo(state)) holds(one === undefined, `${id} is behind`);
      else if (day !== dueOn) holds(one !== undefined, `${id} moves unseen`);
      if (!one) continue;
      seen[one.group] += 1;
      holds(one.from === dueOn && one.to === day, `${id} has other days`);
      holds((one.group === 'stays') === (day === dueOn && !one.because), `${id} stays`);
      holds((one.group === 'decide') === (one.because !== null), `${id} is decided`);
      if ('days' in due && day !== null) holds(isWorkingDay(day, calendar), `${id} on a day off`);
      if (one.group !== 'moves') continue;
      holds(day === null || day >= on.today || day === dueOn, `${id} moves into the past`);
      const warned = (view: typeof was, is: string) =>
        view.warnings.some((warning) => warning.stepId === id && warning.is === is);
      for (const is of ['before_what_it_waits_for', 'after_the_phase'])
        holds(!warned(then, is) || warned(was, is), `${id} moves ${is} unnamed`);
    }
    for (const { stepId } of then.warnings)
      if (
        !was.warnings.some((old) => old.stepId === stepId) &&
        isLeftToDo(viewedSteps(was).find(({ id }) => id === stepId)?.state ?? { is: 'open' })
      )
        holds(told.get(stepId)?.group === 'decide', `${stepId} is warned of and not named`);
  }
  expect(found.slice(0, 5)).toEqual([]);
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(500);
});
