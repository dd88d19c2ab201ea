/* Which adapter asks which CRM. */
import type { CrmAdapter } from '../../domain/crm/crm';
import type { CrmSecret } from '../../domain/crm/crm-secret';
import { env } from '../../env.server';
import { hubspot } from './hubspot/hubspot.server';
import { salesforce } from './salesforce/salesforce.server';

export function adapterOf(secret: CrmSecret): CrmAdapter {
  const { HUBSPOT_BASE_URL, SALESFORCE_BASE_URL } = env();
  return secret.crm === 'hubspot'
    ? hubspot(secret, HUBSPOT_BASE_URL)
    : salesforce(secret, SALESFORCE_BASE_URL);
}
