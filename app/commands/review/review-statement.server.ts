/*
 * A contact answers one statement: right, not quite (with their own words), talk about it; takes an answer back; or
 * adds what is missing. Each answer names the wording it was given on and saves at once. An answer to words that
 * have changed meanwhile is refused with the new ones, and nothing typed is lost.
 */
import {
  insertAnswer,
  type NewAnswer,
  withdrawAnswersOfBatch,
  withdrawAnswerTo,
} from '#db/review/answers.server';
import { loadReview } from '#db/review/review.server';
import { withdrawSignature } from '#db/review/signatures.server';
import { insertStatement, loadStatements, loadWordings, markRemoved } from '#db/statement/statements.server';
import { addWording } from '#db/statement/wordings.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import { dayOf } from '../../domain/clock/clock';
import { type ContactActor, copierOf } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { addedWords, isDayBehind, offeredWords } from '../../domain/review/offered-words';
import { isLeft, itemKey, reviewItem } from '../../domain/review/review';
import { type Beside, noteForCall } from '../../domain/review/typed-beside';
import { type SystemArea, sameFields, type Words } from '../../domain/statement/statement';
import { performAsContact, type Scene } from '../perform.server';
import { isFastAnswer } from './answer-pace.server';
import {
  type Correction,
  changedParts,
  isSaidAlready,
  type Pointed,
  refuseTooMuch,
} from './contact-words.server';
import { takeSignatureBack } from './take-signature-back.server';
import { tellOfAnswer } from './tell-of-answer.server';

/** "Yes, that's right." Said twice, it is one answer. */
export const confirmStatement = (actor: ContactActor, item: Pointed): Promise<Outcome> =>
  performAsContact(actor, (scene) => confirmIn(scene, item));

/** The same, within something else that a contact does. */
export async function confirmIn(scene: Scene<ContactActor>, item: Pointed): Promise<Outcome> {
  const stale = await refuseStale(scene, item);
  if (stale) return stale;
  if ((await liveAnswer(scene, item))?.kind === 'confirmed') return { ok: true };
  await withdrawOwn(scene, item);
  const isFast = await isFastAnswer(scene);
  await keepAnswer(scene, { ...item, kind: 'confirmed', isFast });
  await scene.record({
    kind: 'statement_confirmed',
    statementId: item.statementId,
    details: { wording: item.wordingId, ...copierOf(scene.actor) },
  });
  await tellOfAnswer(scene, { isFast });
  return { ok: true };
}

/** "Not quite": the contact's own words for the same statement, and anything we should know. */
export const correctStatement = (
  actor: ContactActor,
  item: Pointed,
  correction: Correction,
): Promise<Outcome> => performAsContact(actor, (scene) => correctIn(scene, item, correction));

/** The same, within something else that a contact does. */
export async function correctIn(
  scene: Scene<ContactActor>,
  item: Pointed,
  correction: Correction,
): Promise<Outcome> {
  const { actor } = scene;
  const stale = await refuseStale(scene, item);
  if (stale) return stale;
  const shown = (await loadWordings(scene.trx, actor.workspaceId, [item.wordingId])).get(item.wordingId);
  const words = shown && offeredWords(shown.words, correction.words);
  if (!words) return refuse('not_found');
  const parts = await changedParts(scene, item.statementId, correction.parts);
  if (sameFields(shown.words.fields, words.fields) && correction.note === '' && !parts)
    return refuse('same_words');
  if (await isSaidAlready(scene, item, { ...correction, words, parts })) return { ok: true };
  if (isDayBehind(words, shown.words, await todayOf(scene))) return refuse('day_not_ahead');
  const enough = await refuseTooMuch(scene);
  if (enough) return enough;
  await withdrawOwn(scene, item);
  const proposed = await addWording(scene, {
    statementId: item.statementId,
    words,
    purpose: 'proposed',
  });
  const isFast = await isFastAnswer(scene);
  await keepAnswer(scene, {
    ...item,
    kind: 'corrected',
    isFast,
    proposedWordingId: proposed.id,
    parts,
    note: correction.note,
  });
  await scene.record({
    kind: 'statement_corrected',
    statementId: item.statementId,
    details: { from: item.wordingId, to: proposed.id, ...copierOf(actor) },
  });
  await tellOfAnswer(scene, { isFast, isPromise: words.kind === 'promise' });
  return { ok: true };
}

