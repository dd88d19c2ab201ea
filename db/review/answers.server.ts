/*
 * Answers of contacts. One is never changed: it is withdrawn, or marked as come too fast. By when a correction is
 * answered is written down with it, because its contact is told so: no change of the calendar moves it. Written nowhere
 * but here.
 */
import { v7 as uuid } from 'uuid';
import { answerBy } from '../../app/domain/clock/clock';
import type { Part } from '../../app/domain/statement/statement';
import type { Trx } from '../client.server';
import { calendarOf } from '../workspace/workspaces.server';

/** Whose answers: those of one contact, in their onboarding. */
type Own = { workspaceId: string; onboardingId: string; contactId: string };

export type NewAnswer = {
  statementId: string;
  wordingId: string;
  kind: 'confirmed' | 'corrected' | 'added' | 'talk';
  proposedWordingId?: string;
  parts?: Part[] | null;
  note?: string;
  /** The press it came with, where one press answered several. */
  batchId?: string;
  /** It came faster than people read. */
  isFast: boolean;
};

export async function insertAnswer(trx: Trx, own: Own, answer: NewAnswer, now: Date): Promise<void> {
  const isAnswered = answer.kind === 'corrected' || answer.kind === 'added';
  await trx
    .insertInto('answers')
    .values({
      id: uuid(),
      workspace_id: own.workspaceId,
      onboarding_id: own.onboardingId,
      statement_id: answer.statementId,
      wording_id: answer.wordingId,
      contact_id: own.contactId,
      kind: answer.kind,
      proposed_wording_id: answer.proposedWordingId ?? null,
      proposed_parts: answer.parts ?? null,
      note: answer.note ?? '',
      batch_id: answer.batchId ?? null,
      is_fast: answer.isFast,
      at: now,
      answer_by: isAnswered ? answerBy(now, await calendarOf(trx, own.workspaceId)) : null,
    })
    .execute();
}

/** Marks what this contact answered since an instant as come too fast. */
export async function markFast(
  trx: Trx,
  { workspaceId, contactId }: Omit<Own, 'onboardingId'>,
  since: Date,
): Promise<void> {
  await trx
    .updateTable('answers')
    .set({ is_fast: true })
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', '=', contactId)
    .where('at', '>', since)
    .execute();
}

/** Withdraws a contact's answer to one wording of a statement. */
export async function withdrawAnswerTo(
  trx: Trx,
  own: Own,
  item: { statementId: string; wordingId: string },
  now: Date,
): Promise<void> {
  await withdrawal(trx, own, now)
    .where('statement_id', '=', item.statementId)
    .where('wording_id', '=', item.wordingId)
    .execute();
}

/** Withdraws what was answered with one press; the wordings that were. */
export async function withdrawAnswersOfBatch(
  trx: Trx,
  own: Own,
  batchId: string,
  now: Date,
): Promise<string[]> {
  const taken = await withdrawal(trx, own, now)
    .where('batch_id', '=', batchId)
    .returning('wording_id')
    .execute();
  return taken.map((row) => row.wording_id);
}

/** Withdraws what came too fast and nobody has resolved. */
export async function withdrawFastAnswers(trx: Trx, own: Own, now: Date) {
  return withdrawal(trx, own, now)
    .where('is_fast', '=', true)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('resolutions as r').select('r.id').whereRef('r.answer_id', '=', 'answers.id'))),
    )
    .returning(['kind', 'statement_id as statementId', 'wording_id as wordingId'])
    .execute();
}

const withdrawal = (trx: Trx, { workspaceId, onboardingId, contactId }: Own, now: Date) =>
  trx
    .updateTable('answers')
    .set({ withdrawn_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('contact_id', '=', contactId)
    .where('withdrawn_at', 'is', null);
