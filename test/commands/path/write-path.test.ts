/* Writing a path and publishing it with the guide: who may, in which order, what is refused, and what customers read. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadPublishedPath } from '#db/path/published-paths.server';
import { latestPublication } from '#db/review/review.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import { leaveOut } from '~/commands/guide/write-guide.server';
import { addPhase, changePhase, movePhase, takePhaseAway } from '~/commands/path/write-phases.server';
import { resolveCorrection } from '~/commands/review/resolve-correction.server';
import { correctStatement } from '~/commands/review/review-statement.server';
import { addStep, changeStep, moveStep, takeStepAway } from '~/commands/step/write-steps.server';
import { pathPage } from '~/queries/path/path.server';
import { useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import {
  accepted,
  contactOf,
  done,
  handedOver,
  introduced,
  shownPoint,
} from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';
import {
  agreedDate,
  publishedPath,
  stepWords,
  type WrittenPath,
  writtenPath,
} from '../../support/story/paths';

useDatabase();

let home: Home;
let nextDoor: NextDoor;
let id: string;
let path: WrittenPath;

beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
});

beforeEach(async () => {
  id = await accepted(home, `Bakery ${Math.random()}`);
  path = await writtenPath(home.ines, id, home.ines.id);
});

const codeOf = async (outcome: Promise<{ ok: true } | { ok: false; code: string }>) => {
  const got = await outcome;
  return got.ok ? 'done' : got.code;
};

const page = async () => {
  const facts = await pathPage(await memberFor(home.ines), id);
  if (!facts) throw new Error('There is no page.');
  return facts;
};
const titles = async () =>
  (await page()).view.phases.map(({ title, steps }) => [title, ...steps.map((step) => step.title)]);
const published = () => loadPublishedPath(db(), { workspaceId: home.workspaceId, onboardingId: id });
const publish = () => publishGuide(home.ines, id, () => 'Hello');

describe('a path', () => {
  test('is written by whoever looks after the customer and by leads, once the handoff is accepted', async () => {
    const own = { title: 'One more', sentence: '', milestone: { is: 'own', on: '2027-03-01' } } as const;
    expect(await codeOf(addPhase(home.hanne, id, own))).toBe('done');
    expect(await codeOf(addPhase(home.sam, id, own))).toBe('not_allowed');
    for (const actor of [nextDoor.olga, nextDoor.piet])
      expect(await codeOf(addPhase(actor, id, own))).toBe('not_found');
    const early = await handedOver(home, 'Too early');
    expect(await codeOf(addPhase(home.ines, early, own))).toBe('not_accepted');
  });

  test('has one phase with which they are live: the mark goes where it was set last', async () => {
    const live = async () => (await page()).view.phases.flatMap((one) => (one.isLive ? [one.title] : []));
    const shops = (await page()).view.phases.find((one) => one.id === path.shops);
    if (!shops) throw new Error('It is there.');
    await done(changePhase(home.ines, id, path.shops, 1, { ...shops, isLive: true }));
    expect(await live()).toEqual(['All shops']);
    const own = { title: 'Later', sentence: '', milestone: { is: 'own', on: '2027-06-30' } } as const;
    await done(addPhase(home.ines, id, { ...own, isLive: true }));
    expect(await live()).toEqual(['Later']);
    await done(publish());
    expect((await published())?.path.phases.map((one) => one.isLive)).toEqual([false, false, true]);
    expect(await codeOf(changePhase(home.ines, id, path.shops, 2, { ...shops, isLive: true }))).toBe(
      'changed_meanwhile',
    );
    await done(changePhase(home.ines, id, path.shops, 3, { ...shops, isLive: true }));
    expect((await page()).isChanged).toBe(true);
    expect(await live()).toEqual(['All shops']);
  });

  test('has its steps in the order they were put, also across phases', async () => {
    expect(await titles()).toEqual([
      ['Your figures reach us', 'Send the sales files', 'We check the figures'],
      ['All shops', 'Train the first shop'],
    ]);
    await done(moveStep(home.ines, id, path.check, 'down'));
    expect(await titles()).toEqual([
      ['Your figures reach us', 'Send the sales files'],
      ['All shops', 'We check the figures', 'Train the first shop'],
    ]);
    await done(moveStep(home.ines, id, path.train, 'up'));
    await done(moveStep(home.ines, id, path.train, 'up'));
    await done(moveStep(home.ines, id, path.train, 'up'));
    await done(moveStep(home.ines, id, path.train, 'up'));
    await done(movePhase(home.ines, id, path.shops, 'up'));
    await done(movePhase(home.ines, id, path.shops, 'up'));
    expect(await titles()).toEqual([
      ['All shops', 'We check the figures'],
      ['Your figures reach us', 'Train the first shop', 'Send the sales files'],
    ]);
  });

  test('has what is added twice once, and what is taken away twice gone once', async () => {
    const words = stepWords('Read the plan', { kind: 'read' });
    const one = await done(addStep(home.ines, id, path.shops, words));
    const other = await done(addStep(home.ines, id, path.shops, words));
    expect(other.id).toBe(one.id);
    expect(await codeOf(takePhaseAway(home.ines, id, path.shops))).toBe('phase_has_steps');
    for (const step of [one.id, path.train, path.train]) await done(takeStepAway(home.ines, id, step));
    await done(takePhaseAway(home.ines, id, path.shops));
    await done(takePhaseAway(home.ines, id, path.shops));
    expect(await titles()).toEqual([
      ['Your figures reach us', 'Send the sales files', 'We check the figures'],
    ]);
  });

  test('never waits in a circle: who would is named', async () => {
    const words = stepWords('Send the sales files', { waitsFor: [path.train] });
    expect(
      await codeOf(
        changeStep(
          home.ines,
          id,
          path.train,
          1,
          stepWords('Train', { side: 'together', waitsFor: [path.check] }),
        ),
      ),
    ).toBe('done');
    const outcome = await changeStep(home.ines, id, path.files, 1, words);
    expect(outcome).toMatchObject({ ok: false, code: 'waits_in_circle' });
    const gaps = outcome.ok ? [] : (outcome.gaps ?? []);
    expect(gaps.map(({ about }) => about).sort()).toEqual([
      'Send the sales files',
      'Train',
      'We check the figures',
    ]);
    const self = stepWords('Send the sales files', { waitsFor: [path.files] });
    expect(await codeOf(changeStep(home.ines, id, path.files, 1, self))).toBe('step_gone');
  });

  test('is saved from the words that stand alone: another save meanwhile is told', async () => {
    await done(changeStep(home.ines, id, path.files, 1, stepWords('Send the files')));
    expect(await codeOf(changeStep(home.hanne, id, path.files, 1, stepWords('Send figures')))).toBe(
      'changed_meanwhile',
    );
    expect(await codeOf(changeStep(home.hanne, id, path.files, 1, stepWords('Send the files')))).toBe('done');
    expect(await codeOf(changeStep(home.hanne, id, path.files, 2, stepWords('Send figures')))).toBe('done');
    const words = { title: 'Figures', sentence: '', milestone: { is: 'own', on: '2027-02-01' } } as const;
    await done(changePhase(home.ines, id, path.figures, 1, words));
    expect(await codeOf(changePhase(home.hanne, id, path.figures, 1, { ...words, title: 'Data' }))).toBe(
      'changed_meanwhile',
    );
  });

  test('is given to people who are here, and waits for what is in it', async () => {
    const other = await contactOf(home, await accepted(home, 'Elsewhere'), 'Marit');
    const to = (who: { is: 'member' | 'contact'; id: string }, side: 'ours' | 'theirs') =>
      codeOf(changeStep(home.ines, id, path.files, 1, stepWords('Send', { side, who })));
    expect(await to({ is: 'member', id: nextDoor.piet.id }, 'ours')).toBe('colleague_gone');
    expect(await to({ is: 'contact', id: other.id }, 'theirs')).toBe('person_gone');
    const foreign = await writtenPath(home.ines, await accepted(home, 'Far away'), home.ines.id);
    const waits = stepWords('Send', { waitsFor: [foreign.files] });
    expect(await codeOf(changeStep(home.ines, id, path.files, 1, waits))).toBe('step_gone');
    const marit = await contactOf(home, id, 'Marit');
    expect(await to({ is: 'contact', id: marit.id }, 'theirs')).toBe('done');
  });

  test('ends its phases at dates of this guide alone', async () => {
    const foreign = await agreedDate(home.ines, await accepted(home, 'Not ours'));
    const words = { title: 'X', sentence: '', milestone: { is: 'agreed', statementId: foreign } } as const;
    expect(await codeOf(addPhase(home.ines, id, words))).toBe('changed_meanwhile');
  });
});

describe('publishing', () => {
  test('is of guide and path in one version; the draft is nothing to the customer before', async () => {
    expect(await published()).toBeNull();
    expect(await done(publish())).toEqual({ ok: true, version: 1 });
    const first = await published();
    expect(first?.version).toBe(1);
    expect(first?.path.phases.map(({ title, endsOn, agreed }) => [title, endsOn, agreed])).toEqual([
      ['Your figures reach us', '2027-01-15', null],
      ['All shops', '2027-07-05', 'All 23 shops are live'],
    ]);
    expect(await done(publish())).toEqual({ ok: true, version: 1 });
    await done(changeStep(home.ines, id, path.files, 1, stepWords('Send all files')));
    expect((await published())?.path).toEqual(first?.path);
    const { changes, isChanged } = await page();
    expect(isChanged).toBe(true);
    expect(changes).toMatchObject([
      {
        is: 'changed',
        what: 'step',
        before: 'Send the sales files',
        title: 'Send all files',
        parts: ['title', 'content'],
      },
      { is: 'moved', what: 'step', from: '2027-01-08', to: null },
    ]);
    expect(await done(publish())).toEqual({ ok: true, version: 2 });
    expect((await published())?.path.phases[0]?.steps[0]?.title).toBe('Send all files');
    expect((await page()).isChanged).toBe(false);
  });

  test('carries what a step asks, and a line that is worded otherwise stays the same line', async () => {
    const asking = (...lines: string[]) => stepWords('Send', { asks: { is: 'checklist', lines } });
    await done(changeStep(home.ines, id, path.files, 1, asking('Room', 'Screen')));
    await done(publish());
    const asked = async () => {
      const asks = (await published())?.path.phases[0]?.steps[0]?.asks;
      return asks?.is === 'checklist' ? asks.items : [];
    };
    const [room, screen] = await asked();
    expect([room?.text, screen?.text]).toEqual(['Room', 'Screen']);
    expect(await codeOf(changeStep(home.ines, id, path.files, 2, asking('Room', 'Screen')))).toBe('done');
    expect((await page()).isChanged).toBe(false);
    await done(changeStep(home.ines, id, path.files, 2, asking('A large screen', 'Room')));
    expect((await page()).changes).toMatchObject([{ is: 'changed', title: 'Send', parts: ['asks'] }]);
    await done(publish());
    expect(await asked()).toEqual([{ id: expect.any(String), text: 'A large screen' }, room]);
  });

  test('is refused while a phase ends at a date that the guide leaves out', async () => {
    await done(leaveOut(home.ines, id, await agreedDate(home.ines, id), true));
    const outcome = await publish();
    expect(outcome).toMatchObject({
      ok: false,
      code: 'guide_blocked',
      gaps: [{ at: path.shops, code: 'choose_milestone', about: 'All shops' }],
    });
    expect((await page()).gaps).toHaveLength(1);
    expect(await latestPublication(db(), home.workspaceId, id)).toBeUndefined();
  });

  test('tells the record who published how much of a path, and nothing where it stays', async () => {
    await done(publish());
    await done(leaveOut(home.ines, id, (await shownPoint(home, id, 'Orderbird')).statementId, true));
    expect(await done(publish())).toMatchObject({ version: 2 });
    const events = await db()
      .selectFrom('events')
      .select(['details', 'actor_id'])
      .where('onboarding_id', '=', id)
      .where('kind', '=', 'path_published')
      .execute();
    expect(events).toEqual([{ details: { version: 1, phases: 2, steps: 3 }, actor_id: home.ines.id }]);
    expect((await published())?.version).toBe(1);
  });

  test('of an agreed date that was corrected moves the phase and what hangs on it, without another path', async () => {
    const own = await introduced(home, 'Moved');
    const written = await publishedPath(home.ines, own, home.ines.id);
    const marit = await contactOf(home, own, 'Marit');
    const { words, ...point } = await shownPoint(home, own, 'All 23 shops');
    if (words.kind !== 'date') throw new Error('It is a date.');
    const later = { ...words.fields, on: '2027-07-12' };
    await done(correctStatement(marit, point, { words: { kind: 'date', fields: later }, note: '' }));
    const [answer] = await db().selectFrom('answers').select('id').where('onboarding_id', '=', own).execute();
    await done(resolveCorrection(home.ines, own, answer?.id ?? '', { outcome: 'adopted', line: '' }));
    const which = { workspaceId: home.workspaceId, onboardingId: own };
    const moved = await loadPublishedPath(db(), which);
    expect(moved?.path.phases.find(({ id: phase }) => phase === written.shops)?.endsOn).toBe('2027-07-12');
    const facts = await pathPage(await memberFor(home.ines), own);
    const train = facts?.view.phases.flatMap(({ steps }) => steps).find((step) => step.id === written.train);
    expect(train?.dueOn).toBe('2027-07-05');
  });
});
