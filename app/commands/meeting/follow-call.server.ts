/* A call that was held does the step of the path that it is. */
import { loadPublishedPath } from '#db/path/published-paths.server';
import type { MeetingKind } from '../../domain/meeting/meeting';
import type { MemberActor } from '../../domain/onboarding/access';
import { stepsOf } from '../../domain/path/path';
import { stepOfCall } from '../../domain/step/asks';
import type { Scene } from '../perform.server';
import { keepMark } from '../step/keep-mark.server';
import { whichOf } from './keep-act.server';

export async function followCall(scene: Scene<MemberActor>, kind: MeetingKind): Promise<void> {
  const published = await loadPublishedPath(scene.trx, whichOf(scene));
  if (!published) return;
  const isBehind = ({ id }: { id: string }) =>
    ['done', 'skipped'].includes(published.marks.get(id)?.kind ?? '');
  const step = stepOfCall(stepsOf(published.path), kind, isBehind);
  if (step) await keepMark(scene, step, { kind: 'done' });
}
