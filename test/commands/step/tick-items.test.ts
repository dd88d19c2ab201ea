/* A step's list: ticked and unticked by both sides, on old pages, by many at once, and after the step is done. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadPublishedPath } from '#db/path/published-paths.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import { markTheirStep, takeTheirMarkBack } from '~/commands/step/mark-step.server';
import { tickItems, tickTheirItems } from '~/commands/step/tick-items.server';
import { addStep } from '~/commands/step/write-steps.server';
import type { ContactActor } from '~/domain/onboarding/access';
import { stepsOf } from '~/domain/path/path';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { contactOf, done, introduced } from '../../support/story/hallowmere';
import { publishedPath, stepWords, type WrittenPath } from '../../support/story/paths';

useDatabase();

let home: Home;
let id: string;
let path: WrittenPath;
let marit: ContactActor;
let tomasz: ContactActor;
let step: string;
let lines: string[];

beforeAll(async () => {
  home = await oneWorkspace();
  id = await introduced(home);
  path = await publishedPath(home.ines, id, home.ines.id);
  [marit, tomasz] = [await contactOf(home, id, 'Marit'), await contactOf(home, id, 'Tomasz')];
});

beforeEach(async () => {
  const asks = { is: 'checklist', lines: ['Room', 'Screen', 'Oven'] } as const;
  const words = stepWords(`Get ready ${Math.random()}`, { asks });
  step = (await done(addStep(home.ines, id, path.shops, words))).id;
  await done(publishGuide(home.ines, id, () => 'Hello'));
  const asked = stepsOf((await read()).path).find((one) => one.id === step)?.asks;
  lines = asked?.is === 'checklist' ? asked.items.map((item) => item.id) : [];
});

const read = async () => {
  const published = await loadPublishedPath(db(), { workspaceId: home.workspaceId, onboardingId: id });
  if (!published) throw new Error('There is no path.');
  return published;
};
const ticked = async () =>
  ((await read()).ticks.get(step) ?? [])
    .map(({ itemId, by }) => [lines.indexOf(itemId), by.id])
    .sort(([one], [other]) => Number(one) - Number(other));
const at = (...places: number[]) => places.map((place) => lines[place] ?? '');
const codeOf = async (outcome: Promise<{ ok: true } | { ok: false; code: string }>) => {
  const got = await outcome;
  return got.ok ? 'done' : got.code;
};
const rows = async () =>
  (
    await db()
      .selectFrom('step_ticks')
      .select('is_ticked')
      .where('step_id', '=', step)
      .orderBy('at')
      .orderBy('number')
      .execute()
  ).map((row) => row.is_ticked);

test('is ticked line by line, by whom and when; an old page unticks nothing of a colleague', async () => {
  await done(tickTheirItems(marit, step, { shown: [], ticked: at(0) }));
  await done(tickTheirItems(tomasz, step, { shown: [], ticked: at(1) }));
  expect(await ticked()).toEqual([
    [0, marit.id],
    [1, tomasz.id],
  ]);
  await done(tickTheirItems(marit, step, { shown: at(0), ticked: [] }));
  await done(tickItems(home.ines, id, step, { shown: at(1), ticked: at(0, 1) }));
  expect(await ticked()).toEqual([
    [0, home.ines.id],
    [1, tomasz.id],
  ]);
  expect(await rows()).toEqual([true, true, false, true]);
  const events = await db()
    .selectFrom('events')
    .select(['actor_id', 'details'])
    .where('onboarding_id', '=', id)
    .where('kind', '=', 'step_ticked')
    .orderBy('id')
    .execute();
  expect(events.slice(-2)).toMatchObject([
    { actor_id: marit.id, details: { ticked: 1, of: 3, isForThem: false } },
    { actor_id: home.ines.id, details: { ticked: 2, of: 3, isForThem: true } },
  ]);
});

test('saved fifty times at once has one effect; with the last tick the step is done, and then nothing is ticked', async () => {
  const form = { shown: [], ticked: lines };
  await Promise.all(Array.from({ length: 50 }, () => tickTheirItems(marit, step, form)));
  expect(await rows()).toEqual([true, true, true]);
  const mark = (await read()).marks.get(step);
  expect(mark?.kind).toBe('done');
  expect(await codeOf(tickTheirItems(tomasz, step, { shown: lines, ticked: lines }))).toBe('done');
  expect(await codeOf(tickTheirItems(tomasz, step, { shown: lines, ticked: at(0) }))).toBe(
    'changed_meanwhile',
  );
  await done(takeTheirMarkBack(marit, step, mark?.id ?? ''));
  await done(tickTheirItems(tomasz, step, { shown: lines, ticked: at(0) }));
  await done(markTheirStep(tomasz, step, { kind: 'done' }));
  expect((await read()).marks.get(step)?.kind).toBe('done');
  expect(await ticked()).toEqual([[0, marit.id]]);
});

test('is nobody’s who may not mark the step, and no list where a step asks for none', async () => {
  expect(await codeOf(tickItems(home.sam, id, step, { shown: [], ticked: at(0) }))).toBe('not_allowed');
  expect(await codeOf(tickTheirItems(marit, path.check, { shown: [], ticked: [] }))).toBe('not_allowed');
  expect(await codeOf(tickTheirItems(marit, path.files, { shown: [], ticked: at(0) }))).toBe(
    'changed_meanwhile',
  );
  expect(await codeOf(tickTheirItems(marit, id, { shown: [], ticked: [] }))).toBe('not_found');
});

test('what still waits isn’t done by its list: the customer ticks all of it but the last line', async () => {
  const asks = { is: 'checklist', lines: ['Only one'] } as const;
  const later = stepWords(`Later ${Math.random()}`, { asks, waitsFor: [step] });
  const waiting = (await done(addStep(home.ines, id, path.shops, later))).id;
  await done(publishGuide(home.ines, id, () => 'Hello'));
  const asked = stepsOf((await read()).path).find((one) => one.id === waiting)?.asks;
  const only = asked?.is === 'checklist' ? (asked.items[0]?.id ?? '') : '';
  expect(await codeOf(tickTheirItems(marit, waiting, { shown: [], ticked: [only] }))).toBe('step_waits');
  expect((await read()).marks.get(waiting)).toBeUndefined();
});
