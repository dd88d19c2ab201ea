/*
 * Sales records, rewords or removes a statement while the handoff is theirs. Each part saves on its own; a save
 * names the wording it started from, so that of two people writing at once neither loses a word.
 */
import { idBeside, lockForm } from '#db/form/form-id.server';
import { removePartAnswer } from '#db/handoff/part-answers.server';
import { insertStatement, loadWordings, markRemoved, setAround } from '#db/statement/statements.server';
import { addWording } from '#db/statement/wordings.server';
import { questionOf } from '../../domain/handoff/parts';
import type { MemberActor } from '../../domain/onboarding/access';
import { isOpenForRecording } from '../../domain/onboarding/onboarding';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { sameFields, wordsFrom } from '../../domain/statement/statement';
import { performAsMember, type Scene } from '../perform.server';
import {
  type Around,
  changedAround,
  isStillAround,
  mergeAround,
  type StatementInput,
  saveAround,
  whoHasAddress,
} from './statement-around.server';

export type { StatementInput };

/** Adds one statement. */
export async function addStatement(
  actor: MemberActor,
  onboardingId: string,
  input: StatementInput,
): Promise<Outcome<{ id: string }>> {
  const outcome = await addStatements(actor, onboardingId, [input]);
  if (!outcome.ok) return outcome;
  const [id = ''] = outcome.ids;
  return { ok: true, id };
}

/**
 * Adds what one form lists, all of it or nothing. The same form sent twice adds it once; sent again with other words,
 * it adds another. `latest` of a refusal says which of them it is about.
 */
export function addStatements(
  actor: MemberActor,
  onboardingId: string,
  inputs: StatementInput[],
): Promise<Outcome<{ ids: string[] }>> {
  return performAsMember(actor, 'record_handoff', onboardingId, async (scene) => {
    if (!isOpenForRecording(scene.onboarding.stage)) return refuse('handoff_locked');
    const ids: string[] = [];
    for (const [at, input] of inputs.entries()) {
      const added = await addOne(scene, input);
      if (!added.ok) return refuse(added.code, { latest: { ...(added.latest as object), at } });
      ids.push(added.id);
    }
    return { ok: true, ids };
  });
}

/** One of several, or one that another command adds. */
export async function addOne(
  scene: Scene<MemberActor>,
  input: StatementInput,
  { isSuggested = false } = {},
): Promise<Outcome<{ id: string }>> {
  const place = await placeFor(scene, input);
  if (place.isMade) return { ok: true, id: place.id };
  const namesake = await whoHasAddress(scene, input);
  if (namesake) return refuse('same_address', { latest: { name: namesake } });
  const { id } = await insertStatement(
    scene.trx,
    scene.onboarding,
    scene.actor,
    { ...input, id: place.id, origin: 'sales' },
    scene.now,
  );
  await saveAround(scene, id, input, true);
  await withdrawPartAnswer(scene, input);
  await scene.record({
    kind: 'statement_recorded',
    statementId: id,
    details: isSuggested ? { isSuggested } : {},
  });
  return { ok: true, id };
}

/**
 * Saves a statement's new words. `base` is the number of the wording the form showed, `shown` what it showed around
 * the words. What nobody changed in the form stays as whoever wrote last left it; what two people changed differently
 * is refused with `changed_meanwhile` and the latest words, and the typed words stay typed.
 */
export function saveStatement(
  actor: MemberActor,
  onboardingId: string,
  statementId: string,
  base: number,
  input: StatementInput,
  shown?: Around,
): Promise<Outcome<{ id: string }>> {
  return performAsMember(actor, 'record_handoff', onboardingId, async (scene) => {
    if (!isOpenForRecording(scene.onboarding.stage)) return refuse('handoff_locked');
    const current = await findStatement(scene, statementId);
    if (!current || current.kind !== input.words.kind) return refuse('not_found');
    const before = await fieldsAt(scene, statementId, base);
    const isUntouched = before !== undefined && sameFields(before, input.words.fields);
    const isSame = isUntouched || sameFields(current.fields, input.words.fields);
    const around = await mergeAround(scene, statementId, input, shown);
    if ((current.number !== base && !isSame) || around === null) {
      const latest = (await loadWordings(scene.trx, actor.workspaceId, [current.wordingId])).get(
        current.wordingId,
      );
      return refuse('changed_meanwhile', {
        latest: latest && { number: latest.number, fields: latest.words.fields },
      });
    }
    const namesake = isSame ? undefined : await whoHasAddress(scene, input, statementId);
    if (namesake) return refuse('same_address', { latest: { name: namesake } });
    const words = isSame ? wordsFrom(current) : input.words;
    const changes = await changedAround(scene, statementId, around);
    const wording = await addWording(scene, { statementId, words, purpose: 'recorded' });
    await setAround(
      scene.trx,
      { workspaceId: actor.workspaceId, id: statementId },
      {
        commitment: input.words.kind === 'promise' ? (around.commitment ?? 'promised') : null,
        saidBy: around.saidBy ?? null,
        heardWhere: around.heardWhere,
      },
    );
    await saveAround(scene, statementId, { ...around, words }, false);
    if (wording.isNew)
      await scene.record({
        kind: 'statement_reworded',
        statementId,
        details: { number: wording.number, ...(changes && { around: changes }) },
      });
    else if (changes)
      await scene.record({ kind: 'statement_changed', statementId, details: { around: changes } });
    return { ok: true, id: statementId };
  });
}

