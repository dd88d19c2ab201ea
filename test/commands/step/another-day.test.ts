/* Another day for a step: asked for, agreed, kept; by whom, how often, on old pages; and who hears of it. */
import { sql } from 'kysely';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadPublishedPath } from '#db/path/published-paths.server';
import { loadDayAsks } from '#db/step/other-days.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import { answerAnotherDay, askAnotherDay } from '~/commands/step/another-day.server';
import { markTheirStep } from '~/commands/step/mark-step.server';
import { changeStep } from '~/commands/step/write-steps.server';
import type { ContactActor } from '~/domain/onboarding/access';
import { dueDaysIn } from '~/domain/path/due';
import { stepsOf } from '~/domain/path/path';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { pathPage } from '~/queries/path/path.server';
import { ownSteps } from '~/queries/step/own-steps.server';
import { sayOwnSteps } from '~/speech/en/worklist/say-own-steps';
import { useDatabase } from '../../support/database/database';
import { disagreeing } from '../../support/database/kept-for-lists';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { contactOf, done, introduced } from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';
import { publishedPath, stepWords, type WrittenPath } from '../../support/story/paths';

useDatabase();

let home: Home;
let nextDoor: NextDoor;
let id: string;
let path: WrittenPath;
let marit: ContactActor;
let sent: Outgoing[] = [];

const accepting = async (message: Outgoing) => {
  sent.push(message);
  return { outcome: 'accepted' as const, providerId: `provider ${message.idempotencyKey}` };
};

beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
});

beforeEach(async () => {
  id = await introduced(home, `Bakery ${Math.random()}`);
  path = await publishedPath(home.ines, id, home.ines.id);
  marit = await contactOf(home, id, 'Marit');
  await deliverDue(accepting);
  sent = [];
});

const which = () => ({ workspaceId: home.workspaceId, onboardingId: id });
const askOf = async (stepId: string) => (await loadDayAsks(db(), which())).get(stepId);
const published = async () => {
  const found = await loadPublishedPath(db(), which());
  if (!found) throw new Error('There is no path.');
  return found;
};
const dueOf = async (stepId: string) =>
  stepsOf((await published()).path).find((step) => step.id === stepId)?.due;
const codeOf = async (outcome: Promise<{ ok: true } | { ok: false; code: string }>) => {
  const got = await outcome;
  return got.ok ? 'done' : got.code;
};

const later = { on: '2027-03-01', words: 'Two shops write on paper.' };

test('asked fifty times at once it is asked once, moves nothing, and whoever looks after them hears of it', async () => {
  const before = await dueOf(path.files);
  await Promise.all(Array.from({ length: 50 }, () => askAnotherDay(marit, path.files, later)));
  const rows = await db().selectFrom('day_asks').select('id').where('onboarding_id', '=', id).execute();
  expect(rows).toHaveLength(1);
  expect(await dueOf(path.files)).toEqual(before);
  const today = sayOwnSteps(await ownSteps(await memberFor(home.ines)));
  expect(today.groups.find(({ when }) => when === 'asked')?.steps.map(({ id: one }) => one)).toContain(
    path.files,
  );
  expect(today.needNow).toBeGreaterThan(0);
  expect(await disagreeing()).toEqual([]);
  await deliverDue(accepting);
  expect(sent.map(({ kind, to }) => [kind, /Ines/.exec(to)?.[0]])).toEqual([['step_day_asked', 'Ines']]);
  expect(sent[0]?.subject).toContain('Marit asks to move “Send the sales files”');
  expect(sent[0]?.text).toContain('Two shops write on paper.');
});

