/* After a hand-over the introduction still presents whom it presented, and its copy is theirs who got it. */
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, test } from 'vitest';
import { scheduleIntroduction } from '~/commands/introduction/schedule-introduction.server';
import { handOver } from '~/commands/onboarding/hand-over.server';
import type { MemberActor } from '~/domain/onboarding/access';
import type { OwnedPart } from '~/domain/onboarding/hand-over';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import { handoffPage } from '~/queries/handoff/handoff.server';
import { introductionPage } from '~/queries/introduction/introduction.server';
import { introductionMade } from '~/queries/introduction/introduction-made.server';
import { onboardingPage } from '~/queries/onboarding/onboarding-page.server';
import { receiptOf } from '~/queries/receipt/receipt.server';
import { sayIntroduction, sayMade } from '~/speech/en/introduction/say-introduction';
import { IntroductionHead } from '~/ui/introduction/introduction-head';
import { IntroductionMade } from '~/ui/introduction/introduction-made';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { colleague } from '../../support/story/colleagues';
import { accepted, contactOf, done, introduced, published } from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';

useDatabase();

let home: Home;
let mireille: MemberActor;
let jonas: MemberActor;

beforeAll(async () => {
  home = await oneWorkspace();
  mireille = await colleague(home, 'Mireille Okafor', 'cs');
  jonas = await colleague(home, 'Jonas Weber', 'sales');
});

const delivered = () => deliverDue(async () => ({ outcome: 'accepted', providerId: null }));

async function handTo(to: MemberActor, id: string, part: OwnedPart = 'host'): Promise<void> {
  const fromId = part === 'host' ? home.ines.id : home.sam.id;
  await done(handOver(home.hanne, id, { part, fromId, toId: to.id, words: '', note: '' }));
}

/** The page's words, without its markup. */
async function read(id: string, reader: MemberActor): Promise<string> {
  const member = await memberFor(reader);
  const page = await introductionPage(member, id);
  const made = await introductionMade(member, id);
  if (!page || !made) throw new Error('No introduction was made.');
  const said = sayMade(made);
  const html = [
    renderToStaticMarkup(<IntroductionHead page={sayIntroduction(page)} made={said} />),
    renderToStaticMarkup(<IntroductionMade made={said} />),
  ].join(' ');
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

test('once it has left, it presents whoever had the customer then, and the copy is theirs', async () => {
  const id = await introduced(home);
  await delivered();
  await handTo(mireille, id);
  await handTo(jonas, id, 'rep');
  const theirs = await read(id, mireille);
  expect(theirs).toContain('Ines is introduced.');
  expect(theirs).toMatch(/Ines Duarte copy, without/);
  expect(theirs).toContain('You have the lead Since');
  expect(theirs).toContain('What the customer replies to the introduction reaches Ines and Sam.');
  expect(await read(id, home.ines)).toContain('You are introduced.');
  expect(await read(id, jonas)).toContain('reaches Ines and Sam.');
});

test('whoever has the customer now has it since the hand-over', async () => {
  const id = await introduced(home);
  await delivered();
  const member = await memberFor(home.ines);
  const before = await introductionMade(member, id);
  await handTo(mireille, id);
  const after = await introductionMade(member, id);
  expect(after?.hostSince?.getTime()).toBeGreaterThan(after?.at.getTime() ?? 0);
  expect(before?.hostSince?.getTime()).toBeLessThan(before?.at.getTime() ?? 0);
});

test('as long as it waits, it is written anew, and presents whoever has the customer by then', async () => {
  const id = await introduced(home);
  await handTo(mireille, id);
  const words = await read(id, home.sam);
  expect(words).toContain('Mireille is introduced.');
  expect(words).toMatch(/Mireille Okafor copy, without/);
});

test('made by phone, it presented whoever had the customer at that moment', async () => {
  const id = await introduced(home, undefined, 'phone');
  await handTo(mireille, id);
  expect(await read(id, home.sam)).toContain('Ines is introduced.');
});

test('the page of the customer and of the receipt say who did it then, and since when the host has it', async () => {
  const id = await accepted(home);
  await handTo(jonas, id, 'rep');
  await handTo(mireille, id);
  const reader = await memberFor(mireille);
  const receipt = await receiptOf(reader, id);
  expect(receipt?.decision).toMatchObject({ by: 'Ines Duarte' });
  expect(receipt?.hostSince?.getTime()).toBeGreaterThan(receipt?.decision?.at.getTime() ?? 0);
  const handoff = await handoffPage(reader, id, { edit: null, add: null });
  expect(handoff?.since?.getTime()).toBe(receipt?.hostSince?.getTime());
  const seen = async (who: MemberActor) => (await onboardingPage(await memberFor(who), id))?.soldBy;
  expect(await seen(home.sam)).toMatchObject({ name: 'Sam Okafor', isReader: true });
  expect(await seen(jonas)).toMatchObject({ name: 'Sam Okafor', isReader: false });
});

test('an introduction that is set was set by whoever set it, also after the sales part went on', async () => {
  const id = await published(home);
  const goesAt = new Date(Date.now() + 26 * 3_600_000);
  const marit = await contactOf(home, id, 'Marit');
  const words = { why: 'She asks first.', subject: 'Hello', opening: 'Hello.', closing: 'Bye.' };
  const set = { ...words, contactIds: [marit.id] };
  await done(scheduleIntroduction(home.sam, id, set, { goesAt, timeZone: 'Europe/Brussels' }));
  await handTo(jonas, id, 'rep');
  const page = await introductionPage(await memberFor(jonas), id);
  expect(page?.set?.by).toBe('Sam');
});
