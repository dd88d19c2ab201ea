/* What a program can ask. Everything is of its key's workspace; what is of another isn't there. */
import { z } from 'zod';
import { TOLD } from '../../domain/api/told';
import { keptIn, valueIn } from '../../domain/handoff/own-value';
import { STAGES } from '../../domain/onboarding/onboarding';
import { STAGES_TO_VALUE } from '../../domain/onboarding/stages-to-value';
import { correctionFor, correctionsFor } from '../../queries/api/corrections.server';
import { customerFor, customersFor, membersFor } from '../../queries/api/customers.server';
import { eventsFor } from '../../queries/api/events.server';
import { guideFor, pathFor } from '../../queries/api/guide.server';
import { handoffFor, stageFor, statementFor } from '../../queries/api/handoff.server';
import { onboardingFor, onboardingsFor } from '../../queries/api/onboardings.server';
import { OWN_VOICE } from '../../speech/en/handoff/own-words';
import { operation } from './operation';
import { EVENTS_TOLD } from './shapes/event-shapes';
import { gapSaid } from './shapes/gap-said';
import { CORRECTION, CORRECTIONS, GAPS, GUIDE, HANDOFF, PATH, STATEMENT } from './shapes/handoff-shapes';
import { CUSTOMER, CUSTOMERS, id, KEY, MEMBERS, ONBOARDING_WITH_CLOCKS, ONBOARDINGS } from './shapes/shapes';

export const whichOf = (actor: { workspaceId: string }, { onboarding_id = '' }: Record<string, string>) => ({
  workspaceId: actor.workspaceId,
  onboardingId: onboarding_id,
});

export const handoffSaid = async (which: { workspaceId: string; onboardingId: string }) => {
  const facts = await handoffFor(which);
  return (
    facts && {
      ...facts,
      fields: facts.fields.map(fieldSaid),
      gaps: facts.gaps.map(gapSaid),
    }
  );
};

type FieldFacts = NonNullable<Awaited<ReturnType<typeof handoffFor>>>['fields'][number];

/** What is for us alone is read by people, as red flags are, and by no program. */
function fieldSaid(one: FieldFacts): z.input<typeof HANDOFF>['fields'][number] {
  const { key, label, kind, choices, asked } = one.field;
  const said = one.isShown ? one.said : null;
  return {
    ...{ key, label, kind, choices: [...choices], is_shown: one.isShown, asked },
    is_filled: one.isShown ? said !== null : keptIn(one.field, one.ours) !== '',
    value: (said && valueIn(one.field, said.words, OWN_VOICE)) || null,
    statement_id: said?.id ?? null,
  };
}

