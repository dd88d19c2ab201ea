/* The path as it is drafted, and what is said of its steps. Publishing stays an operation of its own. */
import { addPhase } from '../../commands/path/write-phases.server';
import { markStep, takeMarkBack } from '../../commands/step/mark-step.server';
import { addStep } from '../../commands/step/write-steps.server';
import { pathFor } from '../../queries/api/guide.server';
import { operation } from './operation';
import { whichOf } from './read-operations.server';
import { PATH } from './shapes/handoff-shapes';
import { MARK_SENT, PHASE_SENT, STEP_SENT, WRITTEN } from './shapes/path-shapes';

export const PATH_OPERATIONS = [
  operation({
    id: 'add_phase',
    method: 'POST',
    path: '/onboardings/{onboarding_id}/phases',
    topic: 'paths',
    scope: 'path:write',
    summary: 'Draft a phase at the end of the path',
    body: PHASE_SENT,
    answer: WRITTEN,
    status: 201,
    refusals: ['not_accepted', 'path_full', 'changed_meanwhile'],
    async handle({ actor, params, body }) {
      const added = await addPhase(actor, whichOf(actor, params).onboardingId, body);
      return added.ok ? { id: added.id } : added;
    },
  }),
  operation({
    id: 'add_step',
    method: 'POST',
    path: '/onboardings/{onboarding_id}/phases/{phase_id}/steps',
    topic: 'paths',
    scope: 'path:write',
    summary: 'Draft a step at the end of a phase',
    description: 'The same step drafted again is one step.',
    body: STEP_SENT,
    answer: WRITTEN,
    status: 201,
    refusals: [
      'not_accepted',
      'path_full',
      'step_gone',
      'waits_in_circle',
      'other_side',
      'step_unfit',
      'person_gone',
      'colleague_gone',
    ],
    async handle({ actor, params, body }) {
      const added = await addStep(actor, whichOf(actor, params).onboardingId, params.phase_id ?? '', body);
      return added.ok ? { id: added.id } : added;
    },
  }),
  operation({
    id: 'mark_step',
    method: 'POST',
    path: '/onboardings/{onboarding_id}/steps/{step_id}/marks',
    topic: 'paths',
    scope: 'path:write',
    summary: 'Say that a step is done, stuck or left out, also for the customer',
    description: 'The same said twice is said once. The answer is the path as it stands then.',
    body: MARK_SENT,
    answer: PATH,
    status: 201,
    refusals: ['step_gone'],
    async handle({ actor, params, body }) {
      const which = whichOf(actor, params);
      const marked = await markStep(actor, which.onboardingId, params.step_id ?? '', body);
      return marked.ok ? pathFor(which) : marked;
    },
  }),
  operation({
    id: 'take_mark_back',
    method: 'DELETE',
    path: '/onboardings/{onboarding_id}/steps/{step_id}/marks/{mark_id}',
    topic: 'paths',
    scope: 'path:write',
    summary: 'Take back what was said of a step last',
    description: 'The mark is mark_id of the step. Where something else was said since, that stands.',
    answer: PATH,
    refusals: ['step_gone', 'nothing_to_undo', 'changed_meanwhile'],
    async handle({ actor, params }) {
      const which = whichOf(actor, params);
      const back = await takeMarkBack(actor, which.onboardingId, params.step_id ?? '', params.mark_id ?? '');
      return back.ok ? pathFor(which) : back;
    },
  }),
];
