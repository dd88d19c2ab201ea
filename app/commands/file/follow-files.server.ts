/* A step that asks for files stands where they say: after each of them changed, a mark says so where it wasn't so before. */
import { loadFilesOfStep } from '#db/file/files.server';
import type { HandInAsks } from '../../domain/file/asked';
import { stepByFiles } from '../../domain/file/handed-in';
import type { Actor } from '../../domain/onboarding/access';
import type { Step } from '../../domain/path/path';
import type { Mark } from '../../domain/step/step-state';
import type { Scene } from '../perform.server';
import { keepMark } from '../step/keep-mark.server';

export type StepOfFiles = { step: Step; asks: HandInAsks; last: Mark | undefined };

/** `words` are the reason of what was sent back. */
export async function followFiles(
  scene: Scene<Actor>,
  { step, asks, last }: StepOfFiles,
  words = '',
): Promise<void> {
  const which = { workspaceId: scene.actor.workspaceId, onboardingId: scene.onboarding.id };
  const stands = stepByFiles(await loadFilesOfStep(scene.trx, which, step.id), asks);
  if (stands === null) {
    if (last && ['handed_in', 'sent_back', 'done'].includes(last.kind))
      await keepMark(scene, step, { kind: 'undone' });
    return;
  }
  if (stands === 'sent_back') {
    if (words !== '' || last?.kind !== 'sent_back')
      await keepMark(scene, step, { kind: 'sent_back', words: words || last?.words || '' });
    return;
  }
  if (last?.kind !== stands) await keepMark(scene, step, { kind: stands });
}
