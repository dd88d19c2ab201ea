/* The guide as the customer is shown it: its greeting, since when that stands, and its points in their order. */
import type { Handle } from '#db/client.server';
import type { ShownItem } from '../../domain/review/review';
import type { Visit } from './facts.server';

/** The guide whose points are shown: the published one, or the draft in the preview. */
export type ShownGuide = {
  greeting: string;
  /** Since when it is greeted in these words; null for those of a draft. */
  greetedSince: Date | null;
  items: ShownItem[];
};

/** The guide as published last; null before that. */
export async function loadPublished(
  handle: Handle,
  visit: Pick<Visit, 'workspaceId' | 'onboardingId'>,
): Promise<ShownGuide | null> {
  const rows = await handle
    .selectFrom('publications as p')
    .innerJoin('publication_items as i', 'i.publication_id', 'p.id')
    .select(['p.greeting', 'i.statement_id', 'i.wording_id'])
    .select((eb) =>
      eb
        .selectFrom('publications as first')
        .whereRef('first.workspace_id', '=', 'p.workspace_id')
        .whereRef('first.onboarding_id', '=', 'p.onboarding_id')
        .whereRef('first.greeting', '=', 'p.greeting')
        .select(({ fn }) => fn.min('first.at').as('at'))
        .as('greeted_since'),
    )
    .where('p.workspace_id', '=', visit.workspaceId)
    .where('p.id', '=', (eb) =>
      eb
        .selectFrom('publications as latest')
        .select('latest.id')
        .where('latest.workspace_id', '=', visit.workspaceId)
        .where('latest.onboarding_id', '=', visit.onboardingId)
        .orderBy('latest.version', 'desc')
        .limit(1),
    )
    .orderBy('i.position')
    .execute();
  const [first] = rows;
  if (!first) return null;
  const items = rows.map((row) => ({ statementId: row.statement_id, wordingId: row.wording_id }));
  return { greeting: first.greeting, greetedSince: first.greeted_since, items };
}
