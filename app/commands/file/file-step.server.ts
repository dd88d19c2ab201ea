/* A step that asks for files, as it is published. */
import type { Actor } from '../../domain/onboarding/access';
import { type Refusal, refuse } from '../../domain/onboarding/refusal';
import type { Scene } from '../perform.server';
import { findStep } from '../step/find-step.server';
import type { StepOfFiles } from './follow-files.server';

export async function findFileStep(
  scene: Scene<Actor>,
  stepId: string,
): Promise<({ ok: true } & StepOfFiles) | Refusal> {
  const found = await findStep(scene, stepId);
  if (!found.ok) return found;
  const { step, last } = found;
  return step.asks?.is === 'hand_in' ? { ok: true, step, last, asks: step.asks } : refuse('step_gone');
}
