/* The timeline tells every answer in the words that were answered, whoever wrote them and whatever came of them. */
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadReview } from '#db/review/review.server';
import { loadWordings } from '#db/statement/statements.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import { keepPublished, returnToRecordedWords, rewordForCustomer } from '~/commands/guide/write-guide.server';
import { askSales, resolveCorrection } from '~/commands/review/resolve-correction.server';
import {
  confirmSeveral,
  confirmStatement,
  correctStatement,
  setForCall,
  withdrawAnswer,
  withdrawBatch,
} from '~/commands/review/review-statement.server';
import type { ContactActor } from '~/domain/onboarding/access';
import type { Words } from '~/domain/statement/statement';
import { onboardingHead } from '~/queries/onboarding/onboarding-head.server';
import { timelineOf } from '~/queries/onboarding/timeline.server';
import { sayTimeline } from '~/speech/en/onboarding/say-timeline';
import type { TimelineEntry } from '~/speech/onboarding/said-timeline';
import { eventWords } from '~/ui/onboarding/event-words';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { accepted, contactOf, done, introduced, shownPoint } from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';
import { confirmAndSign } from '../../support/story/signing';

useDatabase();

let home: Home;
beforeAll(async () => {
  home = await oneWorkspace();
});

async function entriesOf(id: string): Promise<TimelineEntry[]> {
  const member = await memberFor(home.ines);
  const head = await onboardingHead(member, id);
  if (!head) throw new Error('There is no such onboarding.');
  const { days } = sayTimeline(await timelineOf(member, id, head.reader), head.reader);
  return days.flatMap((day) => day.entries);
}

const latest = async (id: string) => {
  const [entry] = await entriesOf(id);
  if (!entry) throw new Error('Nothing has happened.');
  return entry;
};

const SUGGESTED = 'Two training days, twelve people at a time';
const RECORDED = 'Two training days in your own kitchen';

/** Marit corrected the training; Ines suggested other words, which the page now shows. */
async function suggested(): Promise<{ id: string; marit: ContactActor; training: Shown }> {
  const id = await introduced(home);
  const marit = await contactOf(home, id, 'Marit');
  const item = await shownPoint(home, id, 'Two training days');
  await done(correctStatement(marit, item, { words: worded(item.words, 'Three training days'), note: '' }));
  const answer = await db()
    .selectFrom('answers')
    .select('id')
    .where('statement_id', '=', item.statementId)
    .executeTakeFirstOrThrow();
  await done(
    resolveCorrection(home.ines, id, answer.id, {
      outcome: 'reworded',
      words: worded(item.words, SUGGESTED),
      line: 'Our kitchen trainer takes twelve.',
    }),
  );
  const { shown } = await loadReview(db(), home.workspaceId, id);
  const training = shown.find((one) => one.statementId === item.statementId);
  if (!training) throw new Error('The training is not shown.');
  return { id, marit, training };
}

type Shown = { statementId: string; wordingId: string };

const worded = (words: Words, text: string): Words =>
  ({ ...words, fields: { ...words.fields, text } }) as Words;

/** As events were stored before they named the wording that was answered. */
const forgetWordings = (onboardingId: string) => rewrite({}, { onboardingId });

/** Puts other details into events, which nothing but a test may do. */
async function rewrite(details: object, which: { onboardingId: string } | { id: string }): Promise<void> {
  await sql`alter table events disable trigger user`.execute(db());
  await db()
    .updateTable('events')
    .set({ details: JSON.stringify(details) })
    .$if('id' in which, (query) => query.where('id', '=', 'id' in which ? which.id : ''))
    .$if('onboardingId' in which, (query) =>
      query.where('onboarding_id', '=', 'onboardingId' in which ? which.onboardingId : ''),
    )
    .execute();
  await sql`alter table events enable trigger user`.execute(db());
}

test('a yes to a suggestion is told in the suggested words, in full', async () => {
  const { id, marit, training } = await suggested();
  await done(confirmStatement(marit, training));
  const { details } = await db()
    .selectFrom('events')
    .select('details')
    .where('onboarding_id', '=', id)
    .where('kind', '=', 'statement_confirmed')
    .executeTakeFirstOrThrow();
  expect(details.wording).toBe(training.wordingId);
  const told = await latest(id);
  expect(told.change).toMatchObject({ title: SUGGESTED, answered: `${SUGGESTED}, by 14 June 2027` });
  expect(JSON.stringify(told)).not.toContain(RECORDED);
});

test.each<[string, (marit: ContactActor, item: Shown) => Promise<unknown>]>([
  ['a yes', (marit, item) => done(confirmStatement(marit, item))],
  ['a wish to talk', (marit, item) => done(setForCall(marit, item, ''))],
  [
    'an answer taken back',
    async (marit, item) => {
      await done(confirmStatement(marit, item));
      await done(withdrawAnswer(marit, item));
    },
  ],
])('%s that was recorded without its wording is told in the words that were shown', async (_, answer) => {
  const { id, marit, training } = await suggested();
  await answer(marit, training);
  // The words change again afterwards: what was answered stays what was answered.
  const [{ words } = { words: null }] = (
    await loadWordings(db(), home.workspaceId, [training.wordingId])
  ).values();
  if (!words) throw new Error('The suggestion has words.');
  await done(
    rewordForCustomer(home.ines, id, training.statementId, training.wordingId, worded(words, 'No training')),
  );
  await done(publishGuide(home.ines, id, () => ''));
  await forgetWordings(id);
  const [, , told] = await entriesOf(id);
  expect(told?.change?.title).toBe(SUGGESTED);
});

