/* What a step asks of whoever reads it, with what was done for it. */
import type { PublishedPath } from '#db/path/published-paths.server';
import type { Step, Who } from '../../domain/path/path';
import type { Words } from '../../domain/statement/kinds';
import { approvalIn } from '../../domain/step/approval';
import type { PathPerson } from '../path/customer-path-facts';
import type { PathReader } from '../path/path-reader.server';

/** What a step asks, with what was done for it. */
export type CustomerAsks = { is: 'checklist'; items: CustomerItem[] } | CustomerApproval;
/** What is approved by name: the goal as it reads, null where none is named, and what was reached; empty in no words. */
export type CustomerApproval = {
  is: 'approve';
  goal: { wordingId: string; words: Words } | null;
  reached: string;
  mayApprove: boolean;
  /** What was read: the path as it was published then. */
  publicationId: string;
};
/** A line of a list, and by whom and when it was ticked; null while it isn't. */
export type CustomerItem = { id: string; text: string; ticked: { by: PathPerson; at: Date } | null };

function approvalFor(
  step: Step,
  publicationId: string,
  { points, maySettle }: PathReader,
): CustomerApproval | null {
  const approval = approvalIn(step);
  if (!approval) return null;
  const { goal, reached } = approval;
  const point = goal ? points.get(goal) : undefined;
  return {
    is: 'approve',
    goal: point ? { wordingId: point.wordingId, words: point.words } : null,
    reached,
    mayApprove: maySettle,
    publicationId,
  };
}

export function asksFor(
  step: Step,
  published: PublishedPath,
  reader: PathReader,
  personOf: (who: Who) => PathPerson,
): CustomerAsks | null {
  const { asks } = step;
  if (asks === null) return approvalFor(step, published.id, reader);
  const ticks = published.ticks.get(step.id) ?? [];
  switch (asks.is) {
    // What was handed in is read beside it: see customer-files.
    case 'hand_in':
      return null;
    case 'checklist':
      return {
        is: 'checklist',
        items: asks.items.map(({ id, text }) => {
          const tick = ticks.find(({ itemId }) => itemId === id);
          return { id, text, ticked: tick ? { by: personOf(tick.by), at: tick.at } : null };
        }),
      };
    // They stand beside, for they are answered.
    case 'answer':
    case 'meet':
      return null;
    case 'approve':
      return approvalFor(step, published.id, reader);
  }
}
