/*
 * The forecast over ten thousand random paths: nothing is expected before what it waits for, what is on course is
 * expected when it was agreed, and more lateness never brings anything forward.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { isWorkingDay } from '~/domain/clock/clock';
import { workingDaysAfter, workingDaysBetween } from '~/domain/clock/working-days';
import { type Forecast, forecastOf } from '~/domain/path/forecast';
import type { Path } from '~/domain/path/path';
import { type PathView, viewedSteps, viewOf } from '~/domain/path/path-view';
import { isLeftToDo, type Mark } from '~/domain/step/step-state';
import { dayAt, drawFrom, randomCalendar, randomMarks, randomPath } from '../../support/story/random-path';

const PATHS = 10_000;

type On = Parameters<typeof forecastOf>[1];
type Played = {
  path: Path;
  marks: Map<string, Mark>;
  on: On;
  view: PathView;
  forecast: Forecast;
  day: number;
};

const look = (path: Path, marks: Map<string, Mark>, on: On) => {
  const view = viewOf(path, marks, on);
  return { view, forecast: forecastOf(view, on) };
};

/** What is read was published some day: its days don't follow today. */
const published = ({ phases }: Path): Path => ({
  phases: phases.map((phase) => ({
    ...phase,
    steps: phase.steps.map((step) => ({ ...step, publishedOn: step.publishedOn ?? dayAt(0) })),
  })),
});

function play(seed: number): Played {
  const draw = drawFrom(seed);
  const calendar = randomCalendar(draw);
  const path = published(randomPath(draw));
  const marks = randomMarks(draw, path);
  const day = draw.below(400);
  const on = { today: dayAt(day), calendar };
  return { path, marks, on, day, ...look(path, marks, on) };
}

let all: Played[] = [];
beforeAll(() => {
  all = Array.from({ length: PATHS }, (_, seed) => play(seed + 1));
});

function broken(see: (played: Played, holds: (is: boolean, what: string) => void) => void): string[] {
  const found: string[] = [];
  for (const [seed, played] of all.entries())
    see(played, (is, what) => is || found.push(`${seed + 1}: ${what}`));
  return found.slice(0, 5);
}

/** No day is like the first there is: nothing is expected before it. */
const isNotBefore = (later: string | null | undefined, earlier: string | null | undefined) =>
  (later ?? '') >= (earlier ?? '');

const left = (view: PathView) => viewedSteps(view).filter(({ state }) => isLeftToDo(state));

describe('a step that is left', () => {
  test('is expected never before what it waits for, its own day or today, and on a working day unless it has its own', () => {
    const found = broken(({ view, forecast, on: { today, calendar } }, holds) => {
      for (const { id, dueOn, waitsFor } of left(view)) {
        const day = forecast.steps.get(id) ?? null;
        for (const other of waitsFor)
          holds(isNotBefore(day, forecast.steps.get(other)), `${id} before ${other}`);
        if (dueOn === null) continue;
        holds(isNotBefore(day, dueOn), `${id} before its day`);
        if (dueOn < today) holds(isNotBefore(day, today), `${id} before today`);
        const others = waitsFor.map((other) => forecast.steps.get(other));
        if (day && day !== dueOn && !others.includes(day))
          holds(isWorkingDay(day, calendar), `${id} on a day off`);
      }
    });
    expect(found).toEqual([]);
  });

  test('slips by as many working days as what it waits for, or more', () => {
    const found = broken(({ view, forecast, on: { calendar } }, holds) => {
      const due = new Map(left(view).map(({ id, dueOn }) => [id, dueOn]));
      const slipOf = (id: string) => {
        const [from, to] = [due.get(id), forecast.steps.get(id)];
        return from && to ? workingDaysBetween(from, to, calendar) : 0;
      };
      for (const { id, dueOn, waitsFor } of left(view))
        for (const other of waitsFor)
          if (dueOn && due.has(other)) holds(slipOf(id) >= slipOf(other), `${id} slips less than ${other}`);
    });
    expect(found).toEqual([]);
  });
});

