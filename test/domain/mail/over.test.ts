import { expect, test } from 'vitest';
import { kindsOver, saidBefore } from '~/domain/mail/over';

const LEFT = { stage: 'checking', owesContact: true, corrections: 1, questions: 1 } as const;

test('Before the introduction nothing is over; after it its clock is', () => {
  expect(kindsOver({ ...LEFT, stage: 'published' })).toEqual([]);
  expect(kindsOver(LEFT)).toEqual(['clock_warning', 'clock_overdue', 'clock_overdue_lead']);
});

test('What was answered waits for nobody, and a contact that was made is not due', () => {
  expect(kindsOver({ ...LEFT, owesContact: false })).toContain('first_contact_due');
  expect(kindsOver({ ...LEFT, corrections: 0 })).toEqual(
    expect.arrayContaining(['corrections_waiting', 'promise_disputed']),
  );
  expect(kindsOver({ ...LEFT, corrections: 0 })).not.toContain('questions_waiting');
  expect(kindsOver({ ...LEFT, questions: 0 })).toContain('questions_waiting');
});

test('What is late isn’t about to be', () => {
  expect(saidBefore({ kind: 'clock_overdue', generation: 7 })).toEqual({
    kind: 'clock_warning',
    generation: 7,
  });
  expect(saidBefore({ kind: 'first_contact_due', generation: 8 })).toEqual({
    kind: 'first_contact_due',
    generation: 7,
  });
  expect(saidBefore({ kind: 'first_contact_due', generation: 7 })).toBeNull();
  expect(saidBefore({ kind: 'clock_overdue_lead', generation: 7 })).toBeNull();
});
