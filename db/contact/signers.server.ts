/* Who could sign for the customers of some onboardings. */
import type { PossibleSigner } from '../../app/domain/review/signers';
import type { Handle } from '../client.server';
import { isReachable, loadContactsOf } from '../statement/statements.server';
import { contactsWithPage } from './ways-in.server';

/** Everybody of each customer, by onboarding, with what it takes to sign. */
export async function loadSigners(
  handle: Handle,
  workspaceId: string,
  onboardingIds: string[],
): Promise<Map<string, PossibleSigner[]>> {
  const withPage = await contactsWithPage(handle, workspaceId, onboardingIds);
  const signers = new Map<string, PossibleSigner[]>(onboardingIds.map((id) => [id, []]));
  for (const contact of await loadContactsOf(handle, workspaceId, onboardingIds))
    signers.get(contact.onboardingId)?.push({
      called: contact.called,
      parts: contact.parts,
      isReachable: isReachable(contact),
      hasPage: withPage.has(contact.id),
    });
  return signers;
}
