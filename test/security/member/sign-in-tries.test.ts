/* Guessing is slow; nobody is locked out by what others do; and it is kept who came in and who was refused. */

import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '#db/client.server';
import { latestAccess } from '~/auth/access-log.server';
import { memberOf, signIn, signInToDemo } from '~/auth/member/member.server';
import {
  countSignIn,
  SIGN_IN_AT_FULL_PACE,
  SIGN_IN_PER_ACCOUNT_AND_ADDRESS,
} from '~/auth/member/sign-in-tries.server';
import { acceptInvitation } from '~/commands/member/accept-invitation.server';
import { disableMember, enableMember } from '~/commands/member/disable-member.server';
import { inviteMember } from '~/commands/member/invite-member.server';
import { askNewPassword, setNewPassword } from '~/commands/member/reset-password.server';
import { setEnv } from '~/env.server';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { tidy } from '~/jobs/tidy.server';
import { action } from '~/routes/member/sign-in';
import { shiftClock, testEnv, useDatabase } from '../../support/database/database';
import { emailOf, type Home, oneWorkspace, PASSWORD } from '../../support/story/cast';

useDatabase();

let home: Home;
let email: string;
beforeEach(async () => {
  await shiftClock('0');
  await sql`delete from attempts`.execute(db());
  await sql`delete from access_log`.execute(db());
  home = await oneWorkspace();
  email = await emailOf(home.ines);
});

async function signInAt(clientAddress: string, password: string, address = email) {
  const body = new URLSearchParams({ email: address, password });
  const request = new Request('http://localhost/sign-in', { method: 'POST', body });
  const context = { nonce: '', requestId: '', clientAddress };
  const answer = await action({ request, params: {}, context }).catch((thrown: unknown) => thrown);
  if (answer instanceof Response) return answer.status;
  return (answer as { init: { status: number } }).init.status;
}
const times = (count: number) => Array.from({ length: count }, (_, at) => at);

describe('wrong passwords', () => {
  it('from one place shut out that place alone: the owner signs in from theirs', async () => {
    for (const _ of times(SIGN_IN_PER_ACCOUNT_AND_ADDRESS.tries))
      expect(await countSignIn(email, '198.51.100.7')).toBe(0);
    expect(await signInAt('198.51.100.7', PASSWORD)).toBe(429);
    expect(await signInAt('203.0.113.5', PASSWORD)).toBe(302);
  });

  it('from many places slow the account down to one try every five seconds, and never close it', async () => {
    for (const at of times(SIGN_IN_AT_FULL_PACE.tries))
      expect(await countSignIn(email, `198.51.100.${at}`)).toBe(0);
    expect(await countSignIn(email, '198.51.100.90')).toBe(0);
    expect(await countSignIn(email, '198.51.100.91')).toBeLessThanOrEqual(5);
    expect(await countSignIn(email, '198.51.100.91')).toBeGreaterThan(0);
    await shiftClock('6 seconds');
    expect(await signInAt('203.0.113.5', PASSWORD)).toBe(302);
    expect(await countSignIn(email, '203.0.113.6')).toBe(0);
  });

  it('add nothing to what is counted once their place is shut out, whatever addresses they make up', async () => {
    for (const at of times(50)) await countSignIn(`${at}@example.com`, '198.51.100.7');
    const count = async () => (await db().selectFrom('attempts').select('key').execute()).length;
    const before = await count();
    for (const at of times(100))
      expect(await countSignIn(`more${at}@example.com`, '198.51.100.7')).toBeGreaterThan(0);
    expect(await count()).toBe(before);
  });
});

