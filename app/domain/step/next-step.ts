/*
 * The one step that stands first for somebody: what is theirs and overdue, what is theirs and has a day, what is theirs
 * and open. Where nothing is theirs, the first of what others do.
 */
import type { Who } from '../path/path';
import type { StepState } from './step-state';

export type Standing = {
  id: string;
  who: Who | null;
  side: 'ours' | 'theirs' | 'together';
  dueOn: string | null;
  state: StepState;
};

/** Whoever reads: a step of their side without a person is for them as for their colleagues, and of second rank. */
export type Person = Who;

export type NextStep = { stepId: string; isTheirs: boolean; isOverdue: boolean };

/** Somebody can go on with it. What was sent back is open to whoever it is for, as what is handed in is to nobody there. */
export const isOpen = ({ is }: Pick<StepState, 'is'>): boolean => is === 'open' || is === 'sent_back';

/** `steps` in the order of the path. A stuck step is with whoever helps, so it isn't the next one of whoever is stuck. */
export function nextStepFor(person: Person, steps: readonly Standing[], today: string): NextStep | null {
  const open = steps.filter(({ state }) => isOpen(state));
  const own = open.filter((step) => isFor(person, step));
  const first = [...own].sort(byUrgency)[0];
  const isOverdue = (step: Standing) => step.dueOn !== null && step.dueOn < today;
  if (first) return { stepId: first.id, isTheirs: true, isOverdue: isOverdue(first) };
  const other = [...open].sort(byUrgency)[0];
  return other ? { stepId: other.id, isTheirs: false, isOverdue: isOverdue(other) } : null;
}

/** It is somebody's by name, or of their side and nobody's by name. */
export function isFor(person: Person, { who, side }: Pick<Standing, 'who' | 'side'>): boolean {
  if (who) return who.is === person.is && who.id === person.id;
  return side === 'together' || side === (person.is === 'member' ? 'ours' : 'theirs');
}

/** The earliest day first, whether it has passed or not; what has no day keeps its order, behind what has one. */
const byUrgency = (one: Standing, other: Standing): number =>
  (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999');
