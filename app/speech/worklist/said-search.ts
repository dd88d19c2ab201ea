/* What was found, ready to be drawn. */
import type { FoundKind } from '../../queries/worklist/search.server';

/** One place: what it says, what stands beside it, and where it is. */
export type SaidFound = { id: string; href: string; title: string; beside: string };

export type SaidGroup = {
  kind: FoundKind;
  title: string;
  found: SaidFound[];
  /** Where the rest of this kind begins; null where there is no more. */
  next: string | null;
};
