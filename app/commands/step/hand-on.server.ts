/*
 * A contact hands a step that is theirs to a colleague who has a page here too, and takes it back. It is the colleague's
 * at once, and the draft gets the same difference, so that its next publication doesn't undo it; what else is being
 * written stays as it is. Handed to whoever has it already, it is handed.
 */
import { contactsWithPage } from '#db/contact/ways-in.server';
import { loadGuideDraft } from '#db/guide/guides.server';
import { agreedDatesIn } from '#db/path/agreed-dates';
import { loadDraftPath, saveStep } from '#db/path/path-draft.server';
import { loadPublishedPath } from '#db/path/published-paths.server';
import { isReachable, loadContacts } from '#db/statement/statements.server';
import { insertGive, loadGives } from '#db/step/step-gives.server';
import { type ContactActor, copierOf } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { isSameWho, type Step, stepsOf, type Who } from '../../domain/path/path';
import { maySettle } from '../../domain/review/review';
import { isHandedOn, mayHandOn, mayTakeGiveBack } from '../../domain/step/handing-on';
import { performAsContact, type Scene } from '../perform.server';
import { type Found, findStep } from './find-step.server';

export function handOn(actor: ContactActor, stepId: string, toId: string): Promise<Outcome> {
  return performAsContact(actor, async (scene) => {
    const found = await findStep(scene, stepId);
    if (!found.ok) return found;
    const { step } = found;
    const contacts = await loadContacts(scene.trx, actor.workspaceId, scene.onboarding.id);
    const to = contacts.find(({ id }) => id === toId);
    if (!to) return refuse('person_gone');
    if (step.side === 'ours') return refuse('not_allowed');
    if (step.kind === 'approve' && !maySettle(to.parts)) return refuse('may_not_settle');
    if (isSameWho(step.who, { is: 'contact', id: toId })) return { ok: true };
    if (isBehind(found)) return refuse('step_behind');
    if (!mayHandOn(actor.id, step)) return refuse('changed_meanwhile');
    const withPage = await contactsWithPage(scene.trx, actor.workspaceId, [scene.onboarding.id]);
    if (!withPage.has(toId) || !isReachable(to)) return refuse('person_gone');
    await give(scene, step, toId);
    const details = { step: stepId, title: step.title, contact: toId, ...copierOf(actor) };
    await scene.record({ kind: 'step_given', details });
    if (toId !== actor.id)
      await scene.owe({
        kind: 'step_given',
        subjectId: scene.onboarding.id,
        recipient: { kind: 'contact', id: toId },
      });
    return { ok: true };
  });
}

/** The give that was read: where it went on since, that stands. It is whose it was before. */
export function takeGiveBack(actor: ContactActor, stepId: string, giveId: string): Promise<Outcome> {
  return performAsContact(actor, async (scene) => {
    const found = await findStep(scene, stepId);
    if (!found.ok) return found;
    const which = { workspaceId: actor.workspaceId, onboardingId: scene.onboarding.id };
    const last = (await loadGives(scene.trx, which)).get(stepId);
    if (!last) return refuse('nothing_to_undo');
    const isTakenBack = last.by.id === actor.id && !isHandedOn(last);
    if (last.id !== giveId) return isTakenBack ? { ok: true } : refuse('changed_meanwhile');
    if (isBehind(found)) return refuse('step_behind');
    if (!mayTakeGiveBack(actor.id, last, found.step)) return refuse('changed_meanwhile');
    await give(scene, found.step, last.fromId);
    const details = { step: stepId, title: found.step.title, contact: last.toId, ...copierOf(actor) };
    await scene.record({ kind: 'step_taken_back', details });
    return { ok: true };
  });
}

const isBehind = ({ last }: Found): boolean => last?.kind === 'done' || last?.kind === 'skipped';

async function give(
  { trx, actor, onboarding, now, newId }: Scene<ContactActor>,
  { id: stepId, who }: Step,
  toId: string | null,
): Promise<void> {
  const which = { workspaceId: actor.workspaceId, onboardingId: onboarding.id };
  const fromId = who?.is === 'contact' ? who.id : null;
  const version = (await loadPublishedPath(trx, which))?.version ?? 0;
  const by = { is: 'contact', id: actor.id } as const;
  await insertGive(trx, which, { id: newId(), stepId, toId, fromId, by, at: now }, version);
  const agreed = agreedDatesIn(await loadGuideDraft(trx, actor.workspaceId, onboarding.id));
  const drafted = stepsOf(await loadDraftPath(trx, which, agreed)).find(({ id }) => id === stepId);
  // Whoever writes the path may have meant somebody else by now.
  if (!drafted || !isSameWho(drafted.who, who)) return;
  const next: Who | null = toId === null ? null : { is: 'contact', id: toId };
  await saveStep(trx, which, stepId, { ...drafted, who: next, part: null });
}
