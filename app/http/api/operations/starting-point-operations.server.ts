/* What an onboarding may begin with. */
import { startingPointFor, startingPointsFor } from '../../../queries/api/starting-points.server';
import { operation } from '../operation';
import { STARTING_POINT, STARTING_POINTS } from '../shapes/starting-point-shapes';

export const STARTING_POINT_OPERATIONS = [
  operation({
    id: 'list_starting_points',
    method: 'GET',
    path: '/starting-points',
    topic: 'onboardings',
    scope: 'read',
    summary: 'What an onboarding may begin with',
    answer: STARTING_POINTS,
    isList: true,
    handle: ({ actor, page }) => startingPointsFor(actor.workspaceId, page),
  }),
  operation({
    id: 'get_starting_point',
    method: 'GET',
    path: '/starting-points/{starting_point_id}',
    topic: 'onboardings',
    scope: 'read',
    summary: 'A starting point, with all that its latest version holds',
    answer: STARTING_POINT,
    handle: ({ actor, params }) => startingPointFor(actor.workspaceId, params.starting_point_id ?? ''),
  }),
];