describe('the record of ways in', () => {
  it('tells who came in, who was refused, and where it was slowed, each with the place', async () => {
    await signInAt('203.0.113.5', PASSWORD);
    for (const _ of times(SIGN_IN_PER_ACCOUNT_AND_ADDRESS.tries - 2))
      await countSignIn(email, '198.51.100.7');
    for (const _ of times(6)) await signInAt('198.51.100.7', 'a guess');
    await signInAt('198.51.100.8', 'my password typed here', 'hunter2-hunter2');
    const told = (await latestAccess(db(), 50)).map(
      (row) => `${row.kind} ${row.email} ${row.client_address}`,
    );
    expect(told.filter((line) => line.startsWith('signed_in'))).toEqual([`signed_in ${email} 203.0.113.5`]);
    expect(told.filter((line) => line.startsWith('sign_in_slowed'))).toEqual([
      `sign_in_slowed ${email} 198.51.100.7`,
    ]);
    expect(told.filter((line) => line === `sign_in_refused ${email} 198.51.100.7`)).toHaveLength(2);
    expect(told).toContain('sign_in_refused null 198.51.100.8');
    expect(JSON.stringify(await db().selectFrom('access_log').selectAll().execute())).not.toContain(
      'hunter2',
    );
  });

  it('and the owner hear of every new password, whoever set it', async () => {
    const sent: Outgoing[] = [];
    await askNewPassword(email, '203.0.113.5');
    expect(await setNewPassword(email, 'an operator chose this', 'the console')).toBe(true);
    expect(await setNewPassword('nobody@example.com', 'an operator chose this', 'the console')).toBe(false);
    await deliverDue(async (message) => {
      sent.push(message);
      return { outcome: 'accepted', providerId: crypto.randomUUID() };
    });
    const toHer = sent.filter(({ to }) => to.includes(email));
    expect(toHer.map(({ kind }) => kind)).toEqual(['password_changed']);
    expect(toHer[0]?.text).toContain('/password/forgotten');
    const kinds = (await latestAccess(db(), 5)).map((row) => row.kind);
    expect(kinds).toEqual(['password_changed', 'password_mailed']);
  });
});

describe('somebody who was turned away', () => {
  const asked = () => new Request('http://localhost/sign-in', { method: 'POST' });
  const sessions = async () => (await db().selectFrom('sessions').select('id').execute()).length;

  it('gets no session by any way, and none that lives on once they are let in again', async () => {
    await disableMember(home.kofi, home.ines.id);
    const before = await sessions();
    expect(await signIn(asked(), email, PASSWORD)).toBeNull();
    setEnv(testEnv({ DEMO: '1' }));
    expect(await signInToDemo(asked(), home.ines.id)).toBeNull();
    setEnv(testEnv());
    expect(await sessions()).toBe(before);
    await enableMember(home.kofi, home.ines.id);
    expect(await signIn(asked(), email, PASSWORD)).not.toBeNull();
  });

  it('lets nobody else in: their open invitations end', async () => {
    await db().updateTable('members').set({ role: 'admin' }).where('id', '=', home.hanne.id).execute();
    await inviteMember(
      { ...home.hanne, role: 'admin' },
      { name: 'A Friend', email: 'friend@example.com', role: 'admin' },
    );
    const sent: Outgoing[] = [];
    await deliverDue(async (message) => {
      sent.push(message);
      return { outcome: 'accepted', providerId: crypto.randomUUID() };
    });
    const token = /\/invitation\/([0-9a-z]{32})/.exec(
      sent.find(({ to }) => to.includes('friend@'))?.text ?? '',
    )?.[1];
    await disableMember(home.kofi, home.hanne.id);
    expect(await acceptInvitation(token ?? '', 'a sentence that is long')).toMatchObject({
      code: 'link_ended',
    });
  });
});

describe('a copy of the database', () => {
  it('signs nobody in: a session stands there without the signature that its cookie carries', async () => {
    const headers = await signIn(new Request('http://localhost/sign-in'), email, PASSWORD);
    const cookie = headers?.getSetCookie()[0]?.split(';')[0] ?? '';
    const as = (given: string) => memberOf(new Request('http://localhost/', { headers: { cookie: given } }));
    expect((await as(cookie))?.id).toBe(home.ines.id);
    const { token } = await db()
      .selectFrom('sessions')
      .select('token')
      .orderBy('created_at', 'desc')
      .executeTakeFirstOrThrow();
    const name = cookie.split('=')[0];
    for (const forged of [
      token,
      `${token}.`,
      `${token}.${'A'.repeat(43)}=`,
      encodeURIComponent(`${token}.${btoa('x'.repeat(32))}`),
    ])
      expect(await as(`${name}=${forged}`)).toBeNull();
  });
});

describe('tidying', () => {
  it('takes away what has ended and leaves what still counts', async () => {
    await signInAt('203.0.113.5', PASSWORD);
    await countSignIn('x@example.com', '198.51.100.7');
    const left = async () => ({
      tries: (await db().selectFrom('attempts').select('key').execute()).length,
      sessions: (await db().selectFrom('sessions').select('id').execute()).length,
      record: (await db().selectFrom('access_log').select('id').execute()).length,
    });
    const before = await left();
    await tidy();
    expect(await left()).toEqual(before);
    await shiftClock('3 days');
    await tidy();
    expect(await left()).toEqual({ ...before, tries: 0 });
    await shiftClock('8 days');
    await tidy();
    expect(await left()).toEqual({ tries: 0, sessions: 0, record: before.record });
    await shiftClock('366 days');
    await tidy();
    expect((await left()).record).toBe(0);
  });
});
