import { describe, expect, test } from 'vitest';
import {
  agendaOf,
  draftedFrom,
  duringCall,
  goesOnBefore,
  movedBefore,
  nextPhase,
  type Ordered,
  runningPhase,
  stillToNote,
} from '~/domain/meeting/agenda';
import type { Path } from '~/domain/path/path';
import type { Mark } from '~/domain/step/step-state';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const STATES = ['open', 'yes', 'sent', 'back', 'changed', 'talk', 'done'] as const;

/** The same numbers on each run. */
function randomFrom(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

function storyOf(seed: number) {
  const random = randomFrom(seed);
  const some = <T>(all: readonly T[]) => all.filter(() => random(2) === 0);
  const shuffled = <T>(all: readonly T[]) =>
    all
      .map((one) => [random(1000), one] as const)
      .sort(([a], [b]) => a - b)
      .map(([, one]) => one);
  const review = some(IDS).map((statementId) => ({
    statementId,
    state: STATES[random(STATES.length)] ?? 'open',
    isDisputed: random(2) === 0,
  }));
  const rows = shuffled(some([...IDS, 'phase', 'own 1', 'own 2'])).map(
    (id): Ordered => ({
      rowId: `row ${id}`,
      id,
      is: id.startsWith('own') ? 'own' : id === 'phase' ? 'phase' : 'point',
      words: id.startsWith('own') ? id : '',
      isLeftOut: random(3) === 0,
    }),
  );
  const [id = 'a', to = null] = shuffled([...IDS, null]);
  return { review, rows, settled: new Set(some(IDS)), all: shuffled(some(IDS)), id: id ?? 'a', to };
}

const STORIES = Array.from({ length: 500 }, (_, seed) => storyOf(seed));

describe('an agenda', () => {
  test('is drafted from corrections first, then what is for the call, then the phase that comes next', () => {
    const of = (statementId: string, state: (typeof STATES)[number], isDisputed = false) => ({
      statementId,
      state,
      isDisputed,
    });
    const drafted = draftedFrom(
      [of('a', 'talk'), of('b', 'yes'), of('c', 'sent'), of('d', 'talk', true)],
      'phase',
    );
    expect(drafted.map(({ id, reason }) => `${id} ${reason}`)).toEqual([
      'c correction',
      'a talk',
      'd differ',
      'phase phase',
    ]);
  });

  test('holds every point once: the ordered in their order, then what came since, and nothing that is settled', () => {
    for (const { review, rows, settled } of STORIES) {
      const drafted = draftedFrom(review, 'phase');
      const agenda = agendaOf(drafted, rows, settled);
      const on = agenda.points.map(({ id }) => id);
      const out = agenda.leftOut.map(({ id }) => id);
      expect(new Set([...on, ...out]).size).toBe(on.length + out.length);
      expect(drafted.every(({ id }) => on.includes(id) || out.includes(id))).toBe(true);
      const place = (id: string) => rows.findIndex((row) => row.id === id);
      const places = on.map(place).filter((at) => at >= 0);
      expect(places).toEqual([...places].sort((one, other) => one - other));
      expect(on.map((id) => place(id) >= 0).lastIndexOf(true)).toBe(places.length - 1);
      for (const { id, is, reason } of agenda.points)
        expect(
          is === 'own' ? reason === 'own' : drafted.some((one) => one.id === id) || settled.has(id),
        ).toBe(true);
      for (const id of settled) expect(on).toContain(id);
      for (const id of out) expect(rows[place(id)]?.isLeftOut).toBe(true);
    }
  });

  test('is put into another order, and the same press again changes nothing', () => {
    for (const { all, id, to } of STORIES) {
      const once = movedBefore(all, id, to);
      expect([...once].sort()).toEqual([...all].sort());
      expect(movedBefore(once, id, to)).toEqual(once);
    }
    expect(movedBefore(['a', 'b', 'c'], 'c', 'a')).toEqual(['c', 'a', 'b']);
    expect(movedBefore(['a', 'b', 'c'], 'a', null)).toEqual(['b', 'c', 'a']);
  });

  test('has what was noted from its beginning until the next call began', () => {
    const at = (hour: number) => ({ at: new Date(hour * 3_600_000) });
    const all = [at(1), at(2), at(3), at(4)];
    expect(duringCall(all, at(2).at, at(4).at)).toEqual([at(2), at(3)]);
    expect(duringCall(all, at(3).at, null)).toEqual([at(3), at(4)]);
    expect(duringCall(all, null, null)).toEqual([]);
  });
});

test('the phase that comes next is behind the one that goes on, once something of that is done', () => {
  const path = {
    phases: ['a', 'b', 'c'].map((id) => ({ id, steps: [1, 2].map((n) => ({ id: `${id}${n}` })) })),
  } as unknown as Path;
  const after = (...done: string[]) => {
    const marks = new Map(done.map((id) => [id, { kind: 'done' }])) as unknown as ReadonlyMap<string, Mark>;
    return [runningPhase(path, marks)?.id, nextPhase(path, marks)?.id];
  };
  expect(after()).toEqual(['a', 'a']);
  expect(after('a1')).toEqual(['a', 'b']);
  expect(after('a1', 'a2')).toEqual(['b', 'b']);
  expect(after('a1', 'a2', 'b2')).toEqual(['b', 'c']);
  expect(after('a1', 'b1', 'b2')).toEqual(['a', 'c']);
  expect(after('a1', 'a2', 'b1', 'b2', 'c1')).toEqual(['c', undefined]);
  expect(after('a1', 'a2', 'b1', 'b2', 'c1', 'c2')).toEqual([undefined, undefined]);
  const marks = new Map([['a1', { kind: 'done' }]]) as unknown as ReadonlyMap<string, Mark>;
  expect(goesOnBefore(path, marks, 'b')).toMatchObject({ left: 1 });
  expect(goesOnBefore(path, marks, 'a')).toBeNull();
});

test('a call that was held keeps what was on it until the next one begins, and takes no later correction or phase', () => {
  const drafted = draftedFrom(
    [
      { statementId: 'a', state: 'sent', isDisputed: false },
      { statementId: 'b', state: 'talk', isDisputed: false },
    ],
    'later',
  );
  const ordered: Ordered[] = [{ rowId: 'row', id: 'phase', is: 'phase', words: '', isLeftOut: false }];
  expect(stillToNote(drafted, ordered, false).map(({ id }) => id)).toEqual(['b', 'phase']);
  expect(stillToNote(drafted, ordered, true)).toEqual([]);
});
