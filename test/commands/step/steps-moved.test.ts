/* Whoever has a step that got another day hears of it, once and with why; not where it moved back, nor who has none. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { turnClockTo } from '#demo/calendar.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import { closeOnboarding } from '~/commands/onboarding/close.server';
import { resolveCorrection } from '~/commands/review/resolve-correction.server';
import { correctStatement } from '~/commands/review/review-statement.server';
import { answerAnotherDay, askAnotherDay } from '~/commands/step/another-day.server';
import { arrangeStep } from '~/commands/step/arrange-step.server';
import { markTheirStep } from '~/commands/step/mark-step.server';
import { changeStep } from '~/commands/step/write-steps.server';
import type { ContactActor } from '~/domain/onboarding/access';
import type { Words } from '~/domain/statement/statement';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { contactOf, done, introduced, SECRET, shownPoint } from '../../support/story/hallowmere';
import { publishedPath, stepWords, type WrittenPath } from '../../support/story/paths';

useDatabase();

let home: Home;
let id: string;
let path: WrittenPath;
let marit: ContactActor;
let tomasz: ContactActor;
let sent: Outgoing[] = [];
let minutes = 0;
const MONDAY = new Date('2027-03-01T10:00:00+01:00');
const TRAIN = 'Train the first shop';

const accepting = async (message: Outgoing) => {
  sent.push(message);
  return { outcome: 'accepted' as const, providerId: `provider ${message.idempotencyKey}` };
};
const told = async () => {
  minutes += 31;
  await turnClockTo(new Date(MONDAY.getTime() + minutes * 60_000));
  sent = [];
  await Promise.all([deliverDue(accepting), deliverDue(accepting)]);
  return sent.filter(({ kind }) => kind === 'steps_moved').map(({ to }) => /^"(\w+)/.exec(to)?.[1]);
};
const mail = () => sent.find(({ kind }) => kind === 'steps_moved');

beforeAll(async () => {
  await turnClockTo(MONDAY);
  home = await oneWorkspace();
});

beforeEach(async () => {
  id = await introduced(home, `Bakery ${Math.random()}`);
  path = await publishedPath(home.ines, id, home.ines.id);
  marit = await contactOf(home, id, 'Marit');
  tomasz = await contactOf(home, id, 'Tomasz');
  await done(arrangeStep(home.ines, id, path.train, { is: 'who', who: { is: 'contact', id: tomasz.id } }));
  await told();
});

/** Marit asks for another day of what was agreed, and it is agreed. */
async function agreedOn(on: string, line: string) {
  const { words, ...item } = await shownPoint(home, id, 'All 23');
  const said = { ...words, fields: { ...words.fields, on } } as Words;
  await done(correctStatement(marit, item, { words: said, note: 'The depot moves in July.' }));
  const answer = await db()
    .selectFrom('answers')
    .select('id')
    .where('onboarding_id', '=', id)
    .orderBy('at', 'desc')
    .executeTakeFirstOrThrow();
  await done(resolveCorrection(home.ines, id, answer.id, { outcome: 'adopted', line }));
}

test('with an agreed date: whose step it is, and what was said of the date', async () => {
  await agreedOn('2027-07-19', '');
  expect(await told()).toEqual(['Tomasz']);
  expect(mail()?.subject).toBe(`By Mon 12 July now: ${TRAIN}`);
  expect(mail()?.text.replace(/\s+/g, ' ')).toContain(
    'from Mon 28 June to Mon 12 July, because “All 23 shops are live” moved from Mon 5 July to Mon 19 July. Marit: “The depot moves in July.”',
  );
  expect(JSON.stringify(mail())).not.toContain(SECRET);
  expect(await told()).toEqual([]);
});

test('gathered, from the first day to the last; moved back, done or handed on by then, it is let go', async () => {
  await done(arrangeStep(home.ines, id, path.train, { is: 'day', on: '2027-06-01' }));
  await agreedOn('2027-07-19', 'We wait for the depot.');
  await done(arrangeStep(home.ines, id, path.train, { is: 'due', due: { is: 'before_end', days: 5 } }));
  expect(await told()).toEqual(['Tomasz']);
  expect(mail()?.text.replace(/\s+/g, ' ')).toContain('from Mon 28 June to Mon 12 July');
  expect(mail()?.text).toContain('Ines: “We wait for the depot.”');
  await done(arrangeStep(home.ines, id, path.train, { is: 'day', on: '2027-06-01' }));
  await done(arrangeStep(home.ines, id, path.train, { is: 'day', on: '2027-07-12' }));
  expect(await told()).toEqual([]);
  await done(arrangeStep(home.ines, id, path.train, { is: 'day', on: '2027-06-01' }));
  await done(markTheirStep(tomasz, path.train, { kind: 'done' }));
  expect(await told()).toEqual([]);
});

test('fifty presses at once are one mail; whoever asked for the day has its answer already', async () => {
  await Promise.all(
    Array.from({ length: 50 }, () => arrangeStep(home.ines, id, path.train, { is: 'day', on: '2027-06-01' })),
  );
  expect(await told()).toEqual(['Tomasz']);
  const ask = { on: '2027-06-08', words: 'The oven comes on the 7th.' };
  for (const [who, hears] of [
    [marit, ['Tomasz']],
    [tomasz, []],
  ] as const) {
    await done(askAnotherDay(who, path.train, ask));
    const { id: askId } = await db()
      .selectFrom('day_asks')
      .select('id')
      .where('step_id', '=', path.train)
      .orderBy('number', 'desc')
      .executeTakeFirstOrThrow();
    await done(answerAnotherDay(home.ines, id, path.train, { ask: askId, isAgreed: true, words: '' }));
    expect(await told()).toEqual(hears);
    if (hears.length > 0)
      expect(mail()?.text.replace(/\s+/g, ' ')).toContain(
        'because Marit asked for it. Marit: “The oven comes on the 7th.”',
      );
    await done(arrangeStep(home.ines, id, path.train, { is: 'day', on: '2027-06-15' }));
    await told();
  }
});

test('by a publication; ours move untold, and nothing leaves once it is closed', async () => {
  const on = { is: 'day', on: '2027-04-01' } as const;
  const check = { side: 'ours', who: { is: 'member', id: home.ines.id }, due: on } as const;
  await done(changeStep(home.ines, id, path.check, 1, stepWords('We check the figures', check)));
  await done(publishGuide(home.ines, id, () => 'Hello'));
  expect(await told()).toEqual([]);
  await done(changeStep(home.ines, id, path.files, 1, stepWords('Send the sales files', { due: on })));
  await done(publishGuide(home.ines, id, () => 'Hello'));
  expect(await told()).toEqual(['Marit']);
  await done(arrangeStep(home.ines, id, path.files, { is: 'day', on: '2027-04-08' }));
  await done(closeOnboarding(home.ines, id, { reason: 'on_hold', words: '' }));
  expect(await told()).toEqual([]);
});
