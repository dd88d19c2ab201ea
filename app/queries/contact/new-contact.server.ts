/* What somebody needs to know who adds a contact after acceptance: what becomes of it at this stage. */

import { v7 as uuid } from 'uuid';
import type { Member } from '../../auth/member/member.server';
import { isAccepted, isIntroduced, isPublished } from '../../domain/onboarding/onboarding';
import { onboardingHead } from '../onboarding/onboarding-head.server';

export type NewContactFacts = NonNullable<Awaited<ReturnType<typeof newContactPage>>>;

export async function newContactPage(member: Member, id: string) {
  const head = await onboardingHead(member, id);
  if (!head) return null;
  const { customer, stage, rep, host } = head;
  return {
    id,
    customer,
    /** Where they will be found from then on; null where nobody can be added yet. */
    becomes: isIntroduced(stage)
      ? ('introduced' as const)
      : isPublished(stage)
        ? ('published' as const)
        : isAccepted(stage)
          ? ('drafted' as const)
          : null,
    mayAdd: head.mayDo('add_contact'),
    owners: [...new Set([host.first, rep.first])],
    formId: uuid(),
  };
}
