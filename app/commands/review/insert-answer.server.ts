/* A contact's answer as it is stored: to which wording, in which words, with which press, and how fast. */
import type { ContactActor } from '../../domain/onboarding/access';
import type { Part } from '../../domain/statement/statement';
import type { Scene } from '../perform.server';
import type { Pointed } from './review-statement.server';

type NewAnswer = Pointed & {
  kind: 'confirmed' | 'corrected' | 'added' | 'talk';
  proposedWordingId?: string;
  parts?: Part[] | null;
  note?: string;
  batchId?: string;
  /** It came faster than people read. */
  isFast: boolean;
};

export async function insertAnswer(scene: Scene<ContactActor>, answer: NewAnswer): Promise<void> {
  await scene.trx
    .insertInto('answers')
    .values({
      id: scene.newId(),
      workspace_id: scene.actor.workspaceId,
      onboarding_id: scene.onboarding.id,
      statement_id: answer.statementId,
      wording_id: answer.wordingId,
      contact_id: scene.actor.id,
      kind: answer.kind,
      proposed_wording_id: answer.proposedWordingId ?? null,
      proposed_parts: answer.parts ?? null,
      words: answer.note ?? '',
      batch_id: answer.batchId ?? null,
      is_fast: answer.isFast,
      at: scene.now,
    })
    .execute();
}
