/*
 * What colleagues read of a hand-over: who takes over, who had it and who has the other part, each in their own words.
 * Before acceptance nobody looks after the customer yet. Who decided it is named, and so is who wrote the line with it.
 */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { handOverAll } from '~/commands/member/hand-over-all.server';
import { handOver } from '~/commands/onboarding/hand-over.server';
import { returnHandoff } from '~/commands/receipt/confirm-receipt.server';
import type { MemberActor } from '~/domain/onboarding/access';
import type { OwnedPart } from '~/domain/onboarding/hand-over';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { timelineOf } from '~/queries/onboarding/timeline.server';
import { sayTimeline } from '~/speech/en/onboarding/say-timeline';
import { eventWords } from '~/ui/onboarding/event-words';
import { useDatabase } from '../../support/database/database';
import { emailOf, type Home, oneWorkspace } from '../../support/story/cast';
import { colleague } from '../../support/story/colleagues';
import { accepted, done, handedOver } from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';

useDatabase();

let home: Home;
let mireille: MemberActor;
let jonas: MemberActor;
let sent: Outgoing[] = [];

beforeAll(async () => {
  home = await oneWorkspace();
  mireille = await colleague(home, 'Mireille Okafor', 'cs');
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

async function handTo(to: MemberActor, id: string, part: OwnedPart = 'host', note = ''): Promise<void> {
  const fromId = part === 'host' ? home.ines.id : home.sam.id;
  await done(handOver(home.hanne, id, { part, fromId, toId: to.id, words: '', note }));
  await deliverDue(accepting);
}

async function mailTo(member: MemberActor) {
  const address = await emailOf(member);
  const [mail] = sent.filter((one) => one.kind === 'onboarding_handed_over' && one.to.includes(address));
  return mail ?? null;
}

const latest = async (id: string) => {
  const reader = { now: new Date(), timeZone: 'Europe/Brussels' };
  const told = sayTimeline(await timelineOf(await memberFor(home.ines), id, reader), reader);
  const [entry] = told.days[0]?.entries ?? [];
  return entry && eventWords(entry);
};

describe('a hand-over of looking after the customer', () => {
  test('is about a handoff to accept until it is accepted, and leads there', async () => {
    const id = await handedOver(home);
    await handTo(mireille, id);
    const now = await mailTo(mireille);
    expect(now?.subject).toBe('Hallowmere Bakeries: the handoff is yours to accept');
    expect(now?.text).toMatch(
      /The handoff of Hallowmere Bakeries is yours to accept, by .+; it was proposed to Ines\./,
    );
    expect(now?.text).toContain(`/onboardings/${id}/receipt`);
    expect((await mailTo(home.sam))?.text).toContain(
      'is Mireille Okafor’s to accept; it was proposed to Ines.',
    );
    expect(sent.map((one) => one.text).join()).not.toContain('from now on');
    expect(await latest(id)).toBe(
      'Hanne handed over from Ines to Mireille, who is to look after the customer',
    );
  });

  test('says who is to look after them while sales still has the handoff', async () => {
    const id = await handedOver(home);
    await done(returnHandoff(home.ines, id, [], { reasons: ['goal'], words: 'Of which shops?' }));
    await handTo(mireille, id);
    const now = await mailTo(mireille);
    expect(now?.subject).toBe('Hallowmere Bakeries is to be yours');
    expect(now?.text).toContain('You are to look after Hallowmere Bakeries in the place of Ines.');
  });

  test('is theirs from then on once it is accepted', async () => {
    const id = await accepted(home);
    await handTo(mireille, id);
    expect((await mailTo(mireille))?.text).toContain(
      'You look after Hallowmere Bakeries from now on; Ines did',
    );
    expect(await latest(id)).toContain('to Mireille, who looks after the customer from here');
  });

  test('is told to whoever had it by mail, unless they pressed, with who decided and who says what of it', async () => {
    const id = await accepted(home);
    await handTo(mireille, id, 'host', 'She speaks Polish.');
    const before = await mailTo(home.ines);
    expect(before?.subject).toBe('Hallowmere Bakeries: Mireille takes over from you');
    expect(before?.text).toContain(
      'Mireille Okafor looks after Hallowmere Bakeries from now on; until now it was',
    );
    for (const reader of [home.ines, mireille, home.sam])
      expect((await mailTo(reader))?.text).toMatch(/Hanne handed it over, and says:\s+> She speaks Polish\./);
    sent = [];
    const own = await accepted(home);
    const fromId = home.ines.id;
    const press = { part: 'host' as const, fromId, toId: mireille.id, words: '', note: '' };
    await done(handOver(home.ines, own, press));
    await deliverDue(accepting);
    expect(await mailTo(home.ines)).toBeNull();
    expect((await mailTo(mireille))?.text).toContain('Ines handed it over.');
  });

  test('isn’t told to whoever has no access any more, nor to a leader in their place', async () => {
    const leaver = await colleague(home, 'Lena Brandt', 'cs');
    const id = await accepted({ sam: home.sam, ines: leaver });
    await deliverDue(accepting);
    sent = [];
    const choices = [{ onboardingId: id, part: 'host' as const, toId: mireille.id }];
    await done(handOverAll(home.kofi, leaver.id, { choices, note: '', endsAccess: true }));
    const owed = await db()
      .selectFrom('notices')
      .select('recipient_id as to')
      .where('onboarding_id', '=', id)
      .where('kind', '=', 'onboarding_handed_over')
      .where('state', '=', 'queued')
      .execute();
    expect(owed.map((one) => one.to).sort()).toEqual([mireille.id, home.sam.id].sort());
  });
});

test('a hand-over of the sales part leads to the handoff while it is being recorded', async () => {
  const id = await handedOver(home);
  await done(returnHandoff(home.ines, id, [], { reasons: ['goal'], words: 'Of which shops?' }));
  await handTo(jonas, id, 'rep');
  expect((await mailTo(jonas))?.text).toContain(`/onboardings/${id}/handoff`);
  expect((await mailTo(home.sam))?.text).toContain(
    'Jonas Weber has the sales part of Hallowmere Bakeries from now',
  );
});
