/*
 * Mail of a person who is erased, or of an onboarding that is deleted: what is leaving at this moment stands in the way,
 * and of what was sent to them no letter stays. That there was mail, of which kind and when, is still told.
 */
import { sql } from 'kysely';
import type { Rule } from '../../app/domain/contact/erasing';
import type { Trx } from '../client.server';

/**
 * Holds the mail of these onboardings, so that no worker takes any of it until the transaction ends; until when one that
 * took some already has it, null where none did.
 */
export async function holdMail(
  trx: Trx,
  { workspaceId, onboardingIds }: { workspaceId: string; onboardingIds: string[] },
): Promise<Date | null> {
  const held = await trx
    .selectFrom('notices')
    .select(['state', 'lease_until'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', 'in', onboardingIds)
    .where('state', 'in', ['queued', 'sending'])
    .orderBy('id')
    .forUpdate()
    .execute();
  const leaving = held.flatMap(({ state, lease_until }) =>
    state === 'sending' ? [lease_until?.getTime() ?? 0] : [],
  );
  return leaving.length === 0 ? null : new Date(Math.max(...leaving));
}

/** No letter to them stays, and nothing that was said of their address. */
export async function forgetLettersTo(
  trx: Trx,
  { workspaceId, contactIds }: { workspaceId: string; contactIds: string[] },
): Promise<void> {
  await trx
    .updateTable('notices')
    .set({ message: null, failure: null, delivery_reason: '' })
    .where('workspace_id', '=', workspaceId)
    .where('recipient_kind', '=', 'contact')
    .where('recipient_id', 'in', contactIds)
    .execute();
}

/** What was attached to mail of these onboardings is pages with names, and can't be written anew. */
export async function dropFiles(
  trx: Trx,
  { workspaceId, onboardingIds }: { workspaceId: string; onboardingIds: string[] },
): Promise<void> {
  await trx
    .updateTable('notices')
    .set({ message: sql<string>`message - 'attachments'` })
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', 'in', onboardingIds)
    .where(sql<boolean>`message ? 'attachments'`)
    .execute();
}

/** What mail of these onboardings says, without what these rules find; letters that wait are written anew anyhow. */
export async function rewriteMail(
  trx: Trx,
  { workspaceId, onboardingIds }: { workspaceId: string; onboardingIds: string[] },
  rules: Rule[],
): Promise<void> {
  if (rules.length === 0) return;
  await trx
    .updateTable('notices')
    .set({ message: sql<string>`json_without(message, ${JSON.stringify(rules)}::jsonb, 'message')` })
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', 'in', onboardingIds)
    .where('message', 'is not', null)
    .execute();
}

/** No words stay of weekly news in which this pattern finds something: news of many customers are of no onboarding. */
export async function forgetNews(trx: Trx, workspaceId: string, pattern: string): Promise<void> {
  const words = sql<string>`concat_ws(' ', message ->> 'subject', message ->> 'html', message ->> 'text')`;
  await trx
    .updateTable('notices')
    .set({ message: null })
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', 'weekly_digest')
    .where('message', 'is not', null)
    .where(words, '~*', pattern)
    .execute();
}
