/*
 * Customer success answers a correction: agree, suggest something else with a reason, or talk about it on the call.
 * There is no reject. A resolution that changes words publishes that one point, so the contact is asked again only
 * about what changed. What we need to know from sales first is asked of sales, and comes back.
 */
import { keepWording, loadGuideDraft } from '#db/guide/guides.server';
import { publishOne } from '#db/guide/publications.server';
import { insertQuestion, insertResolution, replyToQuestion } from '#db/review/resolutions.server';
import { loadReview } from '#db/review/review.server';
import { loadWordings } from '#db/statement/statements.server';
import { addWording } from '#db/statement/wordings.server';
import { isJudgedDown } from '../../domain/guide/guide';
import type { MemberActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { sameFields, type Words } from '../../domain/statement/statement';
import { performAsMember, placeOf, type Scene } from '../perform.server';
import { adoptPerson } from './adopt-person.server';
import { tellOfChanges } from './tell-of-changes.server';

export type Resolution =
  | { outcome: 'adopted'; line: string }
  | { outcome: 'reworded'; words: Words; line: string }
  | { outcome: 'talk'; line: string };

/** The line is for the customer; it may be left empty only when agreeing. */
export function resolveCorrection(
  actor: MemberActor,
  onboardingId: string,
  answerId: string,
  resolution: Resolution,
): Promise<Outcome> {
  return performAsMember(actor, 'resolve_correction', onboardingId, async (scene) => {
    const { trx, onboarding, now, record, owe } = scene;
    const answer = await findCorrection(scene, answerId);
    if (!answer) return refuse('not_found');
    if (answer.withdrawnAt) return refuse('closed_answer');
    if (answer.resolution)
      return (await isSaidAlready(scene, answer, resolution)) ? { ok: true } : refuse('already_resolved');
    if (resolution.outcome !== 'adopted' && resolution.line === '') return refuse('line_missing');
    const wording = await wordingOf(scene, answer, resolution);
    if (!wording.ok) return wording;
    const { wordingId } = wording;
    const { outcome, line } = resolution;
    await insertResolution(trx, placeOf(scene), { answerId, outcome, wordingId, line });
    if (wordingId) await keepIfJudged(scene, answer.statementId, wordingId);
    const around =
      resolution.outcome === 'adopted' && wordingId
        ? await adoptPerson(
            scene,
            answer.statementId,
            { from: answer.wordingId, to: wordingId },
            answer.proposedParts,
          )
        : null;
    if (wordingId) {
      const { shown } = await loadReview(trx, actor.workspaceId, onboardingId);
      await publishOne(
        trx,
        onboarding,
        actor,
        { item: { statementId: answer.statementId, wordingId }, shown },
        now,
      );
      await tellOfChanges(scene, shown);
    }
    await record({
      kind: 'correction_resolved',
      statementId: answer.statementId,
      details: {
        outcome: resolution.outcome,
        from: answer.wordingId,
        to: wordingId,
        answer: answerId,
        ...(around && { around }),
      },
    });
    await owe({
      kind: 'corrections_answered',
      subjectId: onboardingId,
      recipient: { kind: 'contact', id: answer.contactId },
    });
    return { ok: true };
  });
}

/** Asks the sales rep about a correction before it is answered. */
export function askSales(
  actor: MemberActor,
  onboardingId: string,
  answerId: string,
  question: string,
): Promise<Outcome> {
  return performAsMember(actor, 'ask_sales', onboardingId, async (scene) => {
    const { trx, onboarding, record, owe } = scene;
    const answer = await findCorrection(scene, answerId);
    if (!answer) return refuse('not_found');
    if (answer.withdrawnAt) return refuse('closed_answer');
    if (answer.resolution) return refuse('already_resolved');
    const { askedSales } = await loadReview(trx, actor.workspaceId, onboardingId);
    if (askedSales.has(answerId)) return refuse('already_asked');
    const id = await insertQuestion(trx, placeOf(scene), { answerId, question });
    await record({
      kind: 'sales_asked',
      statementId: answer.statementId,
      details: { question, wording: answer.wordingId },
    });
    await owe({
      kind: 'ask_sales',
      subjectId: id,
      recipient: { kind: 'member', id: onboarding.repId },
    });
    return { ok: true };
  });
}

/** The sales rep's answer goes back to customer success. */
export function answerCustomerSuccess(
  actor: MemberActor,
  onboardingId: string,
  questionId: string,
  reply: string,
): Promise<Outcome> {
  return performAsMember(
    actor,
    'answer_host',
    onboardingId,
    async ({ trx, onboarding, now, record, owe }) => {
      const question = await trx
        .selectFrom('sales_questions')
        .select(['answered_at as answeredAt', 'asked_by as askedBy'])
        .where('workspace_id', '=', actor.workspaceId)
        .where('onboarding_id', '=', onboardingId)
        .where('id', '=', questionId)
        .executeTakeFirst();
      if (!question) return refuse('not_found');
      if (question.answeredAt) return { ok: true };
      const { workspaceId, id: memberId } = actor;
      await replyToQuestion(trx, { workspaceId, memberId, at: now }, { id: questionId, reply });
      await record({ kind: 'sales_answered', details: { reply, member: question.askedBy } });
      await owe({
        kind: 'sales_answered',
        subjectId: questionId,
        recipient: { kind: 'member', id: onboarding.hostId },
      });
      return { ok: true };
    },
  );
}

async function findCorrection({ trx, actor, onboarding }: Scene<MemberActor>, answerId: string) {
  return trx
    .selectFrom('answers as a')
    .leftJoin('resolutions as r', 'r.answer_id', 'a.id')
    .select([
      'a.statement_id as statementId',
      'a.wording_id as wordingId',
      'a.contact_id as contactId',
      'a.proposed_wording_id as proposedWordingId',
      'a.proposed_parts as proposedParts',
      'a.withdrawn_at as withdrawnAt',
      'r.outcome as resolution',
      'r.line',
      'r.wording_id as resolvedWordingId',
    ])
    .where('a.workspace_id', '=', actor.workspaceId)
    .where('a.onboarding_id', '=', onboarding.id)
    .where('a.id', '=', answerId)
    .where('a.kind', 'in', ['corrected', 'added'])
    .executeTakeFirst();
}

type Correction = NonNullable<Awaited<ReturnType<typeof findCorrection>>>;

/** Sent twice, an answer is one; another answer is none, and whoever wrote it has to hear so. */
async function isSaidAlready(
  { trx, actor }: Scene<MemberActor>,
  { resolution: outcome, line, resolvedWordingId: id }: Correction,
  resolution: Resolution,
): Promise<boolean> {
  if (outcome !== resolution.outcome || line !== resolution.line) return false;
  if (resolution.outcome !== 'reworded') return true;
  const stored = id ? (await loadWordings(trx, actor.workspaceId, [id])).get(id) : undefined;
  return stored !== undefined && sameFields(stored.words.fields, resolution.words.fields);
}

/** The wording the resolution publishes: the contact's own, ours, or none. */
async function wordingOf(
  scene: Scene<MemberActor>,
  answer: Correction,
  resolution: Resolution,
): Promise<Outcome<{ wordingId: string | null }>> {
  const { trx, actor } = scene;
  if (resolution.outcome === 'talk') return { ok: true, wordingId: null };
  if (resolution.outcome === 'adopted') return { ok: true, wordingId: answer.proposedWordingId };
  const ids = [answer.wordingId, answer.proposedWordingId].filter((id) => id !== null);
  const proposed = (await loadWordings(trx, actor.workspaceId, ids)).get(answer.proposedWordingId ?? '');
  if (proposed?.words.kind !== resolution.words.kind) return refuse('not_found');
  if (sameFields(proposed.words.fields, resolution.words.fields)) return refuse('same_words');
  const { id: wordingId } = await addWording(scene, {
    statementId: answer.statementId,
    words: resolution.words,
    purpose: 'resolved',
  });
  return { ok: true, wordingId };
}

/**
 * Whoever agrees to, or suggests, the very words that were judged down promises them after all; that is recorded as
 * their decision.
 */
export async function keepIfJudged(
  scene: Scene<MemberActor>,
  statementId: string,
  wordingId: string,
): Promise<void> {
  const { trx, actor, onboarding, now, record } = scene;
  const { items } = await loadGuideDraft(trx, actor.workspaceId, onboarding.id);
  const item = items.find((one) => one.statement.id === statementId);
  if (!item || !isJudgedDown(item.entry) || item.entry.isKept) return;
  const wording = (await loadWordings(trx, actor.workspaceId, [wordingId])).get(wordingId);
  const recorded = item.statement.wording;
  if (!wording || !sameFields(wording.words.fields, recorded.words.fields)) return;
  await keepWording(trx, onboarding, actor.id, { statementId, wordingId: recorded.id }, now);
  await record({
    kind: 'recorded_words_kept',
    statementId,
    details: { wording: recorded.id, verdict: item.entry.verdict },
  });
}
