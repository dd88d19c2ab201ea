/*
 * Leads and admins put our mail in the workspace's own words. It counts for what is written from then on: a message
 * that is frozen keeps its words. Before that they try them out in a draft of their own.
 */
import { lastChange, loadChangedTexts } from '#db/mail/mail-wordings.server';
import type { ChangedTexts } from '../../domain/mail/mail-wording';
import type { NoticeKind } from '../../domain/mail/notice';
import type { MemberActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { sameFields } from '../../domain/statement/statement';
import { performInWorkspace, type WorkspaceScene } from '../perform-in-workspace.server';

/**
 * Keeps these texts of one mail and no others; our own words stand where nothing is given. `base` is the change they
 * were written after, as `lastChange` names it; null takes whatever stands there.
 */
export function wordMail(
  actor: MemberActor,
  kind: NoticeKind,
  texts: ChangedTexts,
  base: string | null = null,
): Promise<Outcome> {
  return performInWorkspace(actor, 'word_mail', async (scene) => {
    const { trx } = scene;
    const { workspaceId } = actor;
    const last = await lastChange(trx, workspaceId, kind);
    if (base !== null && base !== (last?.at.toISOString() ?? ''))
      return refuse('changed_meanwhile', { latest: await loadChangedTexts(trx, workspaceId, kind) });
    await replaceTexts(scene, kind, texts);
    await trx
      .deleteFrom('mail_wording_drafts')
      .where('workspace_id', '=', workspaceId)
      .where('kind', '=', kind)
      .where('member_id', '=', actor.id)
      .execute();
    return { ok: true };
  });
}

/** Keeps these texts for their author alone to look at. No mail is written in them. */
export function tryWording(actor: MemberActor, kind: NoticeKind, texts: ChangedTexts): Promise<Outcome> {
  return performInWorkspace(actor, 'word_mail', async ({ trx, now }) => {
    const row = { texts: JSON.stringify(texts), at: now };
    await trx
      .insertInto('mail_wording_drafts')
      .values({ workspace_id: actor.workspaceId, kind, member_id: actor.id, ...row })
      .onConflict((conflict) => conflict.columns(['workspace_id', 'kind', 'member_id']).doUpdateSet(row))
      .execute();
    return { ok: true };
  });
}

async function replaceTexts(scene: WorkspaceScene, kind: NoticeKind, texts: ChangedTexts): Promise<void> {
  const { trx, actor, now: at, record } = scene;
  const { workspaceId: workspace_id, id: member_id } = actor;
  const before = await trx
    .deleteFrom('mail_wordings')
    .where('workspace_id', '=', workspace_id)
    .where('kind', '=', kind)
    .returning(['part', 'text'])
    .execute();
  const rows = Object.entries(texts)
    .filter(([, text]) => text !== '')
    .map(([part, text]) => ({ workspace_id, kind, part, text, member_id, at }));
  if (rows.length > 0) await trx.insertInto('mail_wordings').values(rows).execute();
  if (sameFields(textsOf(before), textsOf(rows))) return;
  const parts = rows.map((row) => row.part);
  if (parts.length > 0) await record({ kind: 'mail_worded', details: { mail: kind, texts: parts } });
  else await record({ kind: 'mail_wording_reset', details: { mail: kind } });
}

const textsOf = (rows: { part: string; text: string }[]): Record<string, string> =>
  Object.fromEntries(rows.map(({ part, text }) => [part, text]));
