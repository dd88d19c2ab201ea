/* What a CRM lets us in by, and signs with. It is sealed where it is stored, and shown to nobody once it was entered. */
import { z } from 'zod';

const hubspot = z.object({ crm: z.literal('hubspot'), token: z.string(), clientSecret: z.string() });

export const crmSecret = z.discriminatedUnion('crm', [hubspot]);

export type HubSpotSecret = z.output<typeof hubspot>;
export type CrmSecret = z.output<typeof crmSecret>;
