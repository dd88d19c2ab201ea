/* Files handed in, taken back, accepted, sent back: what is kept, where the step stands, who hears of it, and what goes. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadFilesOfStep } from '#db/file/files.server';
import { keyOf } from '#db/file/store.server';
import { loadPublishedPath } from '#db/path/published-paths.server';
import { handIn, takeFileBack } from '~/commands/file/hand-in.server';
import type { NewFile } from '~/commands/file/into-store.server';
import { judgeFile, reopenFile } from '~/commands/file/judge-file.server';
import { deleteOnboarding } from '~/commands/onboarding/delete-onboarding.server';
import { markStep, markTheirStep, takeTheirMarkBack } from '~/commands/step/mark-step.server';
import type { ContactActor } from '~/domain/onboarding/access';
import { statesIn } from '~/domain/step/step-state';
import { sweepFiles } from '~/jobs/file/sweep-files.server';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { shiftClock, useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { arrived, asksFor, keysIn, pathOfFiles, useStore } from '../../support/story/files';
import { contactOf, done, introduced } from '../../support/story/hallowmere';

useDatabase();
const folder = useStore();

let home: Home;
let nextDoor: NextDoor;
let id: string;
let customer: string;
let steps: Awaited<ReturnType<typeof pathOfFiles>>;
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
  customer = `Bakery ${Math.random()}`;
  id = await introduced(home, customer);
  steps = await pathOfFiles(home.ines, id);
  marit = await contactOf(home, id, 'Marit');
  await deliverDue(accepting);
  sent = [];
});

const which = () => ({ workspaceId: home.workspaceId, onboardingId: id });
const files = () => loadFilesOfStep(db(), which(), steps.list);
const fileCalled = async (name: string) => {
  const found = (await files()).filter((file) => file.name === name).at(-1);
  if (!found) throw new Error(`There is no file ${name}.`);
  return found;
};
const stateOf = async (stepId: string) => {
  const published = await loadPublishedPath(db(), which());
  return published && statesIn(published.path, published.marks).get(stepId)?.is;
};
const send = async (...names: string[]) =>
  done(handIn(marit, steps.list, await Promise.all(names.map((name) => arrived(folder(), name))), null));
const codeOf = async (outcome: Promise<{ ok: true } | { ok: false; code: string }>) => {
  const got = await outcome;
  return got.ok ? 'done' : got.code;
};
const standings = async () => (await files()).map(({ name, standing }) => `${name} ${standing}`);
const eventsOf = async () =>
  (
    await db().selectFrom('events').select(['kind']).where('onboarding_id', '=', id).orderBy('id').execute()
  ).flatMap(({ kind }) => (kind.startsWith('file') ? [kind] : []));
const later = async () => {
  await shiftClock('11 minutes');
  await deliverDue(accepting);
  await shiftClock('0');
  sent = sent.filter(({ subject, text }) => subject.startsWith(customer) || text.includes('product list'));
};

describe('files', () => {
  test('are with us, then accepted: the step is done by it, and what waits for it is open', async () => {
    expect(await stateOf(steps.read)).toBe('waiting');
    await send('bread.csv', 'sweet.csv');
    expect(await stateOf(steps.list)).toBe('handed_in');
    expect(await keysIn()).toEqual(
      (await files()).map((file) => keyOf({ ...which(), fileId: file.id })).sort(),
    );
    await later();
    expect(sent.map(({ to, subject }) => [to, subject])).toEqual([
      [expect.stringContaining('ines'), `${customer}: two files for “Your product list”`],
    ]);
    for (const name of ['bread.csv', 'sweet.csv']) {
      expect(await stateOf(steps.list)).toBe('handed_in');
      await done(judgeFile(home.ines, id, (await fileCalled(name)).id, { kind: 'accepted' }));
    }
    expect(await stateOf(steps.list)).toBe('done');
    expect(await stateOf(steps.read)).toBe('open');
    expect(await eventsOf()).toEqual(['files_handed_in', 'file_accepted', 'file_accepted']);
  });

  test('that are sent back are theirs again, with the reason, and another takes their place', async () => {
    await send('bread.csv', 'sweet.csv');
    const sweet = await fileCalled('sweet.csv');
    const words = 'The glazes are missing.';
    await done(judgeFile(home.ines, id, sweet.id, { kind: 'sent_back', words }));
    await done(judgeFile(home.ines, id, sweet.id, { kind: 'sent_back', words }));
    expect(await stateOf(steps.list)).toBe('sent_back');
    expect((await loadPublishedPath(db(), which()))?.marks.get(steps.list)).toMatchObject({ words });
    sent = [];
    await later();
    const told = sent.find(({ to }) => to.includes('marit'));
    expect(told?.subject).toBe('Your product list: something is still missing');
    expect(told?.text).toContain(words);
    const [again] = [await arrived(folder(), 'sweet 2.csv')];
    await done(handIn(marit, steps.list, [again], sweet.id));
    expect(await standings()).toEqual(['bread.csv with_us', 'sweet.csv gone', 'sweet 2.csv with_us']);
    expect(await stateOf(steps.list)).toBe('handed_in');
  });

  test('are taken back by whoever sent them until they are accepted, and judged no more then', async () => {
    await send('bread.csv');
    const bread = await fileCalled('bread.csv');
    const tomasz = await contactOf(home, id, 'Tomasz');
    expect(await codeOf(takeFileBack(tomasz, bread.id))).toBe('not_found');
    await done(takeFileBack(marit, bread.id));
    await done(takeFileBack(marit, bread.id));
    expect(await stateOf(steps.list)).toBe('open');
    expect(await codeOf(judgeFile(home.ines, id, bread.id, { kind: 'accepted' }))).toBe('changed_meanwhile');
    await later();
    expect(sent.filter(({ subject }) => subject.startsWith(customer))).toEqual([]);
    await send('bread.csv');
    const second = await fileCalled('bread.csv');
    expect(second.id).not.toBe(bread.id);
    await done(judgeFile(home.ines, id, second.id, { kind: 'accepted' }));
    expect(await codeOf(takeFileBack(marit, second.id))).toBe('closed_answer');
    const { last } = await fileCalled('bread.csv');
    expect(await codeOf(reopenFile(home.ines, id, second.id, bread.id))).toBe('changed_meanwhile');
    await done(reopenFile(home.ines, id, second.id, last?.id ?? ''));
    await done(reopenFile(home.ines, id, second.id, last?.id ?? ''));
    expect(await stateOf(steps.list)).toBe('handed_in');
  });

  test('sent twice, by fifty presses at once, or more than were asked for, come once', async () => {
    const batch: NewFile[][] = await Promise.all(
      Array.from({ length: 50 }, async () => [await arrived(folder(), 'bread.csv')]),
    );
    const outcomes = await Promise.all(batch.map((one) => handIn(marit, steps.list, one, null)));
    // So many at once of one person are asked to wait; each is taken up or not at all.
    expect(outcomes.every((one) => one.ok || one.code === 'too_many_tries')).toBe(true);
    expect(await standings()).toEqual(['bread.csv with_us']);
    expect(await keysIn().then((keys) => keys.filter((key) => key.includes(id)))).toHaveLength(1);
    const outcome = await send('sweet.csv', 'rolls.csv');
    expect(outcome).toMatchObject({ kept: ['sweet.csv'], noPlace: ['rolls.csv'] });
    expect(await eventsOf()).toEqual(['files_handed_in', 'files_handed_in']);
  });

  test('go nowhere that asks for none, is ours, was left out, is gone, or is somebody else’s', async () => {
    const one = async () => [await arrived(folder(), 'bread.csv')];
    expect(await codeOf(handIn(marit, steps.plain, await one(), null))).toBe('step_gone');
    expect(await codeOf(handIn(marit, id, await one(), null))).toBe('not_found');
    const other = await introduced(home, 'Elsewhere');
    const elsewhere = await pathOfFiles(home.ines, other);
    expect(await codeOf(handIn(marit, elsewhere.list, await one(), null))).toBe('not_found');
    await done(markStep(home.ines, id, steps.list, { kind: 'skipped', words: 'We have it.' }));
    expect(await codeOf(handIn(marit, steps.list, await one(), null))).toBe('closed_answer');
    expect(await files()).toEqual([]);
    // What nobody kept left nothing in the store.
    expect((await keysIn()).filter((key) => key.includes(id))).toEqual([]);
    expect(await codeOf(markTheirStep(marit, steps.list, { kind: 'done' }))).toBe('not_allowed');
  });

  test('change nothing of a step that was left out or is stuck, until more are handed in', async () => {
    await send('bread.csv', 'sweet.csv');
    const judge = async (name: string, kind: 'accepted' | 'sent_back') =>
      await done(
        judgeFile(
          home.ines,
          id,
          (await fileCalled(name)).id,
          kind === 'accepted' ? { kind } : { kind, words: 'The glazes are missing.' },
        ),
      );
    await done(markTheirStep(marit, steps.list, { kind: 'stuck', words: 'Our tills are down.' }));
    await judge('sweet.csv', 'sent_back');
    expect(await stateOf(steps.list)).toBe('stuck');
    await done(markStep(home.ines, id, steps.list, { kind: 'skipped', words: 'We do without it.' }));
    await judge('bread.csv', 'accepted');
    await done(takeFileBack(marit, (await fileCalled('sweet.csv')).id));
    expect(await stateOf(steps.list)).toBe('skipped');
    expect((await loadPublishedPath(db(), which()))?.marks.get(steps.list)?.words).toBe('We do without it.');
  });

  test('sent back while somebody is stuck say why once it goes on', async () => {
    await send('sweet.csv');
    await done(markTheirStep(marit, steps.list, { kind: 'stuck', words: 'Our tills are down.' }));
    const words = 'The glazes are missing.';
    await done(judgeFile(home.ines, id, (await fileCalled('sweet.csv')).id, { kind: 'sent_back', words }));
    const mark = (await loadPublishedPath(db(), which()))?.marks.get(steps.list);
    await done(takeTheirMarkBack(marit, steps.list, mark?.id ?? ''));
    expect((await loadPublishedPath(db(), which()))?.marks.get(steps.list)).toMatchObject({
      kind: 'sent_back',
      words,
    });
  });

  test('are judged by whoever marks the step, and by nobody next door', async () => {
    await send('bread.csv');
    const { id: fileId } = await fileCalled('bread.csv');
    const said = { kind: 'sent_back', words: 'No.' } as const;
    expect(await codeOf(judgeFile(home.sam, id, fileId, said))).toBe('not_allowed');
    expect(await codeOf(judgeFile(nextDoor.olga, id, fileId, said))).toBe('not_found');
    expect(await codeOf(judgeFile(home.ines, id, steps.list, said))).toBe('not_found');
    expect(await standings()).toEqual(['bread.csv with_us']);
  });

  test('that nobody looks at are enough as they are', async () => {
    const other = await introduced(home, `Other ${Math.random()}`);
    const { list } = await pathOfFiles(home.ines, other, asksFor({ isLookedAt: false }));
    const theirs = await contactOf(home, other, 'Marit');
    await done(handIn(theirs, list, [await arrived(folder(), 'bread.csv')], null));
    const published = await loadPublishedPath(db(), { workspaceId: home.workspaceId, onboardingId: other });
    expect(published?.marks.get(list)).toMatchObject({ kind: 'done', by: { is: 'contact' } });
  });

  test('go with their onboarding at once, and what no row knows goes with the sweep, once it is old', async () => {
    await send('bread.csv');
    const kept = await keysIn();
    const lost = join(folder(), 'kept', home.workspaceId, id, uuid());
    await writeFile(lost, 'lost');
    const orphan = join(folder(), 'kept', home.workspaceId, uuid());
    await mkdir(orphan, { recursive: true });
    await writeFile(join(orphan, uuid()), 'of an onboarding that is gone');
    await mkdir(join(folder(), 'arriving'), { recursive: true });
    await writeFile(join(folder(), 'arriving', 'half'), 'half');
    expect(await sweepFiles()).toBe(1);
    expect((await keysIn()).length).toBe(kept.length + 1);
    expect(await sweepFiles(-1000)).toBe(2);
    expect(await keysIn()).toEqual(kept);
    expect(await readdir(join(folder(), 'arriving'))).toEqual([]);
    await done(deleteOnboarding(home.kofi, id, customer));
    expect((await keysIn()).filter((key) => key.includes(id))).toEqual([]);
    await rm(orphan, { recursive: true, force: true });
  });
});
