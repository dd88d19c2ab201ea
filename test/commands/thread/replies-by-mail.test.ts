/*
 * A contact answers the mail of a thread. It goes the whole way: the mail as it travels comes in at the stand-in for our
 * provider, whose signed webhook reaches our handler, which fetches it there. What is theirs becomes a message, once; what
 * is forged, foreign, old or nobody's becomes none.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadMessages } from '#db/thread/messages.server';
import { correctAddress } from '~/commands/contact/correct-address.server';
import { renewLink, revokeLink } from '~/commands/contact/welcome-links.server';
import { answerQuestion } from '~/commands/thread/answer-question.server';
import { askQuestion } from '~/commands/thread/ask-question.server';
import type { ContactActor } from '~/domain/onboarding/access';
import { setEnv } from '~/env.server';
import { resendWebhook } from '~/http/mail/resend-webhook.server';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { loadLoggedMail } from '~/queries/mail/mail-log.server';
import { contactThread } from '~/queries/thread/contact-thread.server';
import { memberThread } from '~/queries/thread/member-threads.server';
import { sayOpenMail } from '~/speech/en/mail/say-mail-log';
import { sayContactThread, sayMemberThread } from '~/speech/en/thread/say-thread';
import { API_KEY, type StandIn, startResendStandIn } from '../../stand-in/resend/stand-in';
import { newSecret, signed } from '../../stand-in/resend/webhooks';
import { sessionOf } from '../../support/browser/welcome';
import { shiftClock, testEnv, useDatabase } from '../../support/database/database';
import { emailOf, type Home, oneWorkspace } from '../../support/story/cast';
import { contactOf, done, introduced, shownPoint } from '../../support/story/hallowmere';
import { mailFrom, type Written } from '../../support/story/mails';
import { memberFor } from '../../support/story/member';

useDatabase();

const SECRET = newSecret();
const DOMAIN = 'replies.vendor.example';

let home: Home;
let nextDoor: Home;
let standIn: StandIn;
let server: Server;
let origin = '';
let sent: Outgoing[] = [];

const accepting = async (message: Outgoing) => {
  sent.push(message);
  return { outcome: 'accepted' as const, providerId: `provider ${message.idempotencyKey}` };
};

const receiving = (more: Record<string, string> = {}) =>
  testEnv({
    RESEND_API_KEY: API_KEY,
    RESEND_BASE_URL: standIn.url,
    RESEND_WEBHOOK_SECRET: SECRET,
    MAIL_FROM: 'hello@vendor.example',
    REPLIES_DOMAIN: DOMAIN,
    ...more,
  });

beforeAll(async () => {
  [home, nextDoor] = [await oneWorkspace(), await oneWorkspace()];
  standIn = await startResendStandIn();
  const app = express();
  app.post('/webhooks/resend', ...resendWebhook);
  server = createServer(app);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  setEnv(testEnv());
  server.close();
  await standIn.stop();
});

beforeEach(async () => {
  setEnv(receiving());
  await later();
  sent = [];
});

/** Everything that is gathered has left. */
async function later(): Promise<void> {
  await shiftClock('31 minutes');
  await deliverDue(accepting);
  await shiftClock('0 minutes');
}

/** Hallowmere with their page, where Marit asked and Ines answered. */
async function story(where: Home = home) {
  const id = await introduced(where);
  const marit = await contactOf(where, id, 'Marit');
  const { statementId: place } = await shownPoint(where, id, 'stays at');
  return { id, marit, place, to: await answered(marit, place, where) };
}

/** The address that the mail with the answer is answered to. */
async function answered(contact: ContactActor, place: string, where: Home = home): Promise<string> {
  const { onboardingId } = contact;
  await done(askQuestion(contact, place, 'Does it hold for new shops?'));
  await done(answerQuestion(where.ines, onboardingId, place, { words: 'It does.', seen: 1_000 }));
  sent = [];
  await later();
  const mail = sent.find(({ kind }) => kind === 'questions_answered');
  return /<([^>]+)>/.exec(mail?.replyTo[0] ?? '')?.[1] ?? '';
}

