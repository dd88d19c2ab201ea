import { v7 as uuid } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { startHandoff } from '~/commands/handoff/start-handoff.server';
import type { Stage } from '~/domain/onboarding/onboarding';
import { loadCustomers } from '~/queries/worklist/customers.server';
import { useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { done } from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';

useDatabase();

let home: Home;
let nextDoor: NextDoor;

beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
  const names = ['Émile & Söhne', '100% Rye', 'under_score', 'back\\slash', 'مخبز القمر'];
  const more = Array.from({ length: 50 }, (_, at) => `Bakery ${at}`);
  for (const customer of [...names, ...more, 'bakery 7'])
    done(
      await startHandoff(home.sam, {
        id: uuid(),
        customer,
        which: { anotherThan: customer },
        dealName: 'Deal',
        signedAt: new Date(Date.UTC(2026, 0, 5)),
        dealValue: null,
        dealCurrency: null,
        crmId: null,
        hostId: home.ines.id,
      }),
    );
});

const named = async (text: string, stage: Stage | null = null) => {
  const { rows } = await loadCustomers(await memberFor(home.ines), { text, stage, after: null });
  return rows.map((row) => row.customer);
};

test.each([
  ['rye', ['100% Rye']],
  ['%', ['100% Rye']],
  ['_', ['under_score']],
  ['\\', ['back\\slash']],
  ['القمر', ['مخبز القمر']],
  ['Söhne', ['Émile & Söhne']],
  ['BAKERY 7', ['Bakery 7', 'bakery 7']],
  ['nobody', []],
])('finds what was typed, and nothing by accident: %s', async (text, expected) => {
  expect(await named(text)).toEqual(expected);
});

test('shows every customer once over its pages, two of one name among them', async () => {
  const member = await memberFor(home.ines);
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page = await loadCustomers(member, { text: '', stage: null, after });
    seen.push(...page.rows.map((row) => row.id));
    after = page.next;
  } while (after);
  expect(seen.length).toBe(56);
  expect(new Set(seen).size).toBe(56);
});

test('narrows by stage', async () => {
  expect(await named('rye', 'settled')).toEqual([]);
  expect(await named('rye', 'recording')).toEqual(['100% Rye']);
});

test('narrows to what is late with us, the longest first, and to one member’s', async () => {
  const member = await memberFor(home.ines);
  const late = (text: string) => loadCustomers(member, { text, stage: null, isLate: true, after: null });
  const dueAt = (name: string, hoursAgo: number) =>
    db()
      .updateTable('onboardings')
      .set({ next_due_at: new Date(Date.now() - hoursAgo * 3_600_000) })
      .where('workspace_id', '=', home.workspaceId)
      .where('customer_id', 'in', db().selectFrom('customers').select('id').where('name', '=', name))
      .execute();
  await dueAt('100% Rye', 20_000);
  await dueAt('under_score', 30_000);
  await dueAt('back\\slash', -1);
  const { rows } = await late('');
  expect(rows.slice(0, 2).map((row) => row.customer)).toEqual(['under_score', '100% Rye']);
  expect((await late('slash')).rows).toEqual([]);
  expect(rows[0]?.late?.who).toBe(home.sam.name);
  const ofHanne = { text: '', stage: null, ownerId: home.hanne.id, after: null };
  expect((await loadCustomers(member, ofHanne)).rows).toEqual([]);
});

test('shows nobody the customers of another workspace', async () => {
  const olga = await memberFor(nextDoor.olga);
  expect((await loadCustomers(olga, { text: '', stage: null, after: null })).rows).toEqual([]);
});

test('stands where a reader looks for it: letters with accents by their letter, capitals by the small', async () => {
  const { olga, piet } = nextDoor;
  for (const customer of [
    'Zeta',
    'Corrigan',
    'Çelik',
    'Łódź Port',
    'lorry',
    'Công',
    'Øster',
    'ostler',
    'zebra',
  ])
    done(
      await startHandoff(olga, {
        id: uuid(),
        customer,
        which: { anotherThan: customer },
        dealName: 'Deal',
        signedAt: new Date(Date.UTC(2026, 0, 5)),
        dealValue: null,
        dealCurrency: null,
        crmId: null,
        hostId: piet.id,
      }),
    );
  const { rows } = await loadCustomers(await memberFor(olga), { text: '', stage: null, after: null });
  expect(rows.map(({ customer }) => customer)).toEqual([
    'Çelik',
    'Công',
    'Corrigan',
    'Łódź Port',
    'lorry',
    'Øster',
    'ostler',
    'zebra',
    'Zeta',
  ]);
});
