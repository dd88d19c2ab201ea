/* A link that staff copied: another one than the mailed one, said once, and everything by it is recorded as such. */
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadReview } from '#db/review/review.server';
import { loadWordings } from '#db/statement/statements.server';
import { sessionsOf } from '~/auth/contact/customer-session.server';
import { tokenOf } from '~/auth/contact/welcome-link.server';
import { askFreshLinkFor } from '~/commands/contact/ask-fresh-link.server';
import { copyLink, openWelcome, renewLink, revokeLink } from '~/commands/contact/welcome-links.server';
import { disableMember, enableMember } from '~/commands/member/disable-member.server';
import { addMissing, confirmStatement, correctStatement } from '~/commands/review/review-statement.server';
import { askQuestion } from '~/commands/thread/ask-question.server';
import type { ContactActor } from '~/domain/onboarding/access';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { peopleAndLinks } from '~/queries/contact/people-and-links.server';
import { timelineOf } from '~/queries/onboarding/timeline.server';
import { keptAgreement } from '~/queries/review/agreement.server';
import { correctionsOf } from '~/queries/review/corrections.server';
import { byCopiesBelow } from '~/queries/review/signature.server';
import { memberThread } from '~/queries/thread/member-threads.server';
import { welcomePage } from '~/queries/welcome/welcome.server';
import { sayTimeline } from '~/speech/en/onboarding/say-timeline';
import { sayByCopies } from '~/speech/en/review/say-agreement';
import { eventWords } from '~/ui/onboarding/event-words';
import { htmlOf, pageFor } from '../../support/browser/welcome';
import { shiftClock, useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { colleague } from '../../support/story/colleagues';
import { contactOf, done, introduced } from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';
import { confirmAndSign } from '../../support/story/signing';

useDatabase();

let home: Home;
let id: string;
let marit: ContactActor;

beforeEach(async () => {
  await shiftClock('0');
  home = await oneWorkspace();
  id = await introduced(home);
  marit = await contactOf(home, id, 'Marit');
});

const tokenIn = (url: string) => url.slice(url.lastIndexOf('/') + 1);
const copied = async () => tokenIn((await done(copyLink(home.sam, id, marit.id))).url);

async function mailed(): Promise<string> {
  const link = await db()
    .selectFrom('welcome_links')
    .select(['id', 'generation'])
    .where('contact_id', '=', marit.id)
    .where('copied_by', 'is', null)
    .orderBy('generation', 'desc')
    .executeTakeFirstOrThrow();
  return tokenOf(link);
}

async function told(count: number): Promise<string[]> {
  const reader = { now: new Date(), timeZone: 'UTC' };
  const { days } = sayTimeline(await timelineOf(await memberFor(home.ines), id, reader), reader);
  return days
    .flatMap((day) => day.entries)
    .slice(0, count)
    .map(eventWords);
}

test('opens the page beside the mailed one, and the timeline says who copied it and what it opened', async () => {
  const token = await copied();
  expect(token).not.toBe(await mailed());
  await done(openWelcome(token));
  await done(openWelcome(await mailed()));
  expect(await told(3)).toEqual([
    'Marit opened the page',
    'Marit opened the page, by the link that Sam copied',
    'Sam copied a link for Marit',
  ]);
});

test('is kept as its hash alone, and stands in no event', async () => {
  const token = await copied();
  for (const table of ['welcome_links', 'events', 'notices'] as const)
    expect(JSON.stringify(await db().selectFrom(table).selectAll().execute())).not.toContain(token);
});

describe('ends', () => {
  test('with the next one that is copied, while the mailed one goes on', async () => {
    const first = await copied();
    const second = await copied();
    expect(await openWelcome(first)).toMatchObject({ code: 'link_ended' });
    await done(openWelcome(second));
    await done(openWelcome(await mailed()));
  });

  test('with a fresh link that is mailed, and with the way in', async () => {
    const first = await copied();
    await shiftClock('61 minutes');
    await done(renewLink(home.sam, id, marit.id));
    expect(await openWelcome(first)).toMatchObject({ code: 'link_ended' });
    const second = await copied();
    await done(revokeLink(home.sam, id, marit.id));
    expect(await openWelcome(second)).toMatchObject({ code: 'link_ended' });
  });

  test('after seven days, which the list of people says', async () => {
    const token = await copied();
    const now = new Date();
    const person = async () =>
      (await peopleAndLinks(await memberFor(home.ines), id, now)).find((one) => one.id === marit.id);
    const until = (await person())?.copiedUntil?.getTime() ?? 0;
    expect(Math.round((until - now.getTime()) / 86_400_000)).toBe(7);
    await shiftClock('167 hours');
    await done(openWelcome(token));
    await shiftClock('169 hours');
    expect(await openWelcome(token)).toMatchObject({ code: 'link_ended' });
  });
});

test('is never the one that a mail carries', async () => {
  const token = await copied();
  await shiftClock('61 minutes');
  const sent: Outgoing[] = [];
  await done(renewLink(home.sam, id, marit.id));
  await copied();
  await deliverDue(async (message) => {
    sent.push(message);
    return { outcome: 'accepted', providerId: crypto.randomUUID() };
  });
  const [fresh] = sent.filter(({ kind }) => kind === 'fresh_link');
  expect(fresh?.text).toContain(`/welcome/${await mailed()}`);
  expect(fresh?.text).not.toContain(token);
});

/** The pages that a browser holds, which opened one by this link. */
async function browserAt(token: string) {
  const { cookie } = await done(openWelcome(token));
  return () =>
    sessionsOf(new Request('http://localhost/', { headers: { cookie: cookie?.split(';')[0] ?? '' } }));
}

describe('what it opened ends', () => {
  test('with its seven days, and not with those of the page', async () => {
    const theirs = await browserAt(await copied());
    const mailedOnes = await browserAt(await mailed());
    await shiftClock('167 hours');
    expect(await theirs()).toHaveLength(1);
    await shiftClock('169 hours');
    expect(await theirs()).toEqual([]);
    expect(await mailedOnes()).toHaveLength(1);
  });

  test('with the next one that is copied, and not with one that is mailed', async () => {
    const theirs = await browserAt(await copied());
    const mailedOnes = await browserAt(await mailed());
    await shiftClock('61 minutes');
    await done(renewLink(home.sam, id, marit.id));
    expect(await theirs()).toHaveLength(1);
    await copied();
    expect(await theirs()).toEqual([]);
    expect(await mailedOnes()).toHaveLength(1);
  });

  test('with the access of whoever copied it, as the link does, also once they are back', async () => {
    const lea = await colleague(home, 'Lea Brandt', 'lead');
    const token = tokenIn((await done(copyLink(lea, id, marit.id))).url);
    const theirs = await browserAt(token);
    const mailedOnes = await browserAt(await mailed());
    await done(disableMember(home.kofi, lea.id));
    expect(await openWelcome(token)).toMatchObject({ code: 'link_ended' });
    expect(await theirs()).toEqual([]);
    await done(enableMember(home.kofi, lea.id));
    expect(await openWelcome(token)).toMatchObject({ code: 'link_ended' });
    expect(await theirs()).toEqual([]);
    expect(await mailedOnes()).toHaveLength(1);
    await done(openWelcome(await mailed()));
  });
});

test('goes on where a stranger types the address, also with no mailed link that works', async () => {
  const { email } = await db()
    .selectFrom('contacts')
    .select('email')
    .where('id', '=', marit.id)
    .executeTakeFirstOrThrow();
  await shiftClock('91 days');
  const token = await copied();
  const before = await mailed();
  await askFreshLinkFor(email ?? '');
  expect(await mailed()).not.toBe(before);
  await done(openWelcome(token));
});

test('shows nobody an introduction that wasn’t made to them', async () => {
  const row = await db()
    .selectFrom('contacts')
    .select(['id', 'name'])
    .where('onboarding_id', '=', id)
    .where('no_mail_reason', 'is not', null)
    .executeTakeFirstOrThrow();
  const token = tokenIn((await done(copyLink(home.sam, id, row.id))).url);
  const [theirs] = await (await browserAt(token))();
  const [hers] = await (await browserAt(await copied()))();
  if (!theirs || !hers) throw new Error('No page is open.');
  expect(htmlOf(await pageFor(hers.actor))).toContain('Sam introduced you');
  const page = htmlOf(await pageFor(theirs.actor));
  expect(page).not.toContain('introduced you');
  expect(page).toContain(home.ines.name);
});

describe('what is said on the page it opened', () => {
  async function sayAll(token: string) {
    const [session] = await (await browserAt(token))();
    if (!session) throw new Error('No page is open.');
    const { shown } = await loadReview(db(), home.workspaceId, id);
    const wordings = await loadWordings(
      db(),
      home.workspaceId,
      shown.map((item) => item.wordingId),
    );
    const goal = shown.find((item) => wordings.get(item.wordingId)?.words.kind === 'goal');
    const right = shown.find((item) => item !== goal);
    const words = wordings.get(goal?.wordingId ?? '')?.words;
    if (!goal || !right || words?.kind !== 'goal') throw new Error('No goal is on the page.');
    const { actor } = session;
    await done(confirmStatement(actor, right));
    const other = { ...words, fields: { ...words.fields, text: 'Ten shops by May' } };
    await done(correctStatement(actor, goal, { words: other, note: '' }));
    const system = { kind: 'system' as const, fields: { label: 'Fax', text: 'For the orders' } };
    await done(addMissing(actor, { words: system, area: 'today', note: '' }));
    await done(askQuestion(actor, id, 'How many shops?'));
    return session;
  }

  /** Whose copied link staff read of on the cards and in the thread, and what the customer's page is drawn from. */
  async function readAfter(token: string) {
    const session = await sayAll(token);
    const member = await memberFor(home.ines);
    const { waiting } = await correctionsOf(member, id);
    const thread = await memberThread(member, id, id, { before: null });
    return {
      cards: waiting.map(({ copiedBy }) => copiedBy),
      messages: thread?.messages.map(({ copiedBy }) => copiedBy),
      page: JSON.stringify(await welcomePage(session)),
    };
  }

  test('is told to us as said by it, in the timeline, on the cards and in the thread, and to them on their page', async () => {
    const { cards, messages, page } = await readAfter(await copied());
    const lines = (await told(4)).toReversed();
    for (const [line, verb] of [
      [lines[0], 'said yes to'],
      [lines[1], 'changed a goal'],
      [lines[2], 'added a system'],
      [lines[3], 'asked about the page as a whole'],
    ])
      expect(line).toMatch(new RegExp(`^Marit ${verb}.*, by the link that Sam copied$`));
    expect(cards).toEqual(['Sam', 'Sam']);
    expect(messages).toEqual(['Sam']);
    expect(page).toMatch(/"copiedBy":"Sam"/);
  });

  test('is told as nothing of the kind on the page that the mailed one opened', async () => {
    await copied();
    const { cards, messages } = await readAfter(await mailed());
    expect((await told(4)).join()).not.toContain('copied');
    expect(cards).toEqual([null, null]);
    expect(messages).toEqual([null]);
  });
});

describe('a name that is typed on the page it opened', () => {
  /** Signs with everything that a browser holds which opened this link; what we are told at the agreement. */
  async function signedBy(token: string): Promise<string[]> {
    const [session] = await (await browserAt(token))();
    if (!session) throw new Error('No page is open.');
    const { shown } = await loadReview(db(), home.workspaceId, id);
    await done(confirmAndSign(session.actor, marit.name, shown));
    const kept = await keptAgreement({ workspaceId: home.workspaceId, onboardingId: id }, null);
    const copies = await byCopiesBelow(await memberFor(home.ines), id, kept?.agreement.at ?? '');
    return sayByCopies(copies, 'UTC');
  }

  async function mailOf(kind: Outgoing['kind']): Promise<string> {
    const sent: Outgoing[] = [];
    await shiftClock('11 minutes');
    await deliverDue(async (message) => {
      sent.push(message);
      return { outcome: 'accepted', providerId: crypto.randomUUID() };
    });
    const theirs = sent.filter((one) => one.kind === kind).map(({ text }) => text);
    expect(theirs).not.toEqual([]);
    return theirs.join();
  }

  beforeEach(async () => {
    await deliverDue(async () => ({ outcome: 'accepted', providerId: crypto.randomUUID() }));
  });

  test('is told as signed by it, in the timeline, beside the agreement and in the news', async () => {
    const [line, ...more] = await signedBy(await copied());
    expect(line).toMatch(
      new RegExp(`^“${marit.name}”, typed on .*, was signed by the link that Sam Okafor copied`),
    );
    expect(more).toEqual([]);
    expect(await told(6)).toContain('Marit signed off eight points, by the link that Sam copied');
    expect(await mailOf('agreement_signed')).toContain('Signed by the link that Sam copied');
  });

  test('is told as no such thing on the page that the mailed one opened', async () => {
    await copied();
    expect(await signedBy(await mailed())).toEqual([]);
    expect(await told(6)).toContain('Marit signed off eight points');
    expect(await mailOf('agreement_signed')).not.toContain('copied');
  });
});
