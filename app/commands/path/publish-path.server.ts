/*
 * The path is published with the guide, in one version of both. It is written only where it differs from what the
 * customer reads; a version that changes nothing of it leaves it as it is.
 */
import type { GuideDraft } from '#db/guide/guides.server';
import { agreedDatesIn } from '#db/path/agreed-dates';
import { loadDraftPath } from '#db/path/path-draft.server';
import { insertPublishedPath, loadPublishedPath } from '#db/path/published-paths.server';
import { publishedWith } from '#db/path/published-with';
import { calendarOf } from '#db/workspace/workspaces.server';
import { dayOf } from '../../domain/clock/clock';
import type { MemberActor } from '../../domain/onboarding/access';
import type { Gap } from '../../domain/onboarding/refusal';
import { stepsOf } from '../../domain/path/path';
import { isSamePath } from '../../domain/path/path-changes';
import { pathGaps } from '../../domain/path/path-gaps';
import type { Scene } from '../perform.server';
import { tellOfGiven } from '../step/tell-of-given.server';

export type PathToPublish = {
  /** Why it can't be published. */
  gaps: Gap[];
  isChanged: boolean;
  /** Writes it with a version of the guide. */
  publish(publication: { id: string; version: number }): Promise<void>;
};

export async function pathToPublish(scene: Scene<MemberActor>, draft: GuideDraft): Promise<PathToPublish> {
  const { trx, actor, onboarding, now, record } = scene;
  const which = { workspaceId: actor.workspaceId, onboardingId: onboarding.id };
  const agreed = agreedDatesIn(draft);
  const path = await loadDraftPath(trx, which, agreed);
  const before = await loadPublishedPath(trx, which);
  return {
    gaps: pathGaps(path, publishedWith(draft)),
    isChanged: !isSamePath(path, before?.path ?? { phases: [] }),
    async publish({ id, version }) {
      const { timeZone } = await calendarOf(trx, actor.workspaceId);
      const publication = { id, version, memberId: actor.id, at: now };
      await insertPublishedPath(trx, which, publication, path, dayOf(now, timeZone));
      await tellOfGiven(scene, before, { path, version });
      await record({
        kind: 'path_published',
        details: { version, phases: path.phases.length, steps: stepsOf(path).length },
      });
    },
  };
}
