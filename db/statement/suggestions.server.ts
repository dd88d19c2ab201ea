/* What programs suggest for a handoff, while it waits for somebody to record it or to leave it out. */

import { type StatementKind, wordsFrom } from '../../app/domain/statement/statement';
import type { Suggested } from '../../app/domain/statement/suggestion';
import type { Handle, Trx } from '../client.server';

type Which = { workspaceId: string; onboardingId: string };
export type Suggestion = Suggested & { id: string; at: Date; key: { id: string; name: string } };

/** Those of an onboarding, oldest first. */
export async function loadSuggestions(
  handle: Handle,
  { workspaceId, onboardingId }: Which,
): Promise<Suggestion[]> {
  const rows = await handle
    .selectFrom('suggestions as s')
    .innerJoin('api_keys as k', (join) =>
      join.onRef('k.workspace_id', '=', 's.workspace_id').onRef('k.id', '=', 's.key_id'),
    )
    .select(['s.id', 's.kind', 's.fields', 's.around', 's.at', 'k.id as key_id', 'k.name as key'])
    .where('s.workspace_id', '=', workspaceId)
    .where('s.onboarding_id', '=', onboardingId)
    .orderBy('s.at')
    .orderBy('s.id')
    .execute();
  return rows.map(({ id, at, kind, fields, around, key_id, key }) => ({
    id,
    at,
    words: wordsFrom({ kind, fields }),
    ...around,
    key: { id: key_id, name: key },
  }));
}

export async function countSuggestions(handle: Handle, { workspaceId, onboardingId }: Which) {
  const { all } = await handle
    .selectFrom('suggestions')
    .select(({ fn }) => fn.countAll<number>().as('all'))
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .executeTakeFirstOrThrow();
  return Number(all);
}

export async function insertSuggestion(
  trx: Trx,
  { workspaceId, onboardingId, keyId, at }: Which & { keyId: string; at: Date },
  { id, words, ...around }: Suggested & { id: string },
): Promise<void> {
  await trx
    .insertInto('suggestions')
    .values({
      id,
      workspace_id: workspaceId,
      onboarding_id: onboardingId,
      key_id: keyId,
      kind: words.kind,
      fields: JSON.stringify(words.fields),
      around: JSON.stringify(around),
      at,
    })
    .execute();
}

/** Takes it away; what it said, or null where it isn't there any more. */
export async function takeSuggestion(
  trx: Trx,
  { workspaceId, onboardingId }: Which,
  id: string,
): Promise<Suggested | null> {
  const row = await trx
    .deleteFrom('suggestions')
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('id', '=', id)
    .returning(['kind', 'fields', 'around'])
    .executeTakeFirst();
  return row
    ? { words: wordsFrom({ kind: row.kind as StatementKind, fields: row.fields }), ...row.around }
    : null;
}
