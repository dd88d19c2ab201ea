/*
 * What letters say around a hand-over: no words leave that nobody has read, what was done is told by who did it, and no
 * customer is told of a change who has never heard of whoever looked after them before.
 */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadScheduled } from '#db/introduction/scheduled-introductions.server';
import { loadContacts } from '#db/statement/statements.server';
import { tokenOf } from '~/auth/contact/welcome-link.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import { writeGreeting } from '~/commands/guide/write-guide.server';
import { introduceInPerson, sendIntroduction } from '~/commands/introduction/introduce.server';
import { introduceAgain } from '~/commands/introduction/introduce-again.server';
import { scheduleIntroduction } from '~/commands/introduction/schedule-introduction.server';
import { sendAgain } from '~/commands/mail/decide-on-mail.server';
import { handOver } from '~/commands/onboarding/hand-over.server';
import { returnHandoff } from '~/commands/receipt/confirm-receipt.server';
import type { NoticeKind } from '~/domain/mail/notice';
import type { MemberActor } from '~/domain/onboarding/access';
import type { OwnedPart } from '~/domain/onboarding/hand-over';
import { sendScheduledDue } from '~/jobs/introduction/send-scheduled.server';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import { freezeDue } from '~/jobs/mail/freeze-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { envelopeOf } from '~/queries/contact/envelope.server';
import { guideOf } from '~/queries/guide/guide.server';
import { pageFor } from '../../support/browser/welcome';
import { shiftClock, useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { colleague } from '../../support/story/colleagues';
import { accepted, contactOf, done, handedOver, introduced, published } from '../../support/story/hallowmere';

useDatabase();

let home: Home;
let eva: MemberActor;
let sent: Outgoing[] = [];
let hours = 0;

beforeAll(async () => {
  home = await oneWorkspace();
  eva = await colleague(home, 'Eva Bo', 'cs');
});

beforeEach(async () => {
  await deliver();
  sent = [];
});

/** Takes all that is due, except to those whose provider is away. */
async function deliver(away = ''): Promise<void> {
  await deliverDue(async (message) => {
    if (away && message.to.includes(away))
      return { outcome: 'later' as const, seconds: 60, pauses: false, reason: 'away' };
    sent.push(message);
    return { outcome: 'accepted' as const, providerId: `provider ${message.idempotencyKey}` };
  });
}

/** Until whatever was gathered or waited for a morning has left. */
async function aDayLater(): Promise<void> {
  for (let step = 0; step < 6; step += 1) {
    hours += 5;
    await shiftClock(`${hours} hours`);
    await sendScheduledDue();
    await deliver();
  }
}

const pass = (id: string, part: OwnedPart = 'host', toId = eva.id) =>
  done(
    handOver(home.hanne, id, {
      part,
      fromId: part === 'host' ? home.ines.id : home.sam.id,
      toId,
      words: '',
      note: '',
    }),
  );

const mailOf = (kind: NoticeKind) => sent.filter((one) => one.kind === kind);

async function typed(id: string) {
  const contacts = await loadContacts(db(), home.workspaceId, id);
  return {
    why: 'I asked for Ines because Ines Duarte stops me when I promise too much.',
    subject: 'Marit, meet Ines Duarte',
    opening: 'Dear Ines, you are in good hands. We meet in May.',
    closing: 'Yours, Sam',
    contactIds: contacts.filter((one) => !one.noMailReason).map((one) => one.id),
  };
}

const draftOf = (id: string) =>
  db()
    .selectFrom('introduction_drafts')
    .select(['why', 'subject', 'opening', 'closing'])
    .where('onboarding_id', '=', id)
    .executeTakeFirst();

describe('an introduction that is set for later', () => {
  test.each<OwnedPart>(['host', 'rep'])(
    'stops when the %s hands over, and leaves once it was read',
    async (part) => {
      const jonas = await colleague(home, 'Jonas Weber', 'sales');
      const id = await published(home);
      const goesAt = new Date(Date.now() + (hours + 2) * 3_600_000);
      await done(
        scheduleIntroduction(home.sam, id, await typed(id), { goesAt, timeZone: 'Europe/Brussels' }),
      );
      await deliver();
      sent = [];
      await pass(id, part, part === 'host' ? eva.id : jonas.id);
      await aDayLater();
      expect(mailOf('introduction')).toEqual([]);
      const set = await loadScheduled(db(), home.workspaceId, id);
      const { why, ...others } = await typed(id);
      const kept = { ...others, why: part === 'host' ? '' : why };
      expect(set).toMatchObject({ stoppedBecause: 'handed_over_since', ...kept });
      const { contactIds: _, ...words } = kept;
      expect(await draftOf(id)).toEqual(words);
      const rep = part === 'host' ? home.sam : jonas;
      const told = mailOf('onboarding_handed_over').filter((one) => one.to.includes(rep.name));
      expect(told.map((one) => one.text)).toEqual([expect.stringContaining('It has stopped')]);
      await done(sendIntroduction(rep, id, { ...(await typed(id)), why: 'Read once more.' }));
      await deliver();
      expect(mailOf('introduction')[0]?.text).toContain('Read once more.');
    },
  );
});

describe('an introduction that was sent and has not left', () => {
  test('leaves in the words of the draft for whoever has it now, and nobody is told of a change', async () => {
    const id = await published(home);
    await done(sendIntroduction(home.sam, id, await typed(id)));
    await freezeDue();
    await pass(id);
    await aDayLater();
    const letters = mailOf('introduction');
    expect(letters.map((one) => one.subject).sort()).toEqual([
      'Marit, meet Eva, who looks after you from here',
      'Tomasz, meet Eva, who looks after you from here',
    ]);
    for (const { text } of letters) {
      expect(text).toContain('Eva Bo');
      expect(text).not.toMatch(/Ines|good hands/);
    }
    expect(mailOf('host_changed')).toEqual([]);
    expect(mailOf('introduction_copy')).toEqual([]);
  });

  test('to one of two: who has it is told of the change, the other is introduced to whoever has it now', async () => {
    const id = await published(home);
    await done(sendIntroduction(home.sam, id, await typed(id)));
    const { id: tomasz } = await contactOf(home, id, 'Tomasz');
    const later = new Date(Date.now() + (hours + 4) * 3_600_000);
    await db().updateTable('notices').set({ due_at: later }).where('recipient_id', '=', tomasz).execute();
    await deliver();
    await pass(id);
    await aDayLater();
    expect(mailOf('introduction').map((one) => one.subject)).toEqual([
      'Marit, meet Ines Duarte',
      'Tomasz, meet Eva, who looks after you from here',
    ]);
    expect(mailOf('host_changed').map((one) => one.subject)).toEqual([
      'Marit, from now on Eva looks after you',
    ]);
  });

  test('by phone: the first letter says nothing of whom it was about', async () => {
    const id = await published(home);
    const spoke = { manner: 'phone' as const, spokeWith: 'Marit' };
    await done(introduceInPerson(home.sam, id, await typed(id), spoke));
    await pass(id);
    await aDayLater();
    const texts = mailOf('first_contact').map((one) => one.text);
    expect(texts).toHaveLength(2);
    for (const text of texts) expect(text).toContain('about us. I’m Eva Bo');
    expect(mailOf('host_changed')).toEqual([]);
  });
});

test('whoever was introduced is told once, also where it goes on and comes back', async () => {
  const id = await introduced(home);
  await deliver();
  await pass(id);
  await aDayLater();
  expect(
    mailOf('host_changed')
      .map((one) => one.subject)
      .sort(),
  ).toEqual(['Marit, from now on Eva looks after you', 'Tomasz, from now on Eva looks after you']);
  sent = [];
  const back = { part: 'host' as const, fromId: eva.id, toId: home.ines.id, words: '', note: '' };
  await done(handOver(home.hanne, id, back));
  await done(handOver(home.hanne, id, { ...back, fromId: home.ines.id, toId: eva.id }));
  await aDayLater();
  expect(mailOf('host_changed')).toEqual([]);
});

test('an introduction is not sent once more after a hand-over: a fresh link is', async () => {
  const id = await introduced(home);
  await deliver();
  const { id: marit } = await contactOf(home, id, 'Marit');
  const first = await db()
    .selectFrom('notices')
    .select('id')
    .where('recipient_id', '=', marit)
    .where('kind', '=', 'introduction')
    .executeTakeFirstOrThrow();
  await db().updateTable('notices').set({ state: 'failed' }).where('id', '=', first.id).execute();
  await pass(id);
  const refused = { ok: false, code: 'introduced_before' };
  expect(await introduceAgain(home.sam, id, marit, first.id)).toMatchObject(refused);
  expect(await sendAgain(home.sam, id, first.id)).toMatchObject(refused);
});

describe('what was done before', () => {
  test('is told by who did it', async () => {
    const ids = {
      accepted: await accepted(home),
      published: await published(home),
      returned: await handedOver(home),
    };
    await done(returnHandoff(home.ines, ids.returned, [], { reasons: ['goal'], words: 'Of which shops?' }));
    for (const id of Object.values(ids)) await pass(id);
    await deliver();
    for (const { text, subject } of mailOf('handoff_accepted')) {
      expect(subject).toContain('Ines has accepted your handoff');
      expect(text).toContain('Eva Bo looks after them from now on');
    }
    expect(mailOf('handoff_accepted')).toHaveLength(2);
    expect(mailOf('guide_published').map((one) => one.text)).toEqual([
      expect.stringContaining('Ines Duarte has published the guide'),
    ]);
    expect(mailOf('guide_published')[0]?.subject).toContain('you can introduce Eva now');
    const [back] = mailOf('handoff_returned');
    expect(back?.subject).toContain('Ines sent your handoff back');
    expect(back?.text).toContain('Ines wrote:');
  });

  test('and a handoff that was handed over by somebody else still says who', async () => {
    const jonas = await colleague(home, 'Jonas Weber', 'sales');
    const id = await handedOver(home);
    await pass(id, 'rep', jonas.id);
    await deliver();
    const [letter] = mailOf('handoff_received');
    expect(letter?.subject).toContain('Sam’s handoff is ready for you');
    expect(letter?.text).toContain('Jonas Weber has the sales part now');
  });

  test('and isn’t passed on once it is over', async () => {
    const id = await introduced(home);
    await pass(id);
    await deliver();
    expect(sent.filter((one) => one.to.includes('Eva')).map((one) => one.kind)).not.toContain(
      'handoff_received',
    );
    expect(mailOf('handoff_received')).toEqual([]);
  });
});

test('a greeting of whoever had it before gives way on the page until the guide is greeted anew', async () => {
  const id = await published(home);
  await pass(id);
  const words = await typed(id);
  await done(sendIntroduction(home.sam, id, words));
  await deliver();
  const marit = await contactOf(home, id, 'Marit');
  const page = await pageFor(marit);
  expect(page.greeting).toEqual([]);
  expect(page.before).toBeNull();
  const member = { ...eva, workspace: { name: 'Northlight' } } as never;
  const guide = await guideOf(member, id);
  expect(guide?.greeting).toMatchObject({ isOfAnother: true, published: 'Hello Marit, I’m Ines.' });
  await done(writeGreeting(eva, id, 'I am Eva.', guide?.greeting.revision ?? 0));
  await done(publishGuide(eva, id, () => ''));
  expect((await pageFor(marit)).greeting).toEqual(['I am Eva.']);
  expect((await guideOf(member, id))?.greeting.isOfAnother).toBe(false);
});

test('the door of a link names whoever introduced them, also where somebody else sells by now', async () => {
  const jonas = await colleague(home, 'Jonas Weber', 'sales');
  const id = await introduced(home);
  await pass(id, 'rep', jonas.id);
  const contact = await contactOf(home, id, 'Marit');
  const link = await db()
    .selectFrom('welcome_links')
    .select(['id', 'generation'])
    .where('contact_id', '=', contact.id)
    .executeTakeFirstOrThrow();
  const request = new Request('http://127.0.0.1/welcome');
  const { envelope } = await envelopeOf(request, tokenOf(link), '127.0.0.1');
  expect(envelope?.rep?.name).toBe('Sam Okafor');
});
