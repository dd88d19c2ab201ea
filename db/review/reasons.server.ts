/* Why an agreed date reads as it does: what was said as it got its words, on the page or after a call. */
import { sql } from 'kysely';
import type { Handle } from '../client.server';

type Which = { workspaceId: string; onboardingId: string };

/** By whom: a member, or the contact who had asked for it. Without words where nobody wrote any. */
export type Reason = { words: string; byId: string };

/** Of the given dates the latest reason since an instant for which one got this day, by the date's statement. */
export async function reasonsOfDates(
  handle: Handle,
  { workspaceId, onboardingId }: Which,
  dates: ReadonlyMap<string, string>,
  since: Date,
): Promise<Map<string, Reason>> {
  if (dates.size === 0) return new Map();
  const ids = [...dates.keys()];
  const answered = handle
    .selectFrom('resolutions as r')
    .innerJoin('answers as a', 'a.id', 'r.answer_id')
    .innerJoin('wordings as w', 'w.id', 'r.wording_id')
    .select(['a.statement_id', 'r.at', sql<string | null>`w.fields ->> 'on'`.as('day')])
    .select(sql<string>`case when r.line <> '' then r.line else a.note end`.as('words'))
    .select(sql<string>`case when r.line <> '' then r.member_id else a.contact_id end`.as('by_id'))
    .where('r.workspace_id', '=', workspaceId)
    .where('r.onboarding_id', '=', onboardingId)
    .where('a.statement_id', 'in', ids)
    .where('r.at', '>=', since);
  const noted = handle
    .selectFrom('call_outcomes as o')
    .innerJoin('wordings as w', 'w.id', 'o.wording_id')
    .select(['o.statement_id', 'o.at', sql<string | null>`w.fields ->> 'on'`.as('day')])
    .select(['o.line as words', 'o.member_id as by_id'])
    .where('o.workspace_id', '=', workspaceId)
    .where('o.onboarding_id', '=', onboardingId)
    .where('o.statement_id', 'in', ids)
    .where('o.at', '>=', since);
  const rows = await answered.unionAll(noted).orderBy('at').execute();
  return new Map(
    rows.flatMap(({ statement_id, day, words, by_id: byId }) =>
      day === dates.get(statement_id) ? [[statement_id, { words, byId }]] : [],
    ),
  );
}
