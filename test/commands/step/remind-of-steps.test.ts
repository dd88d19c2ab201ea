/* Customer success reminds of chosen steps: one mail to each of whoever has them, one a day, and of each other step why not. */
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { turnClockTo } from '#demo/calendar.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import { closeOnboarding } from '~/commands/onboarding/close.server';
import { markStep } from '~/commands/step/mark-step.server';
import { type Chosen, remindOfSeveral } from '~/commands/step/several-steps.server';
import { addStep } from '~/commands/step/write-steps.server';
import type { MemberActor } from '~/domain/onboarding/access';
import { remindOfSteps } from '~/jobs/clock/remind-of-steps.server';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { contactOf, done, introduced, SECRET } from '../../support/story/hallowmere';
import { publishedPath, stepWords, type WrittenPath } from '../../support/story/paths';

useDatabase();

let home: Home;
let nextDoor: NextDoor;
let [one, other, photos] = ['', '', ''];
let path: WrittenPath;
let otherPath: WrittenPath;
const TUESDAY = new Date('2026-12-01T14:00:00+01:00');

const at = (stepId: string, onboardingId = one): Chosen => ({ onboardingId, stepId });
const remind = async (actor: MemberActor, ...chosen: Chosen[]) => {
  const { done: reminded, kept } = await remindOfSeveral(actor, chosen);
  return [reminded.length, ...kept.map(({ code }) => code)];
};

let sent: Outgoing[] = [];
async function mails() {
  sent = [];
  await deliverDue(async (message) => {
    sent.push(message);
    return { outcome: 'accepted' as const, providerId: `provider ${message.idempotencyKey}` };
  });
  return sent
    .filter(({ kind }) => kind === 'step_reminder')
    .map(({ to, subject }) => `${/^"(\w+)/.exec(to)?.[1]}: ${subject}`);
}

beforeAll(async () => {
  await turnClockTo(TUESDAY);
  ({ home, nextDoor } = await twoWorkspaces());
  one = await introduced(home, 'Amberley');
  path = await publishedPath(home.ines, one, home.ines.id);
  const tomasz = await contactOf(home, one, 'Tomasz');
  const his = { who: { is: 'contact', id: tomasz.id }, due: { is: 'before_end', days: 9 } } as const;
  ({ id: photos } = await done(addStep(home.ines, one, path.shops, stepWords('Send photos', his))));
  await done(publishGuide(home.ines, one, () => 'Hello'));
  other = await introduced(home, 'Briar');
  otherPath = await publishedPath(home.ines, other, home.ines.id);
  await mails();
});

test('who has them gets one mail of all of theirs, and no other before tomorrow', async () => {
  const chosen = [at(path.files), at(path.train), at(photos), at(path.check), at(crypto.randomUUID())];
  expect(await remind(home.sam, ...chosen)).toEqual([0, ...Array(5).fill('not_allowed')]);
  expect(await remind(nextDoor.olga, ...chosen)).toEqual([0, ...Array(5).fill('not_found')]);
  expect(await mails()).toEqual([]);
  const pressed = await Promise.all(Array.from({ length: 10 }, () => remind(home.ines, ...chosen)));
  expect(pressed.filter(([reminded]) => reminded === 3)).toEqual([[3, 'step_is_ours', 'not_found']]);
  expect(pressed.filter(([reminded]) => reminded === 0)).toHaveLength(9);
  expect((await mails()).sort()).toEqual([
    'Marit: With you now: Send the sales files, and one other',
    expect.stringMatching(/^Tomasz: .*: Send photos$/),
  ]);
  expect(JSON.stringify(sent)).not.toContain(SECRET);
  expect(await remind(home.ines, at(path.files))).toEqual([0, 'reminded_today']);

  await turnClockTo(new Date(TUESDAY.getTime() + 86_400_000));
  expect(await remind(home.ines, at(path.files))).toEqual([1]);
  expect(await mails()).toEqual([expect.stringMatching(/^Marit: .*: Send the sales files$/)]);
  await turnClockTo(new Date('2027-01-07T09:30:00+01:00'));
  await remindOfSteps();
  expect(await mails()).toContain('Marit: Tomorrow: Send the sales files');
});

test('what was done before the mail left isn’t in it; nothing leaves of a path that is closed', async () => {
  await turnClockTo(new Date('2027-01-11T14:00:00+01:00'));
  expect(await remind(home.ines, at(otherPath.train, other), at(otherPath.files, other))).toEqual([2]);
  await done(markStep(home.ines, other, otherPath.train, { kind: 'done' }));
  expect(await mails()).toEqual([expect.stringMatching(/: Send the sales files$/)]);
  await turnClockTo(new Date('2027-01-12T14:00:00+01:00'));
  expect(await remind(home.ines, at(otherPath.train, other), at(otherPath.files, other))).toEqual([
    1,
    'step_behind',
  ]);
  await done(closeOnboarding(home.ines, other, { reason: 'on_hold', words: '' }));
  expect(await mails()).toEqual([]);
  expect(await remind(home.ines, at(otherPath.files, other))).toEqual([0, 'onboarding_closed']);
  const told = await db().selectFrom('step_reminders').select('kind').where('kind', '=', 'asked').execute();
  expect(told).toHaveLength(7);
});
