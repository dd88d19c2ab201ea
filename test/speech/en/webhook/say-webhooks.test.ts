/* How a webhook stands, said where it is listed and on its own page. */
import { expect, test } from 'vitest';
import { sayWebhook } from '~/speech/en/webhook/say-webhooks';

const at = (iso: string) => new Date(`${iso}:00Z`);
const reader = { now: at('2027-05-04T12:00'), timeZone: 'UTC' };
const webhook = {
  id: 'w',
  url: 'https://crm.example.com/foyer',
  topics: ['gate' as const],
  offReason: null,
  isFailing: false,
  stuck: null,
};
const stuck = { waiting: 30, since: at('2027-05-03T17:29'), nextAt: at('2027-05-04T13:00') };
const stands = (of: Partial<Parameters<typeof sayWebhook>[0]>) =>
  sayWebhook({ ...webhook, ...of }, reader).stands;

test('says whether anything gets through, how much waits and when it is tried next', () => {
  expect(stands({})).toBe('On');
  expect(stands({ stuck })).toMatch(
    /^On, and not getting through: 30 events wait, the oldest since .*17:29\. Tried next .*13:00$/,
  );
  expect(stands({ stuck: { ...stuck, waiting: 1 } })).toContain('one event waits');
  expect(stands({ stuck: { ...stuck, waiting: 501, since: null } })).toContain('more than 500 events wait.');
  expect(stands({ isFailing: true })).toBe('On, and took nothing for days');
  expect(stands({ offReason: 'by_hand', stuck })).toBe('Off');
  expect(stands({ offReason: 'gone' })).toBe('Off: it answered that it is gone');
});
