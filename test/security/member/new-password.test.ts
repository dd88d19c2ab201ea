/* A forgotten password: one answer for everyone, a link that works once, and no old session after it. */
import { beforeEach, describe, expect, it } from 'vitest';
import { database, db, setDatabase } from '#db/client.server';
import { PASSWORD_MAIL_PER_ACCOUNT } from '~/auth/attempts.server';
import { memberOf, signIn } from '~/auth/member/member.server';
import { askNewPassword, chooseNewPassword } from '~/commands/member/reset-password.server';
import type { SendOutcome } from '~/domain/mail/send-outcome';
import { allAfterwards } from '~/http/afterwards.server';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { loadLetter } from '~/queries/mail/mailbox.server';
import { passwordResetState } from '~/queries/member/password-reset.server';
import { action as ask } from '~/routes/member/password-forgotten';
import { action as choose, loader as look } from '~/routes/member/password-reset';
import { shiftClock, useDatabase } from '../../support/database/database';
import { notingTables } from '../../support/database/tables-read';
import { emailOf, type Home, oneWorkspace, PASSWORD } from '../../support/story/cast';
import { memberFor } from '../../support/story/member';

useDatabase();

const NEW = 'another sentence, longer';
const NEVER = '0'.repeat(32);

let home: Home;
let email: string;
let sent: Outgoing[] = [];
const accepting = async (message: Outgoing): Promise<SendOutcome> => {
  sent.push(message);
  return { outcome: 'accepted', providerId: crypto.randomUUID() };
};

beforeEach(async () => {
  await shiftClock('0');
  home = await oneWorkspace();
  email = await emailOf(home.ines);
  await deliverDue(accepting);
  sent = [];
});

const context = { nonce: '', requestId: '', clientAddress: '10.0.0.9' };
const form = (path: string, fields: Record<string, string>) =>
  new Request(`http://localhost${path}`, { method: 'POST', body: new URLSearchParams(fields) });

/** What the route answers, whether it returns or throws. */
const answer = (work: Promise<unknown>) => work.catch((thrown: unknown) => thrown) as Promise<Response>;

/** What is answered, and which tables are met until then and while the work goes on that no answer waits for. */
async function answerAndReads(work: () => Promise<Response>) {
  const met = new Set<string>();
  const opened = database();
  setDatabase({ ...opened, db: opened.db.withPlugin(notingTables(met)) });
  try {
    const response = await work();
    const untilAnswered = [...met];
    await allAfterwards();
    return { response, tables: { untilAnswered, afterwards: [...met].slice(untilAnswered.length) } };
  } finally {
    setDatabase(opened);
  }
}

async function tokenByMail(): Promise<string> {
  await askNewPassword(email.toUpperCase(), '10.0.0.1');
  await deliverDue(accepting);
  return /\/password\/reset\/([0-9a-z]{32})/.exec(sent.at(-1)?.text ?? '')?.[1] ?? '';
}

const canSignIn = async (password: string) =>
  (await signIn(new Request('http://localhost/sign-in'), email, password)) !== null;

async function sessionOf(password: string): Promise<Request> {
  const headers = await signIn(new Request('http://localhost/sign-in'), email, password);
  const cookie = headers?.getSetCookie()[0]?.split(';')[0] ?? '';
  return new Request('http://localhost/', { headers: { cookie } });
}

describe('asking', () => {
  it('gets one answer, whoever is asked for, and a mail only for a member', async () => {
    for (const address of [email, 'nobody@example.com']) {
      const { response, tables } = await answerAndReads(() =>
        answer(ask({ request: form('/password/forgotten', { email: address }), params: {}, context })),
      );
      expect([response.status, response.headers.get('Location')]).toEqual([303, '/password/on-its-way']);
      // Until the answer is on its way nobody is looked up: how long it takes can't tell a member from a stranger.
      expect(tables.untilAnswered).not.toContain('members');
      expect(tables.afterwards).toContain('members');
    }
    await deliverDue(accepting);
    expect(sent.map((message) => [message.kind, message.to])).toEqual([
      ['password_reset', `"Ines Duarte" <${email}>`],
    ]);
    expect(sent[0]?.subject).toBe('A new password for Foyer at Northlight');
  });

  it('mails an address three times an hour at most, and a disabled member never', async () => {
    for (let count = 0; count < PASSWORD_MAIL_PER_ACCOUNT.tries + 3; count++) {
      await askNewPassword(email, '10.0.0.1');
      await deliverDue(accepting);
    }
    expect(sent).toHaveLength(PASSWORD_MAIL_PER_ACCOUNT.tries);
    await db()
      .updateTable('members')
      .set({ disabled_at: new Date() })
      .where('id', '=', home.sam.id)
      .execute();
    await askNewPassword(await emailOf(home.sam), '10.0.0.1');
    await deliverDue(accepting);
    expect(sent).toHaveLength(PASSWORD_MAIL_PER_ACCOUNT.tries);
  });

  it('is put off after twenty tries from one address', async () => {
    const stranger = { ...context, clientAddress: '10.9.9.9' };
    const once = () =>
      answer(
        ask({
          request: form('/password/forgotten', { email: 'x@example.com' }),
          params: {},
          context: stranger,
        }),
      );
    for (let count = 0; count < 20; count++) expect((await once()).status).toBe(303);
    expect((await once()) as unknown).toMatchObject({ init: { status: 429 } });
  });
});