test('without any answer on record, the latest words published before it are told', async () => {
  const { id, marit, training } = await suggested();
  await done(confirmStatement(marit, training));
  await forgetWordings(id);
  await db()
    .deleteFrom('answers')
    .where('statement_id', '=', training.statementId)
    .where('kind', '=', 'confirmed')
    .execute();
  expect((await latest(id)).change?.title).toBe(SUGGESTED);
});

test('what one press said yes to, took back or signed is named in full, stored events too', async () => {
  const { id, marit, training } = await suggested();
  const { shown } = await loadReview(db(), home.workspaceId, id);
  const some = shown.slice(0, 2);
  const { batchId } = await done(confirmSeveral(marit, some));
  const points = [
    'Less bread thrown away: 11% to 5% by 31 Aug 2027',
    'Your price stays at €62 per shop for 24 months',
  ];
  expect((await latest(id)).points).toEqual(points);
  await done(withdrawBatch(marit, batchId));
  expect((await latest(id)).points).toEqual(points);
  await done(confirmStatement(marit, training));
  const rest = (await loadReview(db(), home.workspaceId, id)).shown;
  const signed = await done(confirmAndSign(marit, 'Marit Lindqvist', rest));
  expect((await latest(id)).kind).toBe('settled');
  const names = async () => (await entriesOf(id)).find((one) => one.kind === 'signed_off')?.points;
  expect(await names()).toContain(`${SUGGESTED}, by 14 June 2027`);
  await forgetWordings(id);
  expect(await names()).toContain(`${SUGGESTED}, by 14 June 2027`);
  expect(await names()).toHaveLength(8);
  await done(withdrawBatch(marit, signed.id));
  expect((await entriesOf(id)).slice(0, 2).map(eventWords)).toContain('Marit took back the signature');
});

test('a question to sales is told in the words that were answered', async () => {
  const { id, marit, training } = await suggested();
  const [{ words } = { words: null }] = (
    await loadWordings(db(), home.workspaceId, [training.wordingId])
  ).values();
  if (!words) throw new Error('The suggestion has words.');
  await done(correctStatement(marit, training, { words: worded(words, 'Four days'), note: '' }));
  const answer = await db()
    .selectFrom('answers')
    .select('id')
    .where('wording_id', '=', training.wordingId)
    .executeTakeFirstOrThrow();
  await done(askSales(home.ines, id, answer.id, 'Did you say four?'));
  expect((await latest(id)).change?.title).toBe(SUGGESTED);
});

test('rewording the guide is told from the words it replaced, going back too', async () => {
  const id = await accepted(home);
  await done(publishGuide(home.ines, id, () => ''));
  const item = await shownPoint(home, id, 'Two training days');
  const first = worded(item.words, 'Two days with us');
  await done(rewordForCustomer(home.ines, id, item.statementId, item.wordingId, first));
  expect((await latest(id)).change).toMatchObject({
    before: `${RECORDED}, by 14 June 2027`,
    after: 'Two days with us, by 14 June 2027',
  });
  await done(keepPublished(home.ines, id, item.statementId));
  const kept = { before: 'Two days with us, by 14 June 2027', after: `${RECORDED}, by 14 June 2027` };
  expect((await latest(id)).change).toMatchObject(kept);
  await rewrite({ number: 1 }, { id: (await latest(id)).id });
  expect((await latest(id)).change).toMatchObject(kept);
  await done(rewordForCustomer(home.ines, id, item.statementId, item.wordingId, first));
  await done(returnToRecordedWords(home.ines, id, item.statementId));
  expect((await latest(id)).change).toMatchObject(kept);
});

test('an addition that was agreed to has one wording, not a before and an after', async () => {
  const id = await introduced(home);
  const marit = await contactOf(home, id, 'Marit');
  const { addMissing } = await import('~/commands/review/review-statement.server');
  const words: Words = { kind: 'system', fields: { label: 'Ordering', text: 'A spreadsheet' } };
  const { statementId } = await done(addMissing(marit, { words, area: 'today', note: '' }));
  const answer = await db()
    .selectFrom('answers')
    .select('id')
    .where('statement_id', '=', statementId)
    .executeTakeFirstOrThrow();
  await done(resolveCorrection(home.ines, id, answer.id, { outcome: 'adopted', line: '' }));
  expect((await latest(id)).change).toMatchObject({ before: null, after: 'Ordering: A spreadsheet' });
});

test('a change of what a sentence leaves out is told, before and after', async () => {
  const id = await introduced(home);
  const marit = await contactOf(home, id, 'Marit');
  const { words, ...item } = await shownPoint(home, id, 'Less bread');
  const fields = { ...words.fields, measure: 'Estimated once a year' };
  await done(correctStatement(marit, item, { words: { ...words, fields } as Words, note: '' }));
  const { change } = await latest(id);
  expect(change?.before).toMatch(/ · How we measure it: Counted at closing, each shop$/);
  expect(change?.after).toMatch(/ · How we measure it: Estimated once a year$/);
});
