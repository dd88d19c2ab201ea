/* What members say about themselves, and which mail they want. Both are their own to change, and nobody else's. */
import { setMuted, setProfile } from '#db/member/members.server';
import { renameUser } from '#db/member/sign-ins.server';
import { mutableFor } from '../../domain/mail/notice';
import { PROFILE_FIELDS } from '../../domain/member/member-events';
import type { MemberActor } from '../../domain/onboarding/access';
import type { Outcome } from '../../domain/onboarding/refusal';
import { performInWorkspace } from '../perform-in-workspace.server';

export type Profile = {
  name: string;
  /** Null: by their given name. */
  called: string | null;
  title: string;
  about: string;
  phone: string | null;
  bookingLink: string | null;
  timeZone: string;
};

export function saveProfile(actor: MemberActor, profile: Profile): Promise<Outcome> {
  return performInWorkspace(actor, 'save_account', async ({ trx, now, record }) => {
    const { userId, ...before } = await trx
      .selectFrom('members')
      .select([
        'user_id as userId',
        'name',
        'called',
        'title',
        'about',
        'phone',
        'booking_link as bookingLink',
      ])
      .where('workspace_id', '=', actor.workspaceId)
      .where('id', '=', actor.id)
      .executeTakeFirstOrThrow();
    await setProfile(trx, { workspaceId: actor.workspaceId, id: actor.id }, profile, now);
    await renameUser(trx, userId, profile.name);
    const fields = PROFILE_FIELDS.filter((field) => before[field] !== profile[field]);
    if (fields.length > 0)
      await record({ kind: 'member_profile_changed', details: { member: actor.id, fields } });
    return { ok: true };
  });
}

/** Keeps which of the mails on offer are wanted. What this role isn't offered stays as it was chosen before. */
export function chooseMail(actor: MemberActor, wanted: string[]): Promise<Outcome> {
  return performInWorkspace(actor, 'save_account', async ({ trx, actor: { workspaceId, id, role } }) => {
    const offered = mutableFor(role);
    const own = await trx
      .selectFrom('members')
      .select('muted_notices as muted')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const kept = own.muted.filter((kind) => !offered.some((one) => one === kind));
    const muted = [...kept, ...offered.filter((kind) => !wanted.includes(kind))];
    await setMuted(trx, { workspaceId, id }, muted);
    return { ok: true };
  });
}
