/* What is known of the company behind an onboarding, for members. */
import { db } from '#db/client.server';
import { companyOf } from '#db/customer/companies.server';
import type { Member } from '../../auth/member/member.server';
import { onboardingHead } from '../onboarding/onboarding-head.server';

export type CompanyFacts = NonNullable<Awaited<ReturnType<typeof companyPage>>>;

/** Null for an onboarding of another workspace, as for none at all. */
export async function companyPage(member: Member, id: string) {
  const head = await onboardingHead(member, id);
  if (!head) return null;
  return {
    id,
    customer: head.customer,
    owners: [...new Set([head.host.first, head.rep.first])],
    mayDescribe: head.mayDo('describe_company'),
    company: await companyOf(db(), { workspaceId: member.workspaceId, onboardingId: id }),
  };
}
