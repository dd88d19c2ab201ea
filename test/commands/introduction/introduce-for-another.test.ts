/* Who accepted and who introduced is told as it was: no key accepts what its member handed over, and a mail is signed by whoever sent it. */
import { v7 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import { db } from '#db/client.server';
import { makeKey } from '~/commands/api/keys.server';
import { sendIntroduction } from '~/commands/introduction/introduce.server';
import { confirmReceipt } from '~/commands/receipt/confirm-receipt.server';
import type { MemberActor } from '~/domain/onboarding/access';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import { introductionPage } from '~/queries/introduction/introduction.server';
import { introductionMade } from '~/queries/introduction/introduction-made.server';
import { htmlOf, pageFor } from '../../support/browser/welcome';
import { useDatabase } from '../../support/database/database';
import { oneWorkspace } from '../../support/story/cast';
import { accept, contactOf, done, handedOver, published } from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';

useDatabase();

test('a key accepts nothing that its member handed over; a colleague does, or they on its page', async () => {
  const home = await oneWorkspace();
  const byKofi = { sam: home.kofi, ines: home.ines };
  const id = await handedOver(byKofi);
  const keyOf = async (who: MemberActor): Promise<MemberActor> => {
    const key = uuid();
    const wanted = { id: key, name: 'CRM', scopes: ['receipt:write' as const], lasts: { days: 90 } };
    await done(makeKey(home.kofi, { ...wanted, memberId: who.id }));
    return { ...who, key };
  };
  expect(await confirmReceipt(await keyOf(home.kofi), id, [])).toMatchObject({ code: 'accepts_own_handoff' });
  expect(await confirmReceipt(await keyOf(home.ines), id, [])).toMatchObject({ code: 'promise_unjudged' });
  await accept({ sam: home.sam, ines: home.kofi }, id);
});

test('an introduction that a lead makes for the rep is theirs: in the mail, its replies, on the page and in the record', async () => {
  const home = await oneWorkspace();
  const id = await published(home);
  const page = await introductionPage(await memberFor(home.hanne), id);
  const { introducer, isOwn } = page ?? {};
  expect(page?.words.closing).toContain('the two things we promised');
  expect({ introducer: introducer?.name, isOwn }).toEqual({ introducer: 'Hanne Peeters', isOwn: false });
  const marit = await contactOf(home, id, 'Marit');
  const words = {
    why: 'She listens.',
    subject: '',
    opening: 'Hello.',
    closing: 'Bye.',
    contactIds: [marit.id],
  };
  await done(sendIntroduction(home.hanne, id, words));
  await deliverDue(async () => ({ outcome: 'accepted', providerId: null }));
  const rows = await db()
    .selectFrom('notices')
    .select(['kind', 'message'])
    .where('onboarding_id', '=', id)
    .where('kind', 'in', ['introduction', 'introduction_copy'])
    .execute();
  const messageOf = (kind: string) => rows.find((row) => row.kind === kind)?.message;
  const mail = messageOf('introduction');
  expect(mail?.from).toContain('Hanne Peeters');
  expect(mail?.replyTo.join()).toMatch(/hanne.*ines/);
  expect(mail?.text).toMatch(/All the best,\s+Hanne/);
  expect(`${mail?.text}${mail?.replyTo}`).not.toMatch(/sam/i);
  expect(messageOf('introduction_copy')?.subject).toContain('Hanne has introduced you');
  const made = await introductionMade(await memberFor(home.sam), id);
  expect(made?.presentedBy).toMatchObject({ name: 'Hanne Peeters', isReader: false });
  expect(htmlOf(await pageFor(marit))).toMatch(/Hanne(<!-- -->)? introduced you/);
});
