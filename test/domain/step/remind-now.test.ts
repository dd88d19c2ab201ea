/* Whom one of us may remind of a step at once, and why nobody is. */
import { expect, test } from 'vitest';
import type { Calendar } from '~/domain/clock/clock';
import type { StepView } from '~/domain/path/path-view';
import { type Remindable, whomToRemind } from '~/domain/step/remind-now';

const calendar: Calendar = {
  timeZone: 'Europe/Berlin',
  workingDays: [1, 2, 3, 4, 5],
  holidays: [],
  officeOpens: '09:00',
  officeCloses: '17:00',
};
const now = new Date('2027-03-10T02:00:00Z');

const step = (more: Partial<StepView> = {}): StepView =>
  ({ side: 'theirs', who: null, dueOn: '2027-05-10', state: { is: 'open' }, ...more }) as StepView;
const one = (id: string, more: Partial<Remindable> = {}): Remindable => ({
  id,
  parts: ['champion'],
  timeZone: null,
  hasStopped: false,
  personRemindedAt: null,
  ...more,
});
const said = (of: StepView, contacts: Remindable[]) => {
  const found = whomToRemind(of, contacts, { now, calendar });
  return 'whyNot' in found ? found.whyNot : found.whom.map(({ id }) => id).join(' ');
};

const marit = one('marit');
const tomasz = one('tomasz', { parts: ['day_to_day'] });
const mark = { kind: 'stuck' } as never;

test.each([
  ['step_is_ours', step({ side: 'ours' })],
  ['step_is_ours', step({ side: 'together', who: { is: 'member', id: 'ines' } })],
  ['step_behind', step({ state: { is: 'done', mark } })],
  ['step_behind', step({ state: { is: 'skipped', mark } })],
  ['step_waits', step({ state: { is: 'waiting', for: ['files'] } })],
  ['step_is_stuck', step({ state: { is: 'stuck', mark } })],
  ['step_with_us', step({ state: { is: 'handed_in', mark } })],
  ['step_has_no_day', step({ dueOn: null })],
  ['nobody_has_page', step({ who: { is: 'contact', id: 'devraj' } })],
  ['marit', step()],
  ['marit', step({ state: { is: 'sent_back', mark } })],
  ['tomasz', step({ side: 'together', who: { is: 'contact', id: 'tomasz' } })],
])('%s', (expected, of) => {
  expect(said(of, [marit, tomasz])).toBe(expected);
});

test('nobody who stopped, nor twice on a day of their own', () => {
  expect(said(step(), [one('marit', { hasStopped: true })])).toBe('reminders_stopped');
  // Ten in the evening of the day before in New York, three in the morning of this one in Berlin.
  const personRemindedAt = new Date('2027-03-09T23:30:00Z');
  expect(said(step(), [one('marit', { personRemindedAt })])).toBe('reminded_today');
  expect(said(step(), [one('marit', { personRemindedAt, timeZone: 'America/New_York' })])).toBe(
    'reminded_today',
  );
  expect(said(step(), [one('marit', { personRemindedAt, timeZone: 'Europe/London' })])).toBe('marit');
  expect(said(step(), [one('marit', { personRemindedAt }), one('aoife')])).toBe('aoife');
});
