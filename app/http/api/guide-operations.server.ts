/* What reaches the customer: publishing, introducing, and answering what they corrected. */

import { publishGuide } from '../../commands/guide/publish-guide.server';
import { sendIntroduction } from '../../commands/introduction/introduce.server';
import { resolveCorrection } from '../../commands/review/resolve-correction.server';
import { correctionFor } from '../../queries/api/corrections.server';
import { guideFor } from '../../queries/api/guide.server';
import { onboardingFor } from '../../queries/api/onboardings.server';
import { draftGreeting } from '../../speech/en/greeting';
import { operation } from './operation';
import { whichOf } from './read-operations.server';
import { CORRECTION, GUIDE } from './shapes/handoff-shapes';
import { INTRODUCTION_SENT, RESOLUTION_SENT } from './shapes/sent-shapes';
import { ONBOARDING_WITH_CLOCKS } from './shapes/shapes';

export const GUIDE_OPERATIONS = [
  operation({
    id: 'publish_guide',
    method: 'POST',
    path: '/onboardings/{onboarding_id}/publication',
    topic: 'guides',
    scope: 'guide:publish',
    summary: 'Publish the guide as it is drafted; the customer reads it from then on',
    answer: GUIDE,
    status: 201,
    refusals: ['not_accepted', 'guide_blocked'],
    async handle({ actor, params }) {
      const which = whichOf(actor, params);
      const published = await publishGuide(actor, which.onboardingId, draftGreeting);
      return published.ok ? guideFor(which) : published;
    },
  }),
  operation({
    id: 'introduce',
    method: 'POST',
    path: '/onboardings/{onboarding_id}/introduction',
    topic: 'guides',
    scope: 'introductions:send',
    summary: 'Introduce customer success by mail, each contact with a link of their own',
    body: INTRODUCTION_SENT,
    answer: ONBOARDING_WITH_CLOCKS,
    status: 201,
    refusals: [
      'not_published',
      'already_introduced',
      'recipient_unreachable',
      'no_recipients',
      'why_missing',
    ],
    async handle({ actor, origin, params, body }) {
      const { onboardingId } = whichOf(actor, params);
      const { contact_ids: contactIds, ...words } = body;
      const introduced = await sendIntroduction(actor, onboardingId, { ...words, contactIds });
      return introduced.ok
        ? onboardingFor({ workspaceId: actor.workspaceId, origin }, onboardingId)
        : introduced;
    },
  }),
  operation({
    id: 'resolve_correction',
    method: 'POST',
    path: '/onboardings/{onboarding_id}/corrections/{correction_id}/resolution',
    topic: 'corrections',
    scope: 'corrections:resolve',
    summary: 'Answer a correction: agree, suggest something else, or talk about it on the call',
    body: RESOLUTION_SENT,
    answer: CORRECTION,
    status: 201,
    refusals: ['closed_answer', 'already_resolved', 'same_words', 'line_missing'],
    async handle({ actor, params, body }) {
      const { onboardingId } = whichOf(actor, params);
      const id = params.correction_id ?? '';
      const resolved = await resolveCorrection(actor, onboardingId, id, body);
      return resolved.ok ? correctionFor(actor.workspaceId, onboardingId, id) : resolved;
    },
  }),
];
