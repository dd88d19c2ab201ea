/* A deal as the CRM tells of it, and what the gate says of it. */
import { z } from 'zod';
import { GATE_REASONS, GATE_RULES } from '../../../domain/api/gate';
import { PARTS } from '../../../domain/statement/statement';
import { answer, body } from './named';
import {
  CURRENCY,
  CUSTOMER_NAME,
  DEAL_NAME,
  DEAL_VALUE,
  oneCustomer,
  PERSON_EMAIL,
  PERSON_LINE,
  PERSON_NAME,
} from './sent-shapes';
import { id, instant, instantSent } from './shapes';

export const DEAL_SENT = body(
  'Deal',
  oneCustomer(
    z.strictObject({
      customer_name: CUSTOMER_NAME,
      customer_id: id.nullish().describe('Where several customers have that name: which one'),
      is_another_customer: z
        .boolean()
        .optional()
        .describe('A customer of that name is known, and this is another; not with customer_id'),
      name: DEAL_NAME,
      value: DEAL_VALUE,
      currency: CURRENCY,
      signed_at: instantSent.describe('The clocks run from here; RFC 3339, in UTC or with an offset'),
      sales_owner_email: z.email().max(254).nullish().describe('A member; the key’s own unless told'),
      cs_owner_email: z.email().max(254).describe('A member who is to look after them'),
      closed_won: z
        .boolean()
        .optional()
        .describe('Whether the CRM has it closed as won; past a required gate that is told to colleagues'),
      people: z
        .array(
          z.strictObject({
            name: PERSON_NAME,
            email: PERSON_EMAIL,
            title: PERSON_LINE,
            parts: z.array(z.enum(PARTS)).max(PARTS.length).optional(),
          }),
        )
        .max(50)
        .optional()
        .describe('Added while sales has the handoff, by their address'),
    }),
  ),
);

export const GATE = answer(
  'Gate',
  z.object({
    may_close: z.boolean(),
    rule: z.enum(GATE_RULES),
    reasons: z.array(z.object({ code: z.enum(GATE_REASONS), message: z.string(), link: z.url() })),
    complete: z.boolean(),
    receipt: z.object({ accepted_at: instant, by: z.object({ id, name: z.string() }) }).nullable(),
    onboarding_id: id.nullable(),
  }),
);
