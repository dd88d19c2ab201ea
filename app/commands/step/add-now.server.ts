/*
 * A step that came of a call stands on the path at once, at the end of the phase that goes on or of another one, on the customer's page
 * and in the draft alike. Inside of a command that whoever may publish gives.
 */
import { loadGuideDraft } from '#db/guide/guides.server';
import { agreedDatesIn } from '#db/path/agreed-dates';
import { insertStep, loadDraftPath, orderSteps } from '#db/path/path-draft.server';
import { loadPublishedPath } from '#db/path/published-paths.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import { dayOf } from '../../domain/clock/clock';
import { runningPhase } from '../../domain/meeting/agenda';
import type { MemberActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { MOST_STEPS, type StepWords, stepsOf, type Who } from '../../domain/path/path';
import type { Side } from '../../domain/statement/kinds';
import { refuseWho } from '../path/open-draft.server';
import type { Scene } from '../perform.server';
import { publishNow } from './publish-now.server';

/**
 * `on` is an ISO day of the workspace, by which it is due, `who` has it, and `phaseId` is where it stands; null where nobody
 * said.
 */
export type NewStep = {
  title: string;
  side: Side;
  on: string | null;
  who?: Who | null;
  phaseId?: string | null;
};

export async function addNow(
  scene: Scene<MemberActor>,
  { title, side, on, who = null, phaseId = null }: NewStep,
): Promise<Outcome<{ id: string }>> {
  const { trx, actor, onboarding, now, newId, record } = scene;
  const which = { workspaceId: actor.workspaceId, onboardingId: onboarding.id };
  const published = await loadPublishedPath(trx, which);
  const agreed = agreedDatesIn(await loadGuideDraft(trx, actor.workspaceId, onboarding.id));
  const draft = await loadDraftPath(trx, which, agreed);
  const inDraft = new Map(draft.phases.map((phase) => [phase.id, phase]));
  const both = (published?.path.phases ?? []).filter(({ id }) => inDraft.has(id));
  const running = runningPhase({ phases: both }, published?.marks ?? new Map()) ?? both.at(-1);
  if (!running) return refuse('step_needs_path');
  const phase = phaseId === null ? running : both.find(({ id }) => id === phaseId);
  if (!phase) return refuse('step_gone');
  if (stepsOf(draft).length >= MOST_STEPS) return refuse('path_full');
  const { timeZone } = await calendarOf(trx, actor.workspaceId);
  if (on !== null && on <= dayOf(now, timeZone)) return refuse('day_not_ahead');
  const words: StepWords = {
    title,
    kind: 'do',
    side,
    who,
    due: on === null ? { is: 'none' } : { is: 'day', on },
    waitsFor: [],
    content: '',
    asks: null,
  };
  const no = await refuseWho({ trx, which }, words);
  if (no) return no;
  const id = newId();
  const steps = inDraft.get(phase.id)?.steps ?? [];
  await orderSteps(
    trx,
    which,
    phase.id,
    steps.map((step) => step.id),
  );
  await insertStep(trx, which, { id, phaseId: phase.id, position: steps.length + 1, words });
  await record({ kind: 'path_written', details: { edit: 'step_added', title } });
  const step = { ...words, id, attached: [], publishedOn: null };
  await publishNow(scene, (one) => (one.id === phase.id ? { ...one, steps: [...one.steps, step] } : one));
  return { ok: true, id };
}
