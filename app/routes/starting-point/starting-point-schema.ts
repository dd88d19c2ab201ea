import { startingPointSchema } from '../../domain/starting-point/starting-point';

/** What a file of a starting point may hold: made of the rules by which it is read. It says nothing of anybody. */
export const loader = () =>
  Response.json(startingPointSchema(), { headers: { 'Content-Type': 'application/schema+json' } });
