/*
 * Customer success reads a handoff, says of every promise whether we can, and accepts receipt or returns it with
 * reasons. At acceptance ownership moves, once, at that instant. A verdict judges the words sales wrote; when they
 * change, that promise asks for a fresh look and the other verdicts stay.
 */

import { beginGuideDraft } from '#db/guide/guides.server';
import { noteAccepted } from '#db/onboarding/onboardings.server';
import { insertReceipt, insertVerdicts, latestSubmission, latestVerdicts } from '#db/receipt/receipts.server';
import { loadStatements } from '#db/statement/statements.server';
import { loadSettings } from '#db/workspace/settings.server';
import { type Given, judgedAgain, needsVerdict, type Verdict } from '../../domain/guide/guide';
import type { ReturnReason } from '../../domain/handoff/handoff';
import type { MemberActor } from '../../domain/onboarding/access';
import { isAccepted } from '../../domain/onboarding/onboarding';
import { type Gap, type Outcome, refuse } from '../../domain/onboarding/refusal';
import { isUnread } from '../../domain/receipt/unread';
import { titleOf } from '../../domain/statement/statement';
import { performAsMember, placeOf, type Scene } from '../perform.server';
import { beginPath } from '../starting-point/begin-path.server';

export type Judgement = {
  statementId: string;
  /** The wording that was read. */
  wordingId: string;
  verdict: Verdict;
  /** What changes, or what we do instead. Only we see this. */
  note: string;
  /** The verdict that the form showed before anything was chosen; a form that tells nothing showed the latest. */
  shown?: Given;
};

/** Keeps verdicts without accepting yet. */
export function judgePromises(
  actor: MemberActor,
  onboardingId: string,
  judgements: Judgement[],
): Promise<Outcome> {
  return performAsMember(actor, 'judge_promises', onboardingId, async (scene) => {
    if (scene.onboarding.stage !== 'submitted') return refuse('not_submitted');
    return saveJudgements(scene, judgements);
  });
}

/**
 * Accepts. Refuses with the promises that have no verdict on their present words, and a key of whoever handed it over; the
 * verdicts given are kept.
 */
export async function confirmReceipt(
  actor: MemberActor,
  onboardingId: string,
  judgements: Judgement[],
): Promise<Outcome> {
  const judged = await judgePromises(actor, onboardingId, judgements);
  if (!judged.ok && judged.code !== 'not_submitted') return judged;
  return performAsMember(actor, 'confirm_receipt', onboardingId, async (scene) => {
    const { trx, onboarding, now, record, owe, newId } = scene;
    if (isAccepted(onboarding.stage)) return { ok: true };
    const submission = await latestSubmission(trx, actor.workspaceId, onboardingId);
    if (onboarding.stage !== 'submitted' || !submission) return refuse('not_submitted');
    if (isUnread(scene.actor, submission.member_id)) return refuse('accepts_own_handoff');
    const gaps = await unjudged(scene);
    if (gaps.length > 0) return refuse('promise_unjudged', { gaps });
    const id = newId();
    const place = placeOf(scene);
    await insertReceipt(trx, place, { id, submissionId: submission.id, outcome: 'accepted' });
    await beginGuideDraft(trx, place);
    await noteAccepted(trx, place, now);
    await beginPath(scene);
    await record({
      kind: 'handoff_accepted',
      details: { from: onboarding.repId, to: onboarding.hostId },
    });
    const { gateRule } = await loadSettings(trx, actor.workspaceId);
    if (gateRule === 'required') await record({ kind: 'gate_opened' });
    await owe({
      kind: 'handoff_accepted',
      subjectId: id,
      recipient: { kind: 'member', id: onboarding.repId },
    });
    return { ok: true };
  });
}

/** Returns the handoff to sales. Needs a reason and words; the verdicts given are kept. */
export async function returnHandoff(
  actor: MemberActor,
  onboardingId: string,
  judgements: Judgement[],
  { reasons, words }: { reasons: ReturnReason[]; words: string },
): Promise<Outcome> {
  return performAsMember(actor, 'return_handoff', onboardingId, async (scene) => {
    const { trx, onboarding, record, owe, newId } = scene;
    if (onboarding.stage === 'returned') return { ok: true };
    const submission = await latestSubmission(trx, actor.workspaceId, onboardingId);
    if (onboarding.stage !== 'submitted' || !submission) return refuse('not_submitted');
    if (reasons.length === 0 || words === '') return refuse('return_needs_reason');
    const kept = await saveJudgements(scene, judgements);
    if (!kept.ok) return kept;
    const id = newId();
    const receipt = { id, submissionId: submission.id, outcome: 'returned' as const, reasons, words };
    await insertReceipt(trx, placeOf(scene), receipt);
    await record({ kind: 'handoff_returned', details: { reasons, words } });
    await owe({
      kind: 'handoff_returned',
      subjectId: id,
      recipient: { kind: 'member', id: onboarding.repId },
    });
    return { ok: true };
  });
}

/**
 * Keeps each verdict with the words it was given on, older ones too: what was typed is never dropped. One that nobody
 * touched stays what a colleague made of it meanwhile; where both changed it, whoever saves later is asked again.
 */
async function saveJudgements(scene: Scene<MemberActor>, judgements: Judgement[]): Promise<Outcome> {
  const { trx, actor, onboarding, record } = scene;
  const before = await latestVerdicts(trx, actor.workspaceId, onboarding.id);
  const promiseOf = await promisesByWording(scene, judgements);
  const own = judgements.filter(({ wordingId, statementId }) => promiseOf.get(wordingId) === statementId);
  const becomes = (one: Judgement) => {
    const last = before.get(one.statementId);
    return judgedAgain(one, last?.wordingId === one.wordingId ? last : null);
  };
  const both = own.filter((one) => becomes(one) === 'both changed');
  if (both.length > 0)
    return refuse('changed_meanwhile', {
      gaps: both.map(({ statementId }) => ({ at: statementId, code: 'judged_meanwhile' })),
    });
  const fresh = own.filter((one) => becomes(one) === 'new');
  if (fresh.length === 0) return { ok: true };
  await insertVerdicts(trx, placeOf(scene), fresh);
  await record({ kind: 'promises_judged', details: { count: fresh.length } });
  return { ok: true };
}

async function promisesByWording(
  { trx, actor, onboarding }: Scene<MemberActor>,
  judgements: Judgement[],
): Promise<Map<string, string>> {
  if (judgements.length === 0) return new Map();
  const rows = await trx
    .selectFrom('wordings as w')
    .innerJoin('statements as s', 's.id', 'w.statement_id')
    .select(['w.id', 's.id as statementId'])
    .where('w.workspace_id', '=', actor.workspaceId)
    .where('s.onboarding_id', '=', onboarding.id)
    .where('s.kind', '=', 'promise')
    .where('s.removed_at', 'is', null)
    .where('w.purpose', '=', 'recorded')
    .where(
      'w.id',
      'in',
      judgements.map((judgement) => judgement.wordingId),
    )
    .execute();
  return new Map(rows.map((row) => [row.id, row.statementId]));
}

async function unjudged({ trx, actor, onboarding }: Scene<MemberActor>): Promise<Gap[]> {
  const statements = await loadStatements(trx, actor.workspaceId, onboarding.id);
  const verdicts = await latestVerdicts(trx, actor.workspaceId, onboarding.id);
  return statements
    .filter((one) => needsVerdict(one.commitment) && verdicts.get(one.id)?.wordingId !== one.wording.id)
    .map((one) => ({ at: one.id, code: 'judge_promise', about: titleOf(one.wording.words) }));
}
