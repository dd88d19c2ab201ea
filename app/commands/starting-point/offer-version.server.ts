/*
 * A version of a starting point is offered to onboardings that began with an older one. Each is its host's to take or to
 * keep as it is; nothing changes before that, and nothing a customer reads changes before the path is published.
 */

import { insertEvent } from '#db/onboarding/events.server';
import { lockOnboarding, setStartingVersion } from '#db/onboarding/onboardings.server';
import { loadDraftPath } from '#db/path/path-draft.server';
import { loadPublishedPath } from '#db/path/published-paths.server';
import { loadBegun } from '#db/starting-point/begun-parts.server';
import { loadVersions, versionOfOnboarding } from '#db/starting-point/load-starting-points.server';
import { insertOffer, insertOfferAnswer, loadOpenOffers } from '#db/starting-point/version-offers.server';
import type { MemberActor } from '../../domain/onboarding/access';
import { isAccepted } from '../../domain/onboarding/onboarding';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performAsMember } from '../perform.server';
import { performInWorkspace } from '../perform-in-workspace.server';
import { applyVersion } from './apply-version.server';

/** Of those that began with the same starting point in another version. Offered twice, it is one offer. */
export function offerVersion(
  actor: MemberActor,
  pointId: string,
  { onboardingIds, words }: { onboardingIds: readonly string[]; words: string },
): Promise<Outcome<{ count: number }>> {
  const { workspaceId, id: memberId } = actor;
  return performInWorkspace(actor, 'write_starting_points', async ({ trx, now: at, newId }) => {
    const [latest] = await loadVersions(trx, workspaceId, pointId);
    if (!latest) return refuse('not_found');
    const details = { point: pointId, name: latest.document.name, number: latest.number };
    let count = 0;
    for (const onboardingId of [...onboardingIds].sort()) {
      const onboarding = await lockOnboarding(trx, workspaceId, onboardingId);
      if (!onboarding || onboarding.closedAt) continue;
      const which = { workspaceId, onboardingId };
      const own = await versionOfOnboarding(trx, which);
      if (own?.pointId !== pointId || own.id === latest.id) continue;
      const offer = { id: newId(), versionId: latest.id, memberId, words, at };
      if (!(await insertOffer(trx, which, offer))) continue;
      await insertEvent(trx, { kind: 'version_offered', details }, { onboarding, actor, at });
      count += 1;
    }
    return { ok: true, count };
  });
}

/** Its host takes it, or keeps the version there is. Answered twice, the first answer stands. */
export function answerOffer(
  actor: MemberActor,
  onboardingId: string,
  { offerId, isTaken, words }: { offerId: string; isTaken: boolean; words: string },
): Promise<Outcome> {
  return performAsMember(actor, 'write_path', onboardingId, async (scene) => {
    const { trx, onboarding, now: at, record } = scene;
    const which = { workspaceId: actor.workspaceId, onboardingId };
    const offer = (await loadOpenOffers(trx, actor.workspaceId, [onboardingId])).get(onboardingId);
    if (offer?.id !== offerId) return { ok: true };
    const before = await versionOfOnboarding(trx, which);
    const after = (await loadVersions(trx, actor.workspaceId, before?.pointId ?? '')).find(
      ({ id }) => id === offer.versionId,
    );
    if (!before || !after) return refuse('starting_point_gone');
    await insertOfferAnswer(trx, which, { offerId, isTaken, words, memberId: actor.id, at });
    const details = { point: after.pointId, name: after.document.name, number: after.number };
    if (!isTaken) {
      await record({ kind: 'version_kept', details: { ...details, words } });
      return { ok: true };
    }
    if (isAccepted(onboarding.stage)) {
      const applied = await applyVersion(scene, before.document, after.document, {
        draft: await loadDraftPath(trx, which, new Map()),
        begun: await loadBegun(trx, which),
        marks: (await loadPublishedPath(trx, which))?.marks ?? new Map(),
      });
      if (!applied.ok) return applied;
    }
    await setStartingVersion(trx, which, after);
    await record({ kind: 'version_taken', details });
    return { ok: true };
  });
}
