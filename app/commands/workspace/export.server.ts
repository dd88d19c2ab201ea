/*
 * Taking a copy of everything, of the whole company or of one customer. It is written into the record of the workspace
 * before anything is read, so that nothing leaves without a trace.
 */
import { insertWorkspaceEvent } from '#db/onboarding/events.server';
import type { MemberActor } from '../../domain/onboarding/access';
import type { Outcome } from '../../domain/onboarding/refusal';
import { performAsMember } from '../perform.server';
import { performInWorkspace } from '../perform-in-workspace.server';

type Noted = { madeAt: Date };

/** An admin takes a copy of the whole workspace. */
export const exportWorkspace = (actor: MemberActor): Promise<Outcome<Noted>> =>
  performInWorkspace(actor, 'export_workspace', async ({ now, record }) => {
    await record({ kind: 'workspace_exported' });
    return { ok: true, madeAt: now };
  });

/** Of the customer that an onboarding is of, with all the onboardings they have. */
export const exportCustomer = (
  actor: MemberActor,
  onboardingId: string,
): Promise<Outcome<Noted & { customerId: string; customer: string }>> =>
  performAsMember(actor, 'export_customer', onboardingId, async ({ trx, now, onboarding }) => {
    const { workspaceId } = actor;
    const { id: customerId, name: customer } = await trx
      .selectFrom('onboardings as o')
      .innerJoin('customers as c', 'c.id', 'o.customer_id')
      .select(['c.id', 'c.name'])
      .where('o.workspace_id', '=', workspaceId)
      .where('o.id', '=', onboarding.id)
      .executeTakeFirstOrThrow();
    await insertWorkspaceEvent(
      trx,
      { kind: 'customer_exported', details: { customer: customerId, onboarding: onboarding.id } },
      { workspaceId, actor, at: now },
    );
    return { ok: true, madeAt: now, customerId, customer };
  });
