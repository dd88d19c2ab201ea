/* Which published points each contact is shown first. */
import { sql } from 'kysely';
import { isAmong, topicsFor } from '../../app/domain/guide/shown-first';
import type { Handle } from '../client.server';

/** The ids of statements by onboarding and contact, in two queries however many onboardings are asked about. */
export async function loadShownFirst(
  handle: Handle,
  workspaceId: string,
  onboardingIds: string[],
): Promise<Map<string, Map<string, Set<string>>>> {
  const found = new Map(onboardingIds.map((id) => [id, new Map<string, Set<string>>()]));
  if (onboardingIds.length === 0) return found;
  const contacts = await handle
    .selectFrom('contacts')
    .select(['id', 'onboarding_id', 'parts', 'shown_first'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', 'in', onboardingIds)
    .execute();
  const points = await handle
    .with('latest', (query) =>
      query
        .selectFrom('publications')
        .distinctOn('onboarding_id')
        .select(['id', 'onboarding_id'])
        .where('workspace_id', '=', workspaceId)
        .where('onboarding_id', 'in', onboardingIds)
        .orderBy('onboarding_id')
        .orderBy('version', 'desc'),
    )
    .selectFrom('latest')
    .innerJoin('publication_items as i', 'i.publication_id', 'latest.id')
    .innerJoin('statements as s', 's.id', 'i.statement_id')
    .innerJoin('wordings as w', 'w.id', 'i.wording_id')
    .select(['latest.onboarding_id', 'i.statement_id', 's.kind'])
    .select(sql<boolean>`coalesce(w.fields->>'promiseKind' = 'commercial', false)`.as('is_term'))
    .where('i.workspace_id', '=', workspaceId)
    .execute();
  for (const contact of contacts) {
    const topics = topicsFor({ parts: contact.parts, shownFirst: contact.shown_first });
    const own = points.filter(
      (point) =>
        point.onboarding_id === contact.onboarding_id &&
        isAmong(topics, { kind: point.kind, isTerm: point.kind === 'promise' && point.is_term }),
    );
    found.get(contact.onboarding_id)?.set(contact.id, new Set(own.map((point) => point.statement_id)));
  }
  return found;
}

/** For one contact. */
export async function shownFirstTo(
  handle: Handle,
  workspaceId: string,
  onboardingId: string,
  contactId: string,
): Promise<Set<string>> {
  const byContact = (await loadShownFirst(handle, workspaceId, [onboardingId])).get(onboardingId);
  return byContact?.get(contactId) ?? new Set();
}
