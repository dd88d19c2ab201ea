/* What would move on paths if corrections of agreed dates were agreed to: before that is said. */
import { sql } from 'kysely';
import { databaseNow, db } from '#db/client.server';
import { loadPublishedPaths } from '#db/path/published-paths.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import type { Member } from '../../auth/member/member.server';
import { dayOf } from '../../domain/clock/clock';
import { movesOf, type PathMoves } from '../../domain/path/moves';

/** By the corrections' ids; what moves nothing has no entry. */
export async function movesOfCorrections(
  { workspaceId }: Member,
  answerIds: readonly string[],
): Promise<Map<string, PathMoves>> {
  const found = new Map<string, PathMoves>();
  const dates = await correctedDates(workspaceId, answerIds);
  if (dates.length === 0) return found;
  const ids = [...new Set(dates.map(({ onboardingId }) => onboardingId))];
  const paths = await loadPublishedPaths(db(), workspaceId, ids, { isInShort: true });
  const calendar = await calendarOf(db(), workspaceId);
  const today = dayOf(await databaseNow(db()), calendar.timeZone);
  for (const { id, onboardingId, statementId, to } of dates) {
    const published = paths.get(onboardingId);
    const moves =
      published && to && movesOf(published.path, published.marks, { statementId, to }, { today, calendar });
    if (moves) found.set(id, moves);
  }
  return found;
}

async function correctedDates(workspaceId: string, answerIds: readonly string[]) {
  if (answerIds.length === 0) return [];
  return db()
    .selectFrom('answers as a')
    .innerJoin('statements as s', 's.id', 'a.statement_id')
    .innerJoin('wordings as w', 'w.id', 'a.proposed_wording_id')
    .select(['a.id', 'a.onboarding_id as onboardingId', 'a.statement_id as statementId'])
    .select(sql<string | null>`w.fields->>'on'`.as('to'))
    .where('a.workspace_id', '=', workspaceId)
    .where('a.id', 'in', answerIds)
    .where('a.kind', '=', 'corrected')
    .where('s.kind', '=', 'date')
    .execute();
}
