/* Writing starting points: drafts, versions, who begins with which, copies, files and paths that become one. */
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { databaseNow, db, transact } from '#db/client.server';
import { loadDraftPath } from '#db/path/path-draft.server';
import { loadStartingPoints, versionOfOnboarding } from '#db/starting-point/load-starting-points.server';
import { bringShipped } from '#db/starting-point/starting-points.server';
import { startHandoff } from '~/commands/handoff/start-handoff.server';
import { savePathAsPoint } from '~/commands/starting-point/save-path.server';
import {
  addPoint,
  copyPoint,
  dropDraft,
  makeVersion,
  setStanding,
  writePoint,
} from '~/commands/starting-point/write-point.server';
import { readStartingPoint } from '~/domain/starting-point/read-file';
import { type StartingPoint, stepsIn } from '~/domain/starting-point/starting-point';
import { moved, withDates, without, withPhase, withStep } from '~/domain/starting-point/write';
import { useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { accepted } from '../../support/story/hallowmere';
import { done } from '../../support/story/handoffs';
import { writtenPath } from '../../support/story/paths';

useDatabase();

let home: Home;
let nextDoor: NextDoor;

beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
  for (const { workspaceId } of [home, nextDoor])
    await transact(db(), async (trx) => bringShipped(trx, workspaceId, await databaseNow(trx)));
});

const pointsOf = ({ workspaceId }: { workspaceId: string }) => loadStartingPoints(db(), workspaceId);
async function pointCalled(name: string) {
  const point = (await pointsOf(home)).find(({ version }) => version.document.name === name);
  if (!point) throw new Error(`No starting point is called ${name}.`);
  return point;
}
const renamed = (name: string) => (before: StartingPoint) => ({ ...before, name });
const begun = async () => {
  const { id } = done(
    await startHandoff(home.sam, {
      id: uuid(),
      customer: `Shop ${Math.random()}`,
      dealName: 'Shelves',
      signedAt: new Date(Date.now() - 3600_000),
      dealValue: null,
      dealCurrency: null,
      crmId: null,
      hostId: home.ines.id,
      startingPoint: { is: 'fitting' },
    }),
  );
  return id;
};
const numberOf = async (onboardingId: string) =>
  (await versionOfOnboarding(db(), { workspaceId: home.workspaceId, onboardingId }))?.number;

describe('a version', () => {
  test('is made, not saved: what is written begins nothing, and whoever began before keeps theirs', async () => {
    const before = await begun();
    const { id, revision } = await pointCalled('Standard');
    const asksLess = (point: StartingPoint): StartingPoint => ({
      ...point,
      asked: { ...point.asked, security: 'not_asked' },
    });
    done(await writePoint(home.hanne, id, revision, asksLess));
    expect(await numberOf(await begun())).toBe(1);
    done(await makeVersion(home.hanne, id));
    done(await makeVersion(home.kofi, id));
    const after = await pointCalled('Standard');
    expect([after.version.number, after.draft, after.version.document.asked.security]).toEqual([
      2,
      null,
      'not_asked',
    ]);
    expect([await numberOf(before), await numberOf(await begun())]).toEqual([1, 2]);
  });

  test('is never written over by whoever began from an older page, nor by who may not', async () => {
    const { id, revision } = await pointCalled('White-glove');
    done(await writePoint(home.hanne, id, revision, renamed('White gloves')));
    expect(await writePoint(home.kofi, id, revision, renamed('Gloves'))).toMatchObject({
      code: 'changed_meanwhile',
    });
    done(await writePoint(home.kofi, id, revision, renamed('White gloves')));
    expect(await writePoint(home.ines, id, revision + 1, renamed('Mine'))).toMatchObject({
      code: 'not_allowed',
    });
    expect(await writePoint(nextDoor.olga, id, revision + 1, renamed('Ours'))).toMatchObject({
      code: 'not_found',
    });
    done(await dropDraft(home.hanne, id));
    expect((await pointCalled('White-glove')).draft).toBeNull();
  });

  test('never holds what doesn’t fit together', async () => {
    const { id, revision } = await pointCalled('Self-serve');
    const inCircle = (point: StartingPoint) => {
      const [first, second] = stepsIn(point);
      const words = (step = first, key = second?.key ?? '') =>
        ({ ...step, waitsFor: [key] }) as NonNullable<typeof first>;
      const one = withStep(point, { phase: 'set-up', key: first?.key ?? '' }, words());
      return withStep(one, { phase: 'set-up', key: second?.key ?? '' }, words(second, first?.key));
    };
    expect(await writePoint(home.hanne, id, revision, inCircle)).toMatchObject({
      code: 'starting_point_unfit',
      latest: { code: 'circle' },
    });
    expect((await pointCalled('Self-serve')).draft).toBeNull();
  });

  test('counts characters as people do, and is read again whatever they are', async () => {
    const { id, revision } = await pointCalled('Self-serve');
    const title = '👨‍👩‍👧‍👦'.repeat(110);
    const [first] = stepsIn((await pointCalled('Self-serve')).version.document);
    const longest = (point: StartingPoint) =>
      withStep(point, { phase: 'set-up', key: null }, { ...first, title } as NonNullable<typeof first>);
    done(await writePoint(home.hanne, id, revision, longest));
    const { draft } = await pointCalled('Self-serve');
    expect(draft && stepsIn(draft).map((step) => step.title)).toContain(title);
    done(await dropDraft(home.hanne, id));
  });

  test('has twenty phases at most', async () => {
    const { id, revision } = await pointCalled('Self-serve');
    const ends = { is: 'after_signature', days: 1 } as const;
    const many = (point: StartingPoint) =>
      Array.from({ length: 20 }, (_, at) => `Part ${at}`).reduce(
        (grown, title) => withPhase(grown, null, { title, sentence: '', ends }),
        point,
      );
    expect(await writePoint(home.hanne, id, revision, many)).toMatchObject({
      code: 'starting_point_unfit',
      latest: { code: 'too_many_phases' },
    });
  });
});

