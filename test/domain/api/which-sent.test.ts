import { v7 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import { DEAL_SENT } from '~/http/api/shapes/deal-shapes';
import { ONBOARDING_SENT } from '~/http/api/shapes/sent-shapes';

const signed_at = '2027-05-04T10:00:00Z';
const deal = { customer_name: 'Brightwater', name: 'Desk', signed_at, cs_owner_email: 'ines@ours.example' };
const onboarding = { customer_name: 'Brightwater', deal_name: 'Desk', signed_at, cs_owner_id: uuid() };

test.each([
  ['a deal', DEAL_SENT, deal],
  ['a new onboarding', ONBOARDING_SENT, onboarding],
])('%s is with a customer who is known or with another one, and never with both', (_, shape, sent) => {
  const read = (which: object) =>
    shape.safeParse({ ...sent, ...which }).error?.issues.map(({ path }) => path.join('/')) ?? [];
  const customer_id = uuid();
  expect(read({ customer_id, is_another_customer: true })).toEqual(['is_another_customer']);
  for (const which of [
    {},
    { customer_id },
    { customer_id, is_another_customer: false },
    { customer_id: null, is_another_customer: true },
    { is_another_customer: true },
  ])
    expect(read(which)).toEqual([]);
});