describe('the link', () => {
  it('sets the password once, ends every session, and signs in', async () => {
    const before = await sessionOf(PASSWORD);
    expect(await memberOf(before)).not.toBeNull();
    const token = await tokenByMail();
    const saved = await answer(
      choose({ request: form(`/password/reset/${token}`, { password: NEW }), params: { token }, context }),
    );
    expect([saved.status, saved.headers.get('Location')]).toEqual([303, '/']);
    expect(saved.headers.getSetCookie()).toHaveLength(1);
    expect(await memberOf(before)).toBeNull();
    expect([await canSignIn(PASSWORD), await canSignIn(NEW)]).toEqual([false, true]);
    expect(await chooseNewPassword(token, 'a third sentence entirely', '10.0.0.1')).toMatchObject({
      code: 'link_ended',
    });
    expect(await canSignIn(NEW)).toBe(true);
  });

  it('changes nothing by being opened, by machines or by its owner', async () => {
    const token = await tokenByMail();
    const rows = () => db().selectFrom('password_resets').selectAll().execute();
    const before = await rows();
    const request = new Request(`http://localhost/password/reset/${token}`);
    for (let count = 0; count < 5; count++) {
      const { data } = await look({ request, params: { token }, context });
      expect(data.isOpen).toBe(true);
    }
    expect(await rows()).toEqual(before);
  });

  it('is the same one when it is asked for again, whoever asks, and works an hour from the latest mail', async () => {
    const first = await tokenByMail();
    await shiftClock('40 minutes');
    expect(await tokenByMail()).toBe(first);
    const both = sent.filter((message) => message.kind === 'password_reset');
    expect(new Set(both.map((message) => message.idempotencyKey)).size).toBe(2);
    await shiftClock('99 minutes');
    expect((await passwordResetState(first, '10.0.0.1')).isOpen).toBe(true);
    await shiftClock('101 minutes');
    expect((await passwordResetState(first, '10.0.0.1')).isOpen).toBe(false);
    expect(await chooseNewPassword(first, NEW, '10.0.0.1')).toMatchObject({ code: 'link_ended' });
    expect(await tokenByMail()).not.toBe(first);
  });

  it('that never was looks like one that ended', async () => {
    for (const token of [NEVER, 'x', '']) {
      const request = new Request('http://localhost/password/reset/x');
      const { data, init } = await look({ request, params: { token }, context });
      expect([data.isOpen, init?.status]).toEqual([false, 404]);
    }
  });

  it('works once when it is pressed several times at once', async () => {
    const token = await tokenByMail();
    const outcomes = await Promise.all(
      ['one', 'two', 'three'].map((name) => chooseNewPassword(token, `${name} ${NEW}`, '10.0.0.1')),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  });

  it('stands neither in the database nor in a mailbox that others read', async () => {
    const token = await tokenByMail();
    for (const table of ['notices', 'password_resets'] as const)
      expect(JSON.stringify(await db().selectFrom(table).selectAll().execute())).not.toContain(token);
    const notice = await db()
      .selectFrom('notices')
      .select('id')
      .where('kind', '=', 'password_reset')
      .where('recipient_id', '=', home.ines.id)
      .executeTakeFirstOrThrow();
    const letter = await loadLetter(await memberFor(home.kofi), notice.id);
    expect(letter?.html).not.toContain(token);
    const own = await loadLetter(await memberFor(home.ines), notice.id);
    expect(own?.html).toContain(token);
  });
});
