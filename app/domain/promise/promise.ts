/*
 * What became of a promise. Whoever looks after the customer says whether it was kept or broken, or changed together;
 * that it was changed is also known where both sides agreed on other words than those that were shown first, and nobody
 * is asked for it twice. That it was kept follows from nothing but somebody's word.
 */
import { epochDayOf, isoDayOf } from '../clock/clock';
import { weekdayOf } from '../clock/wall-clock';
import type { Verdict } from '../guide/guide';
import { type ItemReview, isRight } from '../review/review';
import type { PromiseFields, PromiseKind } from '../statement/statement';

export const PROMISE_OUTCOMES = ['kept', 'changed', 'broken'] as const;
export type PromiseOutcome = (typeof PROMISE_OUTCOMES)[number];

export const PROMISE_STATES = ['open', ...PROMISE_OUTCOMES] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

/** How long the sentence about it may be, in characters. */
export const OUTCOME_LIMIT = 600;

/** What lists of promises are ordered and narrowed by; none of it depends on the day on which a list is read. */
export type PromiseInLists = {
  /** The words it has now: as the customer reads it, or as it was recorded while there is no page. */
  wordingId: string;
  kind: PromiseKind;
  /** An ISO day; null where it names none. */
  dueOn: string | null;
  verdict: Verdict | null;
  state: PromiseState;
  /** When it came to that; null while it is open. */
  since: Date | null;
};

type Worded = { id: string; fields: PromiseFields };

export type PromiseFacts = {
  recorded: Worded;
  /** As the customer reads it now, with what they answered; null where it is on no page yet. */
  shown: (Worded & Pick<ItemReview, 'state' | 'answer'>) | null;
  /** As the customer read it first. */
  first: PromiseFields | null;
  verdict: Verdict | null;
  /** What was said of it last, and of which words; null where nothing was, or where it was taken back. */
  said: { outcome: PromiseOutcome; at: Date; of: PromiseFields } | null;
};

export function promiseInLists({ recorded, shown, first, verdict, said }: PromiseFacts): PromiseInLists {
  const now = shown ?? recorded;
  const { promiseKind: kind, due } = now.fields;
  const words = { wordingId: now.id, kind, dueOn: due || null, verdict };
  if (said && stillHolds(said, now.fields)) return { ...words, state: said.outcome, since: said.at };
  const agreedAt = shown && first && isOtherwise(first, shown.fields) ? whenAgreed(shown) : null;
  return agreedAt
    ? { ...words, state: 'changed', since: agreedAt }
    : { ...words, state: 'open', since: null };
}

/**
 * Whether what was said of a promise stands in the words that it has now. That it was kept was said of what it read then,
 * and of nothing else; that it was broken, or changed, stays true of it.
 */
export const stillHolds = (
  { outcome, of }: { outcome: PromiseOutcome; of: PromiseFields },
  now: PromiseFields,
): boolean => outcome !== 'kept' || !isOtherwise(of, now);

/** How a promise read when something was said of it. */
export type WordsOfThen = { text: string; dueOn: string | null };

/** Null where it reads the same now. */
export const wordsOfThen = (then: PromiseFields, now: PromiseFields): WordsOfThen | null =>
  isOtherwise(then, now) ? { text: then.text, dueOn: then.due || null } : null;

/** What was promised, and by when: which kind it is and who does it is for us to sort. */
const isOtherwise = (one: PromiseFields, other: PromiseFields): boolean =>
  one.text !== other.text || one.due !== other.due || one.detail !== other.detail;

const whenAgreed = ({ state, answer }: Pick<ItemReview, 'state' | 'answer'>): Date | null =>
  isRight(state) && answer ? (answer.resolution?.at ?? answer.at) : null;

/** How a promise that nobody said anything of stands on a day. */
export type DueGroup = 'late' | 'this_week' | 'later' | 'no_day';

/** `weekEnd` is the last day of the week, which begins on Monday. */
export function dueGroup(
  dueOn: string | null,
  { today, weekEnd }: { today: string; weekEnd: string },
): DueGroup {
  if (dueOn === null) return 'no_day';
  if (dueOn < today) return 'late';
  return dueOn <= weekEnd ? 'this_week' : 'later';
}

/** How many days a promise is over its own, as lists say it; nought while it isn't, or where it names none. */
export const daysOver = (dueOn: string | null, day: string): number =>
  dueOn === null ? 0 : Math.max(0, epochDayOf(day) - epochDayOf(dueOn));

/** The Sunday on which the week of a day ends. */
export const endOfWeek = (day: string): string => {
  const epoch = epochDayOf(day);
  return isoDayOf(epoch + 7 - weekdayOf(epoch));
};
