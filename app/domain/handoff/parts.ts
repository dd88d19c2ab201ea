/* The parts of a handoff, and the questions that each asks. */
import { KINDS, type Many, type StatementKind } from '../statement/kinds';
import type { SystemArea } from '../statement/statement';

export const HANDOFF_PARTS = ['goals', 'deal', 'people', 'systems', 'red_flags'] as const;
/** Beyond the five: what the starting point asks of its own, where it asks anything. */
export type HandoffPart = (typeof HANDOFF_PARTS)[number] | 'own';

/** What may be answered with "none", "I don't know" or "does not apply" in place of statements. */
export type Question = Exclude<Many, 'systems'> | SystemArea | 'red_flags';

/** The question that a statement answers: a system one of the four of the technical part. */
export const questionOf = (kind: StatementKind, area: SystemArea | null | undefined): Question =>
  kind === 'system' ? (area ?? 'today') : KINDS[kind].many;