/** "Not sure, talk about it": onto the list for the call, with what the contact typed over our words (`beside`). */
export function setForCall(
  actor: ContactActor,
  item: Pointed,
  said: string,
  beside: readonly Beside[] = [],
): Promise<Outcome> {
  return performAsContact(actor, async (scene) => {
    const stale = await refuseStale(scene, item);
    if (stale) return stale;
    const shown = (await loadWordings(scene.trx, actor.workspaceId, [item.wordingId])).get(item.wordingId);
    const note = shown ? noteForCall(shown.words, beside, said) : said;
    const before = await liveAnswer(scene, item);
    if (before?.kind === 'talk' && (note === '' || note === before.note)) return { ok: true };
    await withdrawOwn(scene, item);
    const isFast = await isFastAnswer(scene);
    await keepAnswer(scene, { ...item, kind: 'talk', note, isFast });
    await scene.record({
      kind: 'statement_set_for_call',
      statementId: item.statementId,
      details: { wording: item.wordingId, ...copierOf(actor) },
    });
    await tellOfAnswer(scene, { isFast });
    return { ok: true };
  });
}

/** Takes back the contact's own answer, as long as nobody has answered it. */
export function withdrawAnswer(actor: ContactActor, item: Pointed): Promise<Outcome> {
  return performAsContact(actor, async (scene) => {
    const answer = await liveAnswer(scene, item);
    if (!answer) return refuse('nothing_to_undo');
    if (answer.isResolved) return refuse('closed_answer');
    await withdrawOwn(scene, item);
    if (answer.kind === 'added')
      await markRemoved(scene.trx, { workspaceId: actor.workspaceId, ids: [item.statementId] }, scene.now);
    await scene.record({
      kind: 'answer_withdrawn',
      statementId: item.statementId,
      details: { wording: item.wordingId, ...copierOf(actor) },
    });
    await takeSignatureBack(scene, actor.id, [item.wordingId]);
    return { ok: true };
  });
}

/** Takes back everything that was said with one press: the answers, and the name typed below them. */
export function withdrawBatch(actor: ContactActor, batchId: string): Promise<Outcome<{ count: number }>> {
  return performAsContact(actor, async (scene) => {
    const wordings = await withdrawAnswersOfBatch(scene.trx, ownOf(actor), batchId, scene.now);
    const [typedName] = await withdrawSignature(scene.trx, ownOf(actor), batchId, scene.now);
    const count = wordings.length;
    if (count === 0 && typedName === undefined) return refuse('nothing_to_undo');
    if (count > 0)
      await scene.record({ kind: 'answer_withdrawn', details: { count, wordings, ...copierOf(actor) } });
    await takeSignatureBack(scene, actor.id, wordings);
    if (typedName !== undefined) {
      await scene.record({ kind: 'sign_off_withdrawn', details: { typedName, ...copierOf(actor) } });
      await scene.owe({
        kind: 'signature_withdrawn',
        subjectId: actor.onboardingId,
        recipient: { kind: 'member', id: scene.onboarding.hostId },
      });
    }
    return { ok: true, count };
  });
}

/** Says yes to several statements at once, each in the wording that was shown. */
export function confirmSeveral(
  actor: ContactActor,
  items: Pointed[],
): Promise<Outcome<{ batchId: string; count: number }>> {
  return performAsContact(actor, async (scene) => {
    const batchId = scene.newId();
    const confirmed = await confirmLeft(scene, items, batchId);
    if (!confirmed.ok) return confirmed;
    if (confirmed.count > 0) {
      await scene.record({
        kind: 'statement_confirmed',
        details: { count: confirmed.count, wordings: confirmed.wordings, ...copierOf(actor) },
      });
      await tellOfAnswer(scene, confirmed);
    }
    return { ok: true, batchId, count: confirmed.count };
  });
}

