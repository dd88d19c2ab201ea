/*
 * Who hears of what is owed: nobody where the onboarding is closed, and while the host is away whoever stands in.
 */
import { NOTICES, type Notice } from '../../app/domain/mail/notice';
import type { Handle } from '../client.server';
import { STAND_IN_OF_HOST } from '../member/absences.server';
import { leavesClosed } from './closed-mail.server';

/** Whose news it is: an onboarding's, or with the id null the workspace's own. */
type Owner = { id: string | null; workspaceId: string };

/** The notices that are owed, each to whom it is told now. */
export async function asHeard(handle: Handle, owner: Owner, notices: Notice[]): Promise<Notice[]> {
  if (owner.id === null || notices.length === 0) return notices;
  const onboarding = await handle
    .selectFrom('onboardings as o')
    .select(['o.host_member_id as hostId', 'o.closed_at as closedAt', STAND_IN_OF_HOST.as('standInId')])
    .where('o.workspace_id', '=', owner.workspaceId)
    .where('o.id', '=', owner.id)
    .executeTakeFirst();
  if (!onboarding) return notices;
  const { hostId, closedAt, standInId } = onboarding;
  const owed = closedAt ? notices.filter(({ kind }) => leavesClosed(kind)) : notices;
  return owed.map((notice) =>
    standInId && notice.recipient.id === hostId && isForHost(notice)
      ? { ...notice, recipient: { kind: 'member', id: standInId } }
      : notice,
  );
}

/** What somebody is told as a lead, of their own parts, or tried for themselves is nobody else's. */
const isForHost = ({ kind }: Notice): boolean =>
  NOTICES[kind].mutedBy !== 'leads' && kind !== 'onboarding_handed_over' && kind !== 'introduction_test';
