/*
 * Many onboardings without a handoff begin at once, from a table: all of them or none. What was begun from the same lines
 * before is left alone, so that the same file twice changes nothing.
 */
import { idOfNewcomer } from '#db/onboarding/newcomer-id.server';
import type { MemberActor } from '../../domain/onboarding/access';
import { keyOf, MOST_NEWCOMERS, type Newcomer } from '../../domain/onboarding/newcomers';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performInWorkspace } from '../perform-in-workspace.server';
import { begin, type WithoutHandoff } from './start-without-handoff.server';

export type Many = Pick<WithoutHandoff, 'hostId' | 'startingPoint'> & { newcomers: readonly Newcomer[] };

/** Refused with the line that something stands in the way of. */
export function startMany(
  actor: MemberActor,
  { newcomers, ...same }: Many,
): Promise<Outcome<{ begun: number; before: number }>> {
  return performInWorkspace(actor, 'start_without_handoff', async (scene) => {
    if (newcomers.length > MOST_NEWCOMERS) return refuse('too_many_tries');
    const customers = new Map<string, string>();
    let begun = 0;
    for (const one of newcomers) {
      const name = keyOf(one.customer, '');
      const customerId = customers.get(name);
      const outcome = await begin(scene, {
        ...same,
        id: idOfNewcomer(actor.workspaceId, one),
        customer: one.customer,
        // The same name in one table is the same company.
        ...(customerId && { which: { customerId } }),
        dealName: one.plan,
        people: one.people,
      });
      if (!outcome.ok)
        return refuse(outcome.code, {
          gaps: [{ at: String(one.line), code: outcome.code, about: one.customer }],
        });
      customers.set(name, outcome.customerId);
      if (!outcome.isMade) begun += 1;
    }
    return { ok: true, begun, before: newcomers.length - begun };
  });
}