/** A mail comes in and is told of; what our handler made of it. */
async function receive(
  mail: Written,
  over: { at?: Date; secret?: string; id?: string } = {},
): Promise<unknown> {
  const { at = new Date(), secret = SECRET, id = `msg_${Math.random()}` } = over;
  const emailId = await standIn.receive(mailFrom(mail));
  return tell(emailId, [mail.to], { at, secret, id });
}

async function tell(
  emailId: string,
  to: string[],
  { at = new Date(), secret = SECRET, id = `msg_${Math.random()}` } = {},
): Promise<unknown> {
  const body = JSON.stringify({
    type: 'email.received',
    created_at: at.toISOString(),
    data: {
      email_id: emailId,
      from: 'x@y.example',
      to,
      cc: [],
      message_id: '<1@x>',
      subject: 'Re',
      attachments: [],
    },
  });
  const answer = await fetch(`${origin}/webhooks/resend`, {
    method: 'POST',
    body,
    headers: { ...signed(secret, { id, body }, at), 'content-type': 'application/json' },
  });
  return answer.ok ? ((await answer.json()) as { effect: string }).effect : answer.status;
}

const wordsIn = async ({ onboardingId, workspaceId }: ContactActor, placeId: string) =>
  (await loadMessages(db(), { workspaceId, onboardingId }, { placeId })).messages.map(({ words }) => words);

const BEFORE = ['Does it hold for new shops?', 'It does.'];

const REPLY = `Schön, danke. Gilt das auch für Köln?

Viele Grüße
Marit Lindqvist
Hallowmere Bakeries

Von: Ines Carvalho, Crumbworks
Gesendet: Dienstag, 4. Mai 2027 09:12
An: Marit Lindqvist <marit@hallowmere.example>
Betreff: Price promise: an answer for you

It does.
`;

