/* A member's own page: what customers read about them, and which mail they get. */
import { db } from '#db/client.server';
import { type MutableKind, mutableFor } from '../../domain/mail/notice';
import type { MemberActor } from '../../domain/onboarding/access';

export async function accountOf(member: MemberActor) {
  const row = await db()
    .selectFrom('members')
    .select([
      'name',
      'email',
      'title',
      'about',
      'phone',
      'booking_link as bookingLink',
      'portrait',
      'time_zone as timeZone',
      'muted_notices as muted',
    ])
    .where('workspace_id', '=', member.workspaceId)
    .where('id', '=', member.id)
    .executeTakeFirstOrThrow();
  const { muted, ...profile } = row;
  const mail = mutableFor(member.role).map((kind: MutableKind) => ({
    kind,
    isWanted: !muted.includes(kind),
  }));
  return { ...profile, mail };
}

/** Whether mail of this kind comes to a member: they may have turned it off. */
export async function getsMail(member: MemberActor, kind: MutableKind): Promise<boolean> {
  const { mail } = await accountOf(member);
  return mail.some((one) => one.kind === kind && one.isWanted);
}
