/* What leads and admins decide in the log of all mail, also about mail that belongs to no onboarding. */
import { beforeEach, expect, it } from 'vitest';
import { db } from '#db/client.server';
import { markLoggedArrived, sendLoggedAgain } from '~/commands/mail/decide-on-mail.server';
import { inviteMember } from '~/commands/member/invite-member.server';
import { askNewPassword } from '~/commands/member/reset-password.server';
import type { SendOutcome } from '~/domain/mail/send-outcome';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { loadLoggedMail } from '~/queries/mail/mail-log.server';
import { useDatabase } from '../../support/database/database';
import { emailOf, type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { done, introducedOnboarding, noticesOf } from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';

useDatabase();

let home: Home;
let nextDoor: NextDoor;
let sent: Outgoing[] = [];
const answering = (outcome: SendOutcome) => async (message: Outgoing) => {
  sent.push(message);
  return outcome;
};
const UNSURE: SendOutcome = { outcome: 'unsure', reason: 'no answer' };

beforeEach(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
});

/** The mail of a kind in the workspace at home. */
const mailOf = (kind: 'password_reset' | 'member_invitation' | 'introduction') =>
  db()
    .selectFrom('notices')
    .select(['id', 'state'])
    .where('workspace_id', '=', home.workspaceId)
    .where('kind', '=', kind)
    .orderBy('id')
    .execute();

/** What the record of the workspace tells of decisions about its mail. */
const decisions = () =>
  db()
    .selectFrom('events')
    .select(['kind', 'onboarding_id', 'actor_id', 'details'])
    .where('workspace_id', '=', home.workspaceId)
    .where('kind', 'in', [
      'workspace_mail_marked_arrived',
      'workspace_mail_sent_again',
      'mail_marked_arrived',
      'mail_sent_again',
    ])
    .execute();

async function resetInDoubt(): Promise<string> {
  await askNewPassword(await emailOf(home.sam), '10.0.0.1');
  await deliverDue(answering(UNSURE));
  const [mail] = await mailOf('password_reset');
  expect(mail?.state).toBe('unsure');
  return mail?.id ?? '';
}

it('sends mail of no onboarding again as new, once however often it is pressed', async () => {
  const id = await resetInDoubt();
  const hanne = await memberFor(home.hanne);
  expect(await loadLoggedMail(hanne, id, '…')).toMatchObject({ mayArrive: true, mayBeSentAgain: true });
  for (const outcome of await Promise.all([1, 2, 3].map(() => sendLoggedAgain(home.hanne, id))))
    done(outcome);
  expect(await mailOf('password_reset')).toHaveLength(2);
  expect(await loadLoggedMail(hanne, id, '…')).toMatchObject({
    mayArrive: false,
    mayBeSentAgain: false,
    isSentAgain: true,
  });
  expect(await decisions()).toEqual([
    {
      kind: 'workspace_mail_sent_again',
      onboarding_id: null,
      actor_id: home.hanne.id,
      details: { mail: 'password_reset', notice: id },
    },
  ]);
  sent = [];
  await deliverDue(answering({ outcome: 'accepted', providerId: crypto.randomUUID() }));
  expect(sent.map((message) => message.kind)).toEqual(['password_reset']);
});

it('takes a person’s word that it arrived', async () => {
  const id = await resetInDoubt();
  done(await markLoggedArrived(home.kofi, id));
  done(await markLoggedArrived(home.kofi, id));
  expect((await mailOf('password_reset'))[0]?.state).toBe('accepted');
  expect(await sendLoggedAgain(home.kofi, id)).toMatchObject({ code: 'already_resolved' });
  expect(await decisions()).toEqual([
    {
      kind: 'workspace_mail_marked_arrived',
      onboarding_id: null,
      actor_id: home.kofi.id,
      details: { mail: 'password_reset', notice: id },
    },
  ]);
});

it('is for leads and admins of the workspace alone', async () => {
  const id = await resetInDoubt();
  for (const stranger of [home.sam, home.ines, nextDoor.olga])
    for (const decide of [markLoggedArrived, sendLoggedAgain])
      expect(await decide(stranger, id)).toMatchObject({ ok: false, code: 'not_found' });
  expect(await mailOf('password_reset')).toMatchObject([{ state: 'unsure' }]);
  expect(await decisions()).toEqual([]);
});

it('leaves an invitation to where colleagues are asked in', async () => {
  done(await inviteMember(home.kofi, { name: 'Lena Fox', email: 'lena@northlight.example', role: 'cs' }));
  await deliverDue(answering({ outcome: 'rejected', reason: 'no such mailbox' }));
  const [mail] = await mailOf('member_invitation');
  const id = mail?.id ?? '';
  expect(await loadLoggedMail(await memberFor(home.kofi), id, '…')).toMatchObject({ mayBeSentAgain: false });
  expect(await sendLoggedAgain(home.kofi, id)).toMatchObject({ code: 'link_ended' });
});

it('writes a decision about a customer’s mail into its timeline', async () => {
  const { id } = await introducedOnboarding(home);
  await deliverDue(answering(UNSURE));
  const [first, second] = await mailOf('introduction');
  done(await markLoggedArrived(home.hanne, first?.id ?? ''));
  done(await sendLoggedAgain(home.hanne, second?.id ?? ''));
  expect(await noticesOf(id, 'introduction')).toBe(3);
  const events = await db()
    .selectFrom('events')
    .select(['kind', 'actor_id'])
    .where('onboarding_id', '=', id)
    .where('kind', 'in', ['mail_marked_arrived', 'mail_sent_again'])
    .orderBy('id')
    .execute();
  expect(events).toEqual([
    { kind: 'mail_marked_arrived', actor_id: home.hanne.id },
    { kind: 'mail_sent_again', actor_id: home.hanne.id },
  ]);
});
