/* The photo that customers see of a member. It is their own to choose and to take away, and nobody else's. */
import { setPortrait } from '#db/member/members.server';
import { keepPortrait, type Photo, removePortrait } from '#db/member/portraits.server';
import type { MemberActor } from '../../domain/onboarding/access';
import type { Outcome } from '../../domain/onboarding/refusal';
import { performInWorkspace } from '../perform-in-workspace.server';

export function savePhoto(actor: MemberActor, photo: Photo): Promise<Outcome> {
  return performInWorkspace(actor, 'save_account', async ({ trx, now, record }) => {
    await keepPortrait(trx, actor, photo, now);
    await setPortrait(trx, actor, `/portraits/${photo.hash}.jpg`);
    await record({ kind: 'member_profile_changed', details: { member: actor.id, fields: ['photo'] } });
    return { ok: true };
  });
}

/** Initials stand in its place from then on. Without a photo there is nothing to do, and nothing is recorded. */
export function removePhoto(actor: MemberActor): Promise<Outcome> {
  return performInWorkspace(actor, 'save_account', async ({ trx, record }) => {
    const { portrait } = await trx
      .selectFrom('members')
      .select('portrait')
      .where('workspace_id', '=', actor.workspaceId)
      .where('id', '=', actor.id)
      .executeTakeFirstOrThrow();
    if (portrait === null) return { ok: true };
    await removePortrait(trx, actor);
    await setPortrait(trx, actor, null);
    await record({ kind: 'member_profile_changed', details: { member: actor.id, fields: ['photo'] } });
    return { ok: true };
  });
}
