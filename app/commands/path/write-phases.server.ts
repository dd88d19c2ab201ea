/*
 * Customer success writes the phases of a path: adds them, words them, puts them into order, takes away what is empty.
 * All of it is a draft until it is published.
 */
import { insertPhase, orderPhases, removePhase, savePhase } from '#db/path/path-draft.server';
import type { MemberActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { isSamePhase, MOST_PHASES, type PhaseWords } from '../../domain/path/path';
import { editsOfPhase } from '../../domain/path/told-edits';
import { isStale, refuseMilestone, type Writing, writePath } from './open-draft.server';

/** Behind all others. Added in the same words again, it is one. */
export function addPhase(
  actor: MemberActor,
  onboardingId: string,
  words: PhaseWords,
): Promise<Outcome<{ id: string }>> {
  return writePath(actor, onboardingId, async (writing) => {
    const { trx, which, draft, newId, note } = writing;
    const same = draft.phases.find((phase) => isSamePhase(phase, words));
    if (same) return { ok: true, id: same.id };
    const no = refuseMilestone(writing, words.milestone);
    if (no) return no;
    if (draft.phases.length >= MOST_PHASES) return refuse('path_full');
    const id = newId();
    if (words.isLive) await unmarkOthers(writing, id);
    await orderPhases(
      trx,
      which,
      draft.phases.map((phase) => phase.id),
    );
    await insertPhase(trx, which, { id, position: draft.phases.length + 1, words });
    await note('phase_added', words.title);
    return { ok: true, id };
  });
}

/** `base` is the revision that the form showed. */
export function changePhase(
  actor: MemberActor,
  onboardingId: string,
  id: string,
  base: number,
  words: PhaseWords,
): Promise<Outcome> {
  return writePath(actor, onboardingId, async (writing) => {
    const phase = phaseIn(writing, id);
    if (!phase) return refuse('step_gone');
    if (isSamePhase(phase, words)) return { ok: true };
    if (isStale(writing, id, base))
      return refuse('changed_meanwhile', { latest: { revision: writing.draft.revisions.get(id) } });
    const no = refuseMilestone(writing, words.milestone);
    if (no) return no;
    if (words.isLive) await unmarkOthers(writing, id);
    await savePhase(writing.trx, writing.which, id, words);
    const { milestone } = words;
    const endsOn =
      milestone.is === 'own' ? milestone.on : (writing.agreed.get(milestone.statementId)?.on ?? null);
    await writing.note('phase_changed', words.title, editsOfPhase(phase, { ...words, endsOn }));
    return { ok: true };
  });
}

/** One place up or down. At the end of the path nothing moves. */
export function movePhase(
  actor: MemberActor,
  onboardingId: string,
  id: string,
  to: 'up' | 'down',
): Promise<Outcome> {
  return writePath(actor, onboardingId, async (writing) => {
    const phase = phaseIn(writing, id);
    if (!phase) return refuse('step_gone');
    const ids = writing.draft.phases.map((one) => one.id);
    const at = ids.indexOf(id);
    const place = to === 'up' ? at - 1 : at + 1;
    if (place < 0 || place >= ids.length) return { ok: true };
    ids.splice(at, 1);
    ids.splice(place, 0, id);
    await orderPhases(writing.trx, writing.which, ids);
    await writing.note('phase_moved', phase.title);
    return { ok: true };
  });
}

/** Only an empty one goes: its steps are moved or taken away first. Taken away twice, it is gone once. */
export function takePhaseAway(actor: MemberActor, onboardingId: string, id: string): Promise<Outcome> {
  return writePath(actor, onboardingId, async (writing) => {
    const phase = phaseIn(writing, id);
    if (!phase) return { ok: true };
    if (phase.steps.length > 0) return refuse('phase_has_steps');
    await removePhase(writing.trx, writing.which, id, writing.now);
    await writing.note('phase_removed', phase.title);
    return { ok: true };
  });
}

const phaseIn = ({ draft }: Writing, id: string) => draft.phases.find((phase) => phase.id === id);

/** They go live once: the mark of another phase comes to this one. */
async function unmarkOthers({ trx, which, draft, note }: Writing, id: string): Promise<void> {
  for (const phase of draft.phases) {
    if (!phase.isLive || phase.id === id) continue;
    const words = { ...phase, isLive: false };
    await savePhase(trx, which, phase.id, words);
    await note('phase_changed', phase.title, editsOfPhase(phase, words));
  }
}
