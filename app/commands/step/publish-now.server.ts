/*
 * The path is published anew at once with one difference: the guide stays as it is, and what else is being written on
 * the path stays unpublished. Whoever calls it puts the same difference into the draft. Returns the version.
 */
import { insertPublication } from '#db/guide/publications.server';
import { insertPublishedPath, loadPublishedPath } from '#db/path/published-paths.server';
import { latestPublication, loadReview } from '#db/review/review.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import { dayOf } from '../../domain/clock/clock';
import type { MemberActor } from '../../domain/onboarding/access';
import { type Path, type Phase, stepsOf } from '../../domain/path/path';
import type { Scene } from '../perform.server';
import { tellOfGiven } from './tell-of-given.server';
import { tellOfMoved } from './tell-of-moved.server';

export async function publishNow(
  scene: Scene<MemberActor>,
  differ: (phase: Phase) => Phase,
): Promise<number> {
  const { trx, actor, onboarding, now, record } = scene;
  const which = { workspaceId: actor.workspaceId, onboardingId: onboarding.id };
  const published = await loadPublishedPath(trx, which);
  const before = await latestPublication(trx, actor.workspaceId, onboarding.id);
  const { shown } = await loadReview(trx, actor.workspaceId, onboarding.id);
  const path: Path = { phases: (published?.path.phases ?? []).map(differ) };
  const greeting = before?.greeting ?? '';
  const guide = { before, greeting, items: shown };
  const { id, version } = await insertPublication(trx, onboarding, actor, guide, now);
  const { timeZone } = await calendarOf(trx, actor.workspaceId);
  const publication = { id, version, memberId: actor.id, at: now };
  await insertPublishedPath(trx, which, publication, path, dayOf(now, timeZone));
  await tellOfGiven(scene, published, { path, version });
  await tellOfMoved(scene);
  const details = { version, phases: path.phases.length, steps: stepsOf(path).length };
  await record({ kind: 'path_published', details });
  return version;
}
