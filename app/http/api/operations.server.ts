/* Everything that a program can ask and do. */
import { DEAL_OPERATIONS } from './deal-operations.server';
import { GUIDE_OPERATIONS } from './guide-operations.server';
import { HANDOFF_OPERATIONS } from './handoff-operations.server';
import type { Operation } from './operation';
import { FILE_OPERATIONS } from './operations/file-operations.server';
import { INSIGHT_OPERATIONS } from './operations/insight-operations.server';
import { MEETING_OPERATIONS } from './operations/meeting-operations.server';
import { PROMISE_OPERATIONS } from './operations/promise-operations.server';
import { STARTING_POINT_OPERATIONS } from './operations/starting-point-operations.server';
import { WEBHOOK_OPERATIONS } from './operations/webhook-operations.server';
import { PATH_OPERATIONS } from './path-operations.server';
import { READ_OPERATIONS } from './read-operations.server';
import { SUGGESTION_OPERATIONS } from './suggestion-operations.server';

export const OPERATIONS: readonly Operation[] = [
  ...DEAL_OPERATIONS,
  ...READ_OPERATIONS,
  ...SUGGESTION_OPERATIONS,
  ...HANDOFF_OPERATIONS,
  ...GUIDE_OPERATIONS,
  ...PATH_OPERATIONS,
  ...PROMISE_OPERATIONS,
  ...INSIGHT_OPERATIONS,
  ...MEETING_OPERATIONS,
  ...FILE_OPERATIONS,
  ...STARTING_POINT_OPERATIONS,
  ...WEBHOOK_OPERATIONS,
];
