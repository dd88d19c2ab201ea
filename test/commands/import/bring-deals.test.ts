/* Deals out of a table: each whole or not at all, asked about where a name is known, and the same table twice changes nothing. */
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { customersCalled } from '#db/customer/customers.server';
import { loadContacts } from '#db/statement/statements.server';
import { personTold } from '~/commands/api/take-deal.server';
import { changeDeal } from '~/commands/handoff/change-deal.server';
import { bringDeals, type ToBring } from '~/commands/import/bring-deals.server';
import { closeOnboarding } from '~/commands/onboarding/close.server';
import { CLOCK_NEWS } from '~/domain/clock/clock-news';
import type { DealRead } from '~/domain/import/deals';
import { watchClocks } from '~/jobs/clock/watch-clocks.server';
import { dealStandings } from '~/queries/import/deal-standings.server';
import { useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { done } from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';

useDatabase();

let home: Home;
let nextDoor: NextDoor;

beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
});

const read = (line: number, customer: string, deal: string, more: Partial<DealRead> = {}): DealRead => ({
  line,
  customer,
  deal,
  value: '58000',
  currency: 'EUR',
  crmId: null,
  signedAt: new Date(Date.now() - 3_600_000),
  hostId: home.ines.id,
  repId: home.kofi.id,
  people: [{ name: 'Marit Vos', title: '', email: `marit@${line}.example` }],
  wrongs: [],
  ...more,
});
const TABLE = () => [
  read(2, 'Oakfield', 'Ovens', { crmId: 'T-1', repId: home.sam.id }),
  read(3, 'Oakfield', 'Shelves'),
  read(4, 'Pinewood', 'Doors', { crmId: 'T-2' }),
];
const standing = async (deals: DealRead[]) => dealStandings(await memberFor(home.kofi), deals);

async function bring(deals: DealRead[], which?: ToBring['which']) {
  const standings = await standing(deals);
  return bringDeals(
    home.kofi,
    deals.map((one, at) => ({
      id: standings[at]?.id ?? '',
      line: one.line,
      customer: one.customer,
      which,
      dealName: one.deal,
      dealValue: one.value,
      dealCurrency: one.currency,
      crmId: one.crmId,
      signedAt: one.signedAt ?? new Date(),
      hostId: one.hostId,
      repId: one.repId,
      startingPoint: { is: 'fitting' },
      people: one.people.map((person) => personTold(person)),
    })),
  );
}
const onboardings = async () =>
  db()
    .selectFrom('onboardings')
    .select(['id', 'deal_name as deal', 'crm_id as crmId', 'customer_id as customerId'])
    .where('workspace_id', '=', home.workspaceId)
    .where('deal_name', 'in', ['Ovens', 'Shelves', 'Doors', 'Doors and locks', 'Bread', 'Cellars'])
    .orderBy('deal_name')
    .execute();
const everything = async () =>
  db().selectFrom('events').select(['id']).where('workspace_id', '=', home.workspaceId).execute();

test('begins each once, with its people, its owners and one customer for a name', async () => {
  expect((await standing(TABLE())).map(({ is }) => is)).toEqual(['new', 'new', 'new']);
  expect(await bring(TABLE())).toEqual({ begun: 3, followed: 0, refused: [] });
  const made = await onboardings();
  expect(made.map(({ deal }) => deal)).toEqual(['Doors', 'Ovens', 'Shelves']);
  expect(new Set(made.map(({ customerId }) => customerId)).size).toBe(2);
  const ovens = made.find(({ deal }) => deal === 'Ovens')?.id ?? '';
  expect((await loadContacts(db(), home.workspaceId, ovens)).map(({ email }) => email)).toEqual([
    'marit@2.example',
  ]);
});

test('the same table again changes nothing, whatever was put right here', async () => {
  const [doors] = await onboardings();
  const words = { name: 'Doors and locks', value: '61000', currency: 'EUR', crmId: 'T-2' };
  done(await changeDeal(home.kofi, doors?.id ?? '', { deal: words, seen: 0 }));
  const before = await everything();
  const there = { is: 'there', follows: { deal: false, people: 0 } };
  expect(await standing(TABLE())).toMatchObject([there, there, there]);
  expect(await bring(TABLE())).toEqual({ begun: 0, followed: 3, refused: [] });
  expect(await everything()).toHaveLength(before.length);
  expect((await onboardings())[0]?.deal).toBe('Doors and locks');
});

test('what is new of a known deal is said, and follows', async () => {
  const [ovens = read(0, '', '')] = TABLE();
  const more = {
    ...ovens,
    value: '60000',
    people: [...ovens.people, { name: 'Bo', title: '', email: 'bo@2.example' }],
  };
  expect(await standing([more])).toMatchObject([{ is: 'there', follows: { deal: true, people: 1 } }]);
  expect(await bring([more])).toMatchObject({ begun: 0, followed: 1 });
  expect(await standing([more])).toMatchObject([{ is: 'there', follows: { deal: false, people: 0 } }]);
});

