import { expect, test } from 'vitest';
import { GATE_RULES, type GateFacts, gateOf } from '~/domain/api/gate';
import { isAccepted, STAGES } from '~/domain/onboarding/onboarding';

const CASES: GateFacts[] = [
  null,
  ...STAGES.flatMap((stage) =>
    [true, false].map((isComplete) => ({ stage, isComplete, isAccepted: isAccepted(stage) })),
  ),
];

test('a required gate is open for what is accepted, and for nothing else, with a reason for each other', () => {
  for (const facts of CASES) {
    const { mayClose, reasons } = gateOf('required', facts);
    expect(mayClose).toBe(facts?.isAccepted ?? false);
    expect(reasons.length > 0).toBe(!mayClose);
  }
});

test('advice keeps nothing shut and names the same reasons; a gate that is off says nothing', () => {
  for (const facts of CASES) {
    expect(gateOf('advisory', facts)).toEqual({ mayClose: true, reasons: gateOf('required', facts).reasons });
    expect(gateOf('off', facts)).toEqual({ mayClose: true, reasons: [] });
  }
  expect(GATE_RULES).toHaveLength(3);
});

test('what is missing and what comes next are two reasons', () => {
  const open = { isComplete: false, isAccepted: false };
  expect(gateOf('required', { ...open, stage: 'recording' }).reasons).toEqual([
    'handoff_incomplete',
    'not_submitted',
  ]);
  expect(gateOf('required', { ...open, stage: 'returned', isComplete: true }).reasons).toEqual(['returned']);
  expect(gateOf('required', { ...open, stage: 'submitted', isComplete: true }).reasons).toEqual([
    'not_accepted',
  ]);
  expect(gateOf('required', null).reasons).toEqual(['no_handoff']);
});
