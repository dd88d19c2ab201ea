/*
 * A question that a point answers: which points can, what of a point is the answer, and what somebody says of it. Their
 * words go the way of every correction; there is no second truth.
 */
import { PLAIN_ISSUE } from '../form/plain-issue';
import { type Slip, slipIn } from '../form/slip';
import type { ItemReview } from '../review/review';
import { fieldsIn, kindOf, type StatementKind, type Words } from '../statement/kinds';
import { day, paragraphs } from '../statement/wording-rules';
import { type KnownStates, knownState } from './answers';
import { pointsOf, type QuestionList } from './question';
import { fieldOf, type TypedFields } from './typed-answers';

export const mayAnswer = (kind: StatementKind): boolean => kindOf(kind).answers !== undefined;

/** It is answered with a day. */
export const isDayed = (kind: StatementKind): boolean => fieldOfKind(kind)?.is === 'day';

const fieldOfKind = (kind: StatementKind) =>
  fieldsIn(kind).find(([name]) => name === kindOf(kind).answers)?.[1];

/** What stands in the field: words, or an ISO day; empty for a kind that answers nothing. */
export function answerIn({ kind, fields }: Words): string {
  const held: Record<string, unknown> = fields;
  return String(held[kindOf(kind).answers ?? ''] ?? '');
}

/** The point with other words in that field. */
const withAnswer = ({ kind, fields }: Words, said: string): Words =>
  ({ kind, fields: { ...fields, [kindOf(kind).answers ?? '']: said } }) as Words;

/** What was said of the points that a list shows: right as it reads, or other words. */
export type SaidOfPoint = { question: string; statementId: string; wordingId: string; words: Words | null };

/** The fields of a bound question: yes or not quite, the wording that was shown, and other words. */
export const knownFields = (questionId: string) => {
  const field = fieldOf(questionId);
  return { said: field, wording: `${field}.wording`, words: `${field}.words` };
};

export type ShownPoint = { wordingId: string; words: Words };

/** `points` are what customers read now, by statement. Whoever says nothing of a point is in neither. */
export function readPoints(
  list: QuestionList,
  typed: TypedFields,
  points: ReadonlyMap<string, ShownPoint>,
): { said: SaidOfPoint[]; slips: Map<string, Slip> } {
  const said: SaidOfPoint[] = [];
  const slips = new Map<string, Slip>();
  for (const { id, answered } of list) {
    if (answered.with !== 'known') continue;
    const fields = knownFields(id);
    const point = points.get(answered.statementId);
    const choice = typed[fields.said];
    if (!point || (choice !== 'yes' && choice !== 'no')) continue;
    const { statementId } = answered;
    if (typed[fields.wording] !== point.wordingId) {
      slips.set(fields.said, { code: 'reads_otherwise' });
      continue;
    }
    if (choice === 'yes') {
      said.push({ question: id, statementId, wordingId: point.wordingId, words: null });
      continue;
    }
    const read = otherWords(point.words, typed[fields.words]);
    if ('slip' in read) slips.set(fields.words, read.slip);
    else said.push({ question: id, statementId, wordingId: point.wordingId, words: read.words });
  }
  return { said, slips };
}

function otherWords(words: Words, typed: string | string[] | undefined): { words: Words } | { slip: Slip } {
  const { kind } = words;
  const name = kindOf(kind).answers ?? kindOf(kind).title;
  const field = { asked: { audience: 'customer' as const }, kind, name };
  const own = fieldOfKind(kind);
  const rule =
    own?.is === 'paragraphs' || own?.is === 'line' ? paragraphs({ field, max: own.max }) : day({ field });
  const parsed = rule.safeParse(typed, PLAIN_ISSUE);
  if (!parsed.success) return { slip: slipIn(parsed.error.issues[0]?.message ?? '') };
  if (parsed.data === answerIn(words)) return { slip: { code: 'reads_the_same' } };
  return { words: withAnswer(words, parsed.data) };
}

/** Where the points that a list shows stand. */
export const statesOfPoints = (list: QuestionList, items: readonly ItemReview[]): KnownStates =>
  new Map(
    pointsOf(list).map((id) => [id, knownState(items.find((one) => one.statementId === id)?.state)] as const),
  );
