/* Which adapter asks which CRM. */
import type { CrmAdapter } from '../../domain/crm/crm';
import type { CrmSecret } from '../../domain/crm/crm-secret';
import { env } from '../../env.server';
import { hubspot } from './hubspot/hubspot.server';

export function adapterOf(secret: CrmSecret): CrmAdapter {
  return hubspot(secret, env().HUBSPOT_BASE_URL);
}
