/* A company that was recorded twice becomes one customer, by those who answer for all of them, and says so. */
import { v7 as uuid } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadContacts } from '#db/statement/statements.server';
import { mergeCustomers } from '~/commands/customer/merge-customers.server';
import { type NewHandoff, startHandoff } from '~/commands/handoff/start-handoff.server';
import { customersNamed, customerToMerge } from '~/queries/customer/merging.server';
import { newHandoff } from '~/queries/handoff/new-handoff.server';
import { loadCustomers } from '~/queries/worklist/customers.server';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace, workspaceNextDoor } from '../../support/story/cast';
import { done, introducedOnboarding, startedHandoff } from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';

useDatabase();

let cast: Home;
let kept: { customer: string; onboarding: string };
let other: { customer: string; onboarding: string };

const customerOf = async (id: string) =>
  (await db().selectFrom('onboardings').select('customer_id').where('id', '=', id).executeTakeFirstOrThrow())
    .customer_id;

const eventsOf = (id: string) =>
  db()
    .selectFrom('events')
    .select(['actor_id', 'details'])
    .where('onboarding_id', '=', id)
    .where('kind', '=', 'customer_merged')
    .execute();

beforeEach(async () => {
  cast = await oneWorkspace();
  const { id } = await introducedOnboarding(cast);
  kept = { customer: await customerOf(id), onboarding: id };
  const second = await introducedOnboarding(cast);
  other = { customer: await customerOf(second.id), onboarding: second.id };
  await db()
    .updateTable('customers')
    .set({ name: 'Brightwater Ltd' })
    .where('id', '=', other.customer)
    .execute();
});

const merge = () => mergeCustomers(cast.hanne, kept.customer, other.customer);

describe('two customers that are one company', () => {
  test('are found by both their names, and a page that was open before the merge means the one that is left', async () => {
    done(await merge());
    const start = (which?: NewHandoff['which'], id = uuid()) =>
      startHandoff(cast.sam, {
        id,
        customer: 'BRIGHTWATER LTD',
        which,
        dealName: 'Mail desk',
        signedAt: new Date(Date.now() - 3600_000),
        dealValue: null,
        dealCurrency: null,
        crmId: null,
        hostId: cast.ines.id,
      });
    expect(await start()).toMatchObject({ code: 'customer_known' });
    const id = uuid();
    done(await start({ customerId: other.customer }, id));
    expect(await customerOf(id)).toBe(kept.customer);
    done(await start({ customerId: other.customer }, id));
    expect(await customersNamed(await memberFor(cast.hanne), 'Brightwater Ltd', null)).toEqual([]);

    const third = await startedHandoff(cast);
    done(await mergeCustomers(cast.hanne, await customerOf(third), kept.customer));
    const again = uuid();
    done(await start({ customerId: other.customer }, again));
    expect(await customerOf(again)).toBe(await customerOf(third));
  });

  test('become one, with the onboardings of both, and each that goes over says where from', async () => {
    const contacts = await loadContacts(db(), cast.workspaceId, other.onboarding);
    expect(done(await merge()).name).toBe('Brightwater');
    expect(await customerOf(other.onboarding)).toBe(kept.customer);
    expect(await eventsOf(other.onboarding)).toEqual([
      { actor_id: cast.hanne.id, details: { from: 'Brightwater Ltd', to: 'Brightwater' } },
    ]);
    expect(await eventsOf(kept.onboarding)).toEqual([]);
    expect(await loadContacts(db(), cast.workspaceId, other.onboarding)).toEqual(contacts);
  });

  test('have each person once, and the emptied one is offered nowhere', async () => {
    const member = await memberFor(cast.hanne);
    done(await merge());
    expect(await customerToMerge(member, kept.customer)).toMatchObject({
      onboardings: 2,
      people: ['Mira Vos', 'Teun Bakker'],
    });
    expect(await customerToMerge(member, other.customer)).toBeNull();
    expect((await customersNamed(member, 'Ltd', null)).map(({ name }) => name)).toEqual([]);
    expect((await newHandoff(member)).customers).not.toContain('Brightwater Ltd');
    const { rows } = await loadCustomers(member, { text: 'brightw', stage: null, after: null });
    expect(rows.map(({ customer }) => customer)).toEqual(['Brightwater', 'Brightwater']);
  });

  test('are made one once, however often it is pressed', async () => {
    const outcomes = await Promise.all([merge(), merge(), merge()]);
    for (const outcome of outcomes) expect(outcome).toEqual({ ok: true, name: 'Brightwater' });
    expect(await eventsOf(other.onboarding)).toHaveLength(1);
  });

  test('say who made them one, and when', async () => {
    done(await merge());
    const row = await db()
      .selectFrom('customers')
      .selectAll()
      .where('id', '=', other.customer)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ merged_into: kept.customer, merged_by: cast.hanne.id });
    expect(row.merged_at).toBeInstanceOf(Date);
  });
});

describe('nobody merges', () => {
  test('a customer with itself, with one that is no more, or one of another workspace', async () => {
    const nextDoor = await workspaceNextDoor();
    const third = await customerOf(await startedHandoff(cast));
    const pairs = [
      [kept.customer, kept.customer],
      [kept.customer, nextDoor.customerId],
      [nextDoor.customerId, kept.customer],
      [kept.customer, '01900000-0000-7000-8000-000000000000'],
    ] as const;
    for (const [one, another] of pairs)
      expect(await mergeCustomers(cast.hanne, one, another)).toMatchObject({ code: 'not_found' });
    done(await merge());
    expect(await mergeCustomers(cast.hanne, other.customer, third)).toMatchObject({ code: 'not_found' });
    expect(await mergeCustomers(cast.hanne, third, other.customer)).toMatchObject({ code: 'not_found' });
  });

  test('without answering for all of them', async () => {
    for (const actor of [cast.sam, cast.ines])
      expect(await mergeCustomers(actor, kept.customer, other.customer)).toMatchObject({
        code: 'not_allowed',
      });
    expect(await customerOf(other.onboarding)).toBe(other.customer);
  });
});
