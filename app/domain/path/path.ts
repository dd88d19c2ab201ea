/*
 * The path is the second half of the guide: what happens next, step by step, until first value. A phase ends at a
 * milestone, which is an agreed date or a day of its own. A step is one thing to do, to read or to answer, on our side,
 * on theirs or together; it may have a person, a day, and other steps that it waits for.
 */
import type { Side } from '../statement/kinds';
import type { Part } from '../statement/statement';
import { type Asks, isSameAsks, type WrittenAsks } from '../step/asks';

export const STEP_KINDS = ['do', 'read', 'hand_in', 'answer', 'meet', 'approve'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

export const SIDES = ['ours', 'theirs', 'together'] as const satisfies readonly Side[];

/** Characters as people count them. */
export const TITLE_LIMIT = 120;
export const SENTENCE_LIMIT = 300;
export const CONTENT_LIMIT = 10_000;
/** Why a step is stuck or left out. */
export const REASON_LIMIT = 1000;

export const MOST_PHASES = 20;
export const MOST_STEPS = 200;
export const MOST_WAITS = 20;
/** A working year; what is further away has a day of its own. */
export const MOST_DAYS = 250;

/** Who does it: somebody of ours or of theirs. */
export type Who = { is: 'member' | 'contact'; id: string };

/**
 * When a step is due. `before_end` and `after_end` count working days from the day its phase ends, `after_publication`
 * from the day on which it was first published.
 */
export const DUE_RULES = ['none', 'day', 'before_end', 'after_end', 'after_publication'] as const;
export type DueRule = (typeof DUE_RULES)[number];
export type Due =
  | { is: 'none' }
  | { is: 'day'; on: string }
  | { is: Exclude<DueRule, 'none' | 'day'>; days: number };

/** What a phase ends at. */
export type Milestone = { is: 'agreed'; statementId: string } | { is: 'own'; on: string };

/** What is written of a step. */
export type StepWords = {
  title: string;
  kind: StepKind;
  side: Side;
  who: Who | null;
  /**
   * The part of whoever does it, in place of a person: `who` follows from it, null while nobody plays it. What is
   * published has people alone.
   */
  part?: Part | null;
  due: Due;
  /** Ids of steps of the same path. */
  waitsFor: readonly string[];
  /** In Markdown; empty where the title says it all. */
  content: string;
  /** What it asks by its kind; null where nothing. */
  asks: Asks | null;
};

/** A step as somebody writes it: the parts of what it asks have no ids yet. */
export type WrittenStep = Omit<StepWords, 'asks'> & { asks: WrittenAsks | null };

/** What is written of a phase. */
export type PhaseWords = {
  title: string;
  sentence: string;
  milestone: Milestone;
  /** They are live once its steps are behind; of one phase of a path at most. */
  isLive?: boolean;
};

/** A step where it stands in the path. Days are ISO days of the workspace. */
export type Step = StepWords & {
  id: string;
  /** Ids of the files and pictures on it, in the order in which they came. */
  attached: readonly string[];
  /** On which day it was first published; null while it never was. */
  publishedOn: string | null;
};

/** `endsOn` is null while the agreed date names no day. `agreed` is what the agreed date says. */
export type Phase = PhaseWords & {
  id: string;
  endsOn: string | null;
  agreed: string | null;
  steps: readonly Step[];
};

export type Path = { phases: readonly Phase[] };

export const stepsOf = ({ phases }: Path): Step[] => phases.flatMap(({ steps }) => steps);

/** Steps are numbered through the whole path, because "waits for step 9" needs a name. */
export const numbersOf = (path: Path): Map<string, number> =>
  new Map(stepsOf(path).map(({ id }, at) => [id, at + 1]));

type Waiting = Pick<Step, 'id' | 'title' | 'waitsFor'>;

/** The steps that wait for one another in a circle, in their order and the first one only once; null where none do. */
export function circleIn<S extends Waiting>(steps: readonly S[]): S[] | null {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const isThrough = new Set<string>();
  for (const start of steps) {
    const trail: { step: S; left: string[] }[] = [{ step: start, left: [...start.waitsFor] }];
    const onTrail = new Set([start.id]);
    if (isThrough.has(start.id)) continue;
    for (let last = trail.at(-1); last; last = trail.at(-1)) {
      const id = last.left.pop();
      if (id === undefined) {
        trail.pop();
        onTrail.delete(last.step.id);
        isThrough.add(last.step.id);
        continue;
      }
      if (onTrail.has(id)) {
        const walked = trail.map(({ step }) => step);
        return walked.slice(walked.findIndex((step) => step.id === id));
      }
      const next = byId.get(id);
      if (!next || isThrough.has(id)) continue;
      onTrail.add(id);
      trail.push({ step: next, left: [...next.waitsFor] });
    }
  }
  return null;
}

/** Whether the same is written of both. */
export const isSameStep = (one: StepWords, other: StepWords): boolean =>
  one.title === other.title &&
  one.kind === other.kind &&
  one.side === other.side &&
  one.content === other.content &&
  (one.part && other.part ? one.part === other.part : isSameWho(one.who, other.who)) &&
  isSameDue(one.due, other.due) &&
  isSameAsks(one.asks, other.asks) &&
  [...one.waitsFor].sort().join() === [...other.waitsFor].sort().join();

/** Nobody of ours does what is theirs alone, and nobody of theirs what is ours. */
export const isOfOtherSide = (who: Who | null, side: Side): boolean =>
  (who?.is === 'member' && side === 'theirs') || (who?.is === 'contact' && side === 'ours');

/** Whether both are for the same person, or both for whoever plays the same part. */
export const isForSame = (one: StepWords, other: StepWords): boolean =>
  (one.part ?? null) === (other.part ?? null) && (one.part != null || isSameWho(one.who, other.who));

export const isSameWho = (one: Who | null, other: Who | null): boolean =>
  one?.is === other?.is && one?.id === other?.id;

export function isSameDue(one: Due, other: Due): boolean {
  if (one.is === 'day' || other.is === 'day')
    return one.is === 'day' && other.is === 'day' && one.on === other.on;
  if (one.is === 'none' || other.is === 'none') return one.is === other.is;
  return one.is === other.is && one.days === other.days;
}

export const isSamePhase = (one: PhaseWords, other: PhaseWords): boolean =>
  one.title === other.title &&
  one.sentence === other.sentence &&
  Boolean(one.isLive) === Boolean(other.isLive) &&
  isSameMilestone(one.milestone, other.milestone);

const isSameMilestone = (one: Milestone, other: Milestone): boolean =>
  one.is === 'agreed'
    ? other.is === 'agreed' && one.statementId === other.statementId
    : other.is === 'own' && one.on === other.on;
