/* Wordings of a statement. They are only added to, and nowhere but here: what somebody once said stays as it was said. */
import type { ExpressionBuilder } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Actor } from '../../app/domain/onboarding/access';
import { sameFields, type Words } from '../../app/domain/statement/statement';
import type { Trx } from '../client.server';
import type { Schema } from '../schema';
import type { WordingPurpose } from './statement-tables';

type NewWording = {
  statementId: string;
  words: Words;
  purpose: WordingPurpose;
  /** How the promise was judged that it puts into other words. */
  judged?: 'with_changes' | 'not_deliverable' | null;
  /** One of its own, even where the latest says the same. */
  isOwn?: boolean;
};

/** Adds a wording, and says so, unless the latest says the same for the same purpose and needn't be one of its own. */
export async function addWording(
  { trx, actor, now }: { trx: Trx; actor: Actor; now: Date },
  { statementId, words, purpose, judged = null, isOwn = false }: NewWording,
): Promise<{ id: string; number: number; isNew: boolean }> {
  const latest = await trx
    .selectFrom('wordings')
    .select(['id', 'number', 'fields', 'purpose'])
    .where('workspace_id', '=', actor.workspaceId)
    .where('statement_id', '=', statementId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!isOwn && latest && latest.purpose === purpose && sameFields(latest.fields, words.fields))
    return { id: latest.id, number: latest.number, isNew: false };
  const id = uuid();
  const number = (latest?.number ?? 0) + 1;
  await trx
    .insertInto('wordings')
    .values({
      id,
      workspace_id: actor.workspaceId,
      statement_id: statementId,
      number,
      fields: JSON.stringify(words.fields),
      purpose,
      judged,
      author_kind: actor.kind,
      author_id: actor.id,
      at: now,
    })
    .execute();
  return { id, number, isNew: true };
}

/** What was recorded last of each statement `s`, as `w`: before the guide or an answer put it differently. */
export const recordedLast = (eb: ExpressionBuilder<Schema & { s: Schema['statements'] }, 's'>) =>
  eb
    .selectFrom('wordings as w')
    .select(['w.id', 'w.number', 'w.fields', 'w.purpose', 'w.judged', 'w.author_kind', 'w.author_id', 'w.at'])
    .whereRef('w.statement_id', '=', 's.id')
    .where('w.purpose', '=', 'recorded')
    .orderBy('w.number', 'desc')
    .limit(1)
    .as('w');
