/*
 * A forgotten password: a link goes to the address on record, and nowhere else; whoever asks learns nothing about who
 * is a member. The link sets a new password once and signs everybody out who is signed in with the old one.
 */
import { databaseNow, db, transact } from '#db/client.server';
import { owe } from '#db/notices.server';
import { countTryNow, PASSWORD_MAIL_PER_ACCOUNT } from '../auth/attempts.server';
import { hashPassword, replacePassword } from '../auth/member.server';
import { endPasswordResets, findPasswordReset, openPasswordReset } from '../auth/password-link.server';
import { type Outcome, refuse } from '../domain/refusal';

/** Mails a way to a new password, if there is somebody to mail it to and it wasn't asked for too often. */
export async function askNewPassword(email: string): Promise<void> {
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
    const subjectId = await openPasswordReset(trx, member, now);
    await owe(
      trx,
      { id: null, workspace_id: member.workspaceId },
      [{ kind: 'password_reset', subjectId, recipient: { kind: 'member', id: member.memberId } }],
      now,
    );
  });
}

/** Sets the password that was chosen; the email to sign in with. */
export async function chooseNewPassword(
  token: string,
  password: string,
): Promise<Outcome<{ email: string }>> {
  // Hashing is slow by design; a guess doesn't get that far.
  if (!(await findPasswordReset(db(), token, await databaseNow(db())))) return refuse('link_ended');
  const passwordHash = await hashPassword(password);
  return transact(db(), async (trx) => {
    const now = await databaseNow(trx);
    const found = await findPasswordReset(trx, token, now);
    if (!found) return refuse('link_ended');
    const { numUpdatedRows } = await trx
      .updateTable('password_resets')
      .set({ ended_at: now })
      .where('workspace_id', '=', found.workspaceId)
      .where('id', '=', found.id)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return refuse('link_ended');
    await endPasswordResets(trx, found, now);
    await replacePassword(trx, found.userId, passwordHash);
    return { ok: true, email: found.email };
  });
}
