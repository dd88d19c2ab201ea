/* A question answered with a file: kept, replaced, taken back, pressed twice, needed, and told. */
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { type FileSeen, loadFilesOfStep } from '#db/file/files.server';
import { loadPublishedPath } from '#db/path/published-paths.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import { answerQuestions } from '~/commands/question/answer-questions.server';
import { addQuestion } from '~/commands/question/write-questions.server';
import { addStep } from '~/commands/step/write-steps.server';
import type { ContactActor } from '~/domain/onboarding/access';
import { stepsOf } from '~/domain/path/path';
import { markOfList, type Question } from '~/domain/question/question';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { shiftClock, useDatabase } from '../../support/database/database';
import { type Home, twoWorkspaces } from '../../support/story/cast';
import { arrived, keysIn, useStore } from '../../support/story/files';
import { contactOf, done, introduced } from '../../support/story/hallowmere';
import { publishedPath, stepWords } from '../../support/story/paths';

useDatabase();
const folder = useStore();

let home: Home;
let id: string;
let step: string;
let plan: string;
let menu: string;
let marit: ContactActor;
let tomasz: ContactActor;
const which = () => ({ workspaceId: home.workspaceId, onboardingId: id });
const published = async () => {
  const found = await loadPublishedPath(db(), which());
  if (!found) throw new Error('There is no path.');
  return found;
};
const list = async (): Promise<readonly Question[]> => {
  const own = stepsOf((await published()).path).find((one) => one.id === step);
  return own?.asks?.is === 'answer' ? own.asks.questions : [];
};
const send = async (
  sent: Record<string, [name: string, words: string]>,
  { by = marit, isSent = false, away = null, isWhole = true } = {} as {
    by?: ContactActor;
    isSent?: boolean;
    away?: string | null;
    isWhole?: boolean;
  },
) => {
  const files = new Map<string, Awaited<ReturnType<typeof arrived>>>();
  for (const [question, [name, words]] of Object.entries(sent))
    files.set(question, await arrived(folder(), name, words));
  const answering = { list: markOfList(await list()), typed: {}, isSent, files, away, isWhole };
  return answerQuestions(by, step, answering);
};
const valueAt = async (question: string) => (await published()).answers.get(step)?.get(question)?.value;
const standings = async () =>
  (await loadFilesOfStep(db(), which(), step)).map(({ name, standing }: FileSeen) => [name, standing]);

beforeAll(async () => {
  ({ home } = await twoWorkspaces());
  id = await introduced(home, 'Hallowmere Bakeries');
  const path = await publishedPath(home.ines, id, home.sam.id);
  marit = await contactOf(home, id, 'Marit');
  tomasz = await contactOf(home, id, 'Tomasz');
  const words = stepWords('Tell us of your shops', { kind: 'answer', asks: { is: 'answer' } });
  step = (await done(addStep(home.ines, id, path.figures, words))).id;
  const ask = (label: string, isNeeded: boolean) => ({
    ...{ label, help: '', isNeeded, onlyIf: null },
    answered: { with: 'file' as const, kinds: ['excel' as const] },
  });
  plan = (await done(addQuestion(home.ines, id, step, ask('The plan of your shops', true)))).id;
  menu = (await done(addQuestion(home.ines, id, step, ask('What you bake', false)))).id;
  await done(publishGuide(home.ines, id, () => 'Hello'));
});

test('what is needed is asked for, and what couldn’t be kept is nothing done', async () => {
  const without = await send({}, { isSent: true });
  expect(without.ok && [...without.slips]).toMatchObject([[`a.${plan}`, { code: 'missing' }]]);
  const partly = await send({ [menu]: ['bread.csv', 'rye'] }, { isSent: true, isWhole: false });
  expect(partly).toMatchObject({ ok: true, answered: 1, of: 2, isDone: false });
});

test('ten presses hand one file in, and the step is done with it', async () => {
  const pressed = await Promise.all(
    Array.from({ length: 10 }, () => send({ [plan]: ['plan.csv', 'shop;oven'] }, { isSent: true })),
  );
  expect(pressed.every((one) => one.ok && one.isDone)).toBe(true);
  expect(await standings()).toEqual([
    ['bread.csv', 'with_us'],
    ['plan.csv', 'with_us'],
  ]);
  expect(await keysIn()).toHaveLength(2);
  expect(await valueAt(plan)).toMatchObject({ is: 'file', name: 'plan.csv', bytes: 9 });
  expect((await published()).marks.get(step)?.kind).toBe('done');
});

test('another file takes the place of the first, by whomever of theirs, and what was is kept on record', async () => {
  const outcome = await send({ [plan]: ['plan 2.csv', 'shop;oven;till'] }, { by: tomasz, isSent: true });
  expect(outcome).toMatchObject({ isDone: true });
  expect(await standings()).toContainEqual(['plan.csv', 'gone']);
  expect(await valueAt(plan)).toMatchObject({ name: 'plan 2.csv' });
});

test('taken back on an old page nothing goes; taken back as it is, the step is open again', async () => {
  const [first] = await loadFilesOfStep(db(), which(), step).then((all) =>
    all.filter(({ name }) => name === 'plan.csv'),
  );
  await send({}, { away: first?.id ?? '' });
  expect(await valueAt(plan)).toMatchObject({ name: 'plan 2.csv' });
  const value = await valueAt(plan);
  const away = value?.is === 'file' ? value.id : '';
  expect(await send({}, { away })).toMatchObject({ ok: true, answered: 1, isDone: false });
  await send({}, { away });
  expect(await valueAt(plan)).toBeUndefined();
  expect(await standings()).toContainEqual(['plan 2.csv', 'gone']);
  expect((await published()).marks.get(step)?.kind).toBe('undone');
});

test('of a list that was changed meanwhile no file stays behind', async () => {
  const before = await keysIn();
  const file = await arrived(folder(), 'late.csv', 'late');
  const outcome = await answerQuestions(marit, step, {
    ...{ list: 'old', typed: {}, isSent: true },
    files: new Map([[plan, file]]),
  });
  expect(outcome.ok ? 'done' : outcome.code).toBe('changed_meanwhile');
  expect(await keysIn()).toEqual(before);
});

test('whoever looks after them reads the names in one mail of answers, and none of files', async () => {
  const sent: Outgoing[] = [];
  await shiftClock('40 minutes');
  await deliverDue(async (message) => {
    sent.push(message);
    return { outcome: 'accepted' as const, providerId: `provider ${message.idempotencyKey}` };
  });
  await shiftClock('0');
  const [own, ...others] = sent.filter(({ subject }) => /answered|files?/.test(subject));
  expect(others).toEqual([]);
  // Mail breaks what a program would take for a link.
  expect(own?.text).toMatch(/bread\.\W?csv, 1 kB/);
});
