import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { keepRecordedWords } from '~/commands/guide/keep-wording.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import { rewordForCustomer } from '~/commands/guide/write-guide.server';
import { submitHandoff } from '~/commands/handoff/submit-handoff.server';
import { confirmReceipt, judgePromises, returnHandoff } from '~/commands/receipt/confirm-receipt.server';
import { receiptOf } from '~/queries/receipt/receipt.server';
import { sayReceipt } from '~/speech/en/receipt/say-receipt';
import type { Receipt } from '~/speech/receipt/said-receipt';
import { shiftClock, useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import {
  accepted,
  CONCERN,
  done,
  handedOver,
  promised,
  promisesOf,
  recorded,
  rewordPromise,
  SOURCE_NOTE,
  VERDICT_NOTE,
  verdictsOn,
} from '../../support/story/handing-over';
import { memberFor } from '../../support/story/member';

useDatabase();

let home: Home;
let nextDoor: NextDoor;
beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
});

const read = async (who: keyof Home & ('sam' | 'ines' | 'hanne'), id: string): Promise<Receipt> => {
  const receipt = await receiptOf(await memberFor(home[who]), id);
  if (!receipt) throw new Error('There is no such receipt.');
  return sayReceipt(receipt);
};

describe('a handoff to read', () => {
  test('is the whole of what sales wrote, red flags first and the worst of them on top', async () => {
    const receipt = await read('ines', await handedOver(home));
    expect(receipt.standing).toBe('reading');
    expect(receipt.flags.map((flag) => flag.concern)).toEqual([CONCERN, 'Slow to answer']);
    expect(receipt.goals[0]).toMatchObject({
      told: { title: 'Throw away less bread', figures: { today: '11%', target: '5%' } },
      saidBy: 'assumed',
      note: SOURCE_NOTE,
    });
    expect(receipt.dates.map((date) => date.told.title)).toEqual(['All shops are live']);
    expect(receipt.people.map((person) => [person.told.title, person.noMail])).toEqual([
      ['Marit Lindqvist', null],
      ['Devraj Anand', 'not before September'],
    ]);
    expect(receipt.systems.map(({ area, answer }) => [area, answer?.kind, answer?.reason])).toEqual([
      ['today', undefined, undefined],
      ['connects', 'not_applicable', 'They run on paper'],
      ['data', 'unknown', ''],
      ['security', 'unknown', ''],
    ]);
  });

  test('asks for a verdict on what was promised, and on nothing else', async () => {
    const { promises } = await read('ines', await handedOver(home));
    expect(promises.map((promise) => [promise.commitment, promise.needsVerdict])).toEqual([
      ['promised', true],
      ['promised', true],
      ['talked_about', false],
      ['not_included', false],
    ]);
  });

  test('is judged by its owner and by a lead, and read by sales', async () => {
    const id = await handedOver(home);
    expect((await read('ines', id)).mayJudge).toBe(true);
    expect((await read('hanne', id)).mayJudge).toBe(true);
    expect((await read('sam', id)).mayJudge).toBe(false);
  });

  test('counts the hours left to accept', async () => {
    const id = await handedOver(home);
    expect((await read('ines', id)).clock.of).toBe('to accept');
    await shiftClock('14 days');
    const late = await read('ines', id);
    await shiftClock('0');
    expect(late.clock).toMatchObject({ tone: 'late', ratio: 1 });
  });

  test('does not exist for strangers, nor before it was ever started', async () => {
    const id = await handedOver(home);
    expect(await receiptOf(await memberFor(nextDoor.olga), id)).toBeNull();
    expect(await receiptOf(await memberFor(home.ines), uuid())).toBeNull();
  });
});

