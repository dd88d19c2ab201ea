/*
 * Deletes an onboarding with everything that was said and sent in it. It can't be undone. The record of the workspace says
 * that an onboarding was deleted, when and by whom, and not whose.
 */
import { callsAhead } from '#db/meeting/calls-ahead.server';
import { lockOnboarding } from '#db/onboarding/onboardings.server';
import { isTypedAs } from '../../domain/contact/erasing';
import type { MemberActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { forgetFiles } from '../file/forget-files.server';
import { performInWorkspace } from '../perform-in-workspace.server';
import { customerOf, takeAway } from './take-away.server';

/** `typed` is the customer's name, typed to say that it is meant. */
export async function deleteOnboarding(
  actor: MemberActor,
  onboardingId: string,
  typed: string,
): Promise<Outcome> {
  const { workspaceId } = actor;
  const outcome = await performInWorkspace(actor, 'delete_onboarding', async ({ trx, now, record }) => {
    const onboarding = await lockOnboarding(trx, workspaceId, onboardingId);
    if (!onboarding) return refuse('not_found');
    const customer = await customerOf(trx, onboarding);
    if (!isTypedAs(typed, customer)) return refuse('name_differs');
    const calls = onboarding.closedAt ? [] : await callsAhead(trx, { workspaceId, onboardingId }, now);
    if (calls.length > 0) return refuse('call_is_set', { latest: calls });
    if (!(await takeAway(trx, onboarding, customer))) return refuse('mail_on_its_way');
    await record({ kind: 'onboarding_deleted', details: {} });
    return { ok: true };
  });
  if (outcome.ok) await forgetFiles(workspaceId, onboardingId);
  return outcome;
}