test('agreed, the step has that day at once, the draft follows, and what else is being written stays so', async () => {
  await done(changeStep(home.ines, id, path.train, 1, stepWords('Train them all', { side: 'together' })));
  await done(askAnotherDay(marit, path.files, later));
  const ask = (await askOf(path.files))?.id ?? '';
  const yes = { ask, isAgreed: true, words: '' };
  await Promise.all(Array.from({ length: 20 }, () => answerAnotherDay(home.ines, id, path.files, yes)));
  expect(await dueOf(path.files)).toEqual({ is: 'day', on: '2027-03-01' });
  const facts = await pathPage(await memberFor(home.ines), id);
  expect(facts?.changes.map(({ title }) => title)).toEqual(['Train them all', 'Train them all']);
  const answers = await db().selectFrom('day_answers').select('ask_id').execute();
  expect(answers.filter((row) => row.ask_id === ask)).toHaveLength(1);
  expect(
    await codeOf(answerAnotherDay(home.ines, id, path.files, { ...yes, isAgreed: false, words: 'No.' })),
  ).toBe('changed_meanwhile');
  sent = [];
  await deliverDue(accepting);
  const told = sent.filter(({ kind }) => kind === 'step_day_answered');
  expect(told.map(({ to }) => /Marit/.exec(to)?.[0])).toEqual(['Marit']);
  expect(told[0]?.text).toContain('that is its day now');
});

test('kept, the step keeps its day; an answer to what was asked anew since is told', async () => {
  const before = await dueOf(path.files);
  await done(askAnotherDay(marit, path.files, later));
  const old = (await askOf(path.files))?.id ?? '';
  await done(askAnotherDay(await contactOf(home, id, 'Tomasz'), path.files, { ...later, on: '2027-04-01' }));
  const no = { isAgreed: false, words: 'The plan begins before.' };
  expect(await codeOf(answerAnotherDay(home.ines, id, path.files, { ask: old, ...no }))).toBe(
    'changed_meanwhile',
  );
  const ask = (await askOf(path.files))?.id ?? '';
  await done(answerAnotherDay(home.ines, id, path.files, { ask, ...no }));
  expect(await dueOf(path.files)).toEqual(before);
  expect((await askOf(path.files))?.answer).toMatchObject({ isAgreed: false, words: no.words });
  expect(await disagreeing()).toEqual([]);
  await done(askAnotherDay(marit, path.files, later));
  expect((await askOf(path.files))?.answer).toBeNull();
});

test('a day that has passed since it was asked for is not agreed to', async () => {
  const before = await dueOf(path.files);
  await done(askAnotherDay(marit, path.files, later));
  const ask = (await askOf(path.files))?.id ?? '';
  await sql`alter table day_asks disable trigger user`.execute(db());
  await db().updateTable('day_asks').set({ asked_on: '2026-01-05' }).where('id', '=', ask).execute();
  await sql`alter table day_asks enable trigger user`.execute(db());
  const yes = { ask, isAgreed: true, words: '' };
  expect(await codeOf(answerAnotherDay(home.ines, id, path.files, yes))).toBe('day_gone');
  expect(await dueOf(path.files)).toEqual(before);
});

test('is asked of what is theirs and left, ahead of today, and answered by whoever may publish', async () => {
  expect(await codeOf(askAnotherDay(marit, path.check, later))).toBe('not_allowed');
  expect(await codeOf(askAnotherDay(marit, id, later))).toBe('not_found');
  expect(await codeOf(askAnotherDay(marit, path.files, { ...later, on: '2020-01-01' }))).toBe(
    'day_not_ahead',
  );
  const has = dueDaysIn((await published()).path, await calendarOf(db(), home.workspaceId), '2026-01-01');
  const same = { ...later, on: has.get(path.files) ?? '' };
  expect(await codeOf(askAnotherDay(marit, path.files, same))).toBe('day_it_has');
  await done(askAnotherDay(marit, path.files, later));
  const ask = (await askOf(path.files))?.id ?? '';
  const yes = { ask, isAgreed: true, words: '' };
  expect(await codeOf(answerAnotherDay(home.sam, id, path.files, yes))).toBe('not_allowed');
  expect(await codeOf(answerAnotherDay(nextDoor.olga, id, path.files, yes))).toBe('not_found');
  expect(await codeOf(answerAnotherDay(home.ines, id, path.train, yes))).toBe('not_found');
  await done(markTheirStep(marit, path.files, { kind: 'done' }));
  expect(await codeOf(askAnotherDay(marit, path.files, { ...later, on: '2027-05-01' }))).toBe('step_behind');
  expect(await codeOf(answerAnotherDay(home.ines, id, path.files, yes))).toBe('step_behind');
  await deliverDue(accepting);
  expect(sent.filter(({ kind }) => kind === 'step_day_asked')).toEqual([]);
});
