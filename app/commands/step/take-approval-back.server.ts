/*
 * Whoever approved a step by name takes it back, and nobody else: by their own mail, and with the reason, which stands
 * in the record and reaches whoever looks after them at once. From then on it is "not yet", as it would be without.
 */
import { calendarOf } from '#db/workspace/workspaces.server';
import { dayOf } from '../../domain/clock/clock';
import type { ContactActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { mayTakeBack } from '../../domain/step/step-state';
import { performAsContact } from '../perform.server';
import { mayApprove } from './approve-step.server';
import { findStep, isApproved } from './find-step.server';
import { keepMark } from './keep-mark.server';

/** `markId` is the approval that was read. Said twice it is said once. */
export function takeApprovalBack(
  actor: ContactActor,
  stepId: string,
  { markId, words }: { markId: string; words: string },
): Promise<Outcome> {
  return performAsContact(actor, async (scene) => {
    const found = await findStep(scene, stepId);
    if (!found.ok) return found;
    const { step, last, endsOn } = found;
    if (step.kind !== 'approve' || step.side === 'ours' || !last) return refuse('nothing_to_undo');
    if (actor.copiedBy) return refuse('own_mail_needed');
    const isSaid = last.kind === 'stuck' && last.words === words && last.by.id === actor.id;
    if (isSaid) return { ok: true };
    if (!isApproved(found) || last.id !== markId) return refuse('changed_meanwhile');
    if (last.by.id !== actor.id) return refuse('approved_by_another');
    if (!(await mayApprove(scene))) return refuse('may_not_settle');
    if (words === '') return refuse('reason_missing');
    const { timeZone } = await calendarOf(scene.trx, actor.workspaceId);
    const today = dayOf(scene.now, timeZone);
    if (!mayTakeBack(last, endsOn, { now: scene.now, today })) return refuse('closed_answer');
    const subjectId = await keepMark(scene, step, { kind: 'stuck', words }, { tookBack: true });
    const recipient = { kind: 'member', id: scene.onboarding.hostId } as const;
    await scene.owe({ kind: 'step_stuck', subjectId, recipient });
    return { ok: true };
  });
}
