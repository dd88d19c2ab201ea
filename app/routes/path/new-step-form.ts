/* A step that came of a call: what is to be done, on whose side, and by when where somebody said. */
import { z } from 'zod';
import type { NewStep } from '../../commands/step/add-now.server';
import { SIDES, TITLE_LIMIT } from '../../domain/path/path';
import { line, optionalDay } from '../../domain/statement/wording-rules';

export const stepForm = z
  .object({
    stepTitle: line({ field: 'step_title', max: TITLE_LIMIT }),
    stepSide: z.enum(SIDES).catch('ours'),
    stepOn: optionalDay({ field: 'step_day' }),
  })
  .transform(({ stepTitle: title, stepSide: side, stepOn: on }): NewStep => ({ title, side, on }));
