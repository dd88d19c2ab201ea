/* Colleagues are asked in by an admin, join once by their own link, and can be turned away and let back in. */
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '#db/client.server';
import { memberOf, signIn } from '~/auth/member/member.server';
import { acceptInvitation } from '~/commands/member/accept-invitation.server';
import { changeRole } from '~/commands/member/change-role.server';
import { disableMember, enableMember } from '~/commands/member/disable-member.server';
import { inviteMember, resendInvitation, revokeInvitation } from '~/commands/member/invite-member.server';
import type { SendOutcome } from '~/domain/mail/send-outcome';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { invitationOf } from '~/queries/member/invitation.server';
import { membersOf } from '~/queries/member/members.server';
import { shiftClock, useDatabase } from '../../support/database/database';
import { emailOf, type Home, type NextDoor, PASSWORD, twoWorkspaces } from '../../support/story/cast';
import { done } from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';

useDatabase();

const CHOSEN = 'a sentence of my own';

let home: Home;
let nextDoor: NextDoor;
let noor: { name: string; email: string; role: 'cs' };
let sent: Outgoing[] = [];
const accepting = async (message: Outgoing): Promise<SendOutcome> => {
  sent.push(message);
  return { outcome: 'accepted', providerId: crypto.randomUUID() };
};

beforeEach(async () => {
  await shiftClock('0');
  ({ home, nextDoor } = await twoWorkspaces());
  noor = { name: 'Noor Haddad', email: `noor.${home.workspaceId.slice(-8)}@example.com`, role: 'cs' };
  await deliverDue(accepting);
  sent = [];
});

/** The token in the latest invitation that left. */
async function tokenByMail(): Promise<string> {
  await deliverDue(accepting);
  const mail = sent.filter((message) => message.kind === 'member_invitation').at(-1);
  return /\/invitation\/([0-9a-z]{32})/.exec(mail?.text ?? '')?.[1] ?? '';
}

const listOf = async (who: 'kofi' | 'hanne' = 'kofi') => membersOf(await memberFor(home[who]));
const invitationId = async () => (await listOf()).invited[0]?.id ?? '';
const works = async (token: string) => (await invitationOf(token, '10.0.0.1')).invitation !== null;

describe('an invitation', () => {
  it('leads in once: the member signs in with the password they chose', async () => {
    done(await inviteMember(home.kofi, noor));
    const token = await tokenByMail();
    expect(sent[0]).toMatchObject({
      to: `"Noor Haddad" <${noor.email}>`,
      subject: 'Kofi invites you to Foyer at Northlight',
      replyTo: [`"Kofi Mensah" <${await emailOf(home.kofi)}>`],
    });
    expect((await invitationOf(token, '10.0.0.1')).invitation).toMatchObject({
      vendor: 'Northlight',
      email: noor.email,
    });
    const outcomes = await Promise.all([1, 2, 3].map(() => acceptInvitation(token, CHOSEN)));
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    const headers = await signIn(new Request('http://localhost/sign-in'), noor.email, CHOSEN);
    const cookie = headers?.getSetCookie()[0]?.split(';')[0] ?? '';
    const member = await memberOf(new Request('http://localhost/', { headers: { cookie } }));
    expect(member).toMatchObject({ name: 'Noor Haddad', role: 'cs', workspaceId: home.workspaceId });
    expect(await acceptInvitation(token, CHOSEN)).toMatchObject({ code: 'link_ended' });
    expect((await listOf()).invited).toEqual([]);
  });

  it('ends after seven days, when it is sent again, and when it is taken back', async () => {
    done(await inviteMember(home.kofi, noor));
    const first = await tokenByMail();
    done(await resendInvitation(home.kofi, await invitationId()));
    const second = await tokenByMail();
    expect([await works(first), await works(second)]).toEqual([false, true]);
    await shiftClock('8 days');
    expect(await works(second)).toBe(false);
    expect((await listOf()).invited[0]?.isOver).toBe(true);
    done(await inviteMember(home.kofi, noor));
    const third = await tokenByMail();
    expect((await listOf()).invited).toHaveLength(1);
    expect(await works(third)).toBe(true);
    const id = await invitationId();
    done(await revokeInvitation(home.kofi, id));
    done(await revokeInvitation(home.kofi, id));
    expect(await acceptInvitation(third, CHOSEN)).toMatchObject({ code: 'link_ended' });
    expect(await resendInvitation(home.kofi, id)).toMatchObject({ code: 'not_found' });
  });

  it('that was taken back before it left is not sent', async () => {
    done(await inviteMember(home.kofi, noor));
    done(await revokeInvitation(home.kofi, await invitationId()));
    await deliverDue(accepting);
    expect(sent).toEqual([]);
  });

  it('stands in the database as a hash alone', async () => {
    done(await inviteMember(home.kofi, noor));
    const token = await tokenByMail();
    expect(token).toHaveLength(32);
    for (const table of ['notices', 'invitations'] as const)
      expect(JSON.stringify(await db().selectFrom(table).selectAll().execute())).not.toContain(token);
  });

  it('tells nobody whether an address signs in elsewhere, except whoever owns it', async () => {
    const elsewhere = { ...noor, email: await emailOf(nextDoor.piet) };
    done(await inviteMember(home.kofi, elsewhere));
    const token = await tokenByMail();
    expect(await works(token)).toBe(true);
    expect(await acceptInvitation(token, CHOSEN)).toMatchObject({ code: 'member_exists' });
    const own = { ...noor, email: await emailOf(home.sam) };
    expect(await inviteMember(home.kofi, own)).toMatchObject({ code: 'member_exists' });
  });
});

