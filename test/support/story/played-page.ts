/*
 * A page of three points as it is played by two contacts and customer success: the acts of the commands on the facts
 * alone, in an order that is drawn from a seed, so that a failure can be seen again.
 */
import type { LeftOpen } from '~/domain/review/left-open';
import {
  type AnswerFact,
  isChecked,
  itemKey,
  openAdditions,
  reviewItem,
  type ShownItem,
  unsignedOf,
  waitsForName,
} from '~/domain/review/review';

export const PEOPLE = ['mira', 'teun'];

/** The day until which points are left open. */
export const OPEN_UNTIL = '1970-01-05';

export class Page {
  shown: ShownItem[] = ['one', 'two', 'three'].map((statementId) => ({
    statementId,
    wordingId: `${statementId} 1`,
  }));
  answers: AnswerFact[] = [];
  signedOff: ShownItem[] = [];
  leftOpen: LeftOpen[] = [];
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
  leaveOpen({ statementId, wordingId }: ShownItem) {
    for (const answer of this.unanswered)
      if (answer.statementId === statementId) this.resolve(answer, 'talk');
    this.leftOpen = this.leftOpen.filter((one) => one.wordingId !== wordingId);
    this.leftOpen.push({ statementId, wordingId, on: OPEN_UNTIL });
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

/** A small generator. */
export function drawnFrom(seed: number) {
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
  'leave open',
  'reword',
  'leave out',
  'sign',
] as const;

/** Does one act of those there are; what it was. */
export function act(page: Page, draw: ReturnType<typeof drawnFrom>): string {
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
    case 'leave open':
      if (state === 'talk') page.leaveOpen(item);
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
