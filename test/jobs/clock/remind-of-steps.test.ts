/* Who is reminded of steps, when, by which mail; and all that lets it go, also where it is written already. */
import { beforeEach, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { turnClockTo } from '#demo/calendar.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import { closeOnboarding } from '~/commands/onboarding/close.server';
import { arrangeStep } from '~/commands/step/arrange-step.server';
import { handOn } from '~/commands/step/hand-on.server';
import { markStep, markTheirStep } from '~/commands/step/mark-step.server';
import { takeStepAway } from '~/commands/step/write-steps.server';
import type { ContactActor } from '~/domain/onboarding/access';
import { remindContacts } from '~/jobs/clock/remind-contacts.server';
import { remindOfSteps } from '~/jobs/clock/remind-of-steps.server';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import { freezeDue } from '~/jobs/mail/freeze-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { useDatabase } from '../../support/database/database';
import { toldOnce } from '../../support/database/told-once';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { contactOf, done, introduced, SECRET } from '../../support/story/hallowmere';
import { publishedPath, type WrittenPath } from '../../support/story/paths';

useDatabase();

/** "Send the sales files" is due on Friday 14 May, and nobody's by name: so Marit's, who is contacted first. */
const MONDAY = new Date('2027-05-10T10:00:00+02:00');
const THURSDAY = new Date('2027-05-13T09:30:00+02:00');
const NEXT_MONDAY = new Date('2027-05-17T09:30:00+02:00');

let home: Home;
let id: string;
let path: WrittenPath;
let marit: ContactActor;
let tomasz: ContactActor;
let sent: Outgoing[] = [];
const accepting = async (message: Outgoing) => {
  sent.push(message);
  return { outcome: 'accepted' as const, providerId: crypto.randomUUID() };
};

toldOnce(async () => {
  await turnClockTo(MONDAY);
  home = await oneWorkspace();
  id = await introduced(home);
  path = await publishedPath(home.ines, id, home.ines.id);
  await done(arrangeStep(home.ines, id, path.files, { is: 'day', on: '2027-05-14' }));
  marit = await contactOf(home, id, 'Marit');
  tomasz = await contactOf(home, id, 'Tomasz');
  await deliverDue(accepting);
});

beforeEach(() => {
  sent = [];
});

const reminders = () =>
  sent
    .filter(({ kind }) => kind === 'step_reminder')
    .map(({ to, subject }) => [/^"(\w+)/.exec(to)?.[1], subject]);

async function leaves(when?: Date) {
  if (when) {
    await turnClockTo(when);
    await remindOfSteps();
  }
  sent = [];
  await deliverDue(accepting);
  return reminders();
}

/** Owed and written, and not gone yet. */
async function written(when: Date) {
  await turnClockTo(when);
  await remindOfSteps();
  await freezeDue();
}

test('comes the working morning before, once, whoever looks how often; and says what else waits', async () => {
  expect(await leaves(new Date('2027-05-12T09:30:00+02:00'))).toEqual([]);
  await turnClockTo(THURSDAY);
  await Promise.all(Array.from({ length: 4 }, () => remindOfSteps()));
  expect(await leaves()).toEqual([['Marit', 'Tomorrow: Send the sales files']]);
  const [mail] = sent;
  expect(mail?.text).toContain('Send the sales files, by tomorrow');
  expect(mail?.text).toMatch(/points of what we agreed wait there/);
  expect(mail?.headers['List-Unsubscribe']).toContain('/reminders/');
  expect(JSON.stringify(mail)).not.toContain(SECRET);
  // One reminder a day: the points stood in it.
  await turnClockTo(new Date('2027-05-13T11:00:00+02:00'));
  await remindContacts();
  await deliverDue(accepting);
  const points = sent.filter(({ kind }) => kind === 'reminder').map(({ to }) => /^"(\w+)/.exec(to)?.[1]);
  expect(points).toEqual(['Tomasz']);
  expect(await leaves(new Date('2027-05-14T09:30:00+02:00'))).toEqual([]);
  expect(await leaves(NEXT_MONDAY)).toEqual([['Marit', 'Still with you: Send the sales files']]);
  expect(sent[0]?.text).toContain('since Fri 14 May');
});

test('waits for the morning of a reader far away', async () => {
  await db()
    .updateTable('contacts')
    .set({ time_zone: 'America/Los_Angeles' })
    .where('id', '=', marit.id)
    .execute();
  expect(await leaves(THURSDAY)).toEqual([]);
  expect(await leaves(new Date('2027-05-13T08:40:00-07:00'))).toEqual([
    ['Marit', 'Tomorrow: Send the sales files'],
  ]);
});

test.each([
  ['done', () => done(markTheirStep(tomasz, path.files, { kind: 'done' }))],
  ['stuck', () => done(markTheirStep(tomasz, path.files, { kind: 'stuck', words: 'No access.' }))],
  ['left out', () => done(markStep(home.ines, id, path.files, { kind: 'skipped', words: 'Not needed.' }))],
  ['moved', () => done(arrangeStep(home.ines, id, path.files, { is: 'day', on: '2027-06-01' }))],
  [
    'taken out',
    async () => {
      await done(takeStepAway(home.ines, id, path.files));
      await done(publishGuide(home.ines, id, () => 'Hello'));
    },
  ],
  ['handed on', () => done(handOn(marit, path.files, tomasz.id))],
  ['closed', () => done(closeOnboarding(home.ines, id, { reason: 'on_hold', words: '' }))],
  [
    'stopped',
    async () => {
      const stop = { stopped_at: THURSDAY };
      await db().updateTable('reminder_links').set(stop).where('contact_id', '=', marit.id).execute();
    },
  ],
])('written already, it doesn’t leave once the step is %s', async (_, happens) => {
  await written(THURSDAY);
  await happens();
  expect(await leaves()).toEqual([]);
});

test('handed on, whoever has it is reminded; on another day, of that one anew', async () => {
  expect(await leaves(THURSDAY)).toHaveLength(1);
  await done(handOn(marit, path.files, tomasz.id));
  expect(await leaves(new Date('2027-05-14T09:30:00+02:00'))).toEqual([
    ['Tomasz', 'Today: Send the sales files'],
  ]);
  await done(arrangeStep(home.ines, id, path.files, { is: 'day', on: '2027-05-19' }));
  expect(await leaves(new Date('2027-05-18T09:30:00+02:00'))).toEqual([
    ['Tomasz', 'Tomorrow: Send the sales files'],
  ]);
});
