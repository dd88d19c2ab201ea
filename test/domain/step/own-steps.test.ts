/* What of a path waits for one of ours, over random paths: each step once, and what can be done first. */
import { expect, test } from 'vitest';
import { workingDaysAfter } from '~/domain/clock/working-days';
import { viewedSteps, viewOf } from '~/domain/path/path-view';
import { lastDayLookedAt, ownStepsIn } from '~/domain/step/own-steps';
import { isLeftToDo } from '~/domain/step/step-state';
import { dayAt, drawFrom, randomCalendar, randomMarks, randomPath } from '../../support/story/random-path';

test('is theirs by name or of nobody by name, open and due by the last day looked at; or somebody is stuck', () => {
  const found: string[] = [];
  const seen = { late: 0, soon: 0, week: 0, asked: 0, handed_in: 0, stuck: 0, not_yet: 0 };
  for (let seed = 1; seed <= 3000; seed += 1) {
    const draw = drawFrom(seed);
    const calendar = randomCalendar(draw);
    const path = randomPath(draw);
    const on = { today: dayAt(draw.below(400)), calendar };
    const view = viewOf(path, randomMarks(draw, path), on);
    const isHost = draw.chance(0.5);
    const asked = new Set(viewedSteps(view).flatMap(({ id }) => (draw.chance(0.1) ? [id] : [])));
    const own = ownStepsIn(view, { id: 'ines', isHost }, on, asked);
    const last = lastDayLookedAt(on);
    const byId = new Map(own.map((one) => [one.step.id, one]));
    for (const { id, kind, who, side, state, dueOn } of viewedSteps(view)) {
      const isOwn = who ? who.id === 'ines' : isHost && side !== 'theirs';
      const one = byId.get(id);
      const isDue = isOwn && state.is === 'open' && dueOn !== null && dueOn <= last;
      const isStuck = (state.is === 'stuck' || state.is === 'handed_in') && (isOwn || isHost);
      const isAsked = isHost && asked.has(id) && isLeftToDo(state);
      if ((one !== undefined) !== (isDue || isStuck || isAsked)) found.push(`${seed}: ${id}`);
      if (!one) continue;
      seen[one.when] += 1;
      const held = kind === 'approve' ? 'not_yet' : 'stuck';
      if (isAsked && one.when !== (state.is === 'stuck' ? held : 'asked'))
        found.push(`${seed}: ${id} is asked`);
      if (one.isOwn !== isOwn) found.push(`${seed}: whose is ${id}`);
      if (one.when === 'late' && !(dueOn && dueOn < on.today)) found.push(`${seed}: ${id} isn’t late`);
      if (
        one.when === 'soon' &&
        !(dueOn && dueOn >= on.today && dueOn <= workingDaysAfter(on.today, 1, calendar))
      )
        found.push(`${seed}: ${id} isn’t due by the next working day`);
    }
  }
  expect(found.slice(0, 5)).toEqual([]);
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(3);
});

test('on a Friday the next working day is Monday, on a Monday the week goes on until Sunday', () => {
  const calendar = {
    timeZone: 'UTC',
    workingDays: [1, 2, 3, 4, 5],
    holidays: [],
    officeOpens: '09:00',
    officeCloses: '17:00',
  };
  const last = (today: string) => lastDayLookedAt({ today, calendar });
  expect(last('2026-11-27')).toBe('2026-11-30');
  expect(last('2026-11-23')).toBe('2026-11-29');
  expect(last('2026-11-29')).toBe('2026-11-30');
});
