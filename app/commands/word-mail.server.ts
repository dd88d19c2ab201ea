/*
 * Leads and admins put our mail in the workspace's own words. It counts for what is written from then on: a message
 * that is frozen keeps its words.
 */
import { databaseNow, db, transact } from '#db/client.server';
import { type MemberActor, mayWordMail } from '../domain/access';
import type { ChangedTexts } from '../domain/mail-wording';
import type { NoticeKind } from '../domain/notice';
import { type Outcome, refuse } from '../domain/refusal';

/** Keeps these texts of one mail and no others; our own words stand where nothing is given. */
export function wordMail(actor: MemberActor, kind: NoticeKind, texts: ChangedTexts): Promise<Outcome> {
  return transact(db(), async (trx) => {
    if (!mayWordMail(actor.role)) return refuse('not_allowed');
    const { workspaceId, id } = actor;
    await trx
      .selectFrom('workspaces')
      .select('id')
      .where('id', '=', workspaceId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    await trx
      .deleteFrom('mail_wordings')
      .where('workspace_id', '=', workspaceId)
      .where('kind', '=', kind)
      .execute();
    const at = await databaseNow(trx);
    const rows = Object.entries(texts).filter(([, text]) => text !== '');
    if (rows.length > 0)
      await trx
        .insertInto('mail_wordings')
        .values(
          rows.map(([part, text]) => ({ workspace_id: workspaceId, kind, part, text, member_id: id, at })),
        )
        .execute();
    return { ok: true };
  });
}
