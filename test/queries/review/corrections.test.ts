import { afterEach, beforeAll, expect, test } from 'vitest';
import {
  answerCustomerSuccess,
  askSales,
  resolveCorrection,
} from '~/commands/review/resolve-correction.server';
import {
  addMissing,
  confirmStatement,
  correctStatement,
  setForCall,
} from '~/commands/review/review-statement.server';
import { correctionsOf, waitingCorrections } from '~/queries/review/corrections.server';
import { correctionsPage } from '~/queries/review/corrections-page.server';
import { navCounts } from '~/queries/worklist/nav-counts.server';
import { sayCorrection, sayCorrections } from '~/speech/en/review/say-corrections';
import { useDatabase } from '../../support/database/database';
import { disagreeing } from '../../support/database/kept-for-lists';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { contactOf, done, introduced, SECRET, shownPoint } from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';

useDatabase();
afterEach(async () => expect(await disagreeing()).toEqual([]));

let home: Home;
let nextDoor: NextDoor;
let id: string;

beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
  id = await introduced(home);
  await change('Marit', 'Your price', { text: 'Your price stays at €62 per shop for 36 months' });
  await change('Tomasz', 'Two training', { text: 'Three training days in your own kitchen' });
});

async function change(who: string, beginning: string, fields: object, note = 'We agreed so'): Promise<void> {
  const contact = await contactOf(home, id, who);
  const { words, ...item } = await shownPoint(home, id, beginning);
  const proposed = { kind: words.kind, fields: { ...words.fields, ...fields } } as typeof words;
  await done(correctStatement(contact, item, { words: proposed, note }));
}

const waitingFor = async (who: keyof Home & ('sam' | 'ines' | 'hanne')) =>
  (await waitingCorrections(await memberFor(home[who]))).corrections.map(sayCorrection);

test('what was promised an answer first comes first, with what both sides said', async () => {
  const [price, training] = await waitingFor('ines');
  expect(price).toMatchObject({
    had: 'Your price stays at €62 per shop for 24 months',
    said: 'Your price stays at €62 per shop for 36 months',
    note: 'We agreed so',
    contact: { name: 'Marit Lindqvist', first: 'Marit' },
    noted: { by: { name: 'Sam Okafor' }, heardWhere: 'the signed order' },
    internalNote: 'Order form, clause 4: “24 months, may be extended in writing.”',
    mayResolve: true,
    resolution: null,
  });
  expect(training?.contact.first).toBe('Tomasz');
});

test('sales sees what it was asked about, leads see all, strangers nothing', async () => {
  expect(await waitingFor('sam')).toEqual([]);
  expect(await waitingFor('hanne')).toHaveLength(2);
  const piet = await memberFor(nextDoor.piet);
  const olga = await memberFor(nextDoor.olga);
  expect((await waitingCorrections(piet)).corrections).toEqual([]);
  expect((await waitingCorrections(olga)).corrections).toEqual([]);
  expect(await correctionsOf(olga, id)).toEqual({ waiting: [], answered: [] });
  expect(await correctionsPage(olga, id)).toBeNull();
});

test('a question to sales stands with the correction until it is answered', async () => {
  const [price] = await waitingFor('ines');
  await done(askSales(home.ines, id, price?.id ?? '', 'Did you agree 36 months?'));
  const [asked] = await waitingFor('sam');
  expect(asked?.questions).toMatchObject([{ question: 'Did you agree 36 months?', reply: null }]);
  expect(asked).toMatchObject({ mayAnswerQuestion: true, mayResolve: false });
  await done(answerCustomerSuccess(home.sam, id, asked?.questions[0]?.id ?? '', 'I did, on the phone.'));
  expect(await waitingFor('sam')).toEqual([]);
  const [answered] = await waitingFor('ines');
  expect(answered?.questions).toMatchObject([{ reply: 'I did, on the phone.', repliedBy: { first: 'Sam' } }]);
});

test('two contacts who differ are said so, and the point is for the call', async () => {
  const marit = await contactOf(home, id, 'Marit');
  const { words: _, ...item } = await shownPoint(home, id, 'Two training');
  await done(confirmStatement(marit, item));
  const training = (await waitingFor('ines')).find((one) => one.contact.first === 'Tomasz');
  expect(training?.others).toMatchObject([{ name: 'Marit', said: '' }]);
  const page = await correctionsPage(await memberFor(home.ines), id);
  expect(page?.forTheCall).toMatchObject([{ isDisputed: true }]);
});

