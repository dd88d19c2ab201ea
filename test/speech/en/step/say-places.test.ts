/* Beside the day of a new step stands when each phase ends, and a step behind its phase is pointed out with both days. */
import { expect, test } from 'vitest';
import { sayWarnings } from '~/speech/en/path/say-warnings';
import { sayPlaces } from '~/speech/en/step/say-places';

const reader = { now: new Date('2026-11-27T12:00:00Z'), timeZone: 'Europe/Brussels' };

test('each phase names its last day, where it has one', () => {
  const phases = [
    { id: '1', title: 'We know each other', endsOn: '2026-12-02' },
    { id: '2', title: 'Later', endsOn: null },
  ];
  expect(sayPlaces({ phases, running: '1', people: [] }, reader).phases).toEqual([
    { id: '1', title: 'We know each other, ends Wed 2 Dec' },
    { id: '2', title: 'Later' },
  ]);
});

test('a step that is due behind the end of its phase', () => {
  const facts = {
    reader,
    early: new Map(),
    view: {
      phases: [{ id: '1', endsOn: '2026-12-02' }],
      warnings: [{ is: 'after_the_phase', stepId: 'step', phaseId: '1' }],
    },
  };
  const step = { id: 'step', publishedOn: '2026-11-27', isOverdue: false, dueOn: '2027-01-07' };
  const said = sayWarnings(...([step, facts] as unknown as Parameters<typeof sayWarnings>));
  expect(said).toEqual(['Due after its phase has ended, on Wed 2 Dec']);
});