describe('a reply by mail', () => {
  test('becomes the writer’s message, in the new words alone, and says that its file wasn’t kept', async () => {
    const { id, marit, place, to } = await story();
    expect(to).toMatch(new RegExp(`^thread-[0-9a-z]{32}@${DOMAIN}$`));
    expect(await receive({ to, text: REPLY, file: 'Läden.pdf' })).toBe('taken');
    const words = 'Schön, danke. Gilt das auch für Köln?';
    expect(await wordsIn(marit, place)).toEqual([...BEFORE, words]);
    const page = await memberThread(await memberFor(home.ines), id, place, { before: null });
    const said = page && sayMemberThread(page);
    expect(said?.messages.at(-1)).toMatchObject({
      name: 'Marit Lindqvist',
      words,
      isOpen: true,
      when: expect.stringMatching(/, by mail$/),
      leftOut:
        'A file came with it. It isn’t kept here. A line below it was taken for the mail that it answers, and isn’t kept here.',
    });
    await later();
    expect(sent.map(({ kind }) => kind)).toContain('questions_waiting');
  });

  test('says to both sides how many lines stood below, which nothing marked as quoted', async () => {
    const { id, marit, place, to } = await story();
    const wrote = 'On Tue, 4 May 2027 at 09:12, Ines Carvalho <ines@vendor.example> wrote:';
    const text = `See below.\n\n${wrote}\n\nIt does.\n\nAnd for two more shops?\n`;
    expect(await receive({ to, text })).toBe('taken');
    expect(await wordsIn(marit, place)).toEqual([...BEFORE, 'See below.']);
    const cut = '2 lines below it were taken for the mail that it answers, and aren’t kept here.';
    const ours = await memberThread(await memberFor(home.ines), id, place, { before: null });
    expect(ours && sayMemberThread(ours).messages.map(({ leftOut }) => leftOut)).toEqual([null, null, cut]);
    const theirs = await contactThread(await sessionOf(marit), place, null);
    expect(theirs && sayContactThread(theirs).messages.map(({ leftOut }) => leftOut)).toEqual([
      null,
      null,
      cut,
    ]);
  });

  test('that is HTML alone is turned into words', async () => {
    const { marit, place, to } = await story();
    const html =
      '<div>Schön, und <b>wann</b>?</div><div>Marit</div><div class="gmail_quote"><div>On Tue wrote:</div><blockquote>It does.</blockquote></div>';
    expect(await receive({ to, html })).toBe('taken');
    expect(await wordsIn(marit, place)).toEqual([...BEFORE, 'Schön, und wann?\nMarit']);
  });

  test('that is HTML alone keeps what stands between quotes, and what was only moved to the right', async () => {
    const { marit, place, to } = await story();
    const quote = (words: string) =>
      `<blockquote class="gmail_quote" style="margin:0 0 0 0.8ex;border-left:1px solid #ccc">${words}</blockquote>`;
    const html = `<div>No:</div><blockquote style="margin:0 0 0 40px;border:none"><div>we keep the price.</div></blockquote><div class="gmail_quote">${quote('It does.')}<div>For whom?</div>${quote('And more.')}</div>`;
    expect(await receive({ to, html })).toBe('taken');
    expect(await wordsIn(marit, place)).toEqual([...BEFORE, 'No:\nwe keep the price.\n\nFor whom?']);
  });

  test('that is a table of a million columns is read like any other', async () => {
    const { marit, place, to } = await story();
    const cell = '<td colspan="1000000" rowspan="1000000">x';
    const html = `<p>Yes.</p><table data-text-format="dataTable"><tr>${cell.repeat(50)}`;
    expect(await receive({ to, html })).toBe('taken');
    expect((await wordsIn(marit, place)).at(-1)).toMatch(/^Yes\.\s+x\n/);
  });

  test('is one message, however often it is brought and told of', async () => {
    const { marit, place, to } = await story();
    const emailId = await standIn.receive(mailFrom({ to, text: 'Once.', id: '<once@hallowmere.example>' }));
    expect(await tell(emailId, [to], { id: 'msg_1' })).toBe('taken');
    expect(await tell(emailId, [to], { id: 'msg_1' })).toBe('repeated');
    expect(await tell(emailId, [to], { id: 'msg_2' })).toBe('repeated');
    expect(await receive({ to, text: 'Once, I said.', id: '<once@hallowmere.example>' })).toBe('repeated');
    const both = await Promise.all(
      [1, 2, 3].map(() => receive({ to, text: 'At once.', id: '<two@h.example>' })),
    );
    expect(both.sort()).toEqual(['repeated', 'repeated', 'taken']);
    expect(await wordsIn(marit, place)).toEqual([...BEFORE, 'Once.', 'At once.']);
  });

  test('is found by its address alone, in any letters, among others and behind a name', async () => {
    const { marit, place, to } = await story();
    const emailId = await standIn.receive(mailFrom({ to, text: 'Found.' }));
    const others = ['ines@vendor.example', `"Ines Carvalho" <${to.toUpperCase()}>`];
    expect(await tell(emailId, others)).toBe('taken');
    expect(await wordsIn(marit, place)).toEqual([...BEFORE, 'Found.']);
  });
});

