/*
 * What goes with an onboarding that is deleted, whoever or whatever deletes it: all that was said and sent in it. Of the
 * customer nothing stays where it was their only one, and nobody of their people who takes part in no other; nor tries
 * that were counted for their addresses, for them, their links and it, what the provider said of mail to them, and the
 * words of weekly news that named the customer, also as it was called before it became one with another.
 */

import { forgetAnswers } from '#db/api/api-answers.server';
import type { Trx } from '#db/client.server';
import { waysInto } from '#db/contact/link-codes.server';
import { removeStrangers } from '#db/contact/people.server';
import { addressesIn } from '#db/contact/traces.server';
import { namesBefore, removeEmptied } from '#db/customer/customers.server';
import { forgetReasons } from '#db/mail/deliveries.server';
import { forgetNews, holdMail } from '#db/mail/erased-mail.server';
import { removeOnboarding } from '#db/onboarding/erased.server';
import type { OnboardingRow } from '#db/onboarding/onboardings.server';
import { forgetTriesFor, forgetTriesOf } from '../../auth/attempts.server';
import { mailedName } from '../../domain/contact/erasing';

/** False, and nothing is done, while mail of it is leaving. The workspace and the onboarding are locked before. */
export async function takeAway(trx: Trx, onboarding: OnboardingRow, customer: string): Promise<boolean> {
  const { id: onboardingId, workspaceId, customerId } = onboarding;
  if (await holdMail(trx, { workspaceId, onboardingIds: [onboardingId] })) return false;
  const contacts = await contactsOf(trx, workspaceId, onboardingId);
  await forgetTriesFor(trx, workspaceId, await addressesIn(trx, { workspaceId, onboardingId }));
  await forgetAnswers(trx, workspaceId);
  await forgetTriesOf(trx, [
    onboardingId,
    ...contacts.map(({ id }) => id),
    ...(await waysInto(trx, onboarding)),
  ]);
  await forgetReasons(trx, { workspaceId, contactIds: contacts.map(({ id }) => id) });
  const before = await namesBefore(trx, { workspaceId, onboardingId, customerId });
  await forgetNews(trx, workspaceId, [customer, ...before].map(mailedName).join('|'));
  await removeOnboarding(trx, { workspaceId, onboardingId });
  await removeStrangers(trx, workspaceId, [...new Set(contacts.map(({ personId }) => personId))]);
  await removeEmptied(trx, workspaceId, customerId);
  return true;
}

/** What the customer of an onboarding is called. */
export async function customerOf(trx: Trx, { customerId }: OnboardingRow): Promise<string> {
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
