/*
 * Many onboardings without a handoff begin at once, from a table: all of them or none. What was begun from the same lines
 * before is left alone, so that the same file twice changes nothing.
 */
import type { Trx } from '#db/client.server';
import { idOfNewcomer } from '#db/onboarding/newcomer-id.server';
import type { MemberActor } from '../../domain/onboarding/access';
import { keyOf, MOST_NEWCOMERS, type Newcomer } from '../../domain/onboarding/newcomers';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performInWorkspace } from '../perform-in-workspace.server';
import { begin, type WithoutHandoff } from './start-without-handoff.server';

export type Many = Pick<WithoutHandoff, 'hostId' | 'startingPoint'> & { newcomers: readonly Newcomer[] };

/** Whose lines had begun before, whichever of them stands first now. */
async function begunBefore(trx: Trx, workspaceId: string, newcomers: readonly Newcomer[]) {
  const names = new Map(newcomers.map((one) => [idOfNewcomer(workspaceId, one), keyOf(one.customer, '')]));
  if (names.size === 0) return [];
  const begun = await trx
    .selectFrom('onboardings')
    .select(['id', 'customer_id'])
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', [...names.keys()])
    .execute();
  return begun.map(({ id, customer_id: customerId }) => ({ id, customerId, name: names.get(id) ?? '' }));
}

/** Refused with the line that something stands in the way of. */
export function startMany(
  actor: MemberActor,
  { newcomers, ...same }: Many,
): Promise<Outcome<{ begun: number; before: number }>> {
  return performInWorkspace(actor, 'start_without_handoff', async (scene) => {
    if (newcomers.length > MOST_NEWCOMERS) return refuse('too_many_tries');
    const before = await begunBefore(scene.trx, actor.workspaceId, newcomers);
    const customers = new Map(before.map(({ name, customerId }) => [name, customerId]));
    // What its deal is called by now is no matter.
    const there = new Set(before.map(({ id }) => id));
    const fresh = newcomers.filter((one) => !there.has(idOfNewcomer(actor.workspaceId, one)));
    let begun = 0;
    for (const one of fresh) {
      const name = keyOf(one.customer, '');
      const customerId = customers.get(name);
      const outcome = await begin(scene, {
        ...same,
        id: idOfNewcomer(actor.workspaceId, one),
        customer: one.customer,
        // The same name in one table is the same company.
        which: customerId ? { customerId } : one.which,
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
