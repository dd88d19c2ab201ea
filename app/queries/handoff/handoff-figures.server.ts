/* The figures over the worklist of leads and admins: the first of those that Insight shows. */
import type { Times } from '../../domain/insight/figures';
import type { MemberActor } from '../../domain/onboarding/access';
import { latestFigures } from '../insight/insight.server';

export type HandoffFigures = {
  acceptance: { typicalHours: number; of: number; limitHours: number } | null;
  introduction: { typicalHours: number; of: number; limitHours: number } | null;
  inTime: { count: number; of: number } | null;
  /** Promises that were judged as fit to be kept in the words sales recorded, of those that were judged. */
  asRecorded: { count: number; of: number } | null;
};

export async function handoffFigures(member: MemberActor, now: Date): Promise<HandoffFigures> {
  const { figures, limits } = await latestFigures(member, now);
  const { times, verdicts } = figures;
  const typical = ({ spread }: Times, limitHours: number) =>
    spread && { typicalHours: spread.middle, of: spread.of, limitHours };
  const { inTime } = times.introduced;
  const asRecorded = verdicts.deliverable;
  const judged = asRecorded + verdicts.with_changes + verdicts.not_deliverable;
  return {
    acceptance: typical(times.accepted, limits.acceptanceHours),
    introduction: typical(times.introduced, limits.introductionHours),
    inTime: inTime.of > 0 ? inTime : null,
    asRecorded: judged > 0 ? { count: asRecorded, of: judged } : null,
  };
}
