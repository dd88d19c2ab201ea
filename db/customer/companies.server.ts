/* What is known of the company that a customer is. */
import type { Company } from '../../app/domain/customer/company';
import type { Handle, Trx } from '../client.server';
import { describeCustomer } from './customers.server';

type Which = { workspaceId: string; id: string };

const FACTS = ['legal_name as legalName', 'industry', 'size', 'site', 'segment'] as const;

/** Locked until the transaction ends: two onboardings may say something of one company at once. */
export const loadCompany = (trx: Trx, { workspaceId, id }: Which): Promise<Company> =>
  trx
    .selectFrom('customers')
    .select(FACTS)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();

/** Of the customer of an onboarding. */
export const companyOf = (
  handle: Handle,
  { workspaceId, onboardingId }: { workspaceId: string; onboardingId: string },
): Promise<Company> =>
  handle
    .selectFrom('customers as c')
    .innerJoin('onboardings as o', 'o.customer_id', 'c.id')
    .select(['c.legal_name as legalName', 'c.industry', 'c.size', 'c.site', 'c.segment'])
    .where('o.workspace_id', '=', workspaceId)
    .where('o.id', '=', onboardingId)
    .executeTakeFirstOrThrow();

export const setCompany = (trx: Trx, which: Which, { legalName, ...facts }: Company): Promise<unknown> =>
  describeCustomer(trx, which, { legal_name: legalName, ...facts });
