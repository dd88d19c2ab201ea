/*
 * Over ten thousand random paths, calendars and marks: days obey the calendar, states follow from the marks, circles are
 * found whoever hides them, and what a contact reads never contradicts what we read.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { isWorkingDay } from '~/domain/clock/clock';
import { workingDaysAfter, workingDaysBefore, workingDaysBetween } from '~/domain/clock/working-days';
import { dueDayOf } from '~/domain/path/due';
import { circleIn, type Path, type Step, stepsOf } from '~/domain/path/path';
import { isSamePath, pathChanges } from '~/domain/path/path-changes';
import { type PathView, standingOf, viewedSteps, viewOf } from '~/domain/path/path-view';
import { isFor, isOpen, nextStepFor } from '~/domain/step/next-step';
import type { Mark } from '~/domain/step/step-state';
import { customerPath } from '~/queries/path/customer-path.server';
import type { PathReader } from '~/queries/path/path-reader.server';
import { dayAt, drawFrom, randomCalendar, randomMarks, randomPath } from '../../support/story/random-path';

const PATHS = 10_000;

type Played = { path: Path; marks: Map<string, Mark>; today: string; view: PathView; reader: PathReader };

function play(seed: number): Played {
  const draw = drawFrom(seed);
  const calendar = randomCalendar(draw);
  const path = randomPath(draw);
  const marks = randomMarks(draw, path);
  const today = dayAt(draw.below(400));
  const reader: PathReader = {
    contactId: 'marit',
    now: new Date(`${today}T10:00:00Z`),
    calendar: { ...calendar, timeZone: 'UTC' },
    contacts: new Map([
      ['marit', { called: 'Marit' }],
      ['tomasz', { called: 'Tomasz' }],
    ]),
    members: new Map([['ines', { called: 'Ines', portrait: null }]]),
    moved: new Map(),
    isClosed: false,
    points: new Map(),
    maySettle: true,
    firstCallAt: null,
  };
  return { path, marks, today, view: viewOf(path, marks, { today, calendar: reader.calendar }), reader };
}

let all: Played[] = [];
beforeAll(() => {
  all = Array.from({ length: PATHS }, (_, seed) => play(seed + 1));
});

/** What doesn't hold, over all of them: `holds` notes it in words. */
function broken(
  look: (played: Played, holds: (is: boolean, what: string) => void, seed: number) => void,
): string[] {
  const found: string[] = [];
  for (const [seed, played] of all.entries())
    look(played, (is, what) => is || found.push(`${seed + 1}: ${what}`), seed + 1);
  return found.slice(0, 5);
}

describe('the day of a step', () => {
  test('that is relative is a working day on the right side of what it is relative to, and as far from it as was said', () => {
    const found = broken(({ path, today, reader: { calendar } }, holds) => {
      for (const phase of path.phases)
        for (const step of phase.steps) {
          const day = dueDayOf(step, phase, calendar, today);
          const { due } = step;
          if (due.is === 'none') holds(day === null, 'none has none');
          if (due.is === 'day') holds(day === due.on, 'a day is that day');
          if (!('days' in due)) continue;
          const from = due.is === 'after_publication' ? (step.publishedOn ?? today) : phase.endsOn;
          if (from === null || day === null) {
            holds(day === from, 'from no day follows none');
            continue;
          }
          holds(isWorkingDay(day, calendar), 'works on it');
          const isBefore = due.is === 'before_end';
          holds(isBefore ? day <= from : day >= from, 'is on the right side');
          const apart = isBefore
            ? workingDaysBetween(day, from, calendar) + (isWorkingDay(from, calendar) ? 0 : 1)
            : workingDaysBetween(from, day, calendar);
          if (due.days > 0) holds(apart === due.days, 'is as far from it');
        }
    });
    expect(found).toEqual([]);
  });

  test('moves with its phase by as many working days as the phase does, and what has its own stays', () => {
    const drawn = randomCalendar(drawFrom(7));
    const calendar = { ...drawn, workingDays: [1, 2, 3, 4, 5], holidays: ['2026-05-14'] };
    const dayBefore = (endsOn: string, days: number) =>
      dueDayOf({ due: { is: 'before_end', days }, publishedOn: null }, { endsOn }, calendar, '2026-05-01');
    expect(dayBefore('2026-05-15', 1)).toBe('2026-05-13');
    expect(dayBefore('2026-05-18', 1)).toBe('2026-05-15');
    expect(dayBefore('2026-05-16', 0)).toBe('2026-05-15');
    const own = { due: { is: 'day', on: '2026-05-16' }, publishedOn: null } as const;
    expect(dueDayOf(own, { endsOn: '2026-05-20' }, calendar, '2026-05-01')).toBe('2026-05-16');
  });

  test('counts there and back to where it began', () => {
    const found = broken(({ reader: { calendar } }, holds, seed) => {
      const draw = drawFrom(seed);
      const from = workingDaysAfter(dayAt(draw.below(400)), 0, calendar);
      const n = draw.below(40);
      holds(workingDaysBefore(workingDaysAfter(from, n, calendar), n, calendar) === from, `${from} ${n}`);
    });
    expect(found).toEqual([]);
  });

  test('before that of what it waits for is named, and never moved', () => {
    const found = broken(({ view }, holds) => {
      const days = new Map(viewedSteps(view).map(({ id, dueOn }) => [id, dueOn]));
      const named = new Set(
        view.warnings.flatMap((one) => (one.is === 'before_what_it_waits_for' ? [one.stepId] : [])),
      );
      for (const { id, dueOn, waitsFor } of viewedSteps(view)) {
        const isEarly = dueOn !== null && waitsFor.some((other) => (days.get(other) ?? '') > dueOn);
        holds(named.has(id) === isEarly, id);
      }
    });
    expect(found).toEqual([]);
  });
});

