/*
 * What somebody who may sign off for the customer says by name: that a phase ended as agreed, or that a goal is reached,
 * and with which number. Nobody of ours says it in their place.
 */
import { z } from 'zod';

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