test('an answered correction moves down with its answer, and points set for the call are listed', async () => {
  const marit = await contactOf(home, id, 'Marit');
  const { words: _, ...date } = await shownPoint(home, id, 'All 23 shops');
  await done(setForCall(marit, date, 'All shops, or all but one?'));
  const price = (await waitingFor('ines')).find((one) => one.contact.first === 'Marit');
  const words = { ...price?.proposed } as NonNullable<typeof price>['proposed'];
  if (words.kind !== 'promise') throw new Error('The price is a promise.');
  const suggestion = {
    ...words,
    fields: { ...words.fields, text: 'Your price stays for 24 months, then 12 more' },
  };
  await done(
    resolveCorrection(home.ines, id, price?.id ?? '', {
      outcome: 'reworded',
      words: suggestion,
      line: 'This I can promise.',
    }),
  );
  const facts = await correctionsPage(await memberFor(home.sam), id);
  const page = facts && sayCorrections(facts);
  expect(page?.waiting.map((one) => one.contact.first)).toEqual(['Tomasz']);
  expect(page?.answered).toMatchObject([
    {
      resolution: {
        outcome: 'reworded',
        by: { first: 'Ines' },
        line: 'This I can promise.',
        words: 'Your price stays for 24 months, then 12 more',
      },
    },
  ]);
  expect(page?.forTheCall.map((point) => point.note)).toContain('All shops, or all but one?');
});

test('what a contact added has no old words, and red flags are nowhere', async () => {
  const marit = await contactOf(home, id, 'Marit');
  const fields = { text: 'Open three shops', today: '', target: '', by: '', measure: '', measureFirst: true };
  await done(addMissing(marit, { words: { kind: 'goal', fields }, note: '' }));
  const added = (await waitingFor('ines')).find((one) => one.isAdded);
  expect(added).toMatchObject({ had: null, said: 'Open three shops: we measure it together first' });
  expect(JSON.stringify(await waitingFor('ines'))).not.toContain(SECRET);
});

test('what a sentence leaves out is told where it was changed, before and after', async () => {
  const other = await introduced(home, 'Corner Bakeries');
  const marit = await contactOf(home, other, 'Marit');
  const correct = async (beginning: string, fields: object) => {
    const { words, ...item } = await shownPoint(home, other, beginning);
    const said = { kind: words.kind, fields: { ...words.fields, ...fields } } as typeof words;
    await done(correctStatement(marit, item, { words: said, note: '' }));
  };
  await correct('Less bread', { measure: 'Estimated by each shop, once a year' });
  const { waiting } = await correctionsOf(await memberFor(home.ines), other);
  expect(waiting.map(sayCorrection)).toMatchObject([
    {
      had: 'Less bread thrown away: 11% to 5% by 31 Aug 2027 · How we measure it: Counted at closing, each shop',
      said: 'Less bread thrown away: 11% to 5% by 31 Aug 2027 · How we measure it: Estimated by each shop, once a year',
    },
  ]);
});

test('a contact changes only what their form offers, whatever was sent', async () => {
  const other = await introduced(home, 'Fourth Bakeries');
  const marit = await contactOf(home, other, 'Marit');
  const { words, ...item } = await shownPoint(home, other, 'Two training');
  if (words.kind !== 'promise') throw new Error('The training is a promise.');
  const unseen = { promiseKind: 'commercial', side: 'theirs', detail: 'Missed goals are paid back' } as const;
  const sent = (fields: object) => ({
    words: { kind: 'promise' as const, fields: { ...words.fields, ...unseen, ...fields } },
    note: '',
  });
  expect(await correctStatement(marit, item, sent({}))).toMatchObject({ code: 'same_words' });
  await done(correctStatement(marit, item, sent({ text: 'Three training days' })));
  await done(addMissing(marit, sent({ text: 'A person on Sundays', due: '' })));
  const { waiting } = await correctionsOf(await memberFor(home.ines), other);
  expect(waiting.map((one) => one.proposed.fields)).toEqual([
    { ...words.fields, text: 'Three training days' },
    { text: 'A person on Sundays', promiseKind: 'service', side: 'ours', due: '', detail: '' },
  ]);
});

test('of more than a page shows, it says how many wait, as the menu does', async () => {
  const ines = await memberFor(home.ines);
  const other = await introduced(home, 'Fifth Bakeries');
  const marit = await contactOf(home, other, 'Marit');
  for (let shop = 1; shop <= 21; shop++) {
    const fields = {
      text: `Open shop ${shop}`,
      today: '',
      target: '',
      by: '',
      measure: '',
      measureFirst: true,
    };
    await done(addMissing(marit, { words: { kind: 'goal', fields }, note: '' }));
  }
  const { corrections, waiting, hasMore } = await waitingCorrections(ines);
  expect([corrections.length, hasMore]).toEqual([20, true]);
  expect(waiting).toBe((await navCounts(ines)).corrections);
  expect(waiting).toBeGreaterThan(21);
});