describe('the state of a step', () => {
  test('follows from its latest mark and from what it waits for', () => {
    const found = broken(({ view, marks }, holds) => {
      const behind = (id: string) => ['done', 'skipped'].includes(marks.get(id)?.kind ?? '');
      for (const { id, waitsFor, state, dueOn, isOverdue } of viewedSteps(view)) {
        const kind = marks.get(id)?.kind;
        const isSaid = kind !== undefined && kind !== 'undone' && kind !== 'unstuck';
        holds(
          state.is === (isSaid ? kind : waitsFor.every(behind) ? 'open' : 'waiting'),
          `${id} ${state.is}`,
        );
        const holding = waitsFor.filter((other) => !behind(other));
        if (state.is === 'waiting') holds(state.for.join() === holding.join(), `${id} waits`);
        if (isOverdue) holds(dueOn !== null && !behind(id), `${id} is overdue`);
      }
      holds(view.behind === viewedSteps(view).filter(({ id }) => behind(id)).length, 'behind');
    });
    expect(found).toEqual([]);
  });

  test('is the same for the customer as for us, and so is the day', () => {
    const found = broken(({ view, path, marks, reader }, holds) => {
      const published = {
        id: 'one',
        version: 1,
        at: reader.now,
        path,
        marks,
        ticks: new Map(),
        answers: new Map(),
      };
      const read = customerPath(published, reader);
      const theirs = read.phases.flatMap(({ steps }) => steps);
      const told = (
        steps: readonly { id: string; dueOn: string | null; isOverdue: boolean; state: { is: string } }[],
      ) => steps.map(({ id, dueOn, isOverdue, state }) => [id, dueOn, isOverdue, state.is].join()).join('; ');
      holds(told(theirs) === told(viewedSteps(view)), 'the same is told');
      holds(read.behind === view.behind && read.of === view.of, 'the same is counted');
      for (const step of theirs) {
        if (step.side === 'ours')
          holds(!step.mayMark && step.mayTakeBack === null, 'ours isn’t theirs to mark');
        if (step.mayMark)
          holds(['open', 'stuck', 'sent_back'].includes(step.state.is), 'only what is open is marked');
        if (step.mayTakeBack)
          holds(['done', 'stuck'].includes(step.state.is), 'only what was said is taken back');
      }
    });
    expect(found).toEqual([]);
  });
});

describe('the next step', () => {
  test('is the reader’s most urgent open one, else the most urgent of others, else none', () => {
    const marit = { is: 'contact', id: 'marit' } as const;
    const found = broken(({ view, today }, holds) => {
      const steps = viewedSteps(view).map(standingOf);
      const next = nextStepFor(marit, steps, today);
      const open = steps.filter(({ state }) => isOpen(state));
      const own = open.filter((step) => isFor(marit, step));
      const from = own.length > 0 ? own : open;
      const chosen = from.find(({ id }) => id === next?.stepId);
      holds((next === null) === (from.length === 0), 'one where there is one');
      if (!chosen || !next) return;
      holds(next.isTheirs === own.length > 0, 'whose it is');
      holds(
        from.every(({ dueOn }) => (chosen.dueOn ?? '9999') <= (dueOn ?? '9999')),
        'the first',
      );
      holds(next.isOverdue === (chosen.dueOn !== null && chosen.dueOn < today), 'whether it is overdue');
    });
    expect(found).toEqual([]);
  });
});