/**
 * Takes a statement out of the handoff. Its wordings stay in the timeline. Where it is said what was `seen`, what somebody
 * else changed since then stays.
 */
export function removeStatement(
  actor: MemberActor,
  onboardingId: string,
  statementId: string,
  seen?: { number: number; around: Partial<Around> },
): Promise<Outcome> {
  return performAsMember(actor, 'record_handoff', onboardingId, async (scene) => {
    if (!isOpenForRecording(scene.onboarding.stage)) return refuse('handoff_locked');
    const current = await findStatement(scene, statementId);
    if (!current) return refuse('not_found');
    if (seen && !(current.number === seen.number && (await isStillAround(scene, statementId, seen.around))))
      return refuse('changed_meanwhile');
    await markRemoved(scene.trx, { workspaceId: actor.workspaceId, ids: [statementId] }, scene.now);
    await scene.record({ kind: 'statement_removed', statementId });
    return { ok: true };
  });
}

/** Puts a statement back that was taken out, in its place and with everything that stood around it. */
export function restoreStatement(
  actor: MemberActor,
  onboardingId: string,
  statementId: string,
): Promise<Outcome> {
  return performAsMember(actor, 'record_handoff', onboardingId, async (scene) => {
    if (!isOpenForRecording(scene.onboarding.stage)) return refuse('handoff_locked');
    const { trx } = scene;
    const gone = await findStatement(scene, statementId, 'removed');
    if (!gone) return (await findStatement(scene, statementId)) ? { ok: true } : refuse('not_found');
    const words = wordsFrom(gone);
    const input = { words, area: gone.area ?? undefined, heardWhere: '', note: '' };
    const namesake = await whoHasAddress(scene, input, statementId);
    if (namesake) return refuse('same_address', { latest: { name: namesake } });
    await markRemoved(trx, { workspaceId: actor.workspaceId, ids: [statementId] }, null);
    await withdrawPartAnswer(scene, input);
    await scene.record({ kind: 'statement_restored', statementId });
    return { ok: true };
  });
}

/** Where what the form adds stands or will stand. */
export async function placeFor(scene: Scene<MemberActor>, { id, words }: StatementInput) {
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

async function findStatement(
  { trx, actor, onboarding }: Scene<MemberActor>,
  statementId: string,
  which: 'kept' | 'removed' = 'kept',
) {
  return trx
    .selectFrom('statements as s')
    .innerJoin('wordings as w', 'w.statement_id', 's.id')
    .select(['s.kind', 's.area', 'w.id as wordingId', 'w.number', 'w.fields'])
    .where('s.workspace_id', '=', actor.workspaceId)
    .where('s.onboarding_id', '=', onboarding.id)
    .where('s.id', '=', statementId)
    .where('s.removed_at', which === 'kept' ? 'is' : 'is not', null)
    .orderBy('w.number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The words of a statement as they were at a number. */
async function fieldsAt({ trx, actor }: Scene<MemberActor>, statementId: string, number: number) {
  const row = await trx
    .selectFrom('wordings')
    .select('fields')
    .where('workspace_id', '=', actor.workspaceId)
    .where('statement_id', '=', statementId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.fields;
}

/** "None" and "I don't know" no longer hold once there is a statement. */
const withdrawPartAnswer = (
  { trx, actor, onboarding }: Scene<MemberActor>,
  { words, area }: StatementInput,
) =>
  removePartAnswer(
    trx,
    { workspaceId: actor.workspaceId, onboardingId: onboarding.id },
    questionOf(words.kind, area),
  );
