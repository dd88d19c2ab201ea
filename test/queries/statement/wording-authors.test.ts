/* Words are told as whose they are: on the customer's page, where corrections are answered, and in mail. */
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadReview } from '#db/review/review.server';
import { loadStatements, loadWordings } from '#db/statement/statements.server';
import { keepRecordedWords } from '~/commands/guide/keep-wording.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import { returnToRecordedWords, rewordForCustomer } from '~/commands/guide/write-guide.server';
import { sendIntroduction } from '~/commands/introduction/introduce.server';
import { confirmReceipt, type Judgement } from '~/commands/receipt/confirm-receipt.server';
import { resolveCorrection } from '~/commands/review/resolve-correction.server';
import { confirmSeveral, correctStatement } from '~/commands/review/review-statement.server';
import { signOff } from '~/commands/review/sign-off.server';
import type { Verdict } from '~/domain/guide/guide';
import { sameFields, titleOf, type Words } from '~/domain/statement/statement';
import { guidePreview } from '~/queries/guide/guide-preview.server';
import { correctionsOf } from '~/queries/review/corrections.server';
import { draftGreeting } from '~/speech/en/greeting';
import { sayCorrection } from '~/speech/en/review/say-corrections';
import { sayPage } from '~/speech/en/welcome/page';
import { itemCalled, pageFor } from '../../support/browser/welcome';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { contactOf, done, handedOver } from '../../support/story/hallowmere';
import { INTRODUCTION } from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';
import { seeded } from '../../support/story/seeded';

useDatabase();

let home: Home;
beforeAll(async () => {
  home = await oneWorkspace();
});

const worded = (words: Words, text: string): Words =>
  ({ ...words, fields: { ...words.fields, text } }) as Words;

const promisesOf = async (id: string) =>
  (await loadStatements(db(), home.workspaceId, id)).filter((one) => one.kind === 'promise');

/** Handed over and accepted, with a verdict on each promise, by the beginning of its words. */
async function judged(verdicts: Record<string, Verdict>): Promise<string> {
  const id = await handedOver(home);
  const judgements = (await promisesOf(id)).map(({ id: statementId, wording }): Judgement => {
    const verdict =
      Object.entries(verdicts).find(([start]) => titleOf(wording.words).startsWith(start))?.[1] ??
      'deliverable';
    return { statementId, wordingId: wording.id, verdict, note: 'VDO on day one only' };
  });
  await done(confirmReceipt(home.ines, id, judgements));
  return id;
}

async function reword(id: string, start: string, text: string): Promise<void> {
  const promise = (await promisesOf(id)).find((one) => titleOf(one.wording.words).startsWith(start));
  if (!promise) throw new Error(`No promise begins with ${start}.`);
  const { wording } = promise;
  await done(rewordForCustomer(home.ines, id, promise.id, wording.id, worded(wording.words, text)));
}

const trailIn = async (id: string, start: string) => {
  const page = await pageFor(await contactOf(home, id, 'Marit'));
  return itemCalled(page, start).trail.map((step) => [step.who.name, step.said, step.struck]);
};

describe('words of the guide', () => {
  test('that say the same as sales differently are told as put into words by whoever did', async () => {
    const id = await judged({});
    await reword(id, 'Two training days', 'Two training days with you');
    await done(publishGuide(home.ines, id, () => ''));
    expect(await trailIn(id, 'Two training')).toEqual([['Ines Duarte', 'Ines put it into words', null]]);
    // Where the points of a part were noted on several days, each says by itself who noted it.
    await sql`update statements set created_at = created_at - interval '9 days'
      where onboarding_id = ${id} and id = (select min(id::text)::uuid from statements
        where onboarding_id = ${id} and kind = 'promise')`.execute(db());
    const [[, said] = []] = await trailIn(id, 'Two training');
    expect(said).toBe('Sam noted this just now, from the signed order. Ines put it into words');
  });

  test.each<[Verdict, string]>([
    [
      'not_deliverable',
      'Ines put it into words: we can’t keep it the way Sam said it, and this is what we can do instead',
    ],
    ['with_changes', 'Ines put it into words: we can keep what Sam said with changes, and this is how'],
  ])('that replace what was judged %s say so, in the preview too', async (verdict, said) => {
    const id = await judged({ 'Two training': verdict });
    await reword(id, 'Two training days', 'One training day');
    const marit = await contactOf(home, id, 'Marit');
    const facts = await guidePreview(await memberFor(home.ines), id, marit.id, draftGreeting);
    const steps = [['Ines Duarte', said, null]];
    const seen = facts && itemCalled(sayPage(facts), 'One training').trail;
    expect(seen?.map((step) => [step.who.name, step.said, step.struck])).toEqual(steps);
    await done(publishGuide(home.ines, id, () => ''));
    expect(await trailIn(id, 'One training')).toEqual(steps);
  });

  test('are struck through beneath whoever wrote them, not beneath the rep', async () => {
    const id = await judged({ 'Two training': 'not_deliverable' });
    await reword(id, 'Two training days', 'One training day');
    await done(publishGuide(home.ines, id, () => ''));
    const marit = await contactOf(home, id, 'Marit');
    await done(sendIntroduction(home.sam, id, { ...INTRODUCTION, contactIds: [marit.id] }));
    const answer = await correct(id, 'One training day', 'One training day and a half');
    await done(resolveCorrection(home.ines, id, answer, { outcome: 'adopted', line: '' }));
    const page = await pageFor(marit);
    const struck = itemCalled(page, 'One training').trail.filter((step) => step.struck);
    expect(struck.map((step) => [step.who.name, step.struck])).toEqual([['Ines Duarte', 'One training day']]);
  });
});

