/*
 * No point is stuck: after whatever contacts and customer success did, in whatever order, it is somebody's turn, or the
 * page is settled. The acts are those of the commands, on the facts alone; the order is drawn from a seed.
 */
import { describe, expect, test } from 'vitest';
import {
  type AnswerFact,
  countSigned,
  isAllForCall,
  isChecked,
  isLeft,
  isSettled,
  itemKey,
  openAdditions,
  reviewItem,
  type ShownItem,
  unsignedOf,
  waitsForName,
} from '~/domain/review/review';

const PEOPLE = ['mira', 'teun'];

class Page {
  shown: ShownItem[] = ['one', 'two', 'three'].map((statementId) => ({
    statementId,
    wordingId: `${statementId} 1`,
  }));
  answers: AnswerFact[] = [];
  signedOff: ShownItem[] = [];
  #moment = 0;
  #made = 0;

  get reviews() {
    return this.shown.map((item) => reviewItem(item, this.answers));
  }
  get unanswered() {
    return this.answers.filter(
      (one) => (one.kind === 'corrected' || one.kind === 'added') && !one.resolution,
    );
  }
  get isWaitingForName() {
    return waitsForName(this.reviews, this.signedOff, openAdditions(this.answers));
  }
  #now() {
    this.#moment += 1;
    return new Date(this.#moment * 1000);
  }
  #new(of: string) {
    this.#made += 1;
    return `${of} ${this.#made + 1}`;
  }
  #publish(statementId: string, wordingId: string) {
    const isShown = this.shown.some((one) => one.statementId === statementId);
    this.shown = isShown
      ? this.shown.map((one) => (one.statementId === statementId ? { statementId, wordingId } : one))
      : [...this.shown, { statementId, wordingId }];
  }

  say(kind: AnswerFact['kind'], who: string, item: ShownItem) {
    this.takeBack(who, item);
    this.answers.push({
      ...item,
      id: this.#new('answer'),
      contactId: who,
      kind,
      proposedWordingId: kind === 'corrected' ? this.#new(item.statementId) : null,
      at: this.#now(),
      resolution: null,
    });
  }
  takeBack(who: string, item: ShownItem) {
    this.answers = this.answers.filter((one) => !(one.contactId === who && itemKey(one) === itemKey(item)));
  }
  add(who: string) {
    const statementId = this.#new('added');
    this.say('added', who, { statementId, wordingId: `${statementId} 1` });
  }
  resolve(answer: AnswerFact, outcome: 'adopted' | 'reworded' | 'talk') {
    const own = answer.proposedWordingId ?? answer.wordingId;
    const wordingId = outcome === 'talk' ? null : outcome === 'adopted' ? own : this.#new(answer.statementId);
    const resolved = { ...answer, resolution: { outcome, wordingId, at: this.#now() } };
    this.answers = this.answers.map((one) => (one.id === answer.id ? resolved : one));
    if (wordingId) this.#publish(answer.statementId, wordingId);
  }
  noteCall(item: ShownItem) {
    for (const answer of this.unanswered)
      if (answer.statementId === item.statementId) this.resolve(answer, 'talk');
    this.#publish(item.statementId, this.#new(item.statementId));
  }
  reword(item: ShownItem) {
    this.#publish(item.statementId, this.#new(item.statementId));
  }
  leaveOut(item: ShownItem) {
    if (this.shown.length > 1) this.shown = this.shown.filter((one) => one !== item);
  }
  sign() {
    if (this.isWaitingForName) this.signedOff.push(...unsignedOf(this.reviews, this.signedOff));
  }

  /** Everybody does what is theirs, until nothing is. */
  finish() {
    for (const answer of this.unanswered) this.resolve(answer, 'adopted');
    for (const item of this.reviews) if (item.state === 'talk') this.noteCall(item);
    for (const item of this.reviews) if (!isChecked(item.state)) this.say('confirmed', 'mira', item);
    this.sign();
  }
}

/** A small generator, so that a failure can be seen again. */
function drawnFrom(seed: number) {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
}

const ACTS = [
  'confirmed',
  'confirmed',
  'corrected',
  'talk',
  'take back',
  'add',
  'adopted',
  'reworded',
  'talk about it',
  'note the call',
  'reword',
  'leave out',
  'sign',
] as const;

function act(page: Page, draw: ReturnType<typeof drawnFrom>): string {
  const [what, who, item, answer] = [draw(ACTS), draw(PEOPLE), draw(page.shown), draw(page.unanswered)];
  const state = reviewItem(item, page.answers).state;
  switch (what) {
    case 'confirmed':
    case 'corrected':
    case 'talk':
      page.say(what, who, item);
      break;
    case 'take back':
      page.takeBack(who, item);
      break;
    case 'add':
      page.add(who);
      break;
    case 'adopted':
    case 'reworded':
      if (answer) page.resolve(answer, what);
      break;
    case 'talk about it':
      if (answer) page.resolve(answer, 'talk');
      break;
    case 'note the call':
      if (state === 'talk') page.noteCall(item);
      break;
    case 'reword':
      page.reword(item);
      break;
    case 'leave out':
      page.leaveOut(item);
      break;
    case 'sign':
      page.sign();
  }
  return `${what} ${who} ${itemKey(item)}`;
}

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
