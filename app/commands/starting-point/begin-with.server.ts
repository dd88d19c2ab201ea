/*
 * An onboarding begins with a starting point: the one that fits its deal, or another that somebody chose, which is
 * recorded. Until the handoff is handed over, sales may choose another one still.
 */
import type { Trx } from '#db/client.server';
import { insertEvent } from '#db/onboarding/events.server';
import { type OnboardingRow, setStartingVersion } from '#db/onboarding/onboardings.server';
import { loadStartingPoints, versionOfOnboarding } from '#db/starting-point/load-starting-points.server';
import type { MemberActor } from '../../domain/onboarding/access';
import { isOpenForRecording } from '../../domain/onboarding/onboarding';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { type Deal, suggestFor } from '../../domain/starting-point/suggest';
import { performAsMember } from '../perform.server';

export type Chosen = { is: 'fitting' } | { is: 'chosen'; id: string };
type By = { onboarding: OnboardingRow; actor: MemberActor; at: Date };

/** Where a workspace put all of them aside, there is nothing to begin with, and nothing is missing. */
export async function beginWith(trx: Trx, by: By, deal: Deal, chosen: Chosen): Promise<Outcome> {
  const { workspaceId, id: onboardingId } = by.onboarding;
  const points = (await loadStartingPoints(trx, workspaceId)).filter(({ isPutAside }) => !isPutAside);
  const fitting = suggestFor(
    points.map(({ version, ...point }) => ({
      ...point,
      version,
      suggestedFor: version.document.suggestedFor,
    })),
    deal,
  )?.point;
  const point = chosen.is === 'chosen' ? points.find(({ id }) => id === chosen.id) : fitting;
  if (!point) return chosen.is === 'chosen' ? refuse('starting_point_gone') : { ok: true };
  const which = { workspaceId, onboardingId };
  if ((await versionOfOnboarding(trx, which))?.id === point.version.id) return { ok: true };
  await setStartingVersion(trx, which, point.version);
  const { name } = point.version.document;
  const suggested = fitting && fitting.id !== point.id ? fitting.version.document.name : null;
  const details = { point: point.id, name, number: point.version.number, suggested };
  await insertEvent(trx, { kind: 'starting_point_chosen', details }, by);
  return { ok: true };
}

/** Sales chooses another one while the handoff is theirs. What was written stays. */
export function chooseStartingPoint(actor: MemberActor, onboardingId: string, id: string): Promise<Outcome> {
  return performAsMember(actor, 'record_handoff', onboardingId, async ({ trx, onboarding, now }) => {
    if (!isOpenForRecording(onboarding.stage)) return refuse('handoff_locked');
    const deal = await trx
      .selectFrom('onboardings')
      .select(['deal_name as name', 'deal_value as value', 'deal_currency as currency'])
      .where('workspace_id', '=', actor.workspaceId)
      .where('id', '=', onboardingId)
      .executeTakeFirstOrThrow();
    return beginWith(trx, { onboarding, actor, at: now }, deal, { is: 'chosen', id });
  });
}
