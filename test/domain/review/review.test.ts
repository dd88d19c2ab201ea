/*
 * No point is stuck: after whatever contacts and customer success did, in whatever order, it is somebody's turn, or the
 * page is settled. The acts are those of the commands, on the facts alone; the order is drawn from a seed.
 */
import { describe, expect, test } from 'vitest';
import {
  type AnswerFact,
  countSigned,
  isAllForCall,
  isLeft,
  isSettled,
  reviewItem,
} from '~/domain/review/review';
import { act, drawnFrom, Page } from '../../support/story/played-page';

describe('a page', () => {
  test('is settled, or it is somebody’s turn, after any acts in any order', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const page = new Page();
      const draw = drawnFrom(seed);
      const done: string[] = [];
      for (let step = 0; step < 30; step++) {
        done.push(act(page, draw));
        const { reviews } = page;
        const theirs = reviews.some((one) => isLeft(one.state) || one.state === 'back');
        const ours = reviews.some((one) => one.state === 'sent') || page.unanswered.length > 0;
        const settled = isSettled(reviews, page.signedOff);
        const turn = { theirs, ours, name: page.isWaitingForName, call: isAllForCall(reviews), settled };
        expect([seed, done, Object.values(turn).some(Boolean)]).toEqual([seed, done, true]);
        if (settled) expect([seed, done, theirs, turn.call]).toEqual([seed, done, false, false]);
      }
    }
  });

  test('is settled once everybody has done what is theirs, whatever went before', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const page = new Page();
      const draw = drawnFrom(seed);
      for (let step = 0; step < 30; step++) act(page, draw);
      page.finish();
      page.finish();
      expect([seed, isSettled(page.reviews, page.signedOff)]).toEqual([seed, true]);
    }
  });

  test('on which everything is for the call is not settled, however much was signed before', () => {
    const page = new Page();
    for (const item of page.shown) page.say('confirmed', 'mira', item);
    page.sign();
    expect(isSettled(page.reviews, page.signedOff)).toBe(true);
    for (const item of page.shown) page.say('talk', 'teun', item);
    expect(page.reviews.map((one) => one.state)).toEqual(['talk', 'talk', 'talk']);
    expect([
      isSettled(page.reviews, page.signedOff),
      page.isWaitingForName,
      isAllForCall(page.reviews),
    ]).toEqual([false, false, true]);
  });

  test('without the signed wordings is not settled', () => {
    const page = new Page();
    for (const item of page.shown) page.say('confirmed', 'mira', item);
    page.sign();
    const [one] = page.shown;
    if (!one) throw new Error('There is a point.');
    page.reword(one);
    page.say('confirmed', 'mira', page.shown[0] ?? one);
    expect(page.reviews.every((item) => item.state === 'yes')).toBe(true);
    expect(isSettled(page.reviews, page.signedOff)).toBe(false);
    expect(isSettled(page.reviews, [])).toBe(false);
    page.sign();
    expect(isSettled(page.reviews, page.signedOff)).toBe(true);
  });
});

describe('a point', () => {
  test('that somebody would rather talk about is for the call, whoever says yes before or after', () => {
    for (const order of [
      ['talk', 'confirmed'],
      ['confirmed', 'talk'],
    ] as const) {
      const page = new Page();
      const [item] = page.shown;
      if (!item) throw new Error('There is a point.');
      page.say(order[0], 'mira', item);
      page.say(order[1], 'teun', item);
      expect([order, reviewItem(item, page.answers).state]).toEqual([order, 'talk']);
    }
  });

  test('whose correction we would rather talk about stays for the call when a colleague says yes', () => {
    const page = new Page();
    const [item] = page.shown;
    if (!item) throw new Error('There is a point.');
    page.say('corrected', 'mira', item);
    page.say('confirmed', 'teun', item);
    const [correction] = page.unanswered;
    if (correction) page.resolve(correction, 'talk');
    expect(reviewItem(item, page.answers).state).toBe('talk');
  });
});

const YES: AnswerFact = {
  id: '',
  statementId: '',
  wordingId: '',
  contactId: 'mira',
  kind: 'confirmed',
  proposedWordingId: null,
  at: new Date(0),
  resolution: null,
};

describe('what is signed', () => {
  test('counts the points that are right and signed in the words that stand there', () => {
    const signed = [
      { statementId: 'a', wordingId: 'a1' },
      { statementId: 'b', wordingId: 'b1' },
    ];
    const reads = (statementId: string, wordingId: string, answered: string) =>
      reviewItem({ statementId, wordingId }, [
        { ...YES, id: `${statementId} ${answered}`, statementId, wordingId: answered },
      ]);
    expect(countSigned([reads('a', 'a1', 'a1'), reads('b', 'b1', 'b1')], signed)).toBe(2);
    expect(countSigned([reads('a', 'a1', 'a1'), reads('b', 'b2', 'b1')], signed)).toBe(1);
    expect(countSigned([reads('a', 'a2', 'a2')], signed)).toBe(0);
  });
});
