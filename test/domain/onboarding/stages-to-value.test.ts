/* The stages to first value over random paths and marks: what is reached follows from what stands, and from nothing else. */
import { expect, test } from 'vitest';
import { dayOf } from '~/domain/clock/clock';
import { workingDaysBetween } from '~/domain/clock/working-days';
import { listedStage, stagesToValue } from '~/domain/onboarding/stages-to-value';
import { type Path, stepsOf } from '~/domain/path/path';
import type { Mark } from '~/domain/step/step-state';
import { drawFrom, randomCalendar, randomMarks, randomPath } from '../../support/story/random-path';

const GOAL = '0198c0de-0000-4000-8000-000000000000';
const signedAt = new Date('2026-01-05T08:00:00Z');

/** One in four of its steps is to be approved, half of these for a goal; one in ten is the first call. */
function withApprovals(path: Path, draw: ReturnType<typeof drawFrom>): Path {
  return {
    phases: path.phases.map((phase) => ({
      ...phase,
      steps: phase.steps.map((step) => {
        if (draw.chance(0.1))
          return { ...step, kind: 'meet' as const, asks: { is: 'meet' as const, of: 'first_call' as const } };
        if (!draw.chance(0.25)) return step;
        const goal = draw.chance(0.5) ? GOAL : null;
        return { ...step, kind: 'approve' as const, asks: { is: 'approve' as const, goal, reached: '' } };
      }),
    })),
  };
}

/** Two in three have a phase with which they are live. */
function withLive({ phases }: Path, draw: ReturnType<typeof drawFrom>): Path {
  const marked = draw.below(phases.length * 1.5 + 1);
  return { phases: phases.map((phase, place) => ({ ...phase, isLive: place === marked })) };
}

/** All of the phase with which they are live is behind them. */
function allBehind(path: Path, marks: Map<string, Mark>, draw: ReturnType<typeof drawFrom>): void {
  for (const { id } of path.phases.find(({ isLive }) => isLive)?.steps ?? []) {
    const mark = marks.get(id);
    if (mark) marks.set(id, { ...mark, kind: draw.of(['done', 'skipped']) });
  }
}

test('over random paths: reached is what a standing mark reached, at its earliest, and taken back it is not', () => {
  let values = 0;
  let lives = 0;
  for (let seed = 1; seed <= 3000; seed++) {
    const draw = drawFrom(seed);
    const calendar = { ...randomCalendar(draw), timeZone: 'UTC' };
    const path = withLive(withApprovals(randomPath(draw), draw), draw);
    const marks = randomMarks(draw, path);
    if (draw.chance(0.3)) allBehind(path, marks, draw);
    const kickoffHeldAt = draw.chance(0.5) ? new Date('2026-01-12T15:00:00Z') : null;
    const facts = { signedAt, kickoffHeldAt, path, marks };
    const reached = stagesToValue(facts, calendar);
    const doneOf = (steps: readonly { id: string }[]) =>
      steps.flatMap(({ id }) => (marks.get(id)?.kind === 'done' ? [marks.get(id)?.at.getTime() ?? 0] : []));
    const forGoals = stepsOf(path).filter(({ asks }) => asks?.is === 'approve' && asks.goal !== null);
    const at = (stage: string) => reached.find((one) => one.stage === stage)?.at.getTime();
    const earliest = (times: number[]) => (times.length > 0 ? Math.min(...times) : undefined);
    const calls = stepsOf(path).filter(({ asks }) => asks?.is === 'meet');
    expect(at('kickoff_held')).toBe(kickoffHeldAt?.getTime() ?? earliest(doneOf(calls)));
    expect(at('under_way')).toBe(earliest(doneOf(stepsOf(path))));
    expect(at('first_value')).toBe(earliest(doneOf(forGoals)));
    const last = path.phases.find(({ isLive }) => isLive)?.steps ?? [];
    const kinds = last.map(({ id }) => marks.get(id)?.kind ?? 'undone');
    const isLive = kinds.includes('done') && kinds.every((kind) => kind === 'done' || kind === 'skipped');
    expect(at('live')).toBe(
      isLive ? Math.max(...last.map(({ id }) => marks.get(id)?.at.getTime() ?? 0)) : undefined,
    );
    lives += isLive ? 1 : 0;
    for (const one of reached)
      expect(one.days).toBe(workingDaysBetween('2026-01-05', dayOf(one.at, 'UTC'), calendar));
    const furthest = reached.at(-1)?.stage;
    expect(listedStage('settled', facts)).toBe(furthest ?? 'settled');
    const isFar = furthest === 'live' || furthest === 'first_value';
    expect(listedStage('checking', facts)).toBe(isFar ? furthest : 'checking');
    if (at('first_value') === undefined) continue;
    values += 1;
    const without = new Map<string, Mark>([...marks].map(([id, mark]) => [id, { ...mark, kind: 'undone' }]));
    expect(stagesToValue({ ...facts, marks: without }, calendar).map(({ stage }) => stage)).toEqual(
      kickoffHeldAt ? ['kickoff_held'] : [],
    );
  }
  expect(values).toBeGreaterThan(100);
  expect(lives).toBeGreaterThan(20);
});
