/*
 * What became of each statement on the customer's page. A confirmation belongs to one contact, one statement and
 * one wording; when the wording changes it does not carry over, unless the new wording is the contact's own.
 * Any contact's answer to the current wording counts; two that differ become a point for the call.
 * Every answer is provisional until a name is typed, and the name is asked for once nothing is open or with us.
 * The onboarding is settled when a contact who may settle has signed off the exact wordings shown. Where everything is
 * for the call nothing is agreed yet, so there is nothing to sign: customer success notes what came of the call first.
 */
import type { Part } from '../statement/statement';

export type AnswerKind = 'confirmed' | 'corrected' | 'added' | 'talk';

export type AnswerFact = {
  id: string;
  statementId: string;
  wordingId: string;
  contactId: string;
  kind: AnswerKind;
  proposedWordingId: string | null;
  at: Date;
  /** It came unusually fast, and the same person has not acted at the speed of people since. */
  isHeld?: boolean;
  resolution: { outcome: 'adopted' | 'reworded' | 'talk'; wordingId: string | null; at: Date } | null;
};

/** open: not answered · yes: right · sent: with us · back: your turn · talk: for the call · done: changed and agreed */
export type ItemState = 'open' | 'yes' | 'sent' | 'back' | 'changed' | 'talk' | 'done';

export type ItemReview = {
  statementId: string;
  wordingId: string;
  state: ItemState;
  /** The answer that explains the state. */
  answer: AnswerFact | null;
  /** Two contacts answered the current wording differently. */
  isDisputed: boolean;
};

export type ShownItem = { statementId: string; wordingId: string };

/** The state of one shown statement, from the answers that were not withdrawn (oldest first). */
export function reviewItem(item: ShownItem, answers: AnswerFact[]): ItemReview {
  const own = answers.filter((answer) => answer.statementId === item.statementId);
  const onCurrent = latestByContact(own.filter((answer) => answer.wordingId === item.wordingId));
  const found = (state: ItemState, answer: AnswerFact | null, isDisputed = false): ItemReview => ({
    ...item,
    state,
    answer,
    isDisputed,
  });

  const unresolved = own.filter((answer) => isCorrection(answer) && !answer.resolution);
  const latest = onCurrent.at(-1) ?? null;
  if (differ(onCurrent)) return found('talk', latest, true);
  const waiting = unresolved.at(-1);
  if (waiting) return found('sent', waiting);
  // Whoever would rather talk about it is not outvoted by a colleague's yes.
  const talk = onCurrent.findLast((answer) => answerState(answer) === 'talk');
  if (talk) return found('talk', talk);
  if (latest) return found(answerState(latest), latest);

  const previous = own.at(-1) ?? null;
  if (!previous) return found('open', null);
  if (previous.resolution?.wordingId === item.wordingId) {
    if (previous.resolution.outcome === 'adopted') return found('done', previous);
    if (previous.resolution.outcome === 'reworded') return found('back', previous);
  }
  return found('changed', previous);
}

const isCorrection = (answer: AnswerFact) => answer.kind === 'corrected' || answer.kind === 'added';

function answerState(answer: AnswerFact): ItemState {
  if (answer.kind === 'confirmed') return 'yes';
  if (answer.kind === 'talk' || answer.resolution?.outcome === 'talk') return 'talk';
  if (!answer.resolution) return 'sent';
  return answer.resolution.outcome === 'adopted' ? 'done' : 'back';
}

function latestByContact(answers: AnswerFact[]): AnswerFact[] {
  const latest = new Map<string, AnswerFact>();
  for (const answer of answers) {
    latest.delete(answer.contactId);
    latest.set(answer.contactId, answer);
  }
  return [...latest.values()];
}

function differ(answers: AnswerFact[]): boolean {
  const open = answers.filter((answer) => !answer.resolution && answer.kind !== 'talk');
  const meanings = new Set(open.map((answer) => (answer.kind === 'confirmed' ? 'right' : answer.id)));
  return meanings.size > 1;
}

