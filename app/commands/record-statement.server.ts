/*
 * Sales records, rewords or removes a statement while the handoff is theirs. Each part saves on its own; a save
 * names the wording it started from, so that of two people writing at once neither loses a word.
 */
import { idBeside, lockForm } from '#db/form-id.server';
import { addWording, insertStatement, loadWordings } from '#db/statements.server';
import type { MemberActor } from '../domain/access';
import { isOpenForRecording } from '../domain/onboarding';
import { type Outcome, refuse } from '../domain/refusal';
import {
  type Commitment,
  type Part,
  type SaidBy,
  type SystemArea,
  sameFields,
  type Words,
} from '../domain/statement';
import { performAsMember, type Scene } from './perform.server';

export type RecordedPerson = {
  parts: Part[];
  language: string;
  timeZone: string | null;
  noMailReason: string | null;
};

export type StatementInput = {
  /** Made by the form that adds it, so that sending it twice adds one. */
  id?: string;
  words: Words;
  commitment?: Commitment;
  area?: SystemArea;
  saidBy?: SaidBy;
  heardWhere: string;
  /** Where exactly it was heard; only we see this. */
  note: string;
  /** Given for a person, and only then. */
  person?: RecordedPerson;
};

/** Adds a statement. The same form sent twice adds one; sent again with other words, it adds another. */
export function addStatement(
  actor: MemberActor,
  onboardingId: string,
  input: StatementInput,
): Promise<Outcome<{ id: string }>> {
  return performAsMember(actor, 'record_handoff', onboardingId, async (scene) => {
    if (!isOpenForRecording(scene.onboarding.stage)) return refuse('handoff_locked');
    const place = await placeFor(scene, input);
    if (place.isMade) return { ok: true, id: place.id };
    const { id } = await insertStatement(
      scene.trx,
      scene.onboarding,
      actor,
      { ...input, id: place.id, origin: 'sales' },
      scene.now,
    );
    await saveAround(scene, id, input, true);
    await withdrawPartAnswer(scene, input);
    await scene.record({ kind: 'statement_recorded', statementId: id });
    return { ok: true, id };
  });
}

/**
 * Saves a statement's new words. `base` is the number of the wording the form showed; when a newer one is there
 * and says something else, it refuses with `changed_meanwhile` and that wording, and the typed words stay typed.
 */
export function saveStatement(
  actor: MemberActor,
  onboardingId: string,
  statementId: string,
  base: number,
  input: StatementInput,
): Promise<Outcome<{ id: string }>> {
  return performAsMember(actor, 'record_handoff', onboardingId, async (scene) => {
    if (!isOpenForRecording(scene.onboarding.stage)) return refuse('handoff_locked');
    const current = await findStatement(scene, statementId);
    if (!current || current.kind !== input.words.kind) return refuse('not_found');
    const isSame = sameFields(current.fields, input.words.fields);
    if (current.number !== base && !isSame) {
      const latest = (await loadWordings(scene.trx, actor.workspaceId, [current.wordingId])).get(
        current.wordingId,
      );
      return refuse('changed_meanwhile', {
        latest: latest && { number: latest.number, fields: latest.words.fields },
      });
    }
    const wording = await addWording(
      scene.trx,
      actor.workspaceId,
      statementId,
      actor,
      input.words,
      'recorded',
      scene.now,
    );
    await scene.trx
      .updateTable('statements')
      .set({
        commitment: input.words.kind === 'promise' ? (input.commitment ?? 'promised') : null,
        said_by: input.saidBy ?? null,
        heard_where: input.heardWhere,
      })
      .where('workspace_id', '=', actor.workspaceId)
      .where('id', '=', statementId)
      .execute();
    await saveAround(scene, statementId, input, false);
    if (wording.isNew)
      await scene.record({ kind: 'statement_reworded', statementId, details: { number: wording.number } });
    return { ok: true, id: statementId };
  });
}

