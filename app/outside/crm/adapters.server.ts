/* Which adapter asks which CRM. */
import type { CrmAdapter } from '../../domain/crm/crm';
import type { CrmSecret } from '../../domain/crm/crm-secret';
import { env } from '../../env.server';
import { during } from '../../under-way.server';
import { hubspot } from './hubspot/hubspot.server';
import { salesforce } from './salesforce/salesforce.server';

export function adapterOf(secret: CrmSecret): CrmAdapter {
  const { HUBSPOT_BASE_URL, SALESFORCE_BASE_URL } = env();
  return secret.crm === 'hubspot'
    ? followed('ask HubSpot', hubspot(secret, HUBSPOT_BASE_URL))
    : followed('ask Salesforce', salesforce(secret, SALESFORCE_BASE_URL));
}

/** Whoever follows what is under way sees each time that it is asked. */
function followed(what: string, crm: CrmAdapter): CrmAdapter {
  const asking = <Answer>(ask: () => Promise<Answer>) => during({ kind: 'outside', what }, ask);
  return {
    ...crm,
    tries: () => asking(() => crm.tries()),
    prepare: () => asking(() => crm.prepare()),
    changedSince: (since, next) => asking(() => crm.changedSince(since, next)),
    read: (ids) => asking(() => crm.read(ids)),
    write: (fields) => asking(() => crm.write(fields)),
  };
}
