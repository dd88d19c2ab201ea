/* What programs read of people, customers and onboardings, and of what went wrong. */
import { z } from 'zod';
import { SCOPES } from '../../../domain/api/scopes';
import { ROLES } from '../../../domain/onboarding/access';
import { STAGES, TURNS } from '../../../domain/onboarding/onboarding';
import { STAGES_TO_VALUE } from '../../../domain/onboarding/stages-to-value';
import { isDay } from '../../../domain/workspace/closed-day';
import { answer, listOf } from './named';

export const id = z.guid();
export const instant = z.iso.datetime().describe('RFC 3339, in UTC');
/** As it is sent: with any offset. What is read back is in UTC. */
export const instantSent = z.iso
  .datetime({ offset: true })
  .transform((typed) => new Date(typed).toISOString())
  .describe('RFC 3339, in UTC or with an offset');
export const isoDay = z.iso.date();
/** As our forms take one: counting on from a day of any year would lead beyond what can be counted. */
export const daySent = z.iso
  .date()
  .refine(isDay, 'Choose the day between 2000 and 2100')
  .describe('From 2000-01-01 to 2100-12-31');

export const GAP = z.object({
  code: z.string(),
  at: z.string().describe('The id of what it is about, or where the page asks it'),
  message: z.string(),
  operations: z.array(z.string()).describe('Which clear it; none where people do that on the page'),
});

export const PROBLEM = answer(
  'Problem',
  z
    .object({
      type: z.string(),
      title: z.string(),
      status: z.int(),
      code: z.string().describe('For programs: stays the same whatever the title says'),
      detail: z.string().optional(),
      instance: z.string().optional().describe('The number of the request, for whoever runs Foyer'),
      errors: z
        .array(z.object({ pointer: z.string(), detail: z.string() }))
        .optional()
        .describe('What is wrong with what was sent, by place'),
      gaps: z.array(GAP).optional().describe('What stands in the way, one by one'),
    })
    .describe('RFC 9457'),
);

export const MEMBER = answer(
  'Member',
  z.object({
    id,
    name: z.string(),
    email: z.string(),
    role: z.enum(ROLES),
    title: z.string(),
    is_active: z.boolean().describe('False once their access was removed'),
  }),
);
export const MEMBERS = listOf('MemberList', MEMBER);

export const KEY = answer(
  'Key',
  z.object({
    id,
    name: z.string(),
    scopes: z.array(z.enum(SCOPES)),
    expires_at: instant,
    member: z.object({ id, name: z.string(), role: z.enum(ROLES) }).describe('Whom it acts for'),
    workspace_id: id,
  }),
);

const known = z.string().nullable();

export const CUSTOMER = answer(
  'Customer',
  z.object({
    id,
    name: z.string(),
    legal_name: known,
    industry: known,
    size: known.describe('As somebody wrote it: people, shops, vehicles'),
    web_site: known,
    segment: known,
    created_at: instant,
  }),
);
export const CUSTOMERS = listOf('CustomerList', CUSTOMER);

const owner = z.object({ id, name: z.string(), email: z.string() });

export const ONBOARDING = answer(
  'Onboarding',
  z.object({
    id,
    customer: z.object({ id, name: z.string() }),
    deal: z.object({
      name: z.string(),
      value: z.string().nullable().describe('Plain figures, like 58000.00'),
      currency: z.string().nullable(),
      external_id: z.string().nullable().describe('Its id in the CRM'),
    }),
    stage: z.enum(STAGES),
    stage_to_value: z
      .enum(STAGES_TO_VALUE)
      .nullable()
      .describe('How far beyond what is agreed, as lists show it; null before that'),
    turn: z.enum(TURNS),
    has_handoff: z
      .boolean()
      .describe('False where nobody sold to them: the CS owner is named as the sales owner too'),
    sales_owner: owner,
    cs_owner: owner,
    signed_at: instant,
    next_due_at: instant.nullable(),
    accepted_at: instant.nullable().describe('When it became the owner’s in customer success'),
    first_contact_at: instant.nullable(),
    closed_at: instant.nullable(),
    created_at: instant,
    link: z.url().describe('Its page'),
  }),
);
export const ONBOARDINGS = listOf('OnboardingList', ONBOARDING);

export const ONBOARDING_WITH_CLOCKS = answer(
  'OnboardingWithClocks',
  ONBOARDING.extend({
    clocks: z
      .object({
        accept_by: instant,
        introduce_by: instant,
        published_at: instant.nullable(),
        introduced_at: instant.nullable(),
        settled_at: instant.nullable(),
      })
      .describe('Working time of the workspace since the signature, or since it was opened again'),
    links: z.object({ handoff: z.url(), receipt: z.url(), guide: z.url(), path: z.url(), timeline: z.url() }),
  }),
);
