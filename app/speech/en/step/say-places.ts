/* Where a step that came of a call may stand, in English: each phase with its last day, as its own day is chosen beside it. */
import type { NewStepPlaces } from '../../../queries/step/new-step-places.server';
import type { SaidPlaces } from '../../step/said-places';
import { type Reader, sayShortDay } from '../say-time';

export const sayPlaces = ({ phases, ...places }: NewStepPlaces, reader: Reader): SaidPlaces => ({
  ...places,
  phases: phases.map(({ id, title, endsOn }) => ({
    id,
    title: endsOn === null ? title : `${title}, ends ${sayShortDay(endsOn, reader)}`,
  })),
});
