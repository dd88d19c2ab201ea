/*
 * Customer success puts the handoff into words for the customer, leaves out what is not for them, and greets them.
 * All of it is a draft until it is published. A save names the wording it started from.
 */
import { type GuideItemChange, loadGuideDraft, setGreeting, setGuideItem } from '#db/guide/guides.server';
import { loadReview } from '#db/review/review.server';
import {
  insertStatement,
  loadStatements,
  loadWordings,
  type NewStatement,
} from '#db/statement/statements.server';
import { addWording } from '#db/statement/wordings.server';
import { mayBeLeftOut } from '../../domain/guide/guide';
import type { MemberActor } from '../../domain/onboarding/access';
import { isAccepted } from '../../domain/onboarding/onboarding';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { sameFields, type Words } from '../../domain/statement/statement';
import { performAsMember, type Scene } from '../perform.server';

/**
 * Words a statement for the customer. `baseId` is the wording the form showed. Words that the customer reads already
 * are taken up again as they were published, so that nobody is asked about them twice.
 */
export function rewordForCustomer(
  actor: MemberActor,
  onboardingId: string,
  statementId: string,
  baseId: string,
  words: Words,
): Promise<Outcome> {
  return performAsMember(actor, 'write_guide', onboardingId, async (scene) => {
    const item = await findItem(scene, statementId);
    if (!item.ok) return item;
    if (item.wording.words.kind !== words.kind) return refuse('not_found');
    if (sameFields(item.wording.words.fields, words.fields)) return { ok: true };
    if (item.wording.id !== baseId)
      return refuse('changed_meanwhile', {
        latest: { id: item.wording.id, fields: item.wording.words.fields },
      });
    const published = await publishedWording(scene, statementId);
    if (published && sameFields(published.words.fields, words.fields)) {
      await setItem(scene, statementId, { wordingId: published.id });
      await recordRewording(scene, statementId, item.wording.id, published.id);
      return { ok: true };
    }
    const wording = await addWording(scene, { statementId, words, purpose: 'guide', judged: item.judged });
    await setItem(scene, statementId, { wordingId: wording.id });
    await recordRewording(scene, statementId, item.wording.id, wording.id);
    return { ok: true };
  });
}

/** Goes back to the words that were recorded. */
export function returnToRecordedWords(
  actor: MemberActor,
  onboardingId: string,
  statementId: string,
): Promise<Outcome> {
  return performAsMember(actor, 'write_guide', onboardingId, async (scene) => {
    const item = await findItem(scene, statementId);
    if (!item.ok) return item;
    if (item.wording.id === item.recordedId) return { ok: true };
    await setItem(scene, statementId, { wordingId: null });
    await recordRewording(scene, statementId, item.wording.id, item.recordedId);
    return { ok: true };
  });
}

/** Takes back what changed in the draft of a statement since it was published: the customer reads on what they read. */
export function keepPublished(
  actor: MemberActor,
  onboardingId: string,
  statementId: string,
): Promise<Outcome> {
  return performAsMember(actor, 'write_guide', onboardingId, async (scene) => {
    const item = await findItem(scene, statementId);
    if (!item.ok) return item;
    const published = await publishedWording(scene, statementId);
    if (!published) return refuse('nothing_to_undo');
    if (item.wording.id === published.id && !item.isLeftOut) return { ok: true };
    await setItem(scene, statementId, { wordingId: published.id, leftOutAt: null });
    if (item.wording.id !== published.id)
      await recordRewording(scene, statementId, item.wording.id, published.id);
    else
      await scene.record({
        kind: 'statement_put_back',
        statementId,
        details: { wording: published.id },
      });
    return { ok: true };
  });
}

