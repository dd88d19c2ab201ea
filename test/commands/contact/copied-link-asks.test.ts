/* What somebody does on a page that a copied link opened besides answering: whom they name, and what they take back. */
import { beforeEach, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadColleagueInvitations } from '#db/contact/colleague-invitations.server';
import { loadReview } from '#db/review/review.server';
import { sessionsOf } from '~/auth/contact/customer-session.server';
import { inviteColleague, letColleagueIn } from '~/commands/contact/bring-in.server';
import { copyLink, openWelcome } from '~/commands/contact/welcome-links.server';
import {
  addMissing,
  confirmSeveral,
  confirmStatement,
  setForCall,
  withdrawAnswer,
  withdrawBatch,
} from '~/commands/review/review-statement.server';
import { askAnotherDay } from '~/commands/step/another-day.server';
import { markTheirStep } from '~/commands/step/mark-step.server';
import { askQuestion, takeQuestionBack } from '~/commands/thread/ask-question.server';
import type { ContactActor } from '~/domain/onboarding/access';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { onboardingPage } from '~/queries/onboarding/onboarding-page.server';
import { timelineOf } from '~/queries/onboarding/timeline.server';
import { pathPage } from '~/queries/path/path.server';
import { welcomeStep } from '~/queries/step/welcome-step.server';
import { sayTimeline } from '~/speech/en/onboarding/say-timeline';
import { sayPath } from '~/speech/en/path/say-path';
import { sayStepPage } from '~/speech/en/step/say-step-page';
import { eventWords } from '~/ui/onboarding/event-words';
import { pageFor, sessionOf } from '../../support/browser/welcome';
import { shiftClock, useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { pathOfFiles } from '../../support/story/files';
import { contactOf, done, introduced } from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';
import { confirmAndSign } from '../../support/story/signing';

useDatabase();

let home: Home;
let id: string;
let byCopy: ContactActor;

beforeEach(async () => {
  await shiftClock('0');
  home = await oneWorkspace();
  id = await introduced(home);
  const marit = await contactOf(home, id, 'Marit');
  const { url } = await done(copyLink(home.sam, id, marit.id));
  const { cookie } = await done(openWelcome(url.slice(url.lastIndexOf('/') + 1)));
  const request = new Request('http://localhost/', { headers: { cookie: cookie?.split(';')[0] ?? '' } });
  const [session] = await sessionsOf(request);
  if (!session) throw new Error('No page is open.');
  byCopy = session.actor;
  await mailed();
});

async function mailed(): Promise<Outgoing[]> {
  const sent: Outgoing[] = [];
  await deliverDue(async (message) => {
    sent.push(message);
    return { outcome: 'accepted', providerId: crypto.randomUUID() };
  });
  return sent;
}

async function told(): Promise<string[]> {
  const reader = { now: new Date(), timeZone: 'UTC' };
  const { days } = sayTimeline(await timelineOf(await memberFor(home.ines), id, reader), reader);
  return days.flatMap((day) => day.entries).map(eventWords);
}

const textOf = (sent: Outgoing[], kind: Outgoing['kind']): string =>
  sent
    .filter((one) => one.kind === kind)
    .map(({ text }) => text)
    .join();

test('names a colleague: we are asked first, at a domain of theirs too, and whoever copied it is named', async () => {
  await done(inviteColleague(byCopy, { name: 'Pia Holm', email: 'pia@hallowmere.example' }));
  const [asked] = await loadColleagueInvitations(db(), { workspaceId: home.workspaceId, onboardingId: id });
  expect(asked).toMatchObject({ outcome: 'asked', heldBecause: 'copied' });
  const sent = await mailed();
  expect(sent.map(({ kind }) => kind)).toEqual(['colleague_brought_in']);
  expect(textOf(sent, 'colleague_brought_in')).toContain('by the link that Sam copied');
  expect((await told())[0]).toBe('Marit asked to bring in Pia Holm, by the link that Sam copied');
  const page = await onboardingPage(await memberFor(home.ines), id);
  expect(page?.askedFor).toMatchObject([{ name: 'Pia Holm', heldBecause: 'copied', copiedBy: 'Sam' }]);
  await done(letColleagueIn(home.ines, id, asked?.id ?? ''));
  const theirs = textOf(await mailed(), 'colleague_invitation');
  expect(theirs).toContain('Pia');
  expect(theirs).not.toMatch(/copied/i);
});

test('takes back answers, a name and a question: each is told with whoever copied it', async () => {
  const { shown } = await loadReview(db(), home.workspaceId, id);
  const [one, other, third] = shown;
  if (!one || !other || !third) throw new Error('Too little is on the page.');
  await done(confirmStatement(byCopy, one));
  await done(withdrawAnswer(byCopy, one));
  expect((await told())[0]).toMatch(/^Marit took back the answer to .*, by the link that Sam copied$/);
  const { batchId } = await done(confirmSeveral(byCopy, [one, other]));
  await done(withdrawBatch(byCopy, batchId));
  expect((await told())[0]).toBe('Marit took back two answers, by the link that Sam copied');
  await done(setForCall(byCopy, third, ''));
  await done(askQuestion(byCopy, id, 'How many shops?'));
  const { id: messageId } = await db().selectFrom('messages').select('id').executeTakeFirstOrThrow();
  await done(takeQuestionBack(byCopy, id, messageId));
  expect((await told())[0]).toBe(
    'Marit took back a question about the page as a whole, by the link that Sam copied',
  );
});

test('takes a name back: the timeline and the news say by whose link', async () => {
  const { shown } = await loadReview(db(), home.workspaceId, id);
  await done(confirmAndSign(byCopy, 'Marit Lindqvist', shown));
  await shiftClock('11 minutes');
  await mailed();
  const [first] = shown;
  if (!first) throw new Error('Nothing is on the page.');
  await done(withdrawAnswer(byCopy, first));
  expect((await told())[0]).toBe('Marit took back the signature, by the link that Sam copied');
  await shiftClock('23 minutes');
  const sent = await mailed();
  expect(textOf(sent, 'signature_withdrawn')).toContain('Taken back by the link that Sam copied');
});

test('asks and corrects: the news to us names whoever copied it, the mail to them doesn’t', async () => {
  await shiftClock('1 minute');
  await done(askQuestion(byCopy, id, 'How many shops?'));
  const system = { kind: 'system' as const, fields: { label: 'Fax', text: 'For the orders' } };
  await done(addMissing(byCopy, { words: system, area: 'today', note: '' }));
  await shiftClock('32 minutes');
  const sent = await mailed();
  expect(textOf(sent, 'questions_waiting')).toContain(
    'Marit asks, by the link that Sam copied: How many shops?',
  );
  expect(textOf(sent, 'corrections_waiting')).toContain('Marit said, by the link that Sam copied: ');
  const theirs = sent
    .filter(({ kind }) => kind === 'corrections_received')
    .map(({ text, html }) => text + html);
  expect(theirs).toHaveLength(1);
  expect(theirs.join()).not.toMatch(/copied/i);
});

test('says of a step that they are stuck, and asks for another day: page and mail say by whose link', async () => {
  const { list } = await pathOfFiles(home.ines, id);
  const words = 'Two shops write on paper.';
  const on = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
  await done(askAnotherDay(byCopy, list, { on, words }));
  await done(markTheirStep(byCopy, list, { kind: 'stuck', words }));
  const sent = await mailed();
  for (const kind of ['step_stuck', 'step_day_asked'] as const)
    expect(textOf(sent, kind)).toContain('by the link that Sam copied');
  const facts = await pathPage(await memberFor(home.ines), id);
  if (!facts) throw new Error('There is no path.');
  const step = sayPath(facts)
    .phases.flatMap(({ steps }) => steps)
    .find((one) => one.id === list);
  expect(step?.state.said).toMatch(/^Marit, .*, by the link that Sam copied$/);
  expect(step?.otherDay?.asked).toMatch(/, by the link that Sam copied$/);
});

test('their own page says so where the act is named, and says nothing of what a mailed link opened', async () => {
  const tomasz = await contactOf(home, id, 'Tomasz');
  const { shown } = await loadReview(db(), home.workspaceId, id);
  const [first, second, third] = shown;
  if (!first || !second || !third) throw new Error('Too little is on the page.');
  const { copiedBy: _, ...byMail } = byCopy;
  await done(confirmStatement(byMail, third));
  await done(confirmStatement(byCopy, first));
  await done(confirmStatement(tomasz, second));
  const items = async (of: ContactActor) =>
    (await pageFor(of)).sections
      .flatMap((section) => section.items)
      .map(({ id: at, status }) => ({ at, status }));
  const statusOf = async (of: ContactActor, at: string) =>
    (await items(of)).find((one) => one.at === at)?.status;
  expect(await statusOf(byCopy, first.statementId)).toMatch(/^You said .*, by the link that Sam copied$/);
  expect(await statusOf(tomasz, first.statementId)).toMatch(
    /^Marit .* said .*, by the link that Sam copied$/,
  );
  expect(await statusOf(tomasz, second.statementId)).not.toMatch(/copied/);
  expect(await statusOf(byCopy, third.statementId)).not.toMatch(/copied/);
  await done(confirmAndSign(byCopy, 'Marit Lindqvist', shown));
  expect((await pageFor(tomasz)).closing.signed?.when).toMatch(/, by the link that Sam copied$/);
  const { list } = await pathOfFiles(home.ines, id);
  await done(markTheirStep(byCopy, list, { kind: 'stuck', words: 'Two shops write on paper.' }));
  const facts = await welcomeStep(await sessionOf(tomasz), list);
  expect(facts && sayStepPage(facts).shown?.marked).toMatch(
    /^Marit said it is stuck .*, by the link that Sam copied$/,
  );
});
