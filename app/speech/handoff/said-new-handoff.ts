/* The form of a new handoff, ready to be drawn. */
import type { NewHandoffFacts } from '../../queries/handoff/new-handoff.server';

export type NewHandoff = Omit<NewHandoffFacts, 'now' | 'timeZone' | 'owners' | 'points'> & {
  /** Where the clock hangs on which the signature is timed: "Brussels time". */
  zone: string;
  /** "Ines Duarte, Customer success". */
  owners: { value: string; label: string }[];
  /** What it may begin with, and when each is suggested. */
  points: { value: string; label: string; hint: string }[];
};
