/* The texts of mail that a workspace has put in its own words. */
import { type ChangedTexts, quotedBy } from '../../app/domain/mail/mail-wording';
import type { NoticeKind } from '../../app/domain/mail/notice';
import type { Handle, Trx } from '../client.server';

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

type Whose = { workspaceId: string; kind: NoticeKind; memberId: string };

/** Puts these texts of a mail in place of all there were; those, by their names. */
export async function replaceWordings(
  trx: Trx,
  { workspaceId, kind, memberId }: Whose,
  texts: Record<string, string>,
  at: Date,
): Promise<Record<string, string>> {
  const before = await trx
    .deleteFrom('mail_wordings')
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', kind)
    .returning(['part', 'text'])
    .execute();
  const common = { workspace_id: workspaceId, kind, member_id: memberId, at };
  const rows = Object.entries(texts).map(([part, text]) => ({ ...common, part, text }));
  if (rows.length > 0) await trx.insertInto('mail_wordings').values(rows).execute();
  return Object.fromEntries(before.map(({ part, text }) => [part, text]));
}

/** Keeps texts for their author alone to look at. */
export async function saveWordingDraft(
  trx: Trx,
  { workspaceId, kind, memberId }: Whose,
  texts: ChangedTexts,
  at: Date,
): Promise<void> {
  const row = { texts: JSON.stringify(texts), at };
  await trx
    .insertInto('mail_wording_drafts')
    .values({ workspace_id: workspaceId, kind, member_id: memberId, ...row })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'kind', 'member_id']).doUpdateSet(row))
    .execute();
}

export async function forgetWordingDraft(trx: Trx, { workspaceId, kind, memberId }: Whose): Promise<void> {
  await trx
    .deleteFrom('mail_wording_drafts')
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', kind)
    .where('member_id', '=', memberId)
    .execute();
}
