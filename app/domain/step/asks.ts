/*
 * What a step asks of whoever does it, beyond what it says. It follows from the kind of the step. A member of the union
 * has a name (`is`), its own rules, and a case in each `switch` over it: what is written, kept and drawn of it.
 */
import { z } from 'zod';
import { type HandInAsks, handInAsks } from '../file/asked';
import { lengthOf } from '../form/typed-words';
import type { MeetingKind } from '../meeting/meeting';
import { MOST_QUESTIONS, type QuestionList, question } from '../question/question';
import { type ApproveAsks, approveAsks } from './approval';

export const MOST_ITEMS = 30;
/** Characters as people count them. */
export const ITEM_LIMIT = 200;

/** What has to be there, to be ticked off line by line. The id of a line outlives its words. */
const checklist = z.strictObject({
  is: z.literal('checklist'),
  items: z
    .array(z.strictObject({ id: z.uuid(), text: z.string().min(1) }))
    .min(1)
    .max(MOST_ITEMS),
});

/** Questions in their order, to be answered. */
const answer = z.strictObject({ is: z.literal('answer'), questions: z.array(question).max(MOST_QUESTIONS) });

/** A call, which is arranged by itself: the step is done once it was held. */
const meet = z.strictObject({ is: z.literal('meet'), of: z.literal('first_call') });

/** As it is kept with the step, in the draft and in what was published. */
export const asksRules = z.discriminatedUnion('is', [checklist, handInAsks, answer, meet, approveAsks]);
export type Asks = z.infer<typeof asksRules>;
export type Checklist = z.infer<typeof checklist>;
type MeetAsks = z.infer<typeof meet>;

/** As somebody writes it, before its parts have ids. */
export type WrittenAsks =
  | { is: 'checklist'; lines: readonly string[] }
  | HandInAsks
  | MeetAsks
  | ApproveAsks
  /** Questions are written on a page of their own: without them, those that stood there stay. */
  | { is: 'answer'; questions?: QuestionList };

/** As it would be written again. */
export function writtenAsks(asks: Asks | null): WrittenAsks | null {
  if (asks === null) return null;
  switch (asks.is) {
    case 'checklist':
      return { is: 'checklist', lines: asks.items.map(({ text }) => text) };
    case 'hand_in':
    case 'meet':
    case 'approve':
      return asks;
    case 'answer':
      return { is: 'answer', questions: asks.questions };
  }
}

/** What was written, with the ids of the parts that stood there before and stay. */
export function asksFrom(written: WrittenAsks | null, before: Asks | null, newId: () => string): Asks | null {
  if (written === null) return null;
  switch (written.is) {
    case 'checklist':
      return {
        is: 'checklist',
        items: itemsFrom(written.lines, before?.is === 'checklist' ? before.items : [], newId),
      };
    case 'hand_in':
    case 'meet':
    case 'approve':
      return written;
    case 'answer':
      return { is: 'answer', questions: [...(written.questions ?? questionsIn(before))] };
  }
}

const questionsIn = (asks: Asks | null): QuestionList => (asks?.is === 'answer' ? asks.questions : []);

/**
 * A line that stays the same is the same, wherever it stands. Where as many lines stand as before, one that reads
 * otherwise at its place is worded otherwise; any other line is new.
 */
function itemsFrom(
  lines: readonly string[],
  before: Checklist['items'],
  newId: () => string,
): Checklist['items'] {
  const left = [...before];
  const kept = lines.map((text) => {
    const at = left.findIndex((item) => item.text === text);
    return at < 0 ? null : (left.splice(at, 1)[0]?.id ?? null);
  });
  return lines.map((text, place) => {
    const same = kept[place];
    if (same) return { id: same, text };
    const old = lines.length === before.length ? before[place] : undefined;
    return { id: old && left.includes(old) ? old.id : newId(), text };
  });
}

/** As it may be asked of anybody: a point of one customer answers nothing of another’s, so that it is asked in words. */
export function unboundAsks(asks: Asks | null): Asks | null {
  if (asks?.is !== 'answer') return asks;
  const questions = asks.questions.map((one) =>
    one.answered.with === 'known' ? { ...one, answered: { with: 'short' as const } } : one,
  );
  return { is: 'answer', questions };
}

/** Whether the same is asked, by the same ids. */
export const isSameAsks = (one: Asks | null, other: Asks | null): boolean =>
  canonical(one) === canonical(other);

/** The same text for the same asks, whatever the order of its fields. */
const canonical = (part: unknown): string =>
  JSON.stringify(part, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

/** What is wrong with the lines of a list; null where nothing is. */
export function slipInLines(
  lines: readonly string[],
): { is: 'too_many'; count: number } | { is: 'too_long'; line: number; length: number } | null {
  if (lines.length > MOST_ITEMS) return { is: 'too_many', count: lines.length };
  const at = lines.findIndex((text) => lengthOf(text) > ITEM_LIMIT);
  return at < 0 ? null : { is: 'too_long', line: at + 1, length: lengthOf(lines[at] ?? '') };
}

/** The step that a call of this kind does, out of those in their order: the first one that isn't behind. */
export const stepOfCall = <S extends { id: string; asks: Asks | null }>(
  steps: readonly S[],
  kind: MeetingKind,
  isBehind: (step: S) => boolean,
): S | undefined =>
  steps.find((step) => step.asks?.is === 'meet' && step.asks.of === kind && !isBehind(step));
