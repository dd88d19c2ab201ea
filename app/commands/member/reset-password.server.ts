/*
 * A forgotten password: a link goes to the address on record, and nowhere else; whoever asks learns nothing about who
 * is a member. The link sets a new password once and signs everybody out who is signed in with the old one;
 * their owner hears of it by mail.
 */
import { v7 as uuid } from 'uuid';
import { databaseNow, db, type Trx, transact } from '#db/client.server';
import { owe } from '#db/mail/notices.server';
import { recordAccess } from '../../auth/access-log.server';
import { countTryNow, PASSWORD_MAIL_PER_ACCOUNT } from '../../auth/attempts.server';
import { hashPassword, replacePassword } from '../../auth/member/member.server';
import {
  endPasswordResets,
  findPasswordReset,
  openPasswordReset,
  spendPasswordReset,
} from '../../auth/member/password-link.server';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';

/** Mails a way to a new password, if there is somebody to mail it to and it wasn't asked for too often. */
export async function askNewPassword(email: string, clientAddress: string): Promise<void> {
  const address = email.toLowerCase();
  if ((await countTryNow(`new password ${address}`, PASSWORD_MAIL_PER_ACCOUNT)) > 0) return;
  await transact(db(), async (trx) => {
    const member = await trx
      .selectFrom('members')
      .innerJoin('users', 'users.id', 'members.user_id')
      .select(['members.id as memberId', 'members.workspace_id as workspaceId'])
      .where('users.email', '=', address)
      .where('members.disabled_at', 'is', null)
      .forUpdate('members')
      .executeTakeFirst();
    if (!member) return;
    const now = await databaseNow(trx);
    const { id: subjectId, generation } = await openPasswordReset(trx, member, now);
    const recipient = { kind: 'member' as const, id: member.memberId };
    await owe(
      trx,
      { id: null, workspaceId: member.workspaceId },
      [{ kind: 'password_reset', subjectId, generation, recipient }],
      now,
    );
    await recordAccess({ kind: 'password_mailed', email: address, clientAddress }, trx);
  });
}

/** Sets the password that was chosen; the email to sign in with. */
export async function chooseNewPassword(
  token: string,
  password: string,
  clientAddress: string,
): Promise<Outcome<{ email: string }>> {
  // Hashing is slow by design; a guess doesn't get that far.
  if (!(await findPasswordReset(db(), token, await databaseNow(db())))) return refuse('link_ended');
  const passwordHash = await hashPassword(password);
  return transact(db(), async (trx) => {
    const now = await databaseNow(trx);
    const found = await findPasswordReset(trx, token, now);
    if (!found) return refuse('link_ended');
    if (!(await spendPasswordReset(trx, found, now))) return refuse('link_ended');
    await endPasswordResets(trx, found, now);
    await replaceAndTell(trx, found, { passwordHash, clientAddress, now });
    return { ok: true, email: found.email };
  });
}

/** An operator sets a password. False when nobody signs in with that address. */
export async function setNewPassword(
  email: string,
  password: string,
  clientAddress: string,
): Promise<boolean> {
  const passwordHash = await hashPassword(password);
  return transact(db(), async (trx) => {
    const found = await trx
      .selectFrom('members')
      .select(['id as memberId', 'workspace_id as workspaceId', 'user_id as userId', 'email'])
      .where('email', '=', email.toLowerCase())
      .executeTakeFirst();
    if (!found) return false;
    const now = await databaseNow(trx);
    await endPasswordResets(trx, found, now);
    await replaceAndTell(trx, { ...found, id: uuid() }, { passwordHash, clientAddress, now });
    return true;
  });
}

type Whose = { id: string; workspaceId: string; memberId: string; userId: string; email: string };

/** Puts the new password in place, with everybody signed out; the owner is told, and it is kept who came from where. */
async function replaceAndTell(
  trx: Trx,
  { id, workspaceId, memberId, userId, email }: Whose,
  { passwordHash, clientAddress, now }: { passwordHash: string; clientAddress: string; now: Date },
): Promise<void> {
  await replacePassword(trx, userId, passwordHash);
  await recordAccess({ kind: 'password_changed', email, clientAddress }, trx);
  const recipient = { kind: 'member' as const, id: memberId };
  const owner = { id: null, workspaceId };
  await owe(trx, owner, [{ kind: 'password_changed', subjectId: id, recipient }], now);
}
