/* What contacts corrected or added, and what became of it, in the order in which it came. */
import type { z } from 'zod';
import { db } from '#db/client.server';
import { promisedBy } from '#db/review/promised.server';
import { loadWordings } from '#db/statement/statements.server';
import { wordsRead } from '../../domain/api/words-read';
import type { CORRECTION } from '../../http/api/shapes/handoff-shapes';
import { oneMoreThan } from './one-more.server';
import { type Asked, type Page, pageOf } from './page';

type Correction = z.input<typeof CORRECTION>;

type Filter = { onboardingId?: string; state?: 'waiting' | 'answered' };

/** What was taken back again is not among them. */
export async function correctionsFor(
  workspaceId: string,
  { after, limit }: Asked,
  { onboardingId, state }: Filter,
): Promise<Page<Correction>> {
  const [last] = after ?? [];
  const rows = await corrections(workspaceId)
    .$if(onboardingId !== undefined, (query) => query.where('a.onboarding_id', '=', onboardingId as string))
    .$if(state === 'waiting', (query) => query.where('r.id', 'is', null))
    .$if(state === 'answered', (query) => query.where('r.id', 'is not', null))
    .$if(last !== undefined, (query) => query.where('a.id', '>', last as string))
    .orderBy('a.id')
    .limit(oneMoreThan(limit))
    .execute();
  const said = await saidIn(workspaceId, rows);
  return pageOf(rows, limit, { item: (row) => toCorrection(row, said), position: ({ id }) => [id] });
}

export async function correctionFor(
  workspaceId: string,
  onboardingId: string,
  id: string,
): Promise<Correction | null> {
  const row = await corrections(workspaceId)
    .where('a.onboarding_id', '=', onboardingId)
    .where('a.id', '=', id)
    .executeTakeFirst();
  return row ? toCorrection(row, await saidIn(workspaceId, [row])) : null;
}

const corrections = (workspaceId: string) =>
  db()
    .selectFrom('answers as a')
    .innerJoin('contacts as c', 'c.id', 'a.contact_id')
    .leftJoin('resolutions as r', 'r.answer_id', 'a.id')
    .leftJoin('members as m', 'm.id', 'r.member_id')
    .select(['a.id', 'a.statement_id', 'a.kind', 'a.at', 'a.wording_id', 'a.proposed_wording_id', 'a.note'])
    .select(['c.id as contact_id', 'c.name as contact', promisedBy('a').as('answer_by')])
    .select(['r.outcome', 'r.at as resolved_at', 'r.line', 'r.wording_id as resolved_wording_id'])
    .select(['m.id as member_id', 'm.name as member'])
    .where('a.workspace_id', '=', workspaceId)
    .where('a.kind', 'in', ['corrected', 'added'])
    .where('a.withdrawn_at', 'is', null);

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof corrections>['executeTakeFirst']>>>;

function saidIn(workspaceId: string, rows: readonly Row[]) {
  const ids = rows.flatMap((row) => [row.wording_id, row.proposed_wording_id, row.resolved_wording_id]);
  return loadWordings(
    db(),
    workspaceId,
    ids.filter((id) => id !== null),
  );
}

function toCorrection(row: Row, said: Awaited<ReturnType<typeof saidIn>>): Correction {
  const words = (id: string | null) => {
    const wording = id === null ? undefined : said.get(id);
    return wording ? wordsRead(wording.words) : null;
  };
  const isAdded = row.kind === 'added';
  return {
    id: row.id,
    statement_id: row.statement_id,
    kind: isAdded ? 'added' : 'corrected',
    at: row.at.toISOString(),
    by: { contact_id: row.contact_id, name: row.contact },
    before: isAdded ? null : words(row.wording_id),
    proposed: words(row.proposed_wording_id ?? (isAdded ? row.wording_id : null)),
    note: row.note || null,
    answer_by: row.answer_by?.toISOString() ?? null,
    resolution:
      row.outcome && row.resolved_at && row.member_id
        ? {
            outcome: row.outcome,
            at: row.resolved_at.toISOString(),
            by: { id: row.member_id, name: row.member ?? '' },
            line: row.line || null,
            words: words(row.resolved_wording_id),
          }
        : null,
  };
}