/** Takes a statement out of the handoff. Its wordings stay in the timeline. */
export function removeStatement(
  actor: MemberActor,
  onboardingId: string,
  statementId: string,
): Promise<Outcome> {
  return performAsMember(actor, 'record_handoff', onboardingId, async (scene) => {
    if (!isOpenForRecording(scene.onboarding.stage)) return refuse('handoff_locked');
    const removed = await scene.trx
      .updateTable('statements')
      .set({ removed_at: scene.now })
      .where('workspace_id', '=', actor.workspaceId)
      .where('onboarding_id', '=', onboardingId)
      .where('id', '=', statementId)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    if (removed.numUpdatedRows === 0n) return refuse('not_found');
    await scene.record({ kind: 'statement_removed', statementId });
    return { ok: true };
  });
}

/** Where what the form adds stands or will stand. */
async function placeFor(scene: Scene<MemberActor>, { id, words }: StatementInput) {
  if (!id) return { id: scene.newId(), isMade: false };
  await lockForm(scene.trx, id);
  const beside = idBeside(id, scene.onboarding.id, words);
  for (const one of [id, beside]) {
    const before = await findStatement(scene, one);
    if (before && sameFields(before.fields, words.fields)) return { id: one, isMade: true };
  }
  const taken = await scene.trx
    .selectFrom('statements')
    .select('id')
    .where('id', 'in', [id, beside])
    .execute();
  const free = [id, beside].find((one) => !taken.some((row) => row.id === one));
  return { id: free ?? scene.newId(), isMade: false };
}

async function findStatement({ trx, actor, onboarding }: Scene<MemberActor>, statementId: string) {
  return trx
    .selectFrom('statements as s')
    .innerJoin('wordings as w', 'w.statement_id', 's.id')
    .select(['s.kind', 'w.id as wordingId', 'w.number', 'w.fields'])
    .where('s.workspace_id', '=', actor.workspaceId)
    .where('s.onboarding_id', '=', onboarding.id)
    .where('s.id', '=', statementId)
    .where('s.removed_at', 'is', null)
    .orderBy('w.number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** What belongs to a statement but isn't its words: the internal note, and the contact behind a person. */
async function saveAround(
  scene: Scene<MemberActor>,
  statementId: string,
  input: StatementInput,
  isNew: boolean,
) {
  const { trx, actor, onboarding } = scene;
  if (input.note) {
    await trx
      .insertInto('source_notes')
      .values({ statement_id: statementId, workspace_id: actor.workspaceId, note: input.note })
      .onConflict((conflict) => conflict.column('statement_id').doUpdateSet({ note: input.note }))
      .execute();
  } else if (!isNew) {
    await trx.deleteFrom('source_notes').where('statement_id', '=', statementId).execute();
  }
  if (input.words.kind !== 'person' || !input.person) return;
  const { name, email } = input.words.fields;
  const contact = {
    name,
    email: email || null,
    parts: input.person.parts,
    language: input.person.language,
    time_zone: input.person.timeZone,
    no_mail_reason: input.person.noMailReason,
  };
  await trx
    .insertInto('contacts')
    .values({
      id: scene.newId(),
      workspace_id: actor.workspaceId,
      onboarding_id: onboarding.id,
      statement_id: statementId,
      ...contact,
    })
    .onConflict((conflict) =>
      conflict
        .column('statement_id')
        .where('replaced_at', 'is', null)
        // Another name is called otherwise.
        .doUpdateSet((eb) => ({
          ...contact,
          called: eb.case().when('contacts.name', '=', name).then(eb.ref('contacts.called')).end(),
        })),
    )
    .execute();
}

const QUESTION_OF = { goal: 'goals', promise: 'promises', date: 'dates', person: 'people' } as const;

/** "None" and "I don't know" no longer hold once there is a statement. */
async function withdrawPartAnswer(
  { trx, actor, onboarding }: Scene<MemberActor>,
  { words, area }: StatementInput,
) {
  const question = words.kind === 'system' ? (area ?? 'today') : QUESTION_OF[words.kind];
  await trx
    .deleteFrom('handoff_answers')
    .where('workspace_id', '=', actor.workspaceId)
    .where('onboarding_id', '=', onboarding.id)
    .where('question', '=', question)
    .execute();
}
