/* The gate in English: what keeps it shut, and what a workspace may ask of it. */
import type { GateReason, GateRule } from '../../../domain/api/gate';
import type { HandoffPart } from '../../../domain/handoff/parts';
import { endSentence } from '../sentence';

export const GATE_REASON_WORDS: Record<GateReason, string> = {
  no_handoff: 'There is no handoff for this deal yet. Start one.',
  handoff_incomplete: 'The handoff is not complete.',
  not_submitted: 'Sales has not handed it over yet.',
  returned: 'Customer success sent it back, and sales has it.',
  not_accepted: 'Customer success has not accepted it yet.',
};

const HANDOFF_PART_NAMES: Record<HandoffPart, string> = {
  goals: 'goals',
  deal: 'the deal',
  people: 'people',
  systems: 'systems',
  red_flags: 'red flags',
  own: 'fields of your own',
};

/** "The handoff is not complete. Still open: goals, and people." */
export function sayIncomplete(parts: readonly HandoffPart[]): string {
  const names = new Intl.ListFormat('en').format(parts.map((part) => HANDOFF_PART_NAMES[part]));
  return endSentence(`${GATE_REASON_WORDS.handoff_incomplete} Still open: ${names}`);
}

export const GATE_RULE_WORDS: Record<GateRule, { label: string; hint: string }> = {
  off: {
    label: 'Not asked',
    hint: 'Every deal may be closed as won. Those that were closed early before are no fault any more.',
  },
  advisory: { label: 'Advised', hint: 'Every deal may be closed; the CRM reads what is missing.' },
  required: {
    label: 'Required',
    hint: 'A deal may be closed once its handoff is complete and customer success has accepted it.',
  },
};