test('a known name is asked about once, and stops nobody else', async () => {
  const table = [
    read(2, 'BRIGHTWATER', 'Bread'),
    read(3, 'Brightwater', 'Cellars'),
    // Of a name that came by a table before, it is that customer.
    read(4, 'Pinewood', 'Shelves'),
  ];
  const standings = await standing(table);
  expect(standings).toMatchObject([{ is: 'asked' }, { is: 'asked', known: [] }, { is: 'asked' }]);
  expect(standings[0]?.is === 'asked' && standings[0].known).toMatchObject([{ id: home.customerId }]);
  expect(await bring(table.slice(0, 2))).toMatchObject({
    begun: 0,
    refused: [
      { line: 2, customer: 'BRIGHTWATER', refusal: { code: 'customer_known' } },
      { line: 3, refusal: { code: 'customer_known' } },
    ],
  });
  expect(await bring(table.slice(0, 2), { anotherThan: 'Brightwater' })).toMatchObject({ begun: 2 });
  expect(await customersCalled(db(), home.workspaceId, 'Brightwater')).toHaveLength(2);
  // The rest of a table that came in part goes to the same customer without being asked again.
  const rest = await standing([read(2, 'Oakfield', 'Ovens', { crmId: 'T-1' }), read(3, 'Oakfield', 'Doors')]);
  expect(rest).toMatchObject([{ is: 'there' }, { is: 'new', which: { customerId: expect.any(String) } }]);
});

test('a deal that is refused leaves nothing behind, and the others come in', async () => {
  // The second is found to have the first one’s address when all else is written.
  const people = ['ana@x.example', 'ANA@x.example'].map((email) => ({ name: 'Ana', title: '', email }));
  const before = (await db().selectFrom('customers').select('id').execute()).length;
  const brought = await bring([read(2, 'Halfway', 'Bread', { people }), read(3, 'Whole', 'Bread')]);
  expect(brought).toMatchObject({ begun: 1, refused: [{ line: 2, refusal: { code: 'same_address' } }] });
  expect(await customersCalled(db(), home.workspaceId, 'Halfway')).toEqual([]);
  expect((await db().selectFrom('customers').select('id').execute()).length).toBe(before + 1);
});

test('what is closed, or of another workspace, stays what it is', async () => {
  const doors = (await onboardings()).find(({ crmId }) => crmId === 'T-2');
  done(await closeOnboarding(home.kofi, doors?.id ?? '', { reason: 'on_hold', words: '' }));
  expect(await standing([read(4, 'Pinewood', 'Doors', { crmId: 'T-2' })])).toMatchObject([{ is: 'closed' }]);
  const theirs = await dealStandings(await memberFor(nextDoor.piet), TABLE());
  expect(theirs.map(({ is }) => is)).toEqual(['new', 'new', 'new']);
});

test('nobody hears as news that a deal was late before it was brought in', async () => {
  const clocks = async (onboardingId: string) => {
    await watchClocks();
    const of = db().selectFrom('notices').select('kind').where('onboarding_id', '=', onboardingId);
    return (await of.where('kind', 'in', CLOCK_NEWS).execute()).map(({ kind }) => kind);
  };
  const signedAt = new Date(Date.now() - 20 * 24 * 3_600_000);
  expect(await bring([read(2, 'Cinar Eczanesi', 'Twenty days ago', { signedAt })])).toMatchObject({
    begun: 1,
  });
  const { id } = await db()
    .selectFrom('onboardings')
    .select('id')
    .where('deal_name', '=', 'Twenty days ago')
    .executeTakeFirstOrThrow();
  expect(await clocks(id)).toEqual([]);
  // Reckoned by another calendar as well.
  const again = { watch_at: new Date(), calendar_version: 99 };
  await db().updateTable('onboardings').set(again).where('id', '=', id).execute();
  expect(await clocks(id)).toEqual([]);
  // One that begins here, however late, is told.
  await db()
    .updateTable('onboardings')
    .set({ ...again, clocks_heard_from: null })
    .where('id', '=', id)
    .execute();
  expect(await clocks(id)).toContain('clock_overdue');
});

test('a known deal under the name of another company is told, and follows nothing; nor does that name lead to its customer', async () => {
  const quince = read(2, 'Quince Clinics', 'Quince secret desk', { crmId: 'T-1', value: '777777' });
  const before = await everything();
  const standings = await standing([quince, read(3, 'Quince Clinics', 'Beds')]);
  expect(standings).toMatchObject([{ is: 'with_another' }, { is: 'new' }]);
  expect(standings[1]).not.toHaveProperty('which');
  expect(await bring([quince])).toMatchObject({
    begun: 0,
    followed: 0,
    refused: [{ line: 2, refusal: { code: 'deal_of_another' } }],
  });
  expect(await everything()).toHaveLength(before.length);
});
