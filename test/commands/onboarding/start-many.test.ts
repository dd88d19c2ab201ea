/* Many customers without a handoff at once: all or none, and the same table twice changes nothing. */
import { v7 as uuid } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { customersCalled } from '#db/customer/customers.server';
import { startMany } from '~/commands/onboarding/start-many.server';
import { startWithoutHandoff } from '~/commands/onboarding/start-without-handoff.server';
import type { Newcomer } from '~/domain/onboarding/newcomers';
import { standingOf } from '~/queries/onboarding/newcomers.server';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace, workspaceNextDoor } from '../../support/story/cast';
import { done } from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';

useDatabase();

let cast: Home;

const person = (name: string) => ({ name, title: '', email: `${name.toLowerCase()}@many.example` });
const TABLE: Newcomer[] = [
  { line: 2, customer: 'Birchline', plan: 'Classes', people: [person('Noor'), person('Pieter')] },
  { line: 4, customer: 'Ostler', plan: 'Orchards', people: [person('Grete')] },
  { line: 5, customer: 'birchline', plan: 'Shop', people: [person('Noor')] },
];
const begin = (newcomers: Newcomer[]) =>
  startMany(cast.ines, { newcomers, hostId: cast.ines.id, startingPoint: { is: 'fitting' } });
const count = async () =>
  (await db().selectFrom('onboardings').select('id').where('is_without_handoff', '=', true).execute()).length;

beforeAll(async () => {
  cast = await oneWorkspace();
});

test('nothing begins while a name in it is known', async () => {
  const one = { id: uuid(), customer: 'Ostler', dealName: 'Another', hostId: cast.ines.id };
  done(
    await startWithoutHandoff(cast.ines, {
      ...one,
      startingPoint: { is: 'fitting' },
      people: [person('Grete')],
    }),
  );
  const standings = await standingOf(await memberFor(cast.ines), TABLE);
  expect(standings.map(({ is }) => is)).toEqual(['new', 'known', 'new']);
  expect(standings[1]?.asked).toMatchObject([{ name: 'Ostler', deals: [{ name: 'Another' }] }]);
  expect(await begin(TABLE)).toMatchObject({ code: 'customer_known', gaps: [{ at: '4', about: 'Ostler' }] });
  expect(await count()).toBe(1);
});

test('one name is one customer, the same table twice changes nothing, and more lines begin what is new', async () => {
  const rest = TABLE.filter(({ customer }) => customer !== 'Ostler');
  expect(await begin(rest.slice(0, 1))).toMatchObject({ begun: 1, before: 0 });
  expect(await begin(rest)).toMatchObject({ begun: 1, before: 1 });
  expect(await begin(rest)).toMatchObject({ begun: 0, before: 2 });
  expect(await count()).toBe(3);
  const customers = await db()
    .selectFrom('customers')
    .select('name')
    .where('workspace_id', '=', cast.workspaceId)
    .execute();
  expect(customers.filter(({ name }) => name.toLowerCase() === 'birchline')).toHaveLength(1);
  expect((await standingOf(await memberFor(cast.ines), rest)).map(({ is }) => is)).toEqual([
    'there',
    'there',
  ]);
  // A new line goes to the same customer, wherever it stands.
  const shop = { line: 6, customer: 'Birchline', plan: 'Retreats', people: [person('Noor')] };
  expect(await begin([shop, ...rest])).toMatchObject({ begun: 1, before: 2 });
  expect(await customersCalled(db(), cast.workspaceId, 'Birchline')).toHaveLength(1);
});

test('a known name stops nobody once it is said whether it is the same company', async () => {
  const [ostler] = await customersCalled(db(), cast.workspaceId, 'Ostler');
  const other = (plan: string, which: Newcomer['which']) => ({
    line: 2,
    customer: 'Ostler',
    plan,
    which,
    people: [person('Grete')],
  });
  expect(await begin([other('Presses', { customerId: ostler?.id ?? '' })])).toMatchObject({ begun: 1 });
  expect(await customersCalled(db(), cast.workspaceId, 'Ostler')).toHaveLength(1);
  const two = [other('Casks', { anotherThan: 'Ostler' }), other('Cider', { anotherThan: 'Ostler' })];
  expect(await begin(two)).toMatchObject({ begun: 2 });
  expect(await begin(two)).toMatchObject({ begun: 0, before: 2 });
  expect(await customersCalled(db(), cast.workspaceId, 'Ostler')).toHaveLength(2);
});

test('the workspace next door begins its own of the same table', async () => {
  const { piet } = await workspaceNextDoor();
  const newcomers = TABLE.slice(0, 1);
  const own = await startMany(piet, { newcomers, hostId: piet.id, startingPoint: { is: 'fitting' } });
  expect(own).toMatchObject({ begun: 1 });
  expect(
    await startMany(cast.sam, { newcomers, hostId: cast.sam.id, startingPoint: { is: 'fitting' } }),
  ).toMatchObject({
    code: 'not_allowed',
  });
});
