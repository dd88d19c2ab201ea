/* What a CRM lets us in by, and signs with. It is sealed where it is stored, and shown to nobody once it was entered. */
import { z } from 'zod';
import { CURRENCIES } from '../handoff/currencies';

const hubspot = z.object({ crm: z.literal('hubspot'), token: z.string(), clientSecret: z.string() });

const salesforce = z.object({
  crm: z.literal('salesforce'),
  /** Of the organization: https://….my.salesforce.com. */
  address: z.string(),
  clientId: z.string(),
  clientSecret: z.string(),
  /** Of sums that name none. */
  currency: z.enum(CURRENCIES),
});

export const crmSecret = z.discriminatedUnion('crm', [hubspot, salesforce]);

export type HubSpotSecret = z.output<typeof hubspot>;
export type SalesforceSecret = z.output<typeof salesforce>;
export type CrmSecret = z.output<typeof crmSecret>;
