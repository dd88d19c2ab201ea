/*
 * When a deal of the CRM begins a handoff: in the stages that the workspace chose, and when it is won. One that was won
 * before the CRM was connected is past, and begins none however often it changes.
 */
import type { CrmDeal, CrmStage } from './crm';

type Connected = { beginsIn: readonly string[]; madeAt: Date };

export function begins(
  deal: Pick<CrmDeal, 'stage' | 'isWon' | 'closedAt'>,
  { beginsIn, madeAt }: Connected,
): boolean {
  if (deal.isWon) return deal.closedAt === null || secondOf(deal.closedAt) >= secondOf(madeAt);
  return beginsIn.includes(deal.stage);
}

/** Some CRMs tell instants in whole seconds, so that what was closed right after may read as before. */
const secondOf = (at: Date): number => Math.floor(at.getTime() / 1000);

/** The clocks run from the day it was closed; null where it isn't, or is to be one day. */
export const signedAtOf = (deal: Pick<CrmDeal, 'isWon' | 'closedAt'>, now: Date): Date | null =>
  deal.isWon && deal.closedAt && deal.closedAt <= now ? deal.closedAt : null;

/** The stage before winning, in each pipeline: what was chosen for whoever connects the first time. */
export function beginsAtFirst(stages: readonly CrmStage[]): string[] {
  const last = new Map<string, string>();
  for (const { pipeline, id, isClosed } of stages) if (!isClosed) last.set(pipeline, id);
  return [...last.values()];
}
