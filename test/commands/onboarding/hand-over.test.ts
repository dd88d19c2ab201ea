/* One part of an onboarding goes to a colleague: who may, to whom, in a race, pressed twice, and what is told of it. */
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db, transact } from '#db/client.server';
import { setDisabled } from '#db/member/members.server';
import { handOver } from '~/commands/onboarding/hand-over.server';
import type { MemberActor } from '~/domain/onboarding/access';
import type { OwnedPart } from '~/domain/onboarding/hand-over';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { pageFor } from '../../support/browser/welcome';
import { useDatabase } from '../../support/database/database';
import { disagreeing } from '../../support/database/kept-for-lists';
import { type Home, oneWorkspace, workspaceNextDoor } from '../../support/story/cast';
import { colleague } from '../../support/story/colleagues';
import { contactOf, done, handedOver, introduced } from '../../support/story/hallowmere';

useDatabase();
afterEach(async () => expect(await disagreeing()).toEqual([]));

let home: Home;
let mireille: MemberActor;
let teun: MemberActor;
let jonas: MemberActor;
let sent: Outgoing[] = [];

beforeAll(async () => {
  home = await oneWorkspace();
  mireille = await colleague(home, 'Mireille Okafor', 'cs');
  teun = await colleague(home, 'Teun Vermeer', 'cs');
  jonas = await colleague(home, 'Jonas Weber', 'sales');
});

const accepting = async (message: Outgoing) => {
  sent.push(message);
  return { outcome: 'accepted' as const, providerId: `provider ${message.idempotencyKey}` };
};

beforeEach(async () => {
  await deliverDue(accepting);
  sent = [];
});

const to = (
  one: MemberActor,
  more: { part?: OwnedPart; fromId?: string; words?: string; note?: string } = {},
) => ({
  part: 'host' as const,
  fromId: home.ines.id,
  toId: one.id,
  words: '',
  note: '',
  ...more,
});

const disabled = ({ workspaceId, id }: MemberActor) =>
  transact(db(), (trx) => setDisabled(trx, { workspaceId, id }, new Date()));

const ownersOf = (id: string) =>
  db()
    .selectFrom('onboardings')
    .select(['rep_member_id as rep', 'host_member_id as host'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

const told = (id: string) =>
  db()
    .selectFrom('events')
    .select(['actor_id', 'details'])
    .where('onboarding_id', '=', id)
    .where('kind', '=', 'owner_changed')
    .orderBy('id')
    .execute();

const codeOf = async (outcome: ReturnType<typeof handOver>) => {
  const got = await outcome;
  return got.ok ? 'done' : got.code;
};

describe('a part', () => {
  test('goes to a colleague, and the timeline says who had it and who has it, with the line for colleagues', async () => {
    const id = await handedOver(home);
    const note = 'She speaks Polish with their bakers.';
    await done(handOver(home.ines, id, to(mireille, { note })));
    expect(await ownersOf(id)).toEqual({ rep: home.sam.id, host: mireille.id });
    expect(await told(id)).toEqual([
      {
        actor_id: home.ines.id,
        details: { part: 'host', from: home.ines.id, to: mireille.id, note },
      },
    ]);
  });

  test('is handed on by whoever has it, a lead and an admin, and by nobody else', async () => {
    const id = await handedOver(home);
    expect(await codeOf(handOver(home.sam, id, to(mireille)))).toBe('not_allowed');
    expect(await codeOf(handOver(mireille, id, to(mireille)))).toBe('not_allowed');
    expect(await codeOf(handOver(home.ines, id, to(mireille)))).toBe('done');
    expect(await codeOf(handOver(home.hanne, id, to(teun, { fromId: mireille.id })))).toBe('done');
    expect(await codeOf(handOver(home.kofi, id, to(mireille, { fromId: teun.id })))).toBe('done');
    const rep = { part: 'rep' as const, fromId: home.sam.id };
    expect(await codeOf(handOver(mireille, id, to(jonas, rep)))).toBe('not_allowed');
    expect(await codeOf(handOver(home.sam, id, to(jonas, rep)))).toBe('done');
    expect(await ownersOf(id)).toEqual({ rep: jonas.id, host: mireille.id });
  });

  test('goes to nobody who left, whose role doesn’t fit, who has it, or who is of another company', async () => {
    const id = await handedOver(home);
    const gone = await colleague(home, 'Gone Already', 'cs');
    await disabled(gone);
    const { piet } = await workspaceNextDoor();
    expect(await codeOf(handOver(home.ines, id, to(gone)))).toBe('colleague_gone');
    expect(await codeOf(handOver(home.ines, id, to(piet)))).toBe('colleague_gone');
    expect(await codeOf(handOver(home.ines, id, to(jonas)))).toBe('colleague_unfit');
    expect(await codeOf(handOver(home.ines, id, to(home.ines)))).toBe('has_it_already');
    const rep = { part: 'rep' as const, fromId: home.sam.id };
    expect(await codeOf(handOver(home.sam, id, to(mireille, rep)))).toBe('colleague_unfit');
    expect(await ownersOf(id)).toEqual({ rep: home.sam.id, host: home.ines.id });
    expect(await told(id)).toEqual([]);
  });

  test('is the new one’s on the customer’s page from then on, and what was before stays who it was', async () => {
    const id = await introduced(home);
    await done(handOver(home.kofi, id, to(teun)));
    await done(handOver(home.kofi, id, to(jonas, { part: 'rep', fromId: home.sam.id })));
    const page = await pageFor(await contactOf(home, id, 'Marit'));
    expect(page.host.name).toBe('Teun Vermeer');
    expect(page.before?.name).toBe('Ines Duarte');
    expect(page.introduction?.said).toBe('Sam introduces Ines');
  });

  test('of another company is none', async () => {
    const id = await handedOver(home);
    const { olga } = await workspaceNextDoor();
    expect(await codeOf(handOver(olga, id, to(mireille)))).toBe('not_found');
  });
});

describe('pressed at once', () => {
  test('by two, one has it, and the other is told that it was handed over meanwhile', async () => {
    const id = await handedOver(home);
    const both = await Promise.all([
      codeOf(handOver(home.hanne, id, to(mireille))),
      codeOf(handOver(home.kofi, id, to(teun))),
    ]);
    expect(both.sort()).toEqual(['done', 'handed_over_meanwhile']);
    expect(await told(id)).toHaveLength(1);
  });

  test('and twice by one, it is the same success, told once', async () => {
    const id = await introduced(home);
    await deliverDue(accepting);
    const twice = await Promise.all([1, 2].map(() => codeOf(handOver(home.ines, id, to(mireille)))));
    expect(twice).toEqual(['done', 'done']);
    expect(await told(id)).toHaveLength(1);
    const owed = await db()
      .selectFrom('notices')
      .select('kind')
      .where('onboarding_id', '=', id)
      .where('kind', 'in', ['host_changed', 'onboarding_handed_over'])
      .execute();
    expect(owed.map((one) => one.kind).sort()).toEqual([
      'host_changed',
      'host_changed',
      'onboarding_handed_over',
      'onboarding_handed_over',
    ]);
  });

  test('while they are being disabled, either they have no part or they stay', async () => {
    const id = await handedOver(home);
    const leaving = await colleague(home, 'Leaving Now', 'cs');
    const [handed] = await Promise.all([codeOf(handOver(home.ines, id, to(leaving))), disabled(leaving)]);
    const { host } = await ownersOf(id);
    expect([handed, host]).toEqual(
      handed === 'done' ? ['done', leaving.id] : ['colleague_gone', home.ines.id],
    );
  });
});