/** Leaves a statement out of the guide, or puts it back. Promises stay. */
export function leaveOut(
  actor: MemberActor,
  onboardingId: string,
  statementId: string,
  isLeftOut: boolean,
): Promise<Outcome> {
  return performAsMember(actor, 'write_guide', onboardingId, async (scene) => {
    const item = await findItem(scene, statementId);
    if (!item.ok) return item;
    if (isLeftOut && !mayBeLeftOut(item.wording)) return refuse('promise_stays');
    if (item.isLeftOut === isLeftOut) return { ok: true };
    await setItem(scene, statementId, { leftOutAt: isLeftOut ? scene.now : null });
    await scene.record({
      kind: isLeftOut ? 'statement_left_out' : 'statement_put_back',
      statementId,
      details: { wording: item.wording.id },
    });
    return { ok: true };
  });
}

/** Adds a statement of customer success's own, a date above all. Added in the same words again, it is one. */
export function addGuideStatement(
  actor: MemberActor,
  onboardingId: string,
  statement: Pick<NewStatement, 'words' | 'area'>,
): Promise<Outcome<{ id: string }>> {
  return performAsMember(actor, 'write_guide', onboardingId, async (scene) => {
    if (!isAccepted(scene.onboarding.stage)) return refuse('not_accepted');
    const same = (await loadStatements(scene.trx, actor.workspaceId, onboardingId)).find(
      (one) =>
        one.origin === 'cs' &&
        one.kind === statement.words.kind &&
        sameFields(one.wording.words.fields, statement.words.fields),
    );
    if (same) return { ok: true, id: same.id };
    const { id } = await insertStatement(
      scene.trx,
      scene.onboarding,
      actor,
      { ...statement, origin: 'cs', commitment: 'promised' },
      scene.now,
    );
    await scene.record({ kind: 'statement_recorded', statementId: id, details: {} });
    return { ok: true, id };
  });
}

/** Keeps the personal greeting; null goes back to the drafted one. `base` is the revision the form showed. */
export function writeGreeting(
  actor: MemberActor,
  onboardingId: string,
  greeting: string | null,
  base: number,
): Promise<Outcome> {
  return performAsMember(actor, 'write_guide', onboardingId, async (scene) => {
    if (!isAccepted(scene.onboarding.stage)) return refuse('not_accepted');
    const draft = await loadGuideDraft(scene.trx, actor.workspaceId, onboardingId);
    if (draft.greeting === greeting) return { ok: true };
    if (draft.revision !== base)
      return refuse('changed_meanwhile', { latest: { revision: draft.revision, greeting: draft.greeting } });
    await setGreeting(
      scene.trx,
      { workspaceId: actor.workspaceId, onboardingId },
      { greeting, revision: base + 1 },
    );
    await scene.record({ kind: 'greeting_written' });
    return { ok: true };
  });
}

async function findItem(scene: Scene<MemberActor>, statementId: string) {
  if (!isAccepted(scene.onboarding.stage)) return refuse('not_accepted');
  const { items } = await loadGuideDraft(scene.trx, scene.actor.workspaceId, scene.onboarding.id);
  const item = items.find((one) => one.statement.id === statementId);
  if (!item) return refuse('not_found');
  const { wording, statement, entry } = item;
  const { isLeftOut, verdict } = entry;
  const judged = verdict === 'deliverable' ? null : verdict;
  return { ok: true as const, wording, recordedId: statement.wording.id, isLeftOut, judged };
}

/** The draft's words of a point, as they were and as they became. */
const recordRewording = (scene: Scene<MemberActor>, statementId: string, from: string, to: string) =>
  scene.record({ kind: 'guide_reworded', statementId, details: { from, to } });

/** What the customer reads of a statement now; undefined when it isn't shown to them. */
async function publishedWording({ trx, actor, onboarding }: Scene<MemberActor>, statementId: string) {
  const { shown } = await loadReview(trx, actor.workspaceId, onboarding.id);
  const item = shown.find((one) => one.statementId === statementId);
  if (!item) return undefined;
  return (await loadWordings(trx, actor.workspaceId, [item.wordingId])).get(item.wordingId);
}

const setItem = (
  { trx, actor, onboarding }: Scene<MemberActor>,
  statementId: string,
  change: GuideItemChange,
): Promise<void> =>
  setGuideItem(trx, { workspaceId: actor.workspaceId, onboardingId: onboarding.id, statementId }, change);
