/* What is typed to connect a CRM, and what begins a handoff by it. */
import { z } from 'zod';
import type { FieldName } from '../form/field-name';
import { slipped } from '../form/slip';
import { CURRENCIES } from '../handoff/currencies';
import { isId } from '../request/id';
import { line } from '../statement/wording-rules';

const SECRET_MOST = 200;

/** As it travels in a header: nothing that isn't on every keyboard. */
const secretOf = (field: FieldName) =>
  line({ field, max: SECRET_MOST }).refine(
    (typed) => /^[!-~]+$/.test(typed),
    slipped({ code: 'secret_unlike', field }),
  );

export const hubspotForm = z.object({
  id: z.string().refine(isId, slipped({ code: 'incomplete' })),
  token: secretOf('crm_token'),
  clientSecret: secretOf('crm_client_secret'),
});

/** An organization has an address of its own; nothing else is asked, whatever is typed. */
const ADDRESS = /^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)*\.my\.salesforce\.com$/;

export const salesforceForm = z.object({
  id: z.string().refine(isId, slipped({ code: 'incomplete' })),
  address: line({ field: 'crm_address', max: SECRET_MOST })
    .transform((typed) => {
      const written = typed.toLowerCase().replace(/\/+$/, '');
      return written.startsWith('https://') ? written : `https://${written}`;
    })
    .refine((typed) => ADDRESS.test(typed), slipped({ code: 'crm_address_unlike' })),
  clientId: secretOf('crm_client_id'),
  clientSecret: secretOf('crm_consumer_secret'),
  currency: z.enum(CURRENCIES, slipped({ code: 'missing', field: 'crm_currency' })),
});

const MOST_STAGES = 500;

export const crmRulesForm = z.object({
  hostId: z.string().refine(isId, slipped({ code: 'missing', field: 'crm_host' })),
  followsOwner: z.string().optional().transform(Boolean),
  beginsIn: z.preprocess((typed) => typed ?? [], z.array(z.string().max(SECRET_MOST)).max(MOST_STAGES)),
});
