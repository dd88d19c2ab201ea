/*
 * What was said on a page that a copied link opened, with the member who copied it: their contact may have been somebody
 * else. For us alone; nothing that is made for a customer reads it.
 */
import { sql } from 'kysely';
import type { OnboardingEventKind } from '../../app/domain/onboarding/event';
import type { Handle } from '../client.server';

const SAID = [
  'statement_confirmed',
  'statement_corrected',
  'statement_added',
  'statement_set_for_call',
] as const satisfies OnboardingEventKind[];

/** The member's name, by the answer. */
export async function copiersOfAnswers(
  handle: Handle,
  workspaceId: string,
  answerIds: readonly string[],
): Promise<Map<string, string>> {
  if (answerIds.length === 0) return new Map();
  const rows = await handle
    .selectFrom('answers as a')
    .innerJoin('events as e', (join) =>
      join
        .onRef('e.workspace_id', '=', 'a.workspace_id')
        .onRef('e.onboarding_id', '=', 'a.onboarding_id')
        .onRef('e.actor_id', '=', 'a.contact_id')
        .onRef('e.at', '=', 'a.at')
        .on('e.kind', 'in', SAID),
    )
    .innerJoin('members as m', (join) =>
      join
        .onRef('m.workspace_id', '=', 'a.workspace_id')
        .on(sql<boolean>`m.id::text = e.details ->> 'member'`),
    )
    .select(['a.id', 'm.name'])
    .where('a.workspace_id', '=', workspaceId)
    .where('a.id', 'in', answerIds)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The member's name, by the message of a thread. */
export async function copiersOfMessages(
  handle: Handle,
  { workspaceId, onboardingId }: { workspaceId: string; onboardingId: string },
): Promise<Map<string, string>> {
  const rows = await handle
    .selectFrom('events as e')
    .innerJoin('members as m', (join) =>
      join
        .onRef('m.workspace_id', '=', 'e.workspace_id')
        .on(sql<boolean>`m.id::text = e.details ->> 'member'`),
    )
    .select([sql<string>`e.details ->> 'message'`.as('messageId'), 'm.name'])
    .where('e.workspace_id', '=', workspaceId)
    .where('e.onboarding_id', '=', onboardingId)
    .where('e.kind', '=', 'question_asked' satisfies OnboardingEventKind)
    .execute();
  return new Map(rows.map(({ messageId, name }) => [messageId, name]));
}