describe('a verdict', () => {
  test('stays with the others when sales changes another promise, which asks for a fresh look', async () => {
    const id = await handedOver(home);
    await done(judgePromises(home.ines, id, await verdictsOn(home, id, 'with_changes')));
    await done(returnHandoff(home.ines, id, [], { reasons: ['promise'], words: 'Two years or three?' }));
    await rewordPromise(home, id, 0, 'Two years of sales history');
    await done(submitHandoff(home.sam, id));

    const [changed, kept] = (await read('ines', id)).promises;
    expect(changed).toMatchObject({
      verdict: null,
      earlier: { verdict: 'with_changes', note: VERDICT_NOTE },
    });
    expect(changed?.earlier?.before).toContain('Three years of sales history');
    expect(changed?.earlier?.after).toContain('Two years of sales history');
    expect(kept).toMatchObject({ verdict: 'with_changes', verdictNote: VERDICT_NOTE, earlier: null });
  });

  test('given on words that changed meanwhile is kept with those words, and does not count for the new', async () => {
    const id = await handedOver(home);
    const onOldWords = await verdictsOn(home, id, 'not_deliverable');
    await done(returnHandoff(home.hanne, id, [], { reasons: ['promise'], words: 'Two years or three?' }));
    await rewordPromise(home, id, 0, 'Two years of sales history');
    await done(submitHandoff(home.sam, id));

    const refused = await confirmReceipt(home.ines, id, onOldWords);
    const [changed] = await promisesOf(home, id);
    expect(refused).toMatchObject({ ok: false, code: 'promise_unjudged' });
    expect(!refused.ok && refused.gaps?.map((gap) => gap.at)).toEqual([changed?.id]);
    const [promise] = (await read('ines', id)).promises;
    expect(promise).toMatchObject({
      verdict: null,
      earlier: { verdict: 'not_deliverable', note: VERDICT_NOTE },
    });
  });

  test('on newer words is not hidden by a later one on older words', async () => {
    const id = await handedOver(home);
    const onOldWords = await verdictsOn(home, id, 'not_deliverable');
    await done(returnHandoff(home.hanne, id, [], { reasons: ['promise'], words: 'Two years or three?' }));
    await rewordPromise(home, id, 0, 'Two years of sales history');
    await done(submitHandoff(home.sam, id));
    await done(judgePromises(home.hanne, id, await verdictsOn(home, id)));
    await done(judgePromises(home.ines, id, onOldWords));
    expect((await read('ines', id)).promises[0]).toMatchObject({ verdict: 'deliverable', earlier: null });
  });

  test('on a promise of another onboarding is not taken', async () => {
    const id = await handedOver(home);
    const other = await handedOver(home);
    await done(judgePromises(home.ines, id, await verdictsOn(home, other)));
    expect((await read('ines', other)).promises[0]?.verdict).toBeNull();
  });
});

describe('afterwards', () => {
  test('everyone reads whose it is and since when', async () => {
    const id = await accepted(home);
    const receipt = await read('sam', id);
    expect(receipt).toMatchObject({ standing: 'accepted', mayJudge: false, isOwn: false });
    expect(receipt.decision).toMatchObject({ by: 'Ines Duarte' });
    expect(receipt.decision?.when).toMatch(/^today, \d+:\d\d$/);
  });

  test('is said of a promise that is kept with changes only what the customer reads', async () => {
    const id = await accepted(home, 'with_changes');
    const told = async () => (await read('sam', id)).promises.map((promise) => promise.verdictTold);
    const [other, kept] = await promisesOf(home, id);
    if (!other || !kept) throw new Error('Two promises are judged.');
    expect((await told()).slice(0, 2)).toEqual(['will', 'will']);
    await done(keepRecordedWords(home.ines, id, kept.id, kept.wording.id));
    await done(rewordForCustomer(home.ines, id, other.id, other.wording.id, promised('Three years').words));
    expect((await told()).slice(0, 2)).toEqual(['will', 'no']);
    await done(publishGuide(home.ines, id, () => 'Hello.'));
    expect((await told()).slice(0, 2)).toEqual(['does', 'no']);
  });

  test('a return says by whom, why and what to do, until it is handed over again', async () => {
    const id = await handedOver(home);
    const said = { reasons: ['goal' as const], words: 'Which shops?' };
    await done(returnHandoff(home.ines, id, [], said));
    expect(await read('sam', id)).toMatchObject({ standing: 'returned', decision: said, mayRecord: true });
    await done(submitHandoff(home.sam, id));
    expect(await read('ines', id)).toMatchObject({ standing: 'reading', decision: null });
  });

  test('before it is handed over there is nothing to judge', async () => {
    expect(await read('ines', await recorded(home))).toMatchObject({
      standing: 'recording',
      mayJudge: false,
    });
  });
});
