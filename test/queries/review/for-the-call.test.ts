/* The list for the first call says who would rather talk about a point: the contact, or one of us. */
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadReview } from '#db/review/review.server';
import { resolveCorrection } from '~/commands/review/resolve-correction.server';
import { addMissing, setForCall } from '~/commands/review/review-statement.server';
import { correctionsPage } from '~/queries/review/corrections-page.server';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { contactOf, done, introduced, shownPoint } from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';

useDatabase();

let home: Home;
beforeAll(async () => {
  home = await oneWorkspace();
});

test('each point with who said so, in their own words', async () => {
  const id = await introduced(home);
  const marit = await contactOf(home, id, 'Marit');
  const price = await shownPoint(home, id, 'Your price');
  await done(setForCall(marit, price, 'Is that with tax?'));
  const words = { kind: 'system' as const, fields: { label: 'Ovens', text: 'They have a clock' } };
  await done(addMissing(marit, { words, note: 'Nobody asked us' }));
  const added = (await loadReview(db(), home.workspaceId, id)).answers.find(({ kind }) => kind === 'added');
  const talk = { outcome: 'talk' as const, line: 'Let us see them together.' };
  await done(resolveCorrection(home.ines, id, added?.id ?? '', talk));

  const list = (await correctionsPage(await memberFor(home.ines), id))?.forTheCall ?? [];
  expect(list.map(({ by, isOurs, note }) => [by, isOurs, note])).toEqual([
    ['Marit', false, 'Is that with tax?'],
    ['Ines', true, 'Let us see them together.'],
  ]);
});

test('what was typed over our words and not sent comes along, finished or not, once', async () => {
  const id = await introduced(home);
  const marit = await contactOf(home, id, 'Marit');
  const goal = await shownPoint(home, id, 'Less bread');
  const typed = [
    { field: 'text' as const, words: 'Less bread thrown away', line: 'Less bread thrown away' },
    { field: 'target' as const, words: 'half of', line: 'Goal: half of' },
    { field: 'by' as const, words: '', line: 'By when? ' },
  ];
  await done(setForCall(marit, goal, 'Ask Devraj', typed));
  await done(setForCall(marit, goal, 'Ask Devraj', typed));
  await done(setForCall(marit, goal, ''));
  const list = (await correctionsPage(await memberFor(home.ines), id))?.forTheCall ?? [];
  expect(list.map(({ note }) => note)).toEqual(['Goal: half of\nAsk Devraj']);
  expect((await loadReview(db(), home.workspaceId, id)).answers).toHaveLength(1);
  await done(setForCall(marit, goal, 'Or Aoife'));
  const after = (await correctionsPage(await memberFor(home.ines), id))?.forTheCall ?? [];
  expect(after.map(({ note }) => note)).toEqual(['Or Aoife']);
});
