/* The facts of a deal are put right: by whom, when, what is kept of before, and two who write at once. */
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { dealOf } from '#db/onboarding/deals.server';
import { changeDeal } from '~/commands/handoff/change-deal.server';
import type { Deal } from '~/domain/handoff/deal';
import type { MemberActor } from '~/domain/onboarding/access';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace, workspaceNextDoor } from '../../support/story/cast';
import { colleague } from '../../support/story/colleagues';
import { accepted, handedOver } from '../../support/story/hallowmere';

useDatabase();

let home: Home;
beforeAll(async () => {
  home = await oneWorkspace();
});

const BEFORE: Deal = { name: 'Ordering for 23 shops', value: null, currency: null, crmId: null };
const AFTER: Deal = { name: 'Ordering for 25 shops', value: '58000', currency: 'EUR', crmId: '0061x' };

const change = async (actor: MemberActor, id: string, deal: Deal = AFTER, seen = 0) => {
  const outcome = await changeDeal(actor, id, { deal, seen });
  return outcome.ok ? 'done' : outcome.code;
};
const stored = (id: string) => dealOf(db(), { workspaceId: home.workspaceId, onboardingId: id });
const told = (id: string) =>
  db()
    .selectFrom('events')
    .select(['actor_id', 'details'])
    .where('onboarding_id', '=', id)
    .where('kind', '=', 'deal_changed')
    .orderBy('id')
    .execute();

test('by its rep, its host, a lead and an admin, also once it is accepted; by nobody else', async () => {
  const id = await accepted(home);
  const { olga } = await workspaceNextDoor();
  expect(await change(olga, id)).toBe('not_found');
  expect(await change(await colleague(home, 'Teun Vermeer', 'cs'), id)).toBe('not_allowed');
  const actors = [home.sam, home.ines, home.hanne, home.kofi];
  for (const [seen, actor] of actors.entries())
    expect(await change(actor, id, { ...AFTER, crmId: null, value: `${seen + 1}000` }, seen)).toBe('done');
  expect((await told(id)).map((one) => one.actor_id)).toEqual(actors.map((actor) => actor.id));
});

test('once it is accepted, its id in the CRM is given by whoever leads alone, as the gate opens by it', async () => {
  const id = await accepted(home);
  for (const actor of [home.sam, home.ines]) expect(await change(actor, id)).toBe('deal_id_stands');
  expect(await change(home.hanne, id)).toBe('done');
  expect(await change(home.sam, id, { ...AFTER, value: '61000' }, 1)).toBe('done');
  expect(await change(home.sam, id, { ...AFTER, crmId: 'another' }, 2)).toBe('deal_id_stands');
  expect(await change(home.sam, id, { ...AFTER, crmId: null }, 2)).toBe('done');
});

test('what stood there before is kept with what stands there now', async () => {
  const id = await handedOver(home);
  expect(await change(home.sam, id)).toBe('done');
  expect(await stored(id)).toEqual(AFTER);
  expect(await told(id)).toEqual([{ actor_id: home.sam.id, details: { before: BEFORE, after: AFTER } }]);
});

test('saved as it is, nothing happened', async () => {
  const id = await handedOver(home);
  expect(await change(home.sam, id, BEFORE)).toBe('done');
  expect(await told(id)).toEqual([]);
});

test('of two who write at once, who comes second is told, and overwrites nothing', async () => {
  const id = await handedOver(home);
  const other = { ...AFTER, value: '60000' };
  const both = await Promise.all([change(home.sam, id), change(home.hanne, id, other)]);
  expect(both).toEqual(['done', 'changed_meanwhile']);
  expect(await stored(id)).toEqual(AFTER);
});
