/*
 * Deletes an onboarding with everything that was said and sent in it. It can't be undone. Of the customer nothing stays
 * where it was their only one, and nobody of their people who takes part in no other. The record of the workspace says
 * that an onboarding was deleted, when and by whom, and not whose.
 */

import type { Trx } from '#db/client.server';
import { removeStrangers } from '#db/contact/people.server';
import { removeEmptied } from '#db/customer/customers.server';
import { holdMail } from '#db/mail/erased-mail.server';
import { removeOnboarding } from '#db/onboarding/erased.server';
import { lockOnboarding } from '#db/onboarding/onboardings.server';
import { isTypedAs } from '../../domain/contact/erasing';
import type { MemberActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performInWorkspace } from '../perform-in-workspace.server';

/** `typed` is the customer's name, typed to say that it is meant. */
export function deleteOnboarding(actor: MemberActor, onboardingId: string, typed: string): Promise<Outcome> {
  const { workspaceId } = actor;
  return performInWorkspace(actor, 'delete_onboarding', async ({ trx, record }) => {
    const onboarding = await lockOnboarding(trx, workspaceId, onboardingId);
    if (!onboarding) return refuse('not_found');
    const { customerId } = onboarding;
    if (!isTypedAs(typed, await nameOf(trx, customerId))) return refuse('name_differs');
    const until = await holdMail(trx, { workspaceId, onboardingIds: [onboardingId] });
    if (until) return refuse('mail_on_its_way');
    const people = await peopleOf(trx, workspaceId, onboardingId);
    await removeOnboarding(trx, { workspaceId, onboardingId });
    await removeStrangers(trx, workspaceId, people);
    await removeEmptied(trx, workspaceId, customerId);
    await record({ kind: 'onboarding_deleted' });
    return { ok: true };
  });
}

async function nameOf(trx: Trx, customerId: string): Promise<string> {
  const { name } = await trx
    .selectFrom('customers')
    .select('name')
    .where('id', '=', customerId)
    .executeTakeFirstOrThrow();
  return name;
}

async function peopleOf(trx: Trx, workspaceId: string, onboardingId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('contacts')
    .select('person_id')
    .distinct()
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .execute();
  return rows.map(({ person_id }) => person_id);
}
