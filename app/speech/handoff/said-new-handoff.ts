/* The form of a new handoff, ready to be drawn. */
import type { NewHandoffFacts } from '../../queries/handoff/new-handoff.server';

export type NewHandoff = Omit<NewHandoffFacts, 'now' | 'timeZone' | 'owners'> & {
  /** Where the clock hangs on which the signature is timed: "Brussels time". */
  zone: string;
  /** "Ines Duarte, Customer success". */
  owners: { value: string; label: string }[];
};