export const READ_OPERATIONS = [
  operation({
    id: 'get_key',
    method: 'GET',
    path: '/key',
    topic: 'keys',
    scope: null,
    summary: 'The key itself: what it is for, until when, and whom it acts for',
    answer: KEY,
    handle: async ({ actor, key }) => ({
      id: key.id,
      name: key.name,
      scopes: [...key.scopes],
      expires_at: key.expiresAt.toISOString(),
      member: { id: actor.id, name: actor.name, role: actor.role },
      workspace_id: actor.workspaceId,
    }),
  }),
  operation({
    id: 'list_members',
    method: 'GET',
    path: '/members',
    topic: 'keys',
    scope: 'read',
    summary: 'Who works here',
    answer: MEMBERS,
    isList: true,
    handle: ({ actor, page }) => membersFor(actor.workspaceId, page),
  }),
  operation({
    id: 'list_customers',
    method: 'GET',
    path: '/customers',
    topic: 'customers',
    scope: 'read',
    summary: 'Customers, in the order in which they came',
    query: z.object({ name: z.string().max(300).optional().describe('Exactly this name') }),
    answer: CUSTOMERS,
    isList: true,
    handle: ({ actor, page, query }) => customersFor(actor.workspaceId, page, query.name),
  }),
  operation({
    id: 'get_customer',
    method: 'GET',
    path: '/customers/{customer_id}',
    topic: 'customers',
    scope: 'read',
    summary: 'One customer',
    answer: CUSTOMER,
    handle: ({ actor, params }) => customerFor(actor.workspaceId, params.customer_id ?? ''),
  }),
  operation({
    id: 'list_onboardings',
    method: 'GET',
    path: '/onboardings',
    topic: 'onboardings',
    scope: 'read',
    summary: 'Onboardings, in the order in which they began',
    query: z.object({
      stage: z.enum(STAGES).optional(),
      stage_to_value: z.enum(STAGES_TO_VALUE).optional(),
      customer_id: id.optional(),
      external_id: z.string().max(300).optional().describe('The deal’s id in the CRM'),
    }),
    answer: ONBOARDINGS,
    isList: true,
    handle: ({ actor, origin, page, query }) =>
      onboardingsFor({ workspaceId: actor.workspaceId, origin }, page, query),
  }),
  operation({
    id: 'get_onboarding',
    method: 'GET',
    path: '/onboardings/{onboarding_id}',
    topic: 'onboardings',
    scope: 'read',
    summary: 'One onboarding: its stage, its clocks, and where its pages are',
    answer: ONBOARDING_WITH_CLOCKS,
    handle: ({ actor, origin, params }) =>
      onboardingFor({ workspaceId: actor.workspaceId, origin }, params.onboarding_id ?? ''),
  }),
  operation({
    id: 'get_handoff',
    method: 'GET',
    path: '/onboardings/{onboarding_id}/handoff',
    topic: 'handoffs',
    scope: 'read',
    summary:
      'The handoff: every statement with where it comes from and how it was judged, and what is missing',
    description:
      'Red flags, internal notes, and what was noted with a verdict are for people, and not in it.',
    answer: HANDOFF,
    handle: ({ actor, params }) => handoffSaid(whichOf(actor, params)),
  }),
  operation({
    id: 'get_gaps',
    method: 'GET',
    path: '/onboardings/{onboarding_id}/gaps',
    topic: 'handoffs',
    scope: 'read',
    summary: 'What is missing before the handoff is complete',
    answer: GAPS,
    async handle({ actor, params }) {
      const handoff = await handoffSaid(whichOf(actor, params));
      if (!handoff) return null;
      const { onboarding_id, stage, is_complete, gaps } = handoff;
      return { onboarding_id, stage, is_complete, gaps };
    },
  }),
  operation({
    id: 'get_statement',
    method: 'GET',
    path: '/onboardings/{onboarding_id}/statements/{statement_id}',
    topic: 'handoffs',
    scope: 'read',
    summary: 'One statement',
    answer: STATEMENT,
    handle: ({ actor, params }) => statementFor(whichOf(actor, params), params.statement_id ?? ''),
  }),
  operation({
    id: 'get_guide',
    method: 'GET',
    path: '/onboardings/{onboarding_id}/guide',
    topic: 'guides',
    scope: 'read',
    summary: 'The guide as the customer reads it now; 404 before it is published',
    answer: GUIDE,
    handle: ({ actor, params }) => guideFor(whichOf(actor, params)),
  }),
  operation({
    id: 'get_path',
    method: 'GET',
    path: '/onboardings/{onboarding_id}/path',
    topic: 'paths',
    scope: 'read',
    summary: 'The path as the customer reads it now; 404 before it is published',
    answer: PATH,
    handle: ({ actor, params }) => pathFor(whichOf(actor, params)),
  }),
  operation({
    id: 'list_corrections',
    method: 'GET',
    path: '/corrections',
    topic: 'corrections',
    scope: 'read',
    summary: 'What customers corrected or added, over all onboardings',
    query: z.object({ state: z.enum(['waiting', 'answered']).optional() }),
    answer: CORRECTIONS,
    isList: true,
    handle: ({ actor, page, query }) => correctionsFor(actor.workspaceId, page, query),
  }),
  operation({
    id: 'list_corrections_of_onboarding',
    method: 'GET',
    path: '/onboardings/{onboarding_id}/corrections',
    topic: 'corrections',
    scope: 'read',
    summary: 'What one customer corrected or added',
    query: z.object({ state: z.enum(['waiting', 'answered']).optional() }),
    answer: CORRECTIONS,
    isList: true,
    handle: async ({ actor, page, params, query }) => {
      const which = whichOf(actor, params);
      if (!(await stageFor(which))) return null;
      return correctionsFor(actor.workspaceId, page, { ...query, onboardingId: which.onboardingId });
    },
  }),
  operation({
    id: 'get_correction',
    method: 'GET',
    path: '/onboardings/{onboarding_id}/corrections/{correction_id}',
    topic: 'corrections',
    scope: 'read',
    summary: 'One correction, with our answer to it',
    answer: CORRECTION,
    handle: ({ actor, params }) =>
      correctionFor(actor.workspaceId, params.onboarding_id ?? '', params.correction_id ?? ''),
  }),
  operation({
    id: 'list_events',
    method: 'GET',
    path: '/events',
    topic: 'events',
    scope: 'read',
    summary: 'What happened, in the order of time, from a cursor on',
    description:
      'Read until has_more is false, keep next_cursor, and come back with it: nothing is missed and nothing comes twice.',
    query: z.object({
      onboarding_id: id.optional(),
      type: z.enum(TOLD as [(typeof TOLD)[number], ...typeof TOLD]).optional(),
    }),
    answer: EVENTS_TOLD,
    isList: true,
    handle: ({ actor, page, query }) => eventsFor(actor.workspaceId, page, query),
  }),
];
