/*
 * Leads and admins put our mail in the workspace's own words. It counts for what is written from then on: a message
 * that is frozen keeps its words. Before that they try them out in a draft of their own.
 */
import {
  forgetWordingDraft,
  lastChange,
  loadChangedTexts,
  replaceWordings,
  saveWordingDraft,
} from '#db/mail/mail-wordings.server';
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
    await forgetWordingDraft(trx, { workspaceId, kind, memberId: actor.id });
    return { ok: true };
  });
}

/** Keeps these texts for their author alone to look at. No mail is written in them. */
export function tryWording(actor: MemberActor, kind: NoticeKind, texts: ChangedTexts): Promise<Outcome> {
  return performInWorkspace(actor, 'word_mail', async ({ trx, now }) => {
    const { workspaceId, id: memberId } = actor;
    await saveWordingDraft(trx, { workspaceId, kind, memberId }, texts, now);
    return { ok: true };
  });
}

async function replaceTexts(scene: WorkspaceScene, kind: NoticeKind, texts: ChangedTexts): Promise<void> {
  const { trx, actor, now, record } = scene;
  const { workspaceId, id: memberId } = actor;
  const kept = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
  const before = await replaceWordings(trx, { workspaceId, kind, memberId }, kept, now);
  if (sameFields(before, kept)) return;
  const parts = Object.keys(kept);
  if (parts.length > 0) await record({ kind: 'mail_worded', details: { mail: kind, texts: parts } });
  else await record({ kind: 'mail_wording_reset', details: { mail: kind } });
}