describe('no message comes of', () => {
  test('what isn’t signed by our provider, or was signed long ago', async () => {
    const { marit, place, to } = await story();
    expect(await receive({ to, text: 'Forged.' }, { secret: newSecret() })).toBe(401);
    expect(await receive({ to, text: 'Old.' }, { at: new Date(Date.now() - 6 * 60_000) })).toBe(401);
    expect(await wordsIn(marit, place)).toEqual(BEFORE);
  });

  test('what comes from another mailbox', async () => {
    const { marit, place, to } = await story();
    expect(await receive({ to, text: 'Me.', from: 'Marit <marit@elsewhere.example>' })).toBe(
      'from elsewhere',
    );
    expect(await receive({ to, text: 'Me.', from: 'marit@hallowmere.example.evil.example' })).toBe(
      'from elsewhere',
    );
    expect(await wordsIn(marit, place)).toEqual(BEFORE);
  });

  test('an address that nobody was given', async () => {
    const { marit, place, to } = await story();
    const [mailbox = ''] = to.split('@');
    const unknown = `thread-${'0'.repeat(32)}@${DOMAIN}`;
    for (const address of [
      unknown,
      `${mailbox}@elsewhere.example`,
      `hello@${DOMAIN}`,
      `${mailbox}x@${DOMAIN}`,
    ])
      expect(await receive({ to: address, text: 'Hello?' })).toBe('to nobody');
    expect(await wordsIn(marit, place)).toEqual(BEFORE);
  });

  test('an answering machine, a list, or a mail that came back', async () => {
    const { marit, place, to } = await story();
    for (const headers of [
      ['Auto-Submitted: auto-replied'],
      ['List-Id: <all.h.example>'],
      ['Precedence: bulk'],
    ])
      expect(await receive({ to, text: 'I am away.', headers })).toBe('automatic');
    expect(await wordsIn(marit, place)).toEqual(BEFORE);
    sent = [];
    await later();
    expect(sent).toEqual([]);
  });

  test('somebody whose link was ended, and whose address was corrected', async () => {
    const { id, marit, place, to } = await story();
    await done(revokeLink(home.ines, id, marit.id));
    expect(await receive({ to, text: 'Still here.' })).toBe('link_ended');
    expect(await wordsIn(marit, place)).toEqual(BEFORE);
    const moved = await story();
    await done(correctAddress(home.ines, moved.id, moved.marit.id, 'marit.l@hallowmere.example'));
    await done(renewLink(home.ines, moved.id, moved.marit.id));
    expect(await receive({ to: moved.to, text: 'The old one.' })).toBe('link_ended');
    const from = 'marit.l@hallowmere.example';
    expect(await receive({ to: moved.to, text: 'The new one.', from })).toBe('from elsewhere');
    expect(await wordsIn(moved.marit, moved.place)).toEqual(BEFORE);
    const now = await answered(moved.marit, moved.place);
    expect(await receive({ to: now, text: 'By the new address.', from })).toBe('taken');
  });

  test('a mail while none is received here', async () => {
    const { marit, place, to } = await story();
    setEnv(receiving({ REPLIES_DOMAIN: '' }));
    expect(await receive({ to, text: 'Hello?' })).toBe('not followed');
    expect(await wordsIn(marit, place)).toEqual(BEFORE);
  });

  test('another workspace’s address, in its reader’s name here', async () => {
    const { marit, place } = await story();
    const other = await story(nextDoor);
    expect(other.to).not.toBe('');
    expect(await receive({ to: other.to, text: 'There.' })).toBe('taken');
    expect(await wordsIn(marit, place)).toEqual(BEFORE);
  });
});

describe('a reply that can’t be taken', () => {
  test.each([
    ['holds no new words', '> It does.\n', 'no_words', 'no words of yours'],
    ['is too long', 'word '.repeat(700), 'too_long', '3,000 characters'],
  ])('because it %s is told to its writer, once', async (_, text, became, said) => {
    const { marit, place, to } = await story();
    const emailId = await standIn.receive(mailFrom({ to, text }));
    expect(await tell(emailId, [to])).toBe(became);
    expect(await tell(emailId, [to])).toBe('repeated');
    sent = [];
    await later();
    const told = sent.filter(({ kind }) => kind === 'reply_not_taken');
    expect(told.map(({ to: whom }) => whom)).toEqual(['"Marit Lindqvist" <marit@hallowmere.example>']);
    expect(told[0]?.text).toContain(said);
    expect(await wordsIn(marit, place)).toEqual(BEFORE);
  });

  test.each([
    ['longer', `<p>Yes.</p>${' '.repeat(60_000)}`],
    ['fuller of tags', `<p>Yes.</p>${'<b>'.repeat(3_000)}`],
  ])('because it is HTML, %s than is read, is told as well', async (_, html) => {
    const { marit, place, to } = await story();
    expect(await receive({ to, html })).toBe('too_long');
    expect(await wordsIn(marit, place)).toEqual(BEFORE);
    await later();
    expect(sent.filter(({ kind }) => kind === 'reply_not_taken')).toHaveLength(1);
  });

  test.each([
    ['is longer than is read', `Yes.\n${'> No.\n'.repeat(60_000)}`],
    ['has its words below what is looked at', `${'> No.\n'.repeat(2_001)}Yes.\n`],
  ])('because it %s is told as well', async (_, text) => {
    const { marit, place, to } = await story();
    expect(await receive({ to, text })).toBe('too_long');
    expect(await wordsIn(marit, place)).toEqual(BEFORE);
  });

  test('is told three times a day at most', async () => {
    const { to } = await story();
    const told = async () => {
      sent = [];
      await later();
      return sent.filter(({ kind }) => kind === 'reply_not_taken').length;
    };
    for (const _ of [1, 2, 3, 4, 5]) expect(await receive({ to, text: '> It does.\n' })).toBe('no_words');
    expect(await told()).toBe(3);
    expect(await receive({ to, text: '> It does.\n' })).toBe('no_words');
    expect(await told()).toBe(0);
  });

  test('waits with the provider while it can’t be fetched', async () => {
    const { marit, place, to } = await story();
    const emailId = await standIn.receive(mailFrom({ to, text: 'Later.' }));
    setEnv(receiving({ RESEND_BASE_URL: 'http://127.0.0.1:1' }));
    expect(await tell(emailId, [to])).toBe(503);
    setEnv(receiving());
    expect(await tell(emailId, [to])).toBe('taken');
    expect(await wordsIn(marit, place)).toEqual([...BEFORE, 'Later.']);
  });
});

