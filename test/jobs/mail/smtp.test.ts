/*
 * Mail by SMTP, against a real server on this machine that refuses, defers and drops. SMTP has no idempotency key:
 * what may have arrived is never sent again by itself.
 */
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { db, transact } from '#db/client.server';
import { claimDue, LEASE_SECONDS } from '#db/mail/claims.server';
import { setWorkspaceSender } from '~/admin/tasks.server';
import { setEnv } from '~/env.server';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import { freezeDue } from '~/jobs/mail/freeze-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { messageId, smtpTransport } from '~/jobs/mail/smtp.server';
import { shiftClock, testEnv, useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { introducedOnboarding } from '../../support/story/handoffs';

useDatabase();

let cast: Home;
let server: SMTPServer;
let received: string[] = [];

beforeAll(async () => {
  cast = await oneWorkspace();
});
beforeEach(async () => {
  await shiftClock('0');
  received = [];
});
afterEach(() => new Promise<void>((done) => server.close(() => done())));

const refusing = (responseCode: number) => Object.assign(new Error('Not today'), { responseCode });

type Connection = { id: string; _socket: { destroy(): void } };

/** Ends the connection of a session; others go on. */
const cut = ({ id }: { id: string }) => {
  for (const connection of server.connections as unknown as Set<Connection>)
    if (connection.id === id) connection._socket.destroy();
};

/** A server that takes everything, except as told; the environment points to it. */
async function serve(options: SMTPServerOptions = {}): Promise<void> {
  server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    logger: false,
    onData(stream, _session, done) {
      read(stream).then((text) => {
        received.push(text);
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.server.address() as AddressInfo;
  setEnv(testEnv({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'hello@vendor.example' }));
}

/** What came, also of a connection that is cut on purpose meanwhile. */
async function read(stream: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  try {
    for await (const part of stream) parts.push(part);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ECONNECTION') throw error;
  }
  return Buffer.concat(parts).toString();
}

const letter: Outgoing = {
  from: '"Sam Okafor, Northlight" <hello@vendor.example>',
  to: '"Mira Vos" <mira@brightwater.example>',
  replyTo: ['"Sam Okafor" <sam@vendor.example>', '"Ines Duarte" <ines@vendor.example>'],
  subject: 'Mira, meet Ines: até já',
  html: '<p>Hello Mira</p>',
  text: 'Hello Mira',
  headers: { 'X-Entity-Ref-ID': 'n1' },
  kind: 'introduction',
  idempotencyKey: '01a20341-a05b-70fb-9c44-4c9879283a37',
};

const ID = '<01a20341-a05b-70fb-9c44-4c9879283a37@vendor.example>';

/** What a mail program shows of HTML, letter by letter. */
const wordsIn = (html: string): string =>
  withoutBreaks(
    html
      .slice(html.indexOf('<body'), html.indexOf('</body>'))
      .replace(/<!--[\s\S]*?-->|<[^>]*>/g, '')
      .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))),
  );
const withoutBreaks = (text: string): string => text.replace(/\s+/g, '');

describe('a letter', () => {
  it('arrives whole, under a Message-ID that is the same every time', async () => {
    await serve();
    expect(messageId(letter)).toBe(ID);
    expect(await smtpTransport(letter)).toEqual({ outcome: 'accepted', providerId: ID });
    const [mail = ''] = received;
    expect(mail).toContain(`Message-ID: ${ID}`);
    expect(mail).toContain('X-Entity-Ref-ID: n1');
    expect(mail).toMatch(/Reply-To: .*sam@vendor\.example.*[\s\S]*ines@vendor\.example/);
    expect(mail).toContain('<p>Hello Mira</p>');
    expect(mail).toContain('Content-Type: multipart/alternative');
  });

  it('keeps every address whole on one line of its text and of its HTML, however long it and the words are', async () => {
    await serve();
    const link = `https://foyer.a-name-that-goes-on-and-on.and-on.brindlewick.example/welcome/${'k'.repeat(160)}`;
    const { templates, compose } = await import('#emails/index');
    const { withWelcomeLink } = await import('#emails/welcome-link');
    const { PreviewProps } = await templates.introduction();
    const texts = {
      prose: 'Our shops open at six. '.repeat(60),
      arabic: 'شركة النور تفتح أبوابها في السادسة. '.repeat(40),
      japanese: '山田太郎さんは毎日六時に店を開けます。'.repeat(60),
      aWord: 'x'.repeat(1_500),
    };
    for (const opening of Object.values(texts)) {
      const written = withWelcomeLink(await compose('introduction', { ...PreviewProps, opening }), link);
      expect((await smtpTransport({ ...letter, ...written })).outcome).toBe('accepted');
      const mail = received.at(-1) ?? '';
      const lines = mail.split('\r\n');
      expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(998);
      const [, text = '', html = ''] = mail.split(/^Content-Type: text\//m);
      expect(text.split('\r\n')).toContain(link);
      expect(html.split('\r\n').filter((line) => line.includes(`"${link}"`)).length).toBeGreaterThan(0);
      expect(html).toContain('Content-Transfer-Encoding: 7bit');
      expect(wordsIn(html)).toBe(wordsIn(written.html));
      expect(withoutBreaks(text)).toContain(withoutBreaks(written.text.trim()));
    }
  });

  it('carries user and password from the address', async () => {
    const seen: string[] = [];
    await serve({
      authOptional: false,
      onAuth(auth, _session, done) {
        seen.push(`${auth.username}:${auth.password}`);
        done(null, { user: 'foyer' });
      },
    });
    const { port } = server.server.address() as AddressInfo;
    setEnv(testEnv({ SMTP_URL: `smtp://foyer:p%40ss@127.0.0.1:${port}`, MAIL_FROM: 'hello@vendor.example' }));
    expect((await smtpTransport(letter)).outcome).toBe('accepted');
    expect(seen).toEqual(['foyer:p@ss']);
  });
});

describe('what a failure means', () => {
  const on = (
    step: 'onMailFrom' | 'onRcptTo',
    act: (done: (error?: Error) => void, session: { id: string }) => void,
  ): SMTPServerOptions => ({
    [step]: (_address: unknown, session: { id: string }, done: (error?: Error) => void) => act(done, session),
  });

  it.each([
    ['an address that is refused', on('onRcptTo', (done) => done(refusing(550))), 'rejected'],
    [
      'a sender that is refused, whose every mail would be',
      on('onMailFrom', (done) => done(refusing(553))),
      'later',
    ],
    ['a mail that is too large', on('onMailFrom', (done) => done(refusing(552))), 'rejected'],
    ['a server that asks to wait', on('onRcptTo', (done) => done(refusing(450))), 'later'],
    ['a server that ends the session', on('onMailFrom', (done) => done(refusing(421))), 'later'],
    ['a connection lost before the message', on('onRcptTo', (_done, session) => cut(session)), 'later'],
  ])('%s', async (_, options, outcome) => {
    await serve(options);
    expect((await smtpTransport(letter)).outcome).toBe(outcome);
    expect(received).toEqual([]);
  });

  it.each([
    ['is refused for good', () => refusing(554), 'rejected'],
    ['is put off', () => refusing(451), 'later'],
  ])('a message that %s after it was read', async (_, error, outcome) => {
    await serve({ onData: (stream, _session, done) => void read(stream).then(() => done(error())) });
    expect((await smtpTransport(letter)).outcome).toBe(outcome);
  });

  it('a connection lost after the message leaves it unsure', async () => {
    await serve({ onData: (stream, session) => void read(stream).then(() => cut(session)) });
    expect((await smtpTransport(letter)).outcome).toBe('unsure');
  });

  it('a server that isn’t there, or wants another password, is tried again later', async () => {
    await serve({ authOptional: false, onAuth: (_auth, _session, done) => done(refusing(535)) });
    const { port } = server.server.address() as AddressInfo;
    const MAIL_FROM = 'hello@vendor.example';
    setEnv(testEnv({ SMTP_URL: `smtp://foyer:wrong@127.0.0.1:${port}`, MAIL_FROM }));
    expect(await smtpTransport(letter)).toMatchObject({ outcome: 'later', isAboutUs: true });
    setEnv(testEnv({ SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM }));
    expect((await smtpTransport(letter)).outcome).toBe('later');
  });
});

describe('the ledger by SMTP', () => {
  const introductions = (id: string) =>
    db()
      .selectFrom('notices')
      .select(['state', 'attempt'])
      .where('onboarding_id', '=', id)
      .where('kind', '=', 'introduction')
      .execute();

  it('never sends again what may have arrived', async () => {
    await serve({
      onData: (stream, session) =>
        void read(stream)
          .then((text) => received.push(text))
          .then(() => cut(session)),
    });
    const { id } = await introducedOnboarding(cast);
    await deliverDue();
    const once = received.length;
    await shiftClock('25 hours');
    await deliverDue();
    expect(received).toHaveLength(once);
    expect(await introductions(id)).toEqual([
      { state: 'unsure', attempt: 1 },
      { state: 'unsure', attempt: 1 },
    ]);
  });

  it('leaves to a person what a process that is gone was sending', async () => {
    await serve();
    await deliverDue();
    received = [];
    const { id } = await introducedOnboarding(cast);
    await freezeDue();
    const claims = await transact(db(), (trx) => claimDue(trx, 50));
    expect(claims.length).toBeGreaterThan(1);
    await shiftClock(`${LEASE_SECONDS + 1} seconds`);
    await deliverDue();
    expect(received).toEqual([]);
    expect((await introductions(id)).map((row) => row.state)).toEqual(['unsure', 'unsure']);
  });

  it('sends in the name of a company of its own, once it has a sender', async () => {
    await serve();
    await setWorkspaceSender({ workspace: 'Northlight', email: 'handover@northlight.example' });
    await introducedOnboarding(cast);
    await deliverDue();
    const toMira = received.find((mail) => mail.includes('To: Mira Vos'));
    expect(toMira).toMatch(/^From: "?Sam Okafor, Northlight"? <handover@northlight\.example>/m);
    expect(toMira).toMatch(/^Message-ID: <[0-9a-f-]+@northlight\.example>/m);
    await setWorkspaceSender({ workspace: 'Northlight' });
    await expect(setWorkspaceSender({ workspace: 'Nowhere' })).rejects.toThrow('workspace_unknown');
  });
});
