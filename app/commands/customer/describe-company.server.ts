/* What is known of the company behind an onboarding, said anew at any time. It holds for all of its onboardings. */
import { loadCompany, setCompany } from '#db/customer/companies.server';
import { noteCustomerForInsight } from '#db/insight/insight-facts.server';
import { COMPANY_FACTS, type Company, isSameCompany } from '../../domain/customer/company';
import { together } from '../../domain/form/together';
import type { MemberActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performAsMember } from '../perform.server';

/** `shown` is what the form showed: what nobody changed in it stays as whoever wrote last left it. */
export function describeCompany(
  actor: MemberActor,
  onboardingId: string,
  typed: Company,
  shown: Company,
): Promise<Outcome> {
  return performAsMember(actor, 'describe_company', onboardingId, async ({ trx, onboarding, record }) => {
    const which = { workspaceId: actor.workspaceId, id: onboarding.customerId };
    const now = await loadCompany(trx, which);
    const company = together({ now, shown, typed });
    if (!company) return refuse('changed_meanwhile', { latest: { fields: now } });
    if (isSameCompany(company, now)) return { ok: true };
    await setCompany(trx, which, company);
    if (company.segment !== now.segment)
      await noteCustomerForInsight(trx, { ...which, customerId: which.id });
    const facts = COMPANY_FACTS.filter((fact) => company[fact] !== now[fact]);
    await record({ kind: 'company_described', details: { facts } });
    return { ok: true };
  });
}
