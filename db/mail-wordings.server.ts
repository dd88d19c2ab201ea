/* The texts of mail that a workspace has put in its own words. */
import type { ChangedTexts } from '../app/domain/mail-wording';
import type { NoticeKind } from '../app/domain/notice';
import type { Handle } from './client.server';

/** The changed texts of one kind of mail, by part. Of everything else our own words stand. */
export async function loadChangedTexts(
  handle: Handle,
  workspaceId: string,
  kind: NoticeKind,
): Promise<ChangedTexts> {
  const rows = await handle
    .selectFrom('mail_wordings')
    .select(['part', 'text'])
    .where('workspace_id', '=', workspaceId)
    // The copy quotes the introduction, in the words it was written in.
    .where('kind', '=', kind === 'introduction_copy' ? 'introduction' : kind)
    .execute();
  return Object.fromEntries(rows.map(({ part, text }) => [part, text]));
}
