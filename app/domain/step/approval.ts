/*
 * What somebody who may sign off for the customer says by name: that a phase ended as agreed, or that a goal is reached,
 * and with which number. Nobody of ours says it in their place.
 */
import { z } from 'zod';
import type { WordsOf } from '../statement/kinds';
import { sameFields } from '../statement/statement';

/** Characters as people count them. */
export const REACHED_LIMIT = 200;

/** A goal is approved, and it is still to be said which one: a starting point knows nobody's goals. */
export const GOAL_TO_CHOOSE = 'to_choose';

export const approveAsks = z.strictObject({
  is: z.literal('approve'),
  /** The statement of the goal that is reached; null where only the end of the phase is. */
  goal: z
    .union([z.uuid(), z.literal(GOAL_TO_CHOOSE)])
    .nullable()
    .default(null),
  /** "Reporting in two days instead of nine", as we put it beforehand; empty where it is put in no words. */
  reached: z.string().max(REACHED_LIMIT).default(''),
});
export type ApproveAsks = z.output<typeof approveAsks>;

const NOTHING: ApproveAsks = { is: 'approve', goal: null, reached: '' };

/** What is approved by the step; null for one that asks for no approval. */
export function approvalIn(step: { kind: string; asks: { is: string } | null }): ApproveAsks | null {
  if (step.kind !== 'approve') return null;
  return step.asks?.is === 'approve' ? (step.asks as ApproveAsks) : NOTHING;
}

/** Whether somebody has to say yet which goal it is about. */
export const isGoalToChoose = (step: { kind: string; asks: { is: string } | null }): boolean =>
  approvalIn(step)?.goal === GOAL_TO_CHOOSE;

/** With the only goal there is; where there are several, somebody chooses. */
export const withOnlyGoal = <A extends { is: string }>(asks: A | null, goals: readonly string[]): A | null =>
  asks?.is === 'approve' && 'goal' in asks && asks.goal === GOAL_TO_CHOOSE && goals.length === 1
    ? { ...asks, goal: goals[0] }
    : asks;

/** With the goal that was chosen for it since, where it is still to choose in what it was begun with. */
export const withChosenGoal = <A extends { is: string }>(
  asks: A | null,
  chosen: { is: string } | null,
): A | null =>
  asks?.is === 'approve' && 'goal' in asks && asks.goal === GOAL_TO_CHOOSE && chosen?.is === 'approve'
    ? { ...asks, goal: (chosen as ApproveAsks).goal }
    : asks;

type Goal = WordsOf<'goal'>;

/** What stood on the page of whoever approved. Of the goal its words; null where the step named none. */
export type Approved = {
  title: string;
  content: string;
  attached: readonly string[];
  goal: Goal | null;
  reached: string;
};
export type ApprovedPart = keyof Approved;

/** The same of a step as it reads now; null where it asks for no approval any more. */
export function approvedNow(
  step: {
    title: string;
    content: string;
    kind: string;
    asks: { is: string } | null;
    attached: readonly string[];
  },
  goalOf: (statementId: string) => Goal | null,
): Approved | null {
  const approval = approvalIn(step);
  if (!approval) return null;
  const { title, content, attached } = step;
  const goal = approval.goal === null ? null : goalOf(approval.goal);
  return { title, content, attached, goal, reached: approval.reached };
}

/** The same of what stands on the step itself. */
export function changedWords(then: StepWords, now: StepWords): ApprovedPart[] {
  const parts: ApprovedPart[] = [];
  if (then.title !== now.title) parts.push('title');
  if (then.content !== now.content) parts.push('content');
  if ([...then.attached].sort().join() !== [...now.attached].sort().join()) parts.push('attached');
  return parts;
}

type StepWords = Pick<Approved, 'title' | 'content' | 'attached'>;

/** What reads otherwise than it was approved; nothing where it stands as it was. */
export function changedSince(then: Approved, now: Approved): ApprovedPart[] {
  const parts = changedWords(then, now);
  if (!isSameGoal(then.goal, now.goal)) parts.push('goal');
  if (then.reached !== now.reached) parts.push('reached');
  return parts;
}

const isSameGoal = (one: Goal | null, other: Goal | null): boolean =>
  one === null || other === null ? one === other : sameFields(one.fields, other.fields);
