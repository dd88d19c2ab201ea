/*
 * A contact who may sign off says by name that it is as agreed: a phase has ended, or a goal is reached. Nobody of ours
 * says so in their place, nor by a link that a colleague copied: it stands by their name alone. It covers exactly what
 * stood on their page; said twice it is said once, and it can be taken back as every other mark.
 */
import { loadReview } from '#db/review/review.server';
import { loadContacts } from '#db/statement/statements.server';
import { loadStepIn } from '#db/step/approved-then.server';
import type { ContactActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { maySettle } from '../../domain/review/review';
import { type ApprovedPart, approvalIn, changedWords } from '../../domain/step/approval';
import { performAsContact, type Scene } from '../perform.server';
import { findStep } from './find-step.server';
import { keepMark } from './keep-mark.server';

/**
 * What the form showed: the publication that it was read in, how the goal read, empty where none is named, and what was
 * reached.
 */
export type Approving = { typedName: string; publication: string; wording: string; reached: string };

export function approveStep(
  actor: ContactActor,
  stepId: string,
  { typedName, publication, wording, reached }: Approving,
): Promise<Outcome> {
  return performAsContact(actor, async (scene) => {
    const { trx, onboarding, owe } = scene;
    const found = await findStep(scene, stepId);
    if (!found.ok) return found;
    const { step, last, state, publicationId } = found;
    const approval = approvalIn(step);
    if (!approval || step.side === 'ours') return refuse('not_allowed');
    if (actor.copiedBy) return refuse('own_mail_needed');
    if (!(await mayApprove(scene))) return refuse('may_not_settle');
    if (typedName === '') return refuse('name_missing');
    if (last?.kind === 'done') return { ok: true };
    if (last?.kind === 'skipped') return refuse('step_behind');
    if (state.is === 'waiting') return refuse('step_waits');
    const { goal } = approval;
    const { shown } = await loadReview(trx, actor.workspaceId, actor.onboardingId);
    const reads = shown.find(({ statementId }) => statementId === goal)?.wordingId;
    const which = { workspaceId: actor.workspaceId, onboardingId: onboarding.id };
    const then = publication === publicationId ? step : await loadStepIn(trx, which, publication, step.id);
    const changed: ApprovedPart[] = then ? changedWords(then, step) : [];
    if ((reads ?? '') !== wording) changed.push('goal');
    if (approval.reached !== reached) changed.push('reached');
    if (!then || changed.length > 0)
      return refuse('wording_changed', { gaps: changed.map((code) => ({ at: step.id, code })) });
    const approved = {
      typedName,
      reached,
      publicationId,
      ...(goal && reads ? { goal, wording: reads } : {}),
    };
    const subjectId = await keepMark(scene, step, { kind: 'done' }, approved);
    await owe({ kind: 'step_approved', subjectId, recipient: { kind: 'member', id: onboarding.hostId } });
    return { ok: true };
  });
}

/** Whoever may sign off for the customer. */
export async function mayApprove({ trx, actor }: Scene<ContactActor>): Promise<boolean> {
  const contacts = await loadContacts(trx, actor.workspaceId, actor.onboardingId);
  return maySettle(contacts.find(({ id }) => id === actor.id)?.parts ?? []);
}
