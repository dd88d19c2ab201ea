/*
 * A step that asks for files stands where they say: after each of them changed, a mark says so where it wasn't so before.
 * What was left out stays left out, and where somebody is stuck they are, until more is handed in or somebody says that
 * it goes on.
 */
import { loadFilesOfStep } from '#db/file/files.server';
import type { HandInAsks } from '../../domain/file/asked';
import { stepByFiles } from '../../domain/file/handed-in';
import type { Actor } from '../../domain/onboarding/access';
import type { Step } from '../../domain/path/path';
import type { Mark } from '../../domain/step/step-state';
import type { Scene } from '../perform.server';
import { keepMark } from '../step/keep-mark.server';

export type StepOfFiles = { step: Step; asks: HandInAsks; last: Mark | undefined };

/** `words` are the reason of what was sent back just now; `goesOn` says that nobody is stuck any more. */
export async function followFiles(
  scene: Scene<Actor>,
  { step, asks, last }: StepOfFiles,
  { words = '', goesOn = false } = {},
): Promise<void> {
  if (last?.kind === 'skipped' || (last?.kind === 'stuck' && !goesOn)) return;
  const which = { workspaceId: scene.actor.workspaceId, onboardingId: scene.onboarding.id };
  const files = await loadFilesOfStep(scene.trx, which, step.id);
  const stands = stepByFiles(files, asks);
  if (stands === null) {
    if (last && ['handed_in', 'sent_back', 'done'].includes(last.kind))
      await keepMark(scene, step, { kind: 'undone' });
    return;
  }
  if (stands === 'sent_back') {
    const why = words || files.find(({ standing }) => standing === 'sent_back')?.last?.words || '';
    if (words !== '' || last?.kind !== 'sent_back')
      await keepMark(scene, step, { kind: 'sent_back', words: why });
    return;
  }
  if (last?.kind !== stands) await keepMark(scene, step, { kind: stands });
}
