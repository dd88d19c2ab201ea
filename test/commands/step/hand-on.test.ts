/* A step is handed to a colleague: by whom, to whom, how often, on old pages, past publications; and who hears of it. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadPublishedPath } from '#db/path/published-paths.server';
import { loadGives } from '#db/step/step-gives.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import { arrangeStep } from '~/commands/step/arrange-step.server';
import { handOn, takeGiveBack } from '~/commands/step/hand-on.server';
import { markTheirStep } from '~/commands/step/mark-step.server';
import { changeStep } from '~/commands/step/write-steps.server';
import type { ContactActor } from '~/domain/onboarding/access';
import { stepsOf } from '~/domain/path/path';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { pathPage } from '~/queries/path/path.server';
import { shiftClock, useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { contactOf, done, introduced } from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';
import { publishedPath, stepWords, type WrittenPath } from '../../support/story/paths';

useDatabase();

let home: Home;
let id: string;
let path: WrittenPath;
let marit: ContactActor;
let tomasz: ContactActor;
let sent: Outgoing[] = [];
let minutes = 0;

const accepting = async (message: Outgoing) => {
  sent.push(message);
  return { outcome: 'accepted' as const, providerId: `provider ${message.idempotencyKey}` };
};

beforeAll(async () => {
  home = await oneWorkspace();
});

beforeEach(async () => {
  id = await introduced(home, `Bakery ${Math.random()}`);
  path = await publishedPath(home.ines, id, home.ines.id);
  marit = await contactOf(home, id, 'Marit');
  tomasz = await contactOf(home, id, 'Tomasz');
  await told();
});

const which = () => ({ workspaceId: home.workspaceId, onboardingId: id });
const whoHas = async (stepId: string) => {
  const published = await loadPublishedPath(db(), which());
  return published && (stepsOf(published.path).find((step) => step.id === stepId)?.who?.id ?? null);
};
const giveOf = async (stepId: string) => (await loadGives(db(), which())).get(stepId)?.id ?? '';
const rowsOf = (table: 'step_gives' | 'events') =>
  db().selectFrom(table).select('id').where('onboarding_id', '=', id).execute();
const codeOf = async (outcome: Promise<{ ok: true } | { ok: false; code: string }>) => {
  const got = await outcome;
  return got.ok ? 'done' : got.code;
};
/** What leaves once nothing has changed for a while. */
const told = async () => {
  minutes += 31;
  await shiftClock(`${minutes} minutes`);
  sent = [];
  await deliverDue(accepting);
  return sent.filter(({ kind }) => kind === 'step_given').map(({ to }) => /^"(\w+)/.exec(to)?.[1]);
};

test('fifty equal presses hand it once, and the colleague alone hears of it, once', async () => {
  await Promise.all(Array.from({ length: 50 }, () => handOn(marit, path.files, tomasz.id)));
  expect(await rowsOf('step_gives')).toHaveLength(1);
  expect(await whoHas(path.files)).toBe(tomasz.id);
  expect(await told()).toEqual(['Tomasz']);
  expect(sent[0]?.subject).toBe('“Send the sales files” is with you now');
  expect(sent[0]?.text).toContain('Marit gave you a step');
  expect(await told()).toEqual([]);
});

test('taken back in time nobody hears of it; taken back twice, or from an old page, it is calm', async () => {
  await done(handOn(marit, path.files, tomasz.id));
  const give = await giveOf(path.files);
  expect(await codeOf(takeGiveBack(tomasz, path.files, give))).toBe('changed_meanwhile');
  await Promise.all(Array.from({ length: 20 }, () => takeGiveBack(marit, path.files, give)));
  expect(await rowsOf('step_gives')).toHaveLength(2);
  expect(await whoHas(path.files)).toBeNull();
  expect(await told()).toEqual([]);
  await done(handOn(marit, path.files, tomasz.id));
  expect(await codeOf(takeGiveBack(marit, path.files, give))).toBe('changed_meanwhile');
  expect(await whoHas(path.files)).toBe(tomasz.id);
});

test('it stays with whoever was given it past other publications, until the path is published otherwise', async () => {
  await done(changeStep(home.ines, id, path.train, 1, stepWords('Train them all', { side: 'together' })));
  await done(handOn(marit, path.files, tomasz.id));
  const facts = await pathPage(await memberFor(home.ines), id);
  expect(facts?.changes.map(({ title }) => title)).toEqual(['Train them all', 'Train them all']);
  await done(publishGuide(home.ines, id, () => 'Hello'));
  expect(await whoHas(path.files)).toBe(tomasz.id);
  await done(arrangeStep(home.ines, id, path.train, { is: 'day', on: '2027-02-01' }));
  expect(await whoHas(path.files)).toBe(tomasz.id);
  expect(await told()).toEqual(['Tomasz']);
  await done(arrangeStep(home.ines, id, path.files, { is: 'who', who: { is: 'contact', id: marit.id } }));
  expect(await whoHas(path.files)).toBe(marit.id);
  expect(await told()).toEqual(['Marit']);
  expect(sent[0]?.text).toContain('Ines gave you a step');
});

test('nobody hands on what isn’t theirs, is behind, or to whom has no page', async () => {
  const ours = await codeOf(handOn(marit, path.check, tomasz.id));
  const absent = await codeOf(handOn(marit, id, tomasz.id));
  expect([ours, absent]).toEqual(['not_allowed', 'not_found']);
  const elsewhere = await introduced(home, 'Another bakery');
  const foreign = await contactOf(home, elsewhere, 'Marit');
  expect(await codeOf(handOn(marit, path.files, foreign.id))).toBe('person_gone');
  expect(await codeOf(handOn(foreign, path.files, tomasz.id))).toBe('not_found');
  await done(handOn(marit, path.files, tomasz.id));
  expect(await codeOf(handOn(marit, path.files, marit.id))).toBe('changed_meanwhile');
  await done(markTheirStep(tomasz, path.files, { kind: 'done' }));
  expect(await codeOf(handOn(tomasz, path.files, marit.id))).toBe('step_behind');
  expect(await codeOf(takeGiveBack(marit, path.files, await giveOf(path.files)))).toBe('step_behind');
  expect(await told()).toEqual([]);
});