/** What counts as checked in "10 of 21 checked". */
export const isChecked = (state: ItemState): boolean =>
  state === 'yes' || state === 'done' || state === 'talk';

/** Where everything stands that is on the page, or that contacts added and isn't on it. */
export function pointsOf(shown: ShownItem[], answers: AnswerFact[]): ItemReview[] {
  const onPage = new Set(shown.map((item) => item.statementId));
  const added = answers.filter((one) => one.kind === 'added' && !onPage.has(one.statementId));
  return [...shown, ...added].map(({ statementId, wordingId }) =>
    reviewItem({ statementId, wordingId }, answers),
  );
}

/** What a yes to the rest covers: what nobody has answered yet. Items with us or on the contact's turn are not. */
export const isLeft = (state: ItemState): boolean => state === 'open' || state === 'changed';

/** Who may settle: the contact who leads on their side, and whoever signs off. */
export const maySettle = (parts: Part[]): boolean =>
  parts.includes('champion') || parts.includes('decision_maker');

/** Said to be right by somebody, as it reads now; what is for the call is answered and not agreed. */
export const isRight = (state: ItemState): boolean => state === 'yes' || state === 'done';

export const itemKey = (item: ShownItem): string => `${item.statementId} ${item.wordingId}`;

/** What a typed name would cover now: what is right and not signed yet. */
export function unsignedOf(items: ItemReview[], signedOff: ShownItem[]): ItemReview[] {
  const signed = new Set(signedOff.map(itemKey));
  return items.filter((item) => isRight(item.state) && !signed.has(itemKey(item)));
}

/** How many points are right and signed, as they read now. */
export const countSigned = (items: ItemReview[], signedOff: ShownItem[]): number =>
  items.filter((item) => isRight(item.state)).length - unsignedOf(items, signedOff).length;

/** Somebody there said otherwise, or something new, and nobody has answered; what was held back is no word of theirs yet. */
export const isUnanswered = ({ isHeld, kind, resolution }: AnswerFact): boolean =>
  !isHeld && (kind === 'corrected' || kind === 'added') && !resolution;

/** What contacts added that we haven't answered. */
export const openAdditions = (answers: AnswerFact[]): number =>
  answers.filter((answer) => answer.kind === 'added' && !answer.resolution).length;

/** Whether a name can be given: every point is answered, nothing waits for us, and something is right that isn't signed. */
export function waitsForName(items: ItemReview[], signedOff: ShownItem[], openAdditions: number): boolean {
  return (
    openAdditions === 0 &&
    items.every((item) => isChecked(item.state)) &&
    unsignedOf(items, signedOff).length > 0
  );
}

/** Since when a name can be given, the latest answer or the signature taken back being what it waits since; null while it can't. */
export function nameMissingSince(review: {
  shown: ShownItem[];
  answers: AnswerFact[];
  signedOff: ShownItem[];
  signatureWithdrawnAt: Date | null;
}): Date | null {
  const { shown, answers, signedOff, signatureWithdrawnAt } = review;
  const items = shown.map((item) => reviewItem(item, answers));
  if (!waitsForName(items, signedOff, openAdditions(answers))) return null;
  const acts = answers.flatMap(({ at, resolution }) => [at, resolution?.at ?? at]);
  const latest = [...acts, signatureWithdrawnAt ?? new Date(0)].map((at) => at.getTime());
  return new Date(Math.max(...latest));
}

/** Settled: every shown wording is right and signed off, or set for the call, and at least one is signed. */
export function isSettled(items: ItemReview[], signedOff: ShownItem[]): boolean {
  const signed = new Set(signedOff.map(itemKey));
  const isSigned = (item: ItemReview) => isRight(item.state) && signed.has(itemKey(item));
  return items.some(isSigned) && items.every((item) => item.state === 'talk' || isSigned(item));
}

/** Nothing is agreed, everything is for the call: what came of it has to be noted before anybody can sign. */
export const isAllForCall = (items: ItemReview[]): boolean =>
  items.length > 0 && items.every((item) => item.state === 'talk');
