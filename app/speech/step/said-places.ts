/* Where a step that came of a call may stand, ready to be chosen. */
import type { NewStepPlaces } from '../../queries/step/new-step-places.server';

export type SaidPlaces = Omit<NewStepPlaces, 'phases'> & {
  /** "We know each other, ends Wed 2 Dec". */
  phases: { id: string; title: string }[];
};
