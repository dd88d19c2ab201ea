/* Whoever's step opens hears of it, once and gathered: not whoever opened it, and not where it waits again. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { turnClockTo } from '#demo/calendar.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import { markStep, markTheirStep, takeMarkBack } from '~/commands/step/mark-step.server';
import { addStep } from '~/commands/step/write-steps.server';
import type { ContactActor } from '~/domain/onboarding/access';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { contactOf, done, introduced, SECRET } from '../../support/story/hallowmere';
import { publishedPath, stepWords, type WrittenPath } from '../../support/story/paths';

useDatabase();

let home: Home;
let id: string;
let path: WrittenPath;
let tomasz: ContactActor;
let sent: Outgoing[] = [];
let minutes = 0;
const MONDAY = new Date('2027-03-01T10:00:00+01:00');

const accepting = async (message: Outgoing) => {
  sent.push(message);
  return { outcome: 'accepted' as const, providerId: `provider ${message.idempotencyKey}` };
};
const told = async () => {
  minutes += 31;
  await turnClockTo(new Date(MONDAY.getTime() + minutes * 60_000));
  sent = [];
  await deliverDue(accepting);
  return sent.filter(({ kind }) => kind === 'steps_opened').map(({ to }) => /^"(\w+)/.exec(to)?.[1]);
};

beforeAll(async () => {
  await turnClockTo(MONDAY);
  home = await oneWorkspace();
});

beforeEach(async () => {
  id = await introduced(home, `Bakery ${Math.random()}`);
  path = await publishedPath(home.ines, id, home.ines.id);
  tomasz = await contactOf(home, id, 'Tomasz');
  const waits = { waitsFor: [path.files, path.check], who: { is: 'contact', id: tomasz.id } as const };
  await done(addStep(home.ines, id, path.shops, stepWords('Pick the three shops', waits)));
  await done(publishGuide(home.ines, id, () => 'Hello'));
  await told();
});

test('with the last of what it waited for, in one mail however often that is pressed', async () => {
  await done(markTheirStep(tomasz, path.files, { kind: 'done' }));
  expect(await told()).toEqual([]);
  await Promise.all(Array.from({ length: 50 }, () => markStep(home.ines, id, path.check, { kind: 'done' })));
  expect(await told()).toEqual(['Tomasz']);
  expect(sent[0]?.subject).toBe('You can go on: Pick the three shops');
  expect(sent[0]?.text).toContain('after “We check the figures”');
  expect(JSON.stringify(sent)).not.toContain(SECRET);
  expect(await told()).toEqual([]);
});

test('not where it waits again by then, nor to whoever opened it', async () => {
  await done(markTheirStep(tomasz, path.files, { kind: 'done' }));
  const { markId } = await done(markStep(home.ines, id, path.check, { kind: 'done' }));
  await done(takeMarkBack(home.ines, id, path.check, markId ?? ''));
  expect(await told()).toEqual([]);
  await done(
    takeMarkBack(
      home.ines,
      id,
      path.files,
      (await done(markStep(home.ines, id, path.files, { kind: 'skipped', words: 'Not needed.' }))).markId ??
        '',
    ),
  );
  await done(markStep(home.ines, id, path.check, { kind: 'done' }));
  await done(markTheirStep(tomasz, path.files, { kind: 'done' }));
  expect(await told()).toEqual([]);
});
