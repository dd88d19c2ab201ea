/*
 * Where a thread may hang: the page as a whole, a point that the customer was ever shown, and what a contact added. A
 * point that was taken off the page keeps its thread.
 */
import { sql } from 'kysely';
import { titleOf, wordsFrom } from '../../app/domain/statement/statement';
import type { Handle } from '../client.server';
import { WAS_SHOWN } from '../guide/was-shown.server';
import { NOW } from '../now.server';

/** Whether there is such a place on the page of this onboarding. */
export async function isPlace(
  handle: Handle,
  { workspaceId, onboardingId }: { workspaceId: string; onboardingId: string },
  placeId: string,
): Promise<boolean> {
  const { rows } = await sql<{ isPublished: boolean; isPoint: boolean }>`
    select
      exists (
        select from publications p where p.workspace_id = ${workspaceId} and p.onboarding_id = ${onboardingId}
      ) as "isPublished",
      exists (
        select from publication_items i join publications p on p.id = i.publication_id
        where p.workspace_id = ${workspaceId} and p.onboarding_id = ${onboardingId}
          and i.statement_id = ${placeId} and ${WAS_SHOWN}
      ) or exists (
        select from answers a
        where a.workspace_id = ${workspaceId} and a.onboarding_id = ${onboardingId}
          and a.statement_id = ${placeId} and a.kind = 'added' and a.withdrawn_at is null
      ) as "isPoint"
  `.execute(handle);
  const [found] = rows;
  return found ? found.isPublished && (placeId === onboardingId || found.isPoint) : false;
}

/** What each place is called: the title of its point in the words that the customer read last. The page has none. */
export async function loadPlaceTitles(
  handle: Handle,
  workspaceId: string,
  placeIds: string[],
): Promise<Map<string, string>> {
  if (placeIds.length === 0) return new Map();
  const rows = await handle
    .selectFrom('statements as s')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('wordings as w')
          .leftJoin('publication_items as i', 'i.wording_id', 'w.id')
          .leftJoin('publications as p', 'p.id', 'i.publication_id')
          .select('w.fields')
          .whereRef('w.statement_id', '=', 's.id')
          .where((one) =>
            one.or([
              one('p.id', 'is not', null),
              one.and([one(one.ref('s.origin'), '=', 'customer'), one('w.purpose', '=', 'recorded')]),
            ]),
          )
          .orderBy(sql`p.version desc nulls last`)
          .orderBy('w.number', 'desc')
          .limit(1)
          .as('w'),
      (join) => join.onTrue(),
    )
    .select(['s.id', 's.kind', 'w.fields'])
    .where('s.workspace_id', '=', workspaceId)
    .where('s.id', 'in', [...new Set(placeIds)])
    .execute();
  return new Map(rows.map((row) => [row.id, titleOf(wordsFrom(row))]));
}

/** The contacts whose link opens the page, in the order in which they became one. */
export async function loadPageHolders(
  handle: Handle,
  { workspaceId, onboardingId }: { workspaceId: string; onboardingId: string },
): Promise<string[]> {
  const rows = await handle
    .selectFrom('contacts as c')
    .select('c.id')
    .where('c.workspace_id', '=', workspaceId)
    .where('c.onboarding_id', '=', onboardingId)
    .where('c.replaced_at', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('welcome_links as l')
          .select('l.id')
          .whereRef('l.contact_id', '=', 'c.id')
          .where('l.revoked_at', 'is', null)
          .where('l.expires_at', '>', NOW),
      ),
    )
    .orderBy('c.id')
    .execute();
  return rows.map(({ id }) => id);
}
