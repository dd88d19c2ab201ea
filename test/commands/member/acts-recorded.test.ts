/* Who was asked in, left and became what, and whose words our mail is in: each stands in the record, once. */
import { beforeEach, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { wordMail } from '~/commands/mail/word-mail.server';
import { acceptInvitation } from '~/commands/member/accept-invitation.server';
import { changeRole } from '~/commands/member/change-role.server';
import { disableMember, enableMember } from '~/commands/member/disable-member.server';
import { inviteMember, resendInvitation, revokeInvitation } from '~/commands/member/invite-member.server';
import { type Profile, saveProfile } from '~/commands/member/save-account.server';
import type { SendOutcome } from '~/domain/mail/send-outcome';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { shiftClock, useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { done } from '../../support/story/handoffs';

useDatabase();

let home: Home;
let noor: { name: string; email: string; role: 'cs' };
beforeEach(async () => {
  await shiftClock('0');
  home = await oneWorkspace();
  noor = { name: 'Noor Haddad', email: `noor.${home.workspaceId.slice(-8)}@example.com`, role: 'cs' };
});

/** What is in the record of this workspace, the earliest first. */
async function recorded() {
  const rows = await db()
    .selectFrom('events')
    .select(['kind', 'details', 'actor_id as by'])
    .where('workspace_id', '=', home.workspaceId)
    .where('onboarding_id', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(({ kind, details, by }) => [kind, details, by]);
}

async function invitationId(): Promise<string> {
  const row = await db()
    .selectFrom('invitations')
    .select('id')
    .where('email', '=', noor.email)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  return row.id;
}

test('an invitation from the asking to the joining', async () => {
  const { kofi } = home;
  const sent: Outgoing[] = [];
  const accepting = async (message: Outgoing): Promise<SendOutcome> => {
    sent.push(message);
    return { outcome: 'accepted', providerId: crypto.randomUUID() };
  };
  done(await inviteMember(kofi, noor));
  done(await inviteMember(kofi, noor));
  const invitation = await invitationId();
  await deliverDue(accepting);
  done(await resendInvitation(kofi, invitation));
  done(await resendInvitation(kofi, invitation));
  await deliverDue(accepting);
  const mail = sent.filter((message) => message.to.includes(noor.email)).at(-1);
  const token = /\/invitation\/([0-9a-z]{32})/.exec(mail?.text ?? '')?.[1] ?? '';
  done(await acceptInvitation(token, 'a sentence of my own'));
  const { id: member } = await db()
    .selectFrom('members')
    .select('id')
    .where('email', '=', noor.email)
    .executeTakeFirstOrThrow();
  expect(await recorded()).toEqual([
    ['member_invited', { invitation, role: 'cs' }, kofi.id],
    ['invitation_resent', { invitation }, kofi.id],
    ['invitation_accepted', { invitation, member, role: 'cs' }, member],
  ]);
});

test('an invitation that is taken back, or put in the place of another', async () => {
  const { kofi } = home;
  done(await inviteMember(kofi, noor));
  const first = await invitationId();
  done(await inviteMember(kofi, { ...noor, name: 'Noor H.' }));
  const second = await invitationId();
  done(await revokeInvitation(kofi, second));
  done(await revokeInvitation(kofi, second));
  expect(await recorded()).toEqual([
    ['member_invited', { invitation: first, role: 'cs' }, kofi.id],
    ['invitation_revoked', { invitation: first }, kofi.id],
    ['member_invited', { invitation: second, role: 'cs' }, kofi.id],
    ['invitation_revoked', { invitation: second }, kofi.id],
  ]);
});

test('another role, turning away and letting back in; what changes nothing is none of them', async () => {
  const { kofi, ines, sam } = home;
  done(await changeRole(kofi, ines.id, 'lead'));
  done(await changeRole(kofi, ines.id, 'lead'));
  done(await enableMember(kofi, ines.id));
  done(await disableMember(kofi, ines.id));
  done(await disableMember(kofi, ines.id));
  done(await enableMember(kofi, ines.id));
  expect(await disableMember(sam, kofi.id)).toMatchObject({ code: 'not_allowed' });
  expect(await recorded()).toEqual([
    ['member_role_changed', { member: ines.id, from: 'cs', to: 'lead' }, kofi.id],
    ['member_disabled', { member: ines.id }, kofi.id],
    ['member_enabled', { member: ines.id }, kofi.id],
  ]);
});

test('invitations end with whoever asked, and say so', async () => {
  const { kofi } = home;
  done(await changeRole(kofi, home.hanne.id, 'admin'));
  done(await inviteMember({ ...home.hanne, role: 'admin' }, noor));
  const invitation = await invitationId();
  done(await disableMember(kofi, home.hanne.id));
  expect((await recorded()).slice(2)).toEqual([
    ['member_disabled', { member: home.hanne.id }, kofi.id],
    ['invitation_revoked', { invitation }, kofi.id],
  ]);
});

test('the words of our mail, by the names of the texts that are put in other words', async () => {
  const { hanne } = home;
  done(
    await wordMail(hanne, 'fresh_link', { 'fresh_link.subject': 'Your way in', 'fresh_link.opening': '' }),
  );
  done(await wordMail(hanne, 'fresh_link', { 'fresh_link.subject': 'Your way in' }));
  done(await wordMail(hanne, 'fresh_link', {}));
  done(await wordMail(hanne, 'fresh_link', {}));
  expect(await recorded()).toEqual([
    ['mail_worded', { mail: 'fresh_link', texts: ['fresh_link.subject'] }, hanne.id],
    ['mail_wording_reset', { mail: 'fresh_link' }, hanne.id],
  ]);
});

test('what customers read about a member, and nothing else of their account', async () => {
  const { ines } = home;
  const profile: Profile = {
    name: ines.name,
    called: null,
    title: '',
    about: '',
    phone: null,
    bookingLink: null,
    timeZone: 'Europe/Brussels',
  };
  done(await saveProfile(ines, { ...profile, timeZone: 'Europe/Lisbon' }));
  expect(await recorded()).toEqual([]);
  done(await saveProfile(ines, { ...profile, title: 'Onboarding', phone: '+32 2 555 01 02' }));
  expect(await recorded()).toEqual([
    ['member_profile_changed', { member: ines.id, fields: ['title', 'phone'] }, ines.id],
  ]);
});
