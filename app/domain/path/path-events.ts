/*
 * What happens to a path: what customer success writes, what is published, and what is marked on its steps by either
 * side. The reason stands in the mark; an event names it, and the step as it was called.
 */
import { z } from 'zod';
import { byCopy, count, type EventRules, id, words } from '../onboarding/event-rule';

export const PATH_EDITS = [
  'phase_added',
  'phase_changed',
  'phase_moved',
  'phase_removed',
  'step_added',
  'step_changed',
  'step_moved',
  'step_removed',
  'file_attached',
  'file_detached',
] as const;

/** What of a phase or a step is told to have changed; of some only that it did. */
const EDITED_PARTS = [
  'title',
  'sentence',
  'ends',
  'live',
  'due',
  'kind',
  'side',
  'who',
  'waits',
  'content',
  'asks',
] as const;
export type EditedPart = (typeof EDITED_PARTS)[number];

/** Words as they were and as they became; of `ends` and `due` ISO days, '' where there is none. */
const change = z.object({ part: z.enum(EDITED_PARTS), before: words, after: words });
export type ToldEdit = z.infer<typeof change>;

/** `isForThem` where one of us says it of a step that is the customer's. */
const mark = z.object({ step: id, mark: id, title: words, isForThem: z.boolean() });
const day = z.object({ step: id, ask: id, title: words, on: words });
const said = mark.extend(byCopy);

export const PATH_EVENTS = {
  path_written: {
    details: z.object({ edit: z.enum(PATH_EDITS), title: words, changes: z.array(change).optional() }),
    seenBy: 'us',
    comesInRuns: true,
  },
  path_published: {
    details: z.object({ version: z.int().positive(), phases: count, steps: count }),
    seenBy: 'customer',
  },
  step_done: { details: said, seenBy: 'customer', byContact: 'marks' },
  /** By name. `reached` is what they read of what was reached, `goal` the point of the goal and `wording` how it read. */
  step_approved: {
    details: said.extend({ typedName: words, goal: id.optional(), wording: id.optional(), reached: words }),
    seenBy: 'customer',
    byContact: 'marks',
  },
  step_undone: { details: said, seenBy: 'customer', byContact: 'marks' },
  /** `tookBack` where whoever had approved it says so, `isApproval` where it is a “not yet”. */
  step_stuck: {
    details: said.extend({ tookBack: z.literal(true).optional(), isApproval: z.literal(true).optional() }),
    seenBy: 'customer',
    byContact: 'marks',
  },
  step_unstuck: { details: said, seenBy: 'customer', byContact: 'marks' },
  /** How many lines of its list are ticked since, of how many. */
  step_ticked: {
    details: z.object({
      step: id,
      title: words,
      ticked: count,
      of: count,
      isForThem: z.boolean(),
      ...byCopy,
    }),
    seenBy: 'customer',
    byContact: 'marks',
  },
  /** Another day, asked for by a contact, and what became of it. */
  step_day_asked: { details: day.extend(byCopy), seenBy: 'customer', byContact: 'asks' },
  step_day_agreed: { details: day, seenBy: 'customer' },
  step_day_kept: { details: day, seenBy: 'customer' },
  /** Handed on by the contact who had it, and taken back; who was given one by us is in the path that is published. */
  step_given: {
    details: z.object({ step: id, title: words, contact: id, ...byCopy }),
    seenBy: 'customer',
    byContact: 'marks',
  },
  step_taken_back: {
    details: z.object({ step: id, title: words, contact: id, ...byCopy }),
    seenBy: 'customer',
    byContact: 'takes back',
  },
  /** What is left out is ours to say. */
  step_skipped: { details: mark, seenBy: 'customer' },
} as const satisfies EventRules;
