/* Six digits for whoever opens a link where it wasn't opened before. They are put in when the mail leaves. */
import type { NoticeProps } from '#emails/index';
import { CODE_MINUTES } from '../../domain/contact/link-code';
import { link, personOf, type Scene } from '../letter.server';

/** Null once its time is over, or another took its place. */
export async function linkCode({
  handle,
  notice,
  head,
  to,
  now,
}: Scene): Promise<NoticeProps['link_code'] | null> {
  const code = await handle
    .selectFrom('link_codes')
    .select('ended_at')
    .where('workspace_id', '=', notice.workspaceId)
    .where('id', '=', notice.subjectId)
    .where('issued_at', '>', new Date(now.getTime() - CODE_MINUTES * 60_000))
    .executeTakeFirst();
  if (!code || code.ended_at) return null;
  return { to: to.firstName, host: personOf(head.host), vendor: head.vendor, link };
}
