/* What members say about themselves, and which mail they want. Both are their own to change, and nobody else's. */
import { sql } from 'kysely';
import { db, transact } from '#db/client.server';
import { type MutableKind, mutableFor } from '../../domain/mail/notice';
import type { MemberActor } from '../../domain/onboarding/access';

export type Profile = {
  name: string;
  title: string;
  about: string;
  phone: string | null;
  timeZone: string;
};

export async function saveProfile(actor: MemberActor, profile: Profile): Promise<void> {
  const { name, title, about, phone, timeZone } = profile;
  await transact(db(), async (trx) => {
    const { user_id } = await trx
      .updateTable('members')
      // Another time zone has another first morning of the week: the digest is planned anew.
      .set({ name, title, about, phone, time_zone: timeZone, digest_at: sql<Date>`foyer_now()` })
      .where('workspace_id', '=', actor.workspaceId)
      .where('id', '=', actor.id)
      .returning('user_id')
      .executeTakeFirstOrThrow();
    await trx.updateTable('users').set({ name }).where('id', '=', user_id).execute();
  });
}

/** Keeps which of the mails on offer are wanted. What this role isn't offered stays as it was chosen before. */
export async function chooseMail(actor: MemberActor, wanted: string[]): Promise<void> {
  const offered = mutableFor(actor.role);
  await transact(db(), async (trx) => {
    const own = await trx
      .selectFrom('members')
      .select('muted_notices')
      .where('workspace_id', '=', actor.workspaceId)
      .where('id', '=', actor.id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const kept = own.muted_notices.filter((kind) => !offered.includes(kind as MutableKind));
    await trx
      .updateTable('members')
      .set({ muted_notices: [...kept, ...offered.filter((kind) => !wanted.includes(kind))] })
      .where('workspace_id', '=', actor.workspaceId)
      .where('id', '=', actor.id)
      .execute();
  });
}
