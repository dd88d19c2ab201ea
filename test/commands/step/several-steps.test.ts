/*
 * Several steps at once: what may be is done, what may not stays as it is and says why. Another day and another person
 * are published at once, with nothing else of what is being written.
 */
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadPublishedPath } from '#db/path/published-paths.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import {
  arrangeSeveral,
  type Chosen,
  doSeveral,
  moveSeveralBack,
  takeSeveralBack,
} from '~/commands/step/several-steps.server';
import { addStep } from '~/commands/step/write-steps.server';
import type { MemberActor } from '~/domain/onboarding/access';
import { stepsOf } from '~/domain/path/path';
import { draftGreeting } from '~/speech/en/greeting';
import { useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { contactOf, done, introduced } from '../../support/story/hallowmere';
import { publishedPath, stepWords, type WrittenPath } from '../../support/story/paths';

useDatabase();

let home: Home;
let nextDoor: NextDoor;
let [one, other] = ['', ''];
let path: WrittenPath;
let otherPath: WrittenPath;

beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
  one = await introduced(home, 'Amberley');
  path = await publishedPath(home.ines, one, home.ines.id);
  other = await introduced(home, 'Briar');
  otherPath = await publishedPath(home.ines, other, home.ines.id);
});

const at = (onboardingId: string, stepId: string): Chosen => ({ onboardingId, stepId });
const stepNow = async (onboardingId: string, id: string) => {
  const published = await loadPublishedPath(db(), { workspaceId: home.ines.workspaceId, onboardingId });
  return {
    version: published?.version,
    steps: stepsOf(published?.path ?? { phases: [] }).map(({ title }) => title),
    ...stepsOf(published?.path ?? { phases: [] }).find((step) => step.id === id),
  };
};
const codes = ({ kept }: { kept: { code: string }[] }) => kept.map(({ code }) => code);

test('are done, and taken back together', async () => {
  const all = await doSeveral(home.ines, [at(one, path.files), at(other, otherPath.check)]);
  expect([all.done.length, all.marks.length, all.kept]).toEqual([2, 2, []]);
  const again = await doSeveral(home.ines, [at(one, path.files)]);
  expect([again.done.length, again.marks.length]).toEqual([1, 0]);
  expect(codes(await takeSeveralBack(home.ines, all.marks))).toEqual([]);
  const kinds = await db()
    .selectFrom('step_marks')
    .select('kind')
    .orderBy('number')
    .orderBy('step_id')
    .execute();
  expect(kinds.map(({ kind }) => kind)).toEqual(['done', 'done', 'undone', 'undone']);
});

test('each stays as it was where it may not be, and all others are done', async () => {
  const chosen = [at(one, path.files), at(one, path.check), at(one, crypto.randomUUID())];
  expect(codes(await doSeveral(home.sam, chosen))).toEqual(['not_allowed', 'not_allowed', 'not_found']);
  expect(codes(await doSeveral(nextDoor.olga, chosen))).toEqual(['not_found', 'not_found', 'not_found']);
  const half = await doSeveral(home.ines, [at(one, path.train), at(one, crypto.randomUUID())]);
  expect([half.done, codes(half)]).toEqual([[at(one, path.train)], ['not_found']]);
  const move = (actor: MemberActor, ...steps: Chosen[]) =>
    arrangeSeveral(actor, steps, { is: 'day', on: '2027-02-01' });
  expect(codes(await move(home.ines, at(one, path.train)))).toEqual(['step_behind']);
  expect(codes(await move(home.sam, at(one, path.files)))).toEqual(['not_allowed']);
  await takeSeveralBack(home.ines, half.marks);
});

test('get another day at once, the draft with them, and what is being written stays unpublished', async () => {
  await done(addStep(home.ines, one, path.figures, stepWords('Still being written')));
  const before = await stepNow(one, path.files);
  const moved = await arrangeSeveral(home.ines, [at(one, path.files), at(other, otherPath.files)], {
    is: 'day',
    on: '2027-02-01',
  });
  expect(codes(moved)).toEqual([]);
  expect(await stepNow(one, path.files)).toMatchObject({
    version: (before.version ?? 0) + 1,
    due: { is: 'day', on: '2027-02-01' },
    steps: before.steps,
  });
  await arrangeSeveral(home.ines, [at(one, path.files)], { is: 'day', on: '2027-02-01' });
  expect((await stepNow(one, path.files)).version).toBe((before.version ?? 0) + 1);
  await done(publishGuide(home.ines, one, draftGreeting));
  expect(await stepNow(one, path.files)).toMatchObject({
    due: { is: 'day', on: '2027-02-01' },
    steps: expect.arrayContaining(['Still being written']),
  });
});

test('get no day that is over, and get back the day they had, once, unless somebody moved them since', async () => {
  const move = (on: string) => arrangeSeveral(home.ines, [at(one, path.files)], { is: 'day', on });
  const before = (await stepNow(one, path.files)).due;
  for (const on of ['2020-01-01', '2000-01-01', '0001-01-01'])
    expect(codes(await move(on))).toEqual(['day_not_ahead']);
  expect((await stepNow(one, path.files)).due).toEqual(before);
  const first = await move('2027-03-01');
  expect(first.moves).toHaveLength(1);
  const { details } = await db()
    .selectFrom('events')
    .select('details')
    .where('onboarding_id', '=', one)
    .where('kind', '=', 'path_written')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  expect(details).toMatchObject({
    edit: 'step_changed',
    changes: [{ part: 'due', before: '2027-02-01', after: '2027-03-01' }],
  });
  const back = await Promise.all(Array.from({ length: 5 }, () => moveSeveralBack(home.ines, first.moves)));
  expect(back.flatMap(codes)).toEqual([]);
  expect(back.flatMap(({ moves }) => moves)).toEqual([]);
  expect(await stepNow(one, path.files)).toMatchObject({ due: before });
  const second = await move('2027-03-02');
  await move('2027-03-03');
  expect(codes(await moveSeveralBack(home.ines, second.moves))).toEqual(['nothing_to_undo']);
  expect(codes(await moveSeveralBack(home.sam, second.moves))).toEqual(['not_allowed']);
  expect(codes(await moveSeveralBack(nextDoor.olga, second.moves))).toEqual(['not_found']);
  expect((await stepNow(one, path.files)).due).toEqual({ is: 'day', on: '2027-03-03' });
});

test('are given to somebody of their own side and their own customer', async () => {
  const marit = await contactOf(home, one, 'Marit');
  const give = (is: 'member' | 'contact', id: string) =>
    arrangeSeveral(home.hanne, [at(one, path.check), at(one, path.files), at(other, otherPath.files)], {
      is: 'who',
      who: { is, id },
    });
  expect(codes(await give('contact', marit.id))).toEqual(['other_side', 'person_gone']);
  expect((await stepNow(one, path.files)).who).toEqual({ is: 'contact', id: marit.id });
  expect(codes(await give('member', home.sam.id))).toEqual(['other_side', 'other_side']);
  expect((await stepNow(one, path.check)).who).toEqual({ is: 'member', id: home.sam.id });
});
