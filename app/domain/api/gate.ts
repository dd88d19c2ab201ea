/*
 * The gate: a deal may be closed as won once its handoff is complete and customer success has accepted it. Whether that is
 * asked of a deal, its workspace says: not at all, as advice, or as a must.
 */
import type { Stage } from '../onboarding/onboarding';

export const GATE_RULES = ['off', 'advisory', 'required'] as const;
export type GateRule = (typeof GATE_RULES)[number];

/** What keeps the gate shut. */
export const GATE_REASONS = [
  'no_handoff',
  'handoff_incomplete',
  'not_submitted',
  'returned',
  'not_accepted',
] as const;
export type GateReason = (typeof GATE_REASONS)[number];

/** Of the onboarding of a deal; null where there is none. */
export type GateFacts = { stage: Stage; isComplete: boolean; isAccepted: boolean } | null;

export type Gate = { mayClose: boolean; reasons: GateReason[] };

export function gateOf(rule: GateRule, facts: GateFacts): Gate {
  const reasons = reasonsOf(facts);
  return { mayClose: rule !== 'required' || reasons.length === 0, reasons: rule === 'off' ? [] : reasons };
}

function reasonsOf(facts: GateFacts): GateReason[] {
  if (!facts) return ['no_handoff'];
  if (facts.isAccepted) return [];
  const reasons: GateReason[] = facts.isComplete ? [] : ['handoff_incomplete'];
  if (facts.stage === 'returned') return [...reasons, 'returned'];
  return [...reasons, facts.stage === 'submitted' ? 'not_accepted' : 'not_submitted'];
}
