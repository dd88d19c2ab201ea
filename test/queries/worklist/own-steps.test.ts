/* The steps that need a member stand on their list: their own, those of nobody at their customers, and who is stuck. */
import { beforeAll, expect, test } from 'vitest';
import { turnClockTo } from '#demo/calendar.server';
import { markStep, markTheirStep } from '~/commands/step/mark-step.server';
import type { MemberActor } from '~/domain/onboarding/access';
import { ownSteps } from '~/queries/step/own-steps.server';
import { sayOwnSteps } from '~/speech/en/worklist/say-own-steps';
import { useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { contactOf, done, introduced } from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';
import { publishedPath, type WrittenPath } from '../../support/story/paths';

useDatabase();

let home: Home;
let nextDoor: NextDoor;
let id: string;
let path: WrittenPath;

beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
  id = await introduced(home, 'Amberley');
  path = await publishedPath(home.ines, id, home.sam.id);
});

const listOf = async (actor: MemberActor) =>
  sayOwnSteps(await ownSteps(await memberFor(actor))).groups.map(({ title, steps }) => [
    title,
    ...steps.map((step) => `${step.title}, ${step.due}${step.isOwn ? '' : ', theirs'}`),
  ]);

test('a step is with whoever it was given to, once what it waits for is done, and it goes when it is done', async () => {
  await turnClockTo(new Date('2027-01-13T10:00:00Z'));
  expect(await listOf(home.sam)).toEqual([]);
  await done(markStep(home.ines, id, path.files, { kind: 'done' }));
  expect(await listOf(home.sam)).toEqual([['Your steps by tomorrow', 'We check the figures, by tomorrow']]);
  expect(await listOf(home.ines)).toEqual([]);
  await turnClockTo(new Date('2027-01-18T10:00:00Z'));
  expect(await listOf(home.sam)).toEqual([
    ['Late steps of yours', 'We check the figures, two working days late'],
  ]);
  await done(markStep(home.sam, id, path.check, { kind: 'done' }));
  expect(await listOf(home.sam)).toEqual([]);
});

test('who is stuck is with whoever looks after them, and nobody else', async () => {
  const marit = await contactOf(home, id, 'Marit');
  await done(markTheirStep(marit, path.train, { kind: 'stuck', words: 'The hall is let.' }));
  const [stuck] = sayOwnSteps(await ownSteps(await memberFor(home.ines))).groups;
  expect(stuck?.steps[0]).toMatchObject({
    place: 'All shops, step 3 of 3',
    note: 'Marit is stuck, since just now',
    quote: 'The hall is let.',
  });
  for (const actor of [home.sam, home.hanne, nextDoor.olga]) expect(await listOf(actor)).toEqual([]);
});
