/*
 * A step that the customer reads gets another day, or somebody else to do it, at once: the path is published anew with
 * this one difference, and what else is being written on it stays unpublished. The draft gets the same difference, so
 * that its next publication doesn't undo it. Arranged so already, it is arranged.
 */
import { loadGuideDraft } from '#db/guide/guides.server';
import { agreedDatesIn } from '#db/path/agreed-dates';
import { loadDraftPath, saveStep } from '#db/path/path-draft.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import { dayOf } from '../../domain/clock/clock';
import type { MemberActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { type Due, isSameStep, type StepWords, stepsOf, type Who } from '../../domain/path/path';
import { editsIn } from '../path/edits-in.server';
import { refuseWho } from '../path/open-draft.server';
import { performAsMember, type Scene } from '../perform.server';
import { findStep, isApproved } from './find-step.server';
import { publishNow } from './publish-now.server';

/** `due` puts back what a step was due by before it got a day. */
export type Arrangement = { is: 'day'; on: string } | { is: 'due'; due: Due } | { is: 'who'; who: Who };

/** The version of the path that says so now; null where it was so already. */
type Arranged = { version: number | null };

export function arrangeStep(
  actor: MemberActor,
  onboardingId: string,
  stepId: string,
  arrangement: Arrangement,
): Promise<Outcome<Arranged>> {
  return performAsMember(actor, 'publish_guide', onboardingId, (scene) =>
    arrangeIn(scene, stepId, arrangement),
  );
}

/** The same inside of a command that whoever may publish gives. A day that is over is none to be given. */
export async function arrangeIn(
  scene: Scene<MemberActor>,
  stepId: string,
  arrangement: Arrangement,
): Promise<Outcome<Arranged>> {
  const found = await findStep(scene, stepId);
  if (!found.ok) return found;
  const { step, last } = found;
  if (isApproved(found)) return refuse('theirs_to_approve');
  if (last?.kind === 'done' || last?.kind === 'skipped') return refuse('step_behind');
  if (arrangement.is === 'who') {
    const which = { workspaceId: scene.actor.workspaceId, onboardingId: scene.onboarding.id };
    const no = await refuseWho({ trx: scene.trx, which }, arranged(step, arrangement));
    if (no) return no;
  }
  if (isSameStep(step, arranged(step, arrangement))) return { ok: true, version: null };
  if (arrangement.is === 'day') {
    const { timeZone } = await calendarOf(scene.trx, scene.actor.workspaceId);
    if (arrangement.on < dayOf(scene.now, timeZone)) return refuse('day_not_ahead');
  }
  const changes = await editsIn(scene, found.path, step, arranged(step, arrangement));
  const version = await publishNow(scene, (phase) => ({
    ...phase,
    steps: phase.steps.map((one) => (one.id === stepId ? arranged(one, arrangement) : one)),
  }));
  await followInDraft(scene, stepId, arrangement);
  const details = { edit: 'step_changed' as const, title: step.title, changes };
  await scene.record({ kind: 'path_written', details });
  return { ok: true, version };
}

function arranged<S extends StepWords>(step: S, arrangement: Arrangement): S {
  switch (arrangement.is) {
    case 'who':
      return { ...step, who: arrangement.who, part: null };
    case 'due':
      return { ...step, due: arrangement.due };
    case 'day':
      return { ...step, due: { is: 'day', on: arrangement.on } };
  }
}

async function followInDraft(
  { trx, actor, onboarding }: Scene<MemberActor>,
  stepId: string,
  arrangement: Arrangement,
): Promise<void> {
  const which = { workspaceId: actor.workspaceId, onboardingId: onboarding.id };
  const agreed = agreedDatesIn(await loadGuideDraft(trx, actor.workspaceId, onboarding.id));
  const step = stepsOf(await loadDraftPath(trx, which, agreed)).find(({ id }) => id === stepId);
  if (!step) return;
  await saveStep(trx, which, stepId, arranged(step, arrangement));
}