describe('who decides', () => {
  it('is an admin of this workspace; leads only look', async () => {
    for (const actor of [home.sam, home.ines, home.hanne])
      expect(await inviteMember(actor, noor)).toMatchObject({ code: 'not_allowed' });
    done(await inviteMember(home.kofi, noor));
    const id = await invitationId();
    for (const verb of [resendInvitation, revokeInvitation])
      expect(await verb(nextDoor.olga, id)).toMatchObject({ code: 'not_found' });
    for (const verb of [disableMember, enableMember]) {
      expect(await verb(nextDoor.olga, home.sam.id)).toMatchObject({ code: 'not_found' });
      expect(await verb(home.hanne, home.sam.id)).toMatchObject({ code: 'not_allowed' });
    }
    expect((await listOf('hanne')).members).toHaveLength(4);
    expect((await membersOf(await memberFor(nextDoor.olga))).invited).toEqual([]);
  });
});

describe('a role', () => {
  const roleOf = async (who: 'sam' | 'kofi' | 'hanne') =>
    (await listOf()).members.find((one) => one.id === home[who].id)?.role;

  it('is given by an admin, and what was theirs stays theirs', async () => {
    done(await changeRole(home.kofi, home.sam.id, 'lead'));
    expect(await roleOf('sam')).toBe('lead');
  });

  it('takes along the invitations that only an admin may send', async () => {
    done(await changeRole(home.kofi, home.sam.id, 'admin'));
    done(await inviteMember({ ...home.sam, role: 'admin' }, { ...noor, role: 'admin' }));
    const token = await tokenByMail();
    done(await changeRole(home.kofi, home.sam.id, 'sales'));
    expect(await acceptInvitation(token, CHOSEN)).toMatchObject({ code: 'link_ended' });
  });

  it('is nobody else’s to give, and never one’s own to change, so that an admin is always left', async () => {
    expect(await changeRole(home.hanne, home.sam.id, 'admin')).toMatchObject({ code: 'not_allowed' });
    expect(await changeRole(home.kofi, home.kofi.id, 'sales')).toMatchObject({ code: 'own_account' });
    expect(await changeRole(nextDoor.olga, home.sam.id, 'lead')).toMatchObject({ code: 'not_found' });
    done(await changeRole(home.kofi, home.hanne.id, 'admin'));
    const outcomes = await Promise.all([
      changeRole(home.kofi, home.hanne.id, 'sales'),
      changeRole({ ...home.hanne, role: 'admin' }, home.kofi.id, 'sales'),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  });
});

describe('a member who is turned away', () => {
  it('is signed out at once, and comes back with the same password', async () => {
    const email = await emailOf(home.sam);
    const enter = async () => {
      const headers = await signIn(new Request('http://localhost/sign-in'), email, PASSWORD);
      const cookie = headers?.getSetCookie()[0]?.split(';')[0] ?? '';
      return new Request('http://localhost/', { headers: { cookie } });
    };
    const inside = await enter();
    expect(await memberOf(inside)).not.toBeNull();
    done(await disableMember(home.kofi, home.sam.id));
    expect(await memberOf(inside)).toBeNull();
    expect(await memberOf(await enter())).toBeNull();
    done(await enableMember(home.kofi, home.sam.id));
    const back = await enter();
    done(await enableMember(home.kofi, home.sam.id));
    expect(await memberOf(back)).not.toBeNull();
  });

  it('is never the one who decides, so that an admin is always left', async () => {
    expect(await disableMember(home.kofi, home.kofi.id)).toMatchObject({ code: 'own_account' });
    await db().updateTable('members').set({ role: 'admin' }).where('id', '=', home.hanne.id).execute();
    const outcomes = await Promise.all([
      disableMember(home.kofi, home.hanne.id),
      disableMember({ ...home.hanne, role: 'admin' }, home.kofi.id),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  });
});
