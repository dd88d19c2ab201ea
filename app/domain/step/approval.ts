/*
 * What somebody who may sign off for the customer says by name: that a phase ended as agreed, or that a goal is reached,
 * and with which number. Nobody of ours says it in their place.
 */
import { z } from 'zod';

/** Characters as people count them. */
export const REACHED_LIMIT = 200;

export const approveAsks = z.strictObject({
  is: z.literal('approve'),
  /** The statement of the goal that is reached; null where only the end of the phase is. */
  goal: z.uuid().nullable().default(null),
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
