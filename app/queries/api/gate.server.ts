/*
 * What the gate knows of a deal, by its id in the CRM: of several onboardings of one deal, the latest. Once it is accepted,
 * one look-up by an index tells; what was accepted was complete, and stays so.
 */
import { db } from '#db/client.server';
import { loadHandoff } from '#db/handoff/handoffs.server';
import { type GateReason, type GateRule, gateOf } from '../../domain/api/gate';
import { completenessOf } from '../../domain/handoff/handoff';
import { isAccepted } from '../../domain/onboarding/onboarding';
import type { Gap } from '../../domain/onboarding/refusal';

export type GateSeen = {
  rule: GateRule;
  mayClose: boolean;
  reasons: GateReason[];
  gaps: Gap[];
  isComplete: boolean;
  onboardingId: string | null;
  receipt: { at: Date; by: { id: string; name: string } } | null;
};

export async function gateFor(workspaceId: string, externalId: string): Promise<GateSeen> {
  const row = await db()
    .selectFrom('workspaces as w')
    .leftJoin('onboardings as o', (join) =>
      join.onRef('o.workspace_id', '=', 'w.id').on('o.crm_id', '=', externalId),
    )
    .leftJoin('receipts as r', (join) =>
      join.onRef('r.onboarding_id', '=', 'o.id').on('r.outcome', '=', 'accepted'),
    )
    .leftJoin('members as m', 'm.id', 'r.member_id')
    .select(['w.gate_rule', 'o.id', 'o.stage', 'r.at', 'm.id as member_id', 'm.name as member'])
    .where('w.id', '=', workspaceId)
    .orderBy('o.id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const { gate_rule: rule, id: onboardingId, stage } = row;
  // What began without a handoff has none that anybody could have accepted.
  const wasAccepted = stage !== null && isAccepted(stage) && row.at !== null;
  const completeness =
    onboardingId && !wasAccepted
      ? completenessOf(await loadHandoff(db(), workspaceId, onboardingId))
      : { isComplete: wasAccepted, gaps: [] };
  const { isComplete, gaps } = completeness;
  const gate = gateOf(rule, stage ? { stage, isComplete, isAccepted: wasAccepted } : null);
  return {
    rule,
    ...gate,
    gaps,
    isComplete,
    onboardingId,
    receipt:
      wasAccepted && row.at && row.member_id
        ? { at: row.at, by: { id: row.member_id, name: row.member ?? '' } }
        : null,
  };
}
