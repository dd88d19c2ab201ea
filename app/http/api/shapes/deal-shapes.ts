/* A deal as the CRM tells of it, and what the gate says of it. */
import { z } from 'zod';
import { GATE_REASONS, GATE_RULES } from '../../../domain/api/gate';
import { KEPT_REASONS } from '../../../domain/api/told-deal';
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
  wholeWhereNeeded,
} from './sent-shapes';
import { GAP, id, instant, instantSent, ONBOARDING_WITH_CLOCKS } from './shapes';

export const DEAL_SENT = body(
  'Deal',
  wholeWhereNeeded(
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
        signed_at: instantSent
          .nullish()
          .describe(
            'The clocks run from here; RFC 3339, in UTC or with an offset. Before it is signed leave it out: they run from when it is told of, and from the signature once that is told',
          ),
        sales_owner_email: z
          .email()
          .max(254)
          .nullish()
          .describe(
            'A member of sales. The key’s own where it is told none, unless they lead others: then it has to be told the first time',
          ),
        cs_owner_email: z.email().max(254).describe('A member who is to look after them'),
        starting_point_id: id
          .nullish()
          .describe('What it begins with, one of GET /starting-points; unless told, the one that fits'),
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
    ['value', 'currency'],
  ),
);

export const GATE = answer(
  'Gate',
  z.object({
    may_close: z.boolean(),
    rule: z.enum(GATE_RULES),
    reasons: z.array(
      z.object({
        code: z.enum(GATE_REASONS),
        message: z.string(),
        parts: z.array(GAP).describe('What is missing of a handoff that is not complete, one by one'),
        link: z.url().describe('Where that is done'),
      }),
    ),
    complete: z.boolean(),
    receipt: z.object({ accepted_at: instant, by: z.object({ id, name: z.string() }) }).nullable(),
    onboarding_id: id.nullable(),
  }),
);

export const DEAL_TAKEN = answer(
  'DealTaken',
  ONBOARDING_WITH_CLOCKS.extend({
    kept: z
      .array(z.object({ pointer: z.string(), reason: z.enum(KEPT_REASONS), detail: z.string() }))
      .describe('What was told and is not taken over, each with why; empty where all of it stands here'),
  }),
);