describe('a path on course', () => {
  test('is expected on the days that were agreed', () => {
    let seen = 0;
    const found = broken(({ view, forecast, on: { today } }, holds) => {
      const steps = new Map(left(view).map((step) => [step.id, step]));
      const isOnCourse = (id: string, by: string): boolean => {
        const { dueOn = null, waitsFor = [] } = steps.get(id) ?? {};
        if (dueOn !== null && (dueOn < today || dueOn > by)) return false;
        return waitsFor.every((other) => isOnCourse(other, dueOn ?? by));
      };
      for (const { id, dueOn } of steps.values()) {
        if (dueOn === null || !isOnCourse(id, dueOn)) continue;
        seen += 1;
        holds(forecast.steps.get(id) === dueOn, id);
      }
      for (const { phaseId, endsOn, on } of forecast.phases) {
        const phase = view.phases.find(({ id }) => id === phaseId);
        const own = (phase?.steps ?? []).filter(({ id, due }) => steps.has(id) && due.is !== 'after_end');
        if (endsOn >= today && own.every(({ id }) => isOnCourse(id, endsOn))) holds(on === endsOn, phaseId);
      }
    });
    expect(found).toEqual([]);
    expect(seen).toBeGreaterThan(1000);
  });
});

describe('the end of a phase', () => {
  test('is never before its day, nor before what leads to it, and has room only where it doesn’t slip', () => {
    const found = broken(({ view, forecast, on: { calendar } }, holds) => {
      for (const { phaseId, endsOn, on, later, room } of forecast.phases) {
        const steps = view.phases.find(({ id }) => id === phaseId)?.steps ?? [];
        holds(on >= endsOn, 'before its day');
        for (const { id, due, state } of steps)
          if (isLeftToDo(state) && due.is !== 'after_end')
            holds(isNotBefore(on, forecast.steps.get(id)), `before ${id}`);
        holds(later === workingDaysBetween(endsOn, on, calendar), 'later');
        holds(room === 0 || on === endsOn, 'room');
      }
      holds(forecast.end === (forecast.phases.at(-1) ?? null), 'the end is the last');
    });
    expect(found).toEqual([]);
  });
});

describe('lateness', () => {
  test('never brings anything forward: not as days pass, and not as something is taken back', () => {
    const found = broken(({ path, marks, on, forecast, day }, holds) => {
      const later = look(path, marks, { ...on, today: dayAt(day + 1 + (day % 9)) });
      const [undone] = [...marks.keys()];
      const less = new Map(marks);
      if (undone) less.delete(undone);
      const open = look(path, less, on);
      for (const other of [later, open]) {
        for (const [id, expected] of forecast.steps)
          holds(isNotBefore(other.forecast.steps.get(id), expected), `${id} came forward`);
        for (const phase of forecast.phases) {
          const twin = other.forecast.phases.find(({ phaseId }) => phaseId === phase.phaseId);
          holds(twin !== undefined && twin.on >= phase.on, `${phase.phaseId} came forward`);
        }
      }
    });
    expect(found).toEqual([]);
  });

  test('of four working days is carried along the chain to the end, and room is used up first', () => {
    const calendar = {
      timeZone: 'UTC',
      workingDays: [1, 2, 3, 4, 5],
      holidays: [],
      officeOpens: '09:00',
      officeCloses: '17:00',
    };
    const chain = (lastOn: string): Path => ({
      phases: [
        {
          id: 'both',
          title: 'Both presses',
          sentence: '',
          milestone: { is: 'own', on: '2026-12-04' },
          endsOn: '2026-12-04',
          agreed: null,
          steps: [
            ['list', '2026-11-19', []],
            ['press', '2026-11-27', ['list']],
            ['half', lastOn, ['press']],
          ].map(([id, on, waitsFor]) => ({
            id: id as string,
            title: id as string,
            kind: 'do' as const,
            side: 'theirs' as const,
            who: null,
            due: { is: 'day' as const, on: on as string },
            waitsFor: waitsFor as string[],
            content: '',
            asks: null,
            attached: [],
            publishedOn: '2026-11-01',
          })),
        },
      ],
    });
    const at = (lastOn: string) => look(chain(lastOn), new Map(), { today: '2026-11-25', calendar }).forecast;
    expect([...at('2026-12-04').steps.values()]).toEqual(['2026-11-25', '2026-12-03', '2026-12-10']);
    expect(at('2026-12-04').end).toMatchObject({ endsOn: '2026-12-04', on: '2026-12-10', later: 4, room: 0 });
    expect(at('2026-11-27').end).toMatchObject({ on: '2026-12-04', later: 0, room: 1 });
    expect(workingDaysAfter('2026-12-04', 4, calendar)).toBe('2026-12-10');
  });
});
