/*
 * Where a step stands. Nobody sets it: it follows from the marks that were made on it, oldest first, and from whether
 * what it waits for is done or left out. We and the customer read the same state.
 */
import type { Path, Step, Who } from '../path/path';
import { stepsOf } from '../path/path';
import { type Approved, type ApprovedPart, changedSince } from './approval';

/**
 * done, skipped: it is behind · undone: takes either back · stuck: somebody can't go on, with their reason · unstuck:
 * they can · handed_in, sent_back: what the step asked for is with us, or with them again
 */
export const MARK_KINDS = [
  'done',
  'undone',
  'stuck',
  'unstuck',
  'skipped',
  'handed_in',
  'sent_back',
] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** Made by a member or a contact. `words` are the reason of what is stuck, skipped or sent back, and empty otherwise. */
export type Mark = {
  id: string;
  kind: MarkKind;
  by: Who;
  words: string;
  at: Date;
  /** What came after it was taken back, so it stands once more. */
  isAgain?: true;
  /** What was approved by it, where it was. */
  approved?: Approved;
  /** What reads otherwise since, so that it is asked again; nothing of it where something else is asked by now. */
  changed?: readonly ApprovedPart[];
};

/** Done by name is what reads as it did then; and nothing else does what is to be approved. `now` is null for other steps. */
export function asItStands(mark: Mark, now: Approved | null): Mark {
  if (mark.kind !== 'done' || (now === null && !mark.approved)) return mark;
  if (!mark.approved) return { ...mark, kind: 'undone' };
  const changed = now === null ? [] : changedSince(mark.approved, now);
  return now !== null && changed.length === 0 ? mark : { ...mark, kind: 'undone', changed };
}

export type StepState =
  | { is: 'waiting'; for: readonly string[] }
  | { is: 'open' }
  | { is: 'stuck' | 'skipped' | 'handed_in' | 'sent_back'; mark: Mark }
  | { is: 'done'; mark: Mark };

/** The latest mark of each step, by the id of the step. */
export type LatestMarks = ReadonlyMap<string, Mark>;

const isBehind = (mark: Mark | undefined): boolean => mark?.kind === 'done' || mark?.kind === 'skipped';

/** What it waits for and isn't in the path any more holds nobody up. */
function stateOf(
  { id, waitsFor }: Pick<Step, 'id' | 'waitsFor'>,
  inPath: ReadonlySet<string>,
  marks: LatestMarks,
): StepState {
  const mark = marks.get(id);
  if (mark?.kind === 'done') return { is: 'done', mark };
  if (mark && mark.kind !== 'undone' && mark.kind !== 'unstuck') return { is: mark.kind, mark };
  const holding = waitsFor.filter((other) => inPath.has(other) && !isBehind(marks.get(other)));
  return holding.length > 0 ? { is: 'waiting', for: holding } : { is: 'open' };
}

/** The state of every step, by its id. */
export function statesIn(path: Path, marks: LatestMarks): Map<string, StepState> {
  const steps = stepsOf(path);
  const inPath = new Set(steps.map(({ id }) => id));
  return new Map(steps.map((step) => [step.id, stateOf(step, inPath, marks)]));
}

/**
 * Whether somebody is held up by it. Who has said "not yet" to what is approved by a later day is not: it is late once
 * that day has passed, and no trouble before.
 */
export const isHeldUp = (
  state: StepState,
  { kind, dueOn }: { kind: Step['kind']; dueOn: string | null },
): boolean => state.is === 'stuck' && (kind !== 'approve' || dueOn === null);

export const isLeftToDo = ({ is }: StepState): boolean => is !== 'done' && is !== 'skipped';

/** Whether a new mark says anything: what is done is done, and the same reason by the same person is said once. */
export function isNews(
  last: Mark | undefined,
  { kind, words, by }: { kind: 'done' | 'stuck' | 'skipped'; words: string; by: Who },
): boolean {
  if (last?.kind !== kind) return true;
  return kind !== 'done' && (last.words !== words || last.by.id !== by.id);
}

const DAY = 86_400_000;

/** A contact takes back what is done until the phase has ended, and for a day after the press in any case. */
export const mayTakeBack = (
  { at }: Pick<Mark, 'at'>,
  endsOn: string | null,
  { now, today }: { now: Date; today: string },
): boolean => endsOn === null || today <= endsOn || now.getTime() - at.getTime() <= DAY;
