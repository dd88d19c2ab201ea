/*
 * A step that the customer reads gets another day, or somebody else to do it, at once: the path is published anew with
 * this one difference, and what else is being written on it stays unpublished. The draft gets the same difference, so
 * that its next publication doesn't undo it. Arranged so already, it is arranged.
 */
import { loadGuideDraft } from '#db/guide/guides.server';
import { insertPublication } from '#db/guide/publications.server';
import { agreedDatesIn } from '#db/path/agreed-dates';
import { loadDraftPath, saveStep } from '#db/path/path-draft.server';
import { insertPublishedPath, loadPublishedPath } from '#db/path/published-paths.server';
import { latestPublication, loadReview } from '#db/review/review.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import { dayOf } from '../../domain/clock/clock';
import type { MemberActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { type Due, isSameStep, type Path, type StepWords, stepsOf, type Who } from '../../domain/path/path';
import { editsIn } from '../path/edits-in.server';
import { refuseWho } from '../path/open-draft.server';
import { performAsMember, type Scene } from '../perform.server';
import { findStep } from './find-step.server';
import { tellOfGiven } from './tell-of-given.server';

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
  const version = await publishArranged(scene, stepId, arrangement);
  await followInDraft(scene, stepId, arrangement);
  const details = { edit: 'step_changed' as const, title: step.title, changes };
  await scene.record({ kind: 'path_written', details });
  return { ok: true, version };
}

function arranged<S extends StepWords>(step: S, arrangement: Arrangement): S {
  switch (arrangement.is) {
    case 'who':
      return { ...step, who: arrangement.who };
    case 'due':
      return { ...step, due: arrangement.due };
    case 'day':
      return { ...step, due: { is: 'day', on: arrangement.on } };
  }
}

/** The guide stays as it is, and the path but for this step. */
async function publishArranged(
  scene: Scene<MemberActor>,
  stepId: string,
  arrangement: Arrangement,
): Promise<number> {
  const { trx, actor, onboarding, now, record } = scene;
  const which = { workspaceId: actor.workspaceId, onboardingId: onboarding.id };
  const published = await loadPublishedPath(trx, which);
  const before = await latestPublication(trx, actor.workspaceId, onboarding.id);
  const { shown } = await loadReview(trx, actor.workspaceId, onboarding.id);
  const path: Path = {
    phases: (published?.path.phases ?? []).map((phase) => ({
      ...phase,
      steps: phase.steps.map((step) => (step.id === stepId ? arranged(step, arrangement) : step)),
    })),
  };
  const greeting = before?.greeting ?? '';
  const { id, version } = await insertPublication(
    trx,
    onboarding,
    actor,
    { before, greeting, items: shown },
    now,
  );
  const { timeZone } = await calendarOf(trx, actor.workspaceId);
  const publication = { id, version, memberId: actor.id, at: now };
  await insertPublishedPath(trx, which, publication, path, dayOf(now, timeZone));
  await tellOfGiven(scene, published, { path, version });
  const details = { version, phases: path.phases.length, steps: stepsOf(path).length };
  await record({ kind: 'path_published', details });
  return version;
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
