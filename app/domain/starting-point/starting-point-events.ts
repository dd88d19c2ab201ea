/* What an onboarding begins with, and what came of it. Names are kept as they were: a starting point may be renamed. */
import { z } from 'zod';
import { count, type EventRules, id, words } from '../onboarding/event-rule';

const version = z.object({ point: id, name: words, number: z.int().positive() });

export const STARTING_POINT_EVENTS = {
  /** `suggested` is the name of the one that would have been begun with otherwise; null where it is this one. */
  starting_point_chosen: { details: version.extend({ suggested: words.nullable() }), seenBy: 'only_us' },
  version_offered: { details: version, seenBy: 'only_us' },
  version_taken: { details: version, seenBy: 'only_us' },
  /** Why it is kept as it is; empty where nobody said. */
  version_kept: { details: version.extend({ words }), seenBy: 'only_us' },
  /** Its path became the path in the making. */
  path_begun: { details: version.extend({ phases: count, steps: count }), seenBy: 'only_us' },
} as const satisfies EventRules;

/** Where it came from: another one, the path of a customer, or a file. */
export const POINT_ORIGINS = ['copy', 'path', 'file'] as const;

/** What is done to the starting points of a workspace. */
export const STARTING_POINT_EVENTS_OF_WORKSPACE = {
  starting_point_added: { details: version.extend({ from: z.enum(POINT_ORIGINS) }), seenBy: 'us' },
  starting_point_version_made: { details: version, seenBy: 'us' },
  starting_point_made_default: { details: version, seenBy: 'us' },
  starting_point_put_aside: { details: version, seenBy: 'us' },
  starting_point_brought_back: { details: version, seenBy: 'us' },
} as const satisfies EventRules;
