/* The texts of mail that a workspace has put in its own words. */
import { type ChangedTexts, quotedBy } from '../../app/domain/mail/mail-wording';
import type { NoticeKind } from '../../app/domain/mail/notice';
import type { Handle } from '../client.server';

/** The changed texts of one kind of mail and of what it quotes, by part. Of everything else our own words stand. */
export async function loadChangedTexts(
  handle: Handle,
  workspaceId: string,
  kind: NoticeKind,
): Promise<ChangedTexts> {
  const rows = await handle
    .selectFrom('mail_wordings')
    .select(['part', 'text'])
    .where('workspace_id', '=', workspaceId)
    .where('kind', 'in', [kind, ...quotedBy(kind)])
    .execute();
  return Object.fromEntries(rows.map(({ part, text }) => [part, text]));
}

/** Who put it in the workspace's words last, and when. Nobody where all of it is ours. */
export function lastChange(handle: Handle, workspaceId: string, kind: NoticeKind) {
  return handle
    .selectFrom('mail_wordings as w')
    .innerJoin('members as m', (join) =>
      join.onRef('m.id', '=', 'w.member_id').onRef('m.workspace_id', '=', 'w.workspace_id'),
    )
    .select(['m.name', 'w.at'])
    .where('w.workspace_id', '=', workspaceId)
    .where('w.kind', '=', kind)
    .executeTakeFirst();
}

/** What a member tries out of one mail and has not saved. */
export function loadWordingDraft(
  handle: Handle,
  member: { workspaceId: string; id: string },
  kind: NoticeKind,
) {
  return handle
    .selectFrom('mail_wording_drafts')
    .select(['texts', 'at'])
    .where('workspace_id', '=', member.workspaceId)
    .where('kind', '=', kind)
    .where('member_id', '=', member.id)
    .executeTakeFirst();
}
