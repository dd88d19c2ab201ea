/*
 * Deletes an onboarding with everything that was said and sent in it. It can't be undone. Of the customer nothing stays
 * where it was their only one, and nobody of their people who takes part in no other; nor tries that were counted for
 * their addresses, what the provider said of mail to them, and the words of weekly news that named the customer. The record of the workspace says
 * that an onboarding was deleted, when and by whom, and not whose.
 */

import type { Trx } from '#db/client.server';
import { removeStrangers } from '#db/contact/people.server';
import { addressesIn } from '#db/contact/traces.server';
import { removeEmptied } from '#db/customer/customers.server';
import { forgetReasons } from '#db/mail/deliveries.server';
import { forgetNews, holdMail } from '#db/mail/erased-mail.server';
import { removeOnboarding } from '#db/onboarding/erased.server';
import { lockOnboarding } from '#db/onboarding/onboardings.server';
import { forgetTriesFor } from '../../auth/attempts.server';
import { isTypedAs, mailedName } from '../../domain/contact/erasing';
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
    const customer = await nameOf(trx, customerId);
    if (!isTypedAs(typed, customer)) return refuse('name_differs');
    const until = await holdMail(trx, { workspaceId, onboardingIds: [onboardingId] });
    if (until) return refuse('mail_on_its_way');
    const contacts = await contactsOf(trx, workspaceId, onboardingId);
    await forgetTriesFor(trx, workspaceId, await addressesIn(trx, { workspaceId, onboardingId }));
    await forgetReasons(trx, { workspaceId, contactIds: contacts.map(({ id }) => id) });
    await forgetNews(trx, workspaceId, mailedName(customer));
    await removeOnboarding(trx, { workspaceId, onboardingId });
    await removeStrangers(trx, workspaceId, [...new Set(contacts.map(({ personId }) => personId))]);
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

const contactsOf = (trx: Trx, workspaceId: string, onboardingId: string) =>
  trx
    .selectFrom('contacts')
    .select(['id', 'person_id as personId'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .execute();
