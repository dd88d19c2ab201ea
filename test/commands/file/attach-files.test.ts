/* Files on a step: a draft until the path is published, out of reach before and after, and gone with their onboarding. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { attachedIn, loadAttachments, loadPublishedAttachment } from '#db/file/attachments.server';
import { attachFiles, takeOffStep } from '~/commands/file/attach-files.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import { deleteOnboarding } from '~/commands/onboarding/delete-onboarding.server';
import { sweepFiles } from '~/jobs/file/sweep-files.server';
import { pathPage } from '~/queries/path/path.server';
import { useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { arrived, keysIn, pathOfFiles, useStore } from '../../support/story/files';
import { done, introduced } from '../../support/story/hallowmere';

useDatabase();
const folder = useStore();

let home: Home;
let nextDoor: NextDoor;
let id: string;
let customer: string;
let step: string;

beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
});

beforeEach(async () => {
  customer = `Bakery ${Math.random()}`;
  id = await introduced(home, customer);
  step = (await pathOfFiles(home.ines, id)).plain;
});

const which = () => ({ workspaceId: home.workspaceId, onboardingId: id });
const file = async (name: string, words?: string) => ({
  ...(await arrived(folder(), name, words)),
  picture: null,
});
const attach = async (name: string, words?: string) =>
  attachFiles(home.ines, id, step, [await file(name, words)]);
const onIt = async () => (await attachedIn(db(), which())).map(({ name }) => name);
const idOf = async (name: string) =>
  (await attachedIn(db(), which())).find((one) => one.name === name)?.id ?? '';
const isSeen = async (fileId: string) => (await loadPublishedAttachment(db(), which(), fileId)) !== undefined;
const publish = () => done(publishGuide(home.ines, id, () => 'Hello'));
const changes = async () => (await pathPage(home.ines as never, id))?.changes;

describe('files on a step', () => {
  test('are seen once they are published, and until they are taken off and that is published', async () => {
    await done(attach('plan.csv'));
    const plan = await idOf('plan.csv');
    expect(await isSeen(plan)).toBe(false);
    expect(await changes()).toMatchObject([{ is: 'changed', id: step, parts: ['attached'] }]);
    await publish();
    expect(await isSeen(plan)).toBe(true);
    expect(await changes()).toEqual([]);
    await done(takeOffStep(home.ines, id, step, plan));
    await done(takeOffStep(home.ines, id, step, plan));
    expect(await onIt()).toEqual([]);
    expect(await isSeen(plan)).toBe(true);
    await publish();
    expect(await isSeen(plan)).toBe(false);
    // It was said to them: the bytes stay as long as what was published of the step.
    expect(await keysIn()).toEqual([`${home.workspaceId}/${id}/${plan}`]);
    expect(await sweepFiles(0)).toBe(0);
    await done(deleteOnboarding(home.kofi, id, customer));
    expect(await keysIn()).toEqual([]);
  });

  test('sent twice are there once, and another of the same name takes the place of the first', async () => {
    await done(attach('plan.csv'));
    await done(attach('plan.csv'));
    const first = await idOf('plan.csv');
    await done(attach('plan.csv', 'newer'));
    expect(await onIt()).toEqual(['plan.csv']);
    expect(await idOf('plan.csv')).not.toBe(first);
    // Nobody outside had the first: nothing of it stays.
    expect(await loadAttachments(db(), which(), [first])).toEqual([]);
    expect(await keysIn()).toEqual([`${home.workspaceId}/${id}/${await idOf('plan.csv')}`]);
    await done(deleteOnboarding(home.kofi, id, customer));
  });

  test('are nobody else’s, fit on their step, and are kept nowhere where they don’t', async () => {
    const other = (member: Home['ines']) => file('x.csv').then((one) => attachFiles(member, id, step, [one]));
    expect(await other(nextDoor.piet as never)).toMatchObject({ ok: false, code: 'not_found' });
    expect(await attachFiles(home.ines, id, id, [await file('x.csv')])).toMatchObject({ code: 'step_gone' });
    const many = await Promise.all(Array.from({ length: 21 }, (_, at) => file(`${at}.csv`)));
    expect(await attachFiles(home.ines, id, step, many)).toMatchObject({ code: 'step_full_of_files' });
    expect(await keysIn()).toEqual([]);
    await done(attach('plan.csv'));
    const plan = await idOf('plan.csv');
    const theirs = { workspaceId: nextDoor.workspaceId, onboardingId: id };
    expect(await loadAttachments(db(), theirs, [plan])).toEqual([]);
    await done(deleteOnboarding(home.kofi, id, customer));
  });
});