/** Confirms what is left of the named items. Refuses as a whole if one of them reads differently by now. */
async function confirmLeft(scene: Scene<ContactActor>, items: Pointed[], batchId: string) {
  const { shown, answers } = await loadReview(scene.trx, scene.actor.workspaceId, scene.onboarding.id);
  const current = new Set(shown.map(itemKey));
  const stale = items.find((item) => !current.has(itemKey(item)));
  if (stale) return refuse('wording_changed', { gaps: [{ at: stale.statementId, code: 'look_again' }] });
  // A point that is named twice is answered once.
  const named = new Set(items.map(itemKey));
  const left = shown.filter((item) => named.has(itemKey(item)) && isLeft(reviewItem(item, answers).state));
  const isFast = await isFastAnswer(scene);
  for (const item of left)
    await keepAnswer(scene, {
      statementId: item.statementId,
      wordingId: item.wordingId,
      kind: 'confirmed',
      batchId,
      isFast,
    });
  const wordings = left.map((item) => item.wordingId);
  return { ok: true as const, count: left.length, wordings, isFast };
}

/** Adds what we missed. It reaches customer success as a correction does. */
export function addMissing(
  actor: ContactActor,
  addition: { words: Words; area?: SystemArea; note: string },
): Promise<Outcome<{ statementId: string }>> {
  return performAsContact(actor, async (scene) => {
    const words = addedWords(addition.words);
    const same = (await loadStatements(scene.trx, actor.workspaceId, actor.onboardingId)).find(
      (one) =>
        one.origin === 'customer' &&
        one.kind === words.kind &&
        sameFields(one.wording.words.fields, words.fields),
    );
    if (same) return { ok: true, statementId: same.id };
    if (isDayBehind(words, null, await todayOf(scene))) return refuse('day_not_ahead');
    const enough = await refuseTooMuch(scene);
    if (enough) return enough;
    const isFast = await isFastAnswer(scene);
    const statement = { words, area: addition.area, commitment: 'promised' as const };
    const { id, wordingId } = await insertStatement(
      scene.trx,
      scene.onboarding,
      actor,
      { ...statement, origin: 'customer', saidBy: 'customer' },
      scene.now,
    );
    await keepAnswer(scene, {
      statementId: id,
      wordingId,
      kind: 'added',
      isFast,
      proposedWordingId: wordingId,
      note: addition.note,
    });
    await scene.record({ kind: 'statement_added', statementId: id, details: copierOf(actor) });
    await tellOfAnswer(scene, { isFast, isPromise: words.kind === 'promise' });
    return { ok: true, statementId: id };
  });
}

const todayOf = async ({ trx, actor, now }: Scene<ContactActor>): Promise<string> =>
  dayOf(now, (await calendarOf(trx, actor.workspaceId)).timeZone);

/** Refuses when the customer is shown other words by now than those the answer was given on. */
async function refuseStale(scene: Scene<ContactActor>, item: Pointed) {
  const { shown } = await loadReview(scene.trx, scene.actor.workspaceId, scene.onboarding.id);
  const current = shown.find((one) => one.statementId === item.statementId);
  if (!current) return refuse('not_found');
  return current.wordingId === item.wordingId ? null : refuse('wording_changed', { latest: current });
}

async function liveAnswer({ trx, actor }: Scene<ContactActor>, item: Pointed) {
  const row = await trx
    .selectFrom('answers as a')
    .leftJoin('resolutions as r', 'r.answer_id', 'a.id')
    .select(['a.kind', 'a.note', 'r.id as resolution'])
    .where('a.workspace_id', '=', actor.workspaceId)
    .where('a.onboarding_id', '=', actor.onboardingId)
    .where('a.statement_id', '=', item.statementId)
    .where('a.wording_id', '=', item.wordingId)
    .where('a.contact_id', '=', actor.id)
    .where('a.withdrawn_at', 'is', null)
    .executeTakeFirst();
  return row && { kind: row.kind, note: row.note, isResolved: row.resolution !== null };
}

const withdrawOwn = ({ trx, actor, now }: Scene<ContactActor>, item: Pointed): Promise<void> =>
  withdrawAnswerTo(trx, ownOf(actor), item, now);

const keepAnswer = ({ trx, actor, now }: Scene<ContactActor>, given: NewAnswer): Promise<void> =>
  insertAnswer(trx, ownOf(actor), given, now);

const ownOf = ({ workspaceId, onboardingId, id: contactId }: ContactActor) => ({
  workspaceId,
  onboardingId,
  contactId,
});
