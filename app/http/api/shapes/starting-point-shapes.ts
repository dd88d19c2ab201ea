/* What an onboarding may begin with, as programs read it. */
import { z } from 'zod';
import { answer, listOf } from './named';
import { id, instant } from './shapes';

const of = {
  id,
  name: z.string(),
  for_whom: z.string(),
  version: z.int(),
  made_at: instant,
  is_default: z.boolean().describe('Begun with where no other fits'),
  is_put_aside: z.boolean().describe('Nothing begins with it any more'),
};
const POINT = answer('StartingPoint', z.object(of));
export const STARTING_POINTS = listOf('StartingPointList', POINT);
export const STARTING_POINT = answer(
  'StartingPointInFull',
  z.object({
    ...of,
    document: z
      .record(z.string(), z.unknown())
      .describe('As its file holds it, by the schema at /starting-points/schema.json'),
  }),
);