describe('which one is begun by default', () => {
  test('is one of them, and is never put aside', async () => {
    const standard = await pointCalled('Standard');
    const self = await pointCalled('Self-serve');
    expect(await setStanding(home.hanne, standard.id, 'aside')).toMatchObject({ code: 'begun_by_default' });
    done(await setStanding(home.hanne, self.id, 'aside'));
    done(await setStanding(home.hanne, self.id, 'default'));
    expect((await pointsOf(home)).filter(({ isDefault }) => isDefault).map(({ id }) => id)).toEqual([
      self.id,
    ]);
    done(await setStanding(home.hanne, standard.id, 'default'));
  });
});

describe('another one', () => {
  test('begins as a copy, once however often it is pressed', async () => {
    const { id: of, version } = await pointCalled('White-glove');
    const id = uuid();
    for (const _ of [1, 2]) done(await copyPoint(home.hanne, { id, of, name: 'Hotels' }));
    const copy = await pointCalled('Hotels');
    expect(copy.version.document.path).toEqual(version.document.path);
    expect(copy.version.number).toBe(1);
  });

  test('comes from a file of another Foyer, and is equal', async () => {
    for (const { version } of await pointsOf(home)) {
      const read = readStartingPoint(JSON.stringify(version.document, null, 2));
      if (!read.ok) throw new Error('It is read.');
      const id = uuid();
      done(await addPoint(nextDoor.olga, { id, document: read.point, from: 'file' }));
      const brought = (await pointsOf(nextDoor)).find((one) => one.id === id);
      // One of that name is numbered where there is one already.
      expect({ ...brought?.version.document, name: '' }).toEqual({ ...version.document, name: '' });
      expect(brought?.version.document.name).toMatch(new RegExp(`^${version.document.name}( \\(2\\))?$`));
    }
  });

  test('is made of a path that somebody walked', async () => {
    const onboardingId = await accepted(home, `Bakery ${Math.random()}`);
    expect(await savePathAsPoint(home.hanne, onboardingId, { id: uuid(), name: 'Empty' })).toMatchObject({
      code: 'no_path_yet',
    });
    await writtenPath(home.ines, onboardingId, home.ines.id);
    done(await savePathAsPoint(home.hanne, onboardingId, { id: uuid(), name: 'Bakeries' }));
    const { version } = await pointCalled('Bakeries');
    const path = await loadDraftPath(db(), { workspaceId: home.workspaceId, onboardingId }, new Map());
    expect(
      version.document.path.phases.map(({ title, steps }) => [title, steps.map((step) => step.title)]),
    ).toEqual(path.phases.map(({ title, steps }) => [title, steps.map((step) => step.title)]));
    expect(stepsIn(version.document).map(({ who }) => who)).toContain('host');
    expect(version.document.path.phases[1]?.ends.is).toBe('agreed');
  });
});

describe('one change', () => {
  const point = async () => (await pointCalled('Standard')).version.document;
  const keys = (of: StartingPoint) =>
    of.path.phases.map(({ key, steps }) => [key, steps.map((step) => step.key)]);

  test('moves a step over the edge of its phase, and keeps what others wait for', async () => {
    const before = await point();
    const after = moved(before, { what: 'step', key: 'ask', to: 'down' });
    expect(keys(after)[1]?.[1]?.[0]).toBe('ask');
    expect(keys(moved(after, { what: 'step', key: 'ask', to: 'up' }))).toEqual(keys(before));
    expect(moved(before, { what: 'phase', key: 'figures', to: 'up' })).toEqual(before);
  });

  test('takes a step out, and nothing waits for it any more', async () => {
    const after = without(await point(), { what: 'step', key: 'send' });
    expect(stepsIn(after).flatMap(({ waitsFor }) => waitsFor)).not.toContain('send');
  });

  test('takes a date away, and its phase ends as many days after the signature', async () => {
    const after = withDates(await point(), []);
    expect(after.path.phases.map(({ ends }) => ends)).toEqual(
      [10, 25, 45, 65].map((days) => ({ is: 'after_signature', days })),
    );
  });

  test('adds a phase under a key that no other has', async () => {
    const ends = { is: 'after_signature', days: 5 } as const;
    const after = withPhase(await point(), null, { title: 'Figures', sentence: '', ends });
    expect(after.path.phases.at(-1)?.key).toBe('figures-2');
  });
});
