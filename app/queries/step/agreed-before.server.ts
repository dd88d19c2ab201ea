/* What a contact agreed to by name before it read otherwise. */
import type { Who } from '../../domain/path/path';
import type { Approved, ApprovedPart } from '../../domain/step/approval';
import type { Mark } from '../../domain/step/step-state';
import type { PathPerson } from '../path/customer-path-facts';

/** `changed` is what reads otherwise since; nothing where it is another kind of step by now. */
export type AgreedBefore = {
  by: PathPerson;
  at: Date;
  title: string;
  goal: Approved['goal'];
  reached: string;
  changed: readonly ApprovedPart[];
};

/** Null where nobody did, and where it stands as it was. */
export function agreedBefore(
  mark: Mark | undefined,
  personOf: (who: Who) => PathPerson,
): AgreedBefore | null {
  if (!mark?.approved || !mark.changed) return null;
  const { title, goal, reached } = mark.approved;
  return { by: personOf(mark.by), at: mark.at, title, goal, reached, changed: mark.changed };
}