describe('the mail of a thread', () => {
  test('says that it may be answered only where that is so, with an address for each reader and thread', async () => {
    const { id, marit, place, to } = await story();
    expect(sent.find(({ kind }) => kind === 'questions_answered')?.text).toContain(
      'Answer this mail, or ask',
    );
    expect(await answered(marit, place)).toBe(to);
    expect(await answered(marit, id)).not.toBe(to);
    const tomasz = await contactOf(home, id, 'Tomasz');
    expect(await answered(tomasz, place)).not.toBe(to);
    setEnv(receiving({ REPLIES_DOMAIN: '' }));
    expect(await answered(marit, place)).toBe(await emailOf(home.ines));
    expect(sent.find(({ kind }) => kind === 'questions_answered')?.text).not.toContain('Answer this mail');
  });

  test('holds the address only when it leaves: a copy of the database writes to no thread', async () => {
    const { id, to } = await story();
    const [mailbox = ''] = to.split('@');
    const rows = await db().selectFrom('notices').selectAll().where('onboarding_id', '=', id).execute();
    const addresses = await db().selectFrom('reply_addresses').selectAll().execute();
    expect(JSON.stringify([rows, addresses])).not.toContain(mailbox.slice('thread-'.length));
    const mail = rows.find(({ kind }) => kind === 'questions_answered');
    const logged = await loadLoggedMail(await memberFor(home.hanne), mail?.id ?? '', '(link)');
    expect(logged && JSON.stringify(sayOpenMail(logged))).toContain('Ines Duarte, Northlight <their thread>');
  });

  test('is no way in for whoever reads the thread, where a quote wasn’t known as one', async () => {
    const { marit, place, to } = await story();
    const text = `So says the mail: http://localhost:3000/welcome/${'a1'.repeat(16)} and that is all.`;
    expect(await receive({ to, text })).toBe('taken');
    expect(await wordsIn(marit, place)).toEqual([
      ...BEFORE,
      'So says the mail: http://localhost:3000/welcome/… and that is all.',
    ]);
  });

  test('is no way into the thread for its other readers', async () => {
    const { marit, place, to } = await story();
    expect(await receive({ to, text: `Ines asked from ${to.replace('@', '\n@')}\nand I said yes.` })).toBe(
      'taken',
    );
    expect((await wordsIn(marit, place)).at(-1)).toBe(
      `Ines asked from thread-…\n@${DOMAIN}\nand I said yes.`,
    );
  });

  test('about several threads is answered to whoever sent it', async () => {
    const { id, marit, place } = await story();
    for (const where of [place, id]) {
      await done(askQuestion(marit, where, 'And that?'));
      await done(answerQuestion(home.ines, id, where, { words: 'That, too.', seen: 1_000 }));
    }
    sent = [];
    await later();
    const mail = sent.find(({ kind }) => kind === 'questions_answered');
    expect(mail?.replyTo.join()).not.toContain(DOMAIN);
    expect(mail?.text).not.toContain('Answer this mail');
  });
});
