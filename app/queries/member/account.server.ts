/* A member's own page: what customers read about them, and which mail they get. */
import { databaseNow, db } from '#db/client.server';
import { loadAbsence } from '#db/member/absences.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import { dayOf } from '../../domain/clock/clock';
import { type MutableKind, mutableFor } from '../../domain/mail/notice';
import type { MemberActor } from '../../domain/onboarding/access';

export async function accountOf(member: MemberActor) {
  const row = await db()
    .selectFrom('members')
    .select([
      'name',
      'called',
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

/** Whether they are away or will be, and who could stand in: colleagues who may look after customers. */
export async function absenceOf({ workspaceId, id }: MemberActor) {
  const now = await databaseNow(db());
  const today = dayOf(now, (await calendarOf(db(), workspaceId)).timeZone);
  const colleagues = await db()
    .selectFrom('members')
    .select(['id', 'name'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '!=', id)
    .where('role', '!=', 'sales')
    .where('disabled_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .limit(MOST_COLLEAGUES)
    .execute();
  const absence = await loadAbsence(db(), { workspaceId, memberId: id, today });
  return { absence, isAwayNow: absence !== null && absence.from <= today, today, colleagues, now };
}

const MOST_COLLEAGUES = 500;

/** Whether mail of this kind comes to a member: they may have turned it off. */
export async function getsMail(member: MemberActor, kind: MutableKind): Promise<boolean> {
  const { mail } = await accountOf(member);
  return mail.some((one) => one.kind === kind && one.isWanted);
}
