/* A deal told again: what nobody touched here follows, what doesn't is named with the reason. */
import { v7 as uuid } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { versionOfOnboarding } from '#db/starting-point/load-starting-points.server';
import { loadContacts } from '#db/statement/statements.server';
import { startHandoff } from '~/commands/handoff/start-handoff.server';
import { handOver } from '~/commands/onboarding/hand-over.server';
import { addPoint } from '~/commands/starting-point/write-point.server';
import { shippedPoint } from '~/domain/starting-point/shipped';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { done } from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';
import { type Program, programOf, useDoor } from '../../support/story/programs';

useDatabase();
useDoor();

let home: Home;
let crm: Program;
let emails: Record<'sam' | 'ines' | 'hanne', string>;

type Taken = {
  id: string;
  signed_at: string;
  cs_owner: { id: string };
  sales_owner: { id: string };
  kept: { pointer: string; reason: string }[];
};

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

beforeAll(async () => {
  home = await oneWorkspace();
  crm = await programOf(home.kofi, ['deals:write']);
  const emailOf = async (who: Parameters<typeof memberFor>[0]) => (await memberFor(who)).email;
  emails = { sam: await emailOf(home.sam), ines: await emailOf(home.ines), hanne: await emailOf(home.hanne) };
});

async function tell(id: string, more: object = {}): Promise<Taken> {
  const deal = { customer_name: 'Brightwater', name: 'Mail desk', cs_owner_email: emails.ines };
  const { status, body } = await crm.ask('PUT', `/deals/${id}`, {
    body: { ...deal, sales_owner_email: emails.sam, ...more },
  });
  expect([status, body]).toEqual([200, expect.anything()]);
  return body as unknown as Taken;
}

const why = ({ kept }: Taken) => Object.fromEntries(kept.map(({ pointer, reason }) => [pointer, reason]));
const move = (id: string, stage: 'submitted' | 'accepted' | 'published') =>
  db().updateTable('onboardings').set({ stage }).where('id', '=', id).execute();

test('when it was signed, whose it is and what people do follow while sales records it', async () => {
  const person = { name: 'Mira Vos', email: 'mira@brightwater.example', parts: ['champion'] };
  const begun = await tell('T-1', { signed_at: hoursAgo(5), people: [person] });
  expect(why(begun)).toEqual({});
  const signed_at = hoursAgo(30);
  const again = await tell('T-1', {
    signed_at,
    cs_owner_email: emails.hanne,
    people: [{ ...person, name: 'Mira de Vos', parts: ['technical', 'billing'] }],
  });
  expect([again.signed_at, again.cs_owner.id]).toEqual([signed_at, home.hanne.id]);
  expect(why(again)).toEqual({ '/people/0/name': 'known' });
  const [mira] = await loadContacts(db(), home.workspaceId, again.id);
  expect(mira).toMatchObject({ name: 'Mira Vos', parts: ['champion', 'technical', 'billing'] });
  const events = await db()
    .selectFrom('events')
    .select(['kind', 'details'])
    .where('onboarding_id', '=', again.id)
    .where('kind', 'in', ['deal_changed', 'owner_changed', 'statement_changed'])
    .execute();
  expect(events.map(({ kind }) => kind).toSorted()).toEqual([
    'deal_changed',
    'owner_changed',
    'statement_changed',
  ]);
  expect(events.find(({ kind }) => kind === 'deal_changed')?.details).toMatchObject({
    signed: { before: begun.signed_at, after: signed_at },
  });
  // Told the same once more, nothing happens.
  expect(why(await tell('T-1', { signed_at, cs_owner_email: emails.hanne }))).toEqual({});
});

test('what a person chose here stays, and is named', async () => {
  const { id } = await tell('T-1', { signed_at: hoursAgo(30), cs_owner_email: emails.hanne });
  const over = { fromId: home.hanne.id, toId: home.ines.id, words: '', note: '' };
  done(await handOver(home.hanne, id, { part: 'host', ...over }));
  expect(why(await tell('T-1', { cs_owner_email: emails.hanne }))).toEqual({ '/cs_owner_email': 'set_here' });
  const typed = {
    customer: 'Brightwater',
    which: { customerId: home.customerId },
    dealName: 'By hand',
    dealValue: null,
    dealCurrency: null,
    crmId: 'T-2',
    signedAt: new Date(hoursAgo(3)),
    hostId: home.ines.id,
  };
  done(await startHandoff(home.sam, { id: '01969b1d-1a00-7c11-9a3e-0d2b6c1f4e77', ...typed }));
  const told = await tell('T-2', { name: 'By hand', signed_at: hoursAgo(9), cs_owner_email: emails.hanne });
  expect(why(told)).toEqual({ '/signed_at': 'set_here', '/cs_owner_email': 'set_here' });
});

test('a deal that isn’t signed yet counts from when it is told of, and from the signature once that is told', async () => {
  const begun = await tell('T-3');
  expect(Date.now() - Date.parse(begun.signed_at)).toBeLessThan(600_000);
  expect((await tell('T-3', { signed_at: null })).signed_at).toBe(begun.signed_at);
  await move(begun.id, 'accepted');
  const signed_at = hoursAgo(1);
  const closed = await tell('T-3', { signed_at });
  expect([closed.signed_at, why(closed)]).toEqual([signed_at, {}]);
  await move(begun.id, 'accepted');
  const once = await tell('T-3', { signed_at: hoursAgo(2), people: [{ name: 'Al', email: 'al@b.example' }] });
  expect([once.signed_at, why(once)]).toEqual([
    signed_at,
    { '/signed_at': 'handed_over', '/people': 'handed_over' },
  ]);
});

test('begins with the starting point that is named, and says that another one comes too late', async () => {
  const [first, second] = [uuid(), uuid()];
  for (const [pointId, name] of [
    [first, 'Standard'],
    [second, 'White glove'],
  ] as const)
    done(
      await addPoint(home.hanne, {
        id: pointId,
        document: { ...shippedPoint('standard'), name },
        from: 'copy',
      }),
    );
  const begun = await tell('T-7', { starting_point_id: second });
  const version = await versionOfOnboarding(db(), { workspaceId: home.workspaceId, onboardingId: begun.id });
  expect(version?.pointId).toBe(second);
  expect(why(await tell('T-7', { starting_point_id: second }))).toEqual({});
  expect(why(await tell('T-7', { starting_point_id: first }))).toEqual({ '/starting_point_id': 'begun' });
  const refused = await crm.ask('PUT', '/deals/T-8', {
    body: {
      customer_name: 'Brightwater',
      name: 'Mail desk',
      cs_owner_email: emails.ines,
      sales_owner_email: emails.sam,
      starting_point_id: uuid(),
    },
  });
  expect(refused).toMatchObject({ status: 409, body: { code: 'starting_point_gone' } });
});
