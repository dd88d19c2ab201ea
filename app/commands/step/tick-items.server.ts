/*
 * Lines of a step's list are ticked and unticked, by whoever may mark the step. Each is a row of its own, and unticking
 * is one too. With the last tick the step is done, so that what is approved by name is never ticked. Of what is behind,
 * nothing is ticked any more.
 */
import { insertTick } from '#db/step/step-ticks.server';
import { type Actor, type ContactActor, copierOf, type MemberActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { type TickForm, tickChanges, tickedAfter } from '../../domain/step/ticks';
import { performAsContact, performAsMember, type Scene } from '../perform.server';
import { type Found, findStep, mayMark } from './find-step.server';
import { keepMark, whoIs } from './keep-mark.server';

export function tickItems(
  actor: MemberActor,
  onboardingId: string,
  stepId: string,
  form: TickForm,
): Promise<Outcome> {
  return performAsMember(actor, 'mark_own_step', onboardingId, async (scene) => {
    const found = await findStep(scene, stepId);
    if (!found.ok) return found;
    if (!mayMark(scene, found.step)) return refuse('not_allowed');
    if (found.step.kind === 'approve') return refuse('theirs_to_approve');
    return keepTicks(scene, found, form);
  });
}

export function tickTheirItems(actor: ContactActor, stepId: string, form: TickForm): Promise<Outcome> {
  return performAsContact(actor, async (scene) => {
    const found = await findStep(scene, stepId);
    if (!found.ok) return found;
    if (found.step.side === 'ours') return refuse('not_allowed');
    if (found.step.kind === 'approve') return refuse('name_missing');
    return keepTicks(scene, found, form);
  });
}

async function keepTicks(scene: Scene<Actor>, found: Found, form: TickForm): Promise<Outcome> {
  const { trx, actor, onboarding, now, newId, record } = scene;
  const { step, last, state, ticks } = found;
  const { id: stepId, asks, title, side } = step;
  if (asks?.is !== 'checklist') return refuse('changed_meanwhile');
  const changes = tickChanges(asks, ticks, form);
  if (last?.kind === 'done' || last?.kind === 'skipped')
    return changes.length === 0 ? { ok: true } : refuse('changed_meanwhile');
  const which = { workspaceId: actor.workspaceId, onboardingId: onboarding.id };
  const by = whoIs(actor);
  const ticked = tickedAfter(asks, ticks, changes).length;
  const of = asks.items.length;
  // As with every other word of theirs that would do what still waits.
  if (ticked === of && actor.kind === 'contact' && state.is === 'waiting') return refuse('step_waits');
  for (const change of changes) await insertTick(trx, which, { id: newId(), stepId, ...change, by, at: now });
  if (changes.length > 0) {
    const isForThem = actor.kind === 'member' && side === 'theirs';
    await record({
      kind: 'step_ticked',
      details: { step: stepId, title, ticked, of, isForThem, ...copierOf(actor) },
    });
  }
  if (ticked === of) await keepMark(scene, step, { kind: 'done' });
  return { ok: true };
}