describe('the course of a path', () => {
  test('is late with the most overdue step, at risk with what is stuck or comes too early, and has nothing to say otherwise', () => {
    const found = broken(({ view, today, reader: { calendar } }, holds) => {
      const left = viewedSteps(view).filter(({ state }) => state.is !== 'done' && state.is !== 'skipped');
      const [first, ...more] = left
        .filter(({ isOverdue }) => isOverdue)
        .map(({ dueOn }) => dueOn ?? '')
        .sort();
      const { course } = view;
      const isStuck = left.some(
        ({ kind, dueOn, state }) => state.is === 'stuck' && !(kind === 'approve' && dueOn !== null),
      );
      if (view.of > 0 && left.length === 0) holds(course.is === 'finished', 'finished');
      else if (first) {
        holds(course.is === 'late' && course.steps === more.length + 1, 'late');
        if (course.is === 'late')
          holds(course.workingDays === workingDaysBetween(first, today, calendar), 'how late');
      } else if (isStuck) holds(course.is === 'at_risk' && course.because === 'stuck', 'stuck');
      else holds(['on_course', 'at_risk'].includes(course.is), 'on course');
      if (course.is === 'at_risk' && course.because === 'due_too_early')
        holds(
          view.warnings.some((one) => one.stepId === course.stepId),
          'too early',
        );
    });
    expect(found).toEqual([]);
  });
});

describe('a circle', () => {
  const waits = (step: Step | undefined, other: Step | undefined) => step?.waitsFor.includes(other?.id ?? '');

  test('is found where there is one, and is one: each waits for the next, and the last for the first', () => {
    let circles = 0;
    const found = broken((_, holds, seed) => {
      const steps = stepsOf(randomPath(drawFrom(seed), { isTangled: true }));
      const circle = circleIn(steps);
      holds((circle === null) === canBeOrdered(steps), 'found where there is one');
      if (!circle) return;
      circles += 1;
      holds(
        circle.every((step, at) => waits(step, circle[(at + 1) % circle.length])),
        'is one',
      );
    });
    expect(found).toEqual([]);
    expect(circles).toBeGreaterThan(1000);
  });

  test('is never found where each waits for what stands before it', () => {
    expect(broken(({ path }, holds) => holds(circleIn(stepsOf(path)) === null, 'none'))).toEqual([]);
  });

  test('of two hundred steps is found in no time', () => {
    const steps = Array.from({ length: 200 }, (_, at) => ({
      id: String(at),
      title: '',
      waitsFor: Array.from({ length: at }, (__, other) => String(other)),
    }));
    const started = performance.now();
    expect(circleIn(steps)).toBeNull();
    expect(performance.now() - started).toBeLessThan(200);
  });
});

/** Whether the steps can be done one after the other: another way to the same answer. */
function canBeOrdered(steps: readonly Step[]): boolean {
  const known = new Set(steps.map(({ id }) => id));
  const done = new Set<string>();
  for (let left = steps.length; left > 0; ) {
    const free = steps.filter(
      ({ id, waitsFor }) => !done.has(id) && waitsFor.every((other) => done.has(other) || !known.has(other)),
    );
    if (free.length === 0) return false;
    for (const { id } of free) done.add(id);
    left -= free.length;
  }
  return true;
}

describe('what publishing changes', () => {
  const daysIn = (view: PathView) => new Map(viewedSteps(view).map(({ id, dueOn }) => [id, dueOn]));

  test('is nothing between a path and itself, and everything between a path and none', () => {
    const found = broken(({ path, view }, holds) => {
      const whole = { path, days: daysIn(view) };
      const none = { path: { phases: [] }, days: new Map() };
      holds(pathChanges(whole, whole).length === 0 && isSamePath(path, path), 'itself');
      const things = path.phases.length + view.of;
      const told = (what: string) => Array(things).fill(what).join();
      holds(
        pathChanges(none, whole)
          .map(({ is }) => is)
          .join() === told('new'),
        'new',
      );
      holds(
        pathChanges(whole, none)
          .map(({ is }) => is)
          .join() === told('gone'),
        'gone',
      );
    });
    expect(found).toEqual([]);
  });
});