/** Marit changes what is shown with these words; the answer's id. */
async function correct(id: string, shown: string, text: string): Promise<string> {
  const marit = await contactOf(home, id, 'Marit');
  const { shown: items } = await loadReview(db(), home.workspaceId, id);
  const wordings = await loadWordings(
    db(),
    home.workspaceId,
    items.map((one) => one.wordingId),
  );
  const item = items.find((one) => titleOf(wordings.get(one.wordingId)?.words as Words) === shown);
  const words = wordings.get(item?.wordingId ?? '')?.words;
  if (!item || !words) throw new Error(`Nothing shown says ${shown}.`);
  await done(correctStatement(marit, item, { words: worded(words, text), note: '' }));
  const { id: answer } = await db()
    .selectFrom('answers')
    .select('id')
    .where('wording_id', '=', item.wordingId)
    .where('kind', '=', 'corrected')
    .executeTakeFirstOrThrow();
  return answer;
}

test('whoever answers a correction sees the words of sales and the verdict on them', async () => {
  const id = await judged({ 'Two training': 'not_deliverable' });
  await reword(id, 'Two training days', 'One training day');
  await done(publishGuide(home.ines, id, () => ''));
  await correct(id, 'One training day', 'Two training days in your own kitchen');
  const waiting = async () =>
    (await correctionsOf(await memberFor(home.ines), id)).waiting.map(sayCorrection);
  const [correction] = await waiting();
  expect(correction).toMatchObject({
    had: 'One training day, by 14 June 2027',
    recorded: {
      words: 'Two training days in your own kitchen, by 14 June 2027',
      verdict: 'not_deliverable',
      verdictNote: 'VDO on day one only',
    },
  });
  await correct(id, 'Your price stays at €62 per shop for 24 months', 'Less');
  const [, price] = await waiting();
  expect(price?.recorded).toMatchObject({ words: '', verdict: 'deliverable' });
});

/** What was judged down, and signed in the very words that were recorded, without anybody having said so. */
async function signedAgainstVerdict(id: string): Promise<string[]> {
  const signed = await db()
    .selectFrom('sign_off_items as i')
    .innerJoin('sign_offs as s', 's.id', 'i.sign_off_id')
    .innerJoin('verdicts as v', 'v.statement_id', 'i.statement_id')
    .innerJoin('wordings as w', 'w.id', 'i.wording_id')
    .innerJoin('wordings as r', 'r.id', 'v.wording_id')
    .select(['i.statement_id', 'w.fields', 'r.fields as recorded', 'r.id as recorded_id'])
    .where('s.onboarding_id', '=', id)
    .where('v.verdict', '<>', 'deliverable')
    .execute();
  const kept = await db().selectFrom('kept_wordings').select('wording_id').execute();
  const isKept = (wording: string) => kept.some((one) => one.wording_id === wording);
  return signed
    .filter((one) => sameFields(one.fields, one.recorded) && !isKept(one.recorded_id))
    .map((one) => JSON.stringify(one.fields));
}

test('no signature covers what we said we can’t keep, whatever way it went there', async () => {
  const random = seeded(27);
  for (let round = 0; round < 4; round++) {
    const verdict = (['with_changes', 'not_deliverable'] as const)[round % 2] ?? 'with_changes';
    const id = await judged({ 'Two training': verdict });
    const [promise] = (await promisesOf(id)).filter((one) => titleOf(one.wording.words).startsWith('Two'));
    if (!promise) throw new Error('The training is promised.');
    const recorded = titleOf(promise.wording.words);
    const moves = [
      () => publishGuide(home.ines, id, () => ''),
      () => reword(id, 'Two training', 'One training day').catch(() => {}),
      () => returnToRecordedWords(home.ines, id, promise.id),
      () => publishGuide(home.ines, id, () => ''),
      () => correct(id, 'One training day', recorded).catch(() => {}),
      async () => {
        const [open] = (await correctionsOf(await memberFor(home.ines), id)).waiting;
        if (open) await resolveCorrection(home.ines, id, open.id, { outcome: 'adopted', line: '' });
      },
      () => (random() < 0.2 ? keepRecordedWords(home.ines, id, promise.id, promise.wording.id) : undefined),
    ];
    for (let step = 0; step < 12; step++) await moves[Math.floor(random() * moves.length)]?.();
    const marit = await contactOf(home, id, 'Marit');
    const { shown } = await loadReview(db(), home.workspaceId, id);
    if (shown.length > 0) {
      await confirmSeveral(marit, shown);
      await signOff(marit, 'Marit Lindqvist', shown);
    }
    expect(await signedAgainstVerdict(id)).toEqual([]);
  }
}, 240_000);
