import { beforeAll, expect, test } from 'vitest';
import { renewLink, revokeLink } from '~/commands/contact/welcome-links.server';
import {
  draftIntroduction,
  introduceInPerson,
  sendIntroduction,
} from '~/commands/introduction/introduce.server';
import { chooseMail } from '~/commands/member/save-account.server';
import { mutableFor } from '~/domain/mail/notice';
import { previewIntroduction, withLineMarked } from '~/letters/introduction/introduction-preview.server';
import { introductionPage } from '~/queries/introduction/introduction.server';
import { introductionMade } from '~/queries/introduction/introduction-made.server';
import { onboardingPage } from '~/queries/onboarding/onboarding-page.server';
import { sayIntroduction, sayMade } from '~/speech/en/introduction/say-introduction';
import { useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { accepted, contactOf, done, introduced, published, SECRET } from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';

useDatabase();

let home: Home;
let nextDoor: NextDoor;
beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
});

async function pageOf(id: string, who: Home['sam'] = home.sam) {
  const page = await introductionPage(await memberFor(who), id);
  if (!page) throw new Error('There is no such introduction.');
  return sayIntroduction(page);
}

test('is drafted from what is shown, the first contact first, with whoever may not be written to', async () => {
  const page = await pageOf(await published(home));
  expect(page).toMatchObject({ isReady: true, isMade: false, mayIntroduce: true, base: 0 });
  expect(page.words.subject).toBe('Marit, meet Ines, who looks after you from here');
  expect(page.words.closing).toContain('your goal, the two things I promised, the date we agreed');
  expect(page.recipients.map((one) => [one.first, one.isChosen, one.nothing])).toEqual([
    ['Marit', true, null],
    ['Tomasz', true, null],
    ['Devraj', false, 'No mail before September'],
  ]);
});

test('before the guide is published it is not ready, and customer success can’t make it', async () => {
  const page = await pageOf(await accepted(home), home.ines);
  expect(page).toMatchObject({ isReady: false, mayIntroduce: false });
});

test('the preview is the real mail, with each reader’s own name and without a link that opens anything', async () => {
  const id = await published(home);
  const page = await pageOf(id);
  const sam = await memberFor(home.sam);
  const words = { ...page.words, why: 'Because <b>she</b> asks first.' };
  const [marit, tomasz, devraj] = page.recipients;
  const mail = await previewIntroduction(sam, id, tomasz?.id ?? '', words, sam.id);
  expect(mail?.subject).toBe('Tomasz, meet Ines, who looks after you from here');
  expect(mail?.html).toContain('Because &lt;b&gt;she&lt;/b&gt; asks first.');
  const marked = withLineMarked(mail?.html ?? '', words);
  expect([...marked.matchAll(/background:#ffe9a3/g)]).toHaveLength(1);
  expect(marked).toMatch(/background:#ffe9a3[^>]*>[^<]*Because &lt;b&gt;she/);
  expect(mail?.html).not.toMatch(/href="[^"]*welcome/);
  expect(`${mail?.html}${mail?.text}`).not.toContain(SECRET);
  expect(`${mail?.html}${mail?.text}`).not.toContain('Order form, clause 4');
  expect((await previewIntroduction(sam, id, marit?.id ?? '', words, sam.id))?.text).toContain('Hi Marit');
  expect(await previewIntroduction(sam, id, devraj?.id ?? '', words, sam.id)).toBeNull();
});

test('keeps the rep’s words and whom they chose', async () => {
  const id = await published(home);
  const { recipients } = await pageOf(id);
  const contactIds = [recipients[1]?.id ?? ''];
  const words = { why: 'She listens.', subject: 'Meet Ines', opening: 'Hello.', closing: 'Bye.', contactIds };
  await done(draftIntroduction(home.sam, id, words, 0));
  const kept = await pageOf(id);
  expect(kept).toMatchObject({ base: 1, words: { why: 'She listens.', subject: 'Meet Ines' } });
  expect(kept.recipients.map((one) => one.isChosen)).toEqual([false, true, false]);
});

test('a copy is promised to nobody who turned it off, nor news of a dispute', async () => {
  const id = await published(home);
  expect(await pageOf(id)).toMatchObject({ hostGetsCopy: true });
  await chooseMail(home.ines, []);
  await chooseMail(home.sam, []);
  expect(await pageOf(id)).toMatchObject({ hostGetsCopy: false });
  const made = await introductionMade(await memberFor(home.ines), await introduced(home));
  expect(made).toMatchObject({ repHearsOfDisputes: false });
  await chooseMail(home.ines, mutableFor('cs'));
  await chooseMail(home.sam, mutableFor('sales'));
});

test('once sent, it says who has it and who was not written to', async () => {
  const id = await published(home);
  const marit = await contactOf(home, id, 'Marit');
  const words = {
    why: 'She listens.',
    subject: '',
    opening: 'Hello.',
    closing: 'Bye.',
    contactIds: [marit.id],
  };
  await done(sendIntroduction(home.sam, id, words));
  const facts = await introductionMade(await memberFor(home.sam), id);
  const made = facts && sayMade(facts);
  expect(made).toMatchObject({ manner: 'mail', copy: { state: 'queued' }, failed: [] });
  expect(made?.recipients.map((one) => [one.first, one.delivery?.state ?? one.notWritten])).toEqual([
    ['Marit', 'queued'],
    ['Tomasz', 'not chosen'],
    ['Devraj', 'No mail before September'],
  ]);
  expect(made?.recipients[0]?.opened).toBeNull();
});

test('made by phone, the links follow in a mail from customer success, without a copy', async () => {
  const id = await published(home);
  const marit = await contactOf(home, id, 'Marit');
  const words = { why: '', subject: '', opening: 'Hello.', closing: 'Bye.', contactIds: [marit.id] };
  await done(introduceInPerson(home.sam, id, words, { manner: 'phone', spokeWith: 'Marit, at noon' }));
  const made = await introductionMade(await memberFor(home.ines), id);
  expect(made).toMatchObject({ manner: 'phone', spokeWith: 'Marit, at noon', copy: null });
  expect(made?.recipients[0]?.delivery?.kind).toBe('first_contact');
});

test('links are told as they are: working, revoked, fresh again', async () => {
  const id = await introduced(home);
  const ines = await memberFor(home.ines);
  const marit = await contactOf(home, id, 'Marit');
  const link = async () => (await onboardingPage(ines, id))?.people.find((one) => one.id === marit.id)?.link;
  expect(await link()).toMatchObject({ state: 'works', isFresh: false });
  await done(revokeLink(home.ines, id, marit.id));
  expect(await link()).toMatchObject({ state: 'revoked' });
  await done(renewLink(home.ines, id, marit.id));
  expect(await link()).toMatchObject({ state: 'works', isFresh: true });
});

test('is nothing to people next door, nor for what is no id', async () => {
  const id = await published(home);
  expect(await introductionPage(await memberFor(nextDoor.olga), id)).toBeNull();
  expect(await introductionMade(await memberFor(nextDoor.olga), id)).toBeNull();
});
