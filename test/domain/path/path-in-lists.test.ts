/* What lists know of a path says the same as its steps, on whatever day it is read: over ten thousand random paths. */
import { expect, test } from 'vitest';
import { dayOf } from '~/domain/clock/clock';
import { courseIn, pathInLists } from '~/domain/path/path-in-lists';
import { viewedSteps, viewOf } from '~/domain/path/path-view';
import { isLeftToDo } from '~/domain/step/step-state';
import { dayAt, drawFrom, randomCalendar, randomMarks, randomPath } from '../../support/story/random-path';

test('how it stands, how many steps are left and in which phase it is', () => {
  const found: string[] = [];
  for (let seed = 1; seed <= 10_000; seed += 1) {
    const draw = drawFrom(seed);
    const calendar = randomCalendar(draw);
    const drawn = randomPath(draw);
    const path = {
      phases: drawn.phases.map((phase) => ({
        ...phase,
        steps: phase.steps.map((step) => ({ ...step, publishedOn: step.publishedOn ?? dayAt(0) })),
      })),
    };
    const marks = randomMarks(draw, path);
    const stored = pathInLists(path, marks, { today: dayAt(draw.below(400)), calendar });
    const today = dayAt(draw.below(400));
    const view = viewOf(path, marks, { today, calendar });
    const holds = (is: boolean, what: string) => is || found.push(`${seed}: ${what}`);
    holds((stored === null) === (view.of === 0), 'none for none');
    if (!stored) continue;
    const left = viewedSteps(view).filter(({ state }) => isLeftToDo(state));
    holds(courseIn(stored, today) === view.course.is, `${courseIn(stored, today)}, not ${view.course.is}`);
    holds(stored.stepsLeft === left.length, 'how many are left');
    const days = left
      .flatMap(({ dueOn, side, state }) => [
        ...(dueOn && side !== 'theirs' ? [dueOn] : []),
        ...(state.is === 'handed_in' ? [dayOf(state.mark.at, calendar.timeZone)] : []),
      ])
      .sort();
    holds(stored.oursDueOn === (days[0] ?? null), 'ours');
    holds(
      stored.memberIds.join() ===
        [...new Set(left.flatMap(({ who }) => (who?.is === 'member' ? [who.id] : [])))].sort().join(),
      'by name',
    );
    const phase = view.phases.find(({ title }) => title === stored.phase);
    if (left.length > 0)
      holds(phase?.steps.some(({ state }) => isLeftToDo(state)) ?? false, 'its phase has steps left');
  }
  expect(found.slice(0, 5)).toEqual([]);
});
