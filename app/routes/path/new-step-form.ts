/* A step that came of a call: what is to be done, on whose side, by when, by whom and in which phase, where somebody said. */
import { z } from 'zod';
import type { NewStep } from '../../commands/step/add-now.server';
import { slipped } from '../../domain/form/slip';
import { SIDES, TITLE_LIMIT } from '../../domain/path/path';
import { isId } from '../../domain/request/id';
import { line, optionalDay } from '../../domain/statement/wording-rules';
import { whoIn } from './path-form';

export const stepForm = z
  .object({
    stepTitle: line({ field: 'step_title', max: TITLE_LIMIT }),
    stepSide: z.enum(SIDES).catch('ours'),
    stepOn: optionalDay({ field: 'step_day' }),
    stepWho: z.string().max(60).default(''),
    stepPhase: z.string().max(60).default(''),
  })
  .transform(({ stepTitle: title, stepSide: side, stepOn: on, stepWho, stepPhase }, context): NewStep => {
    const who = whoIn(stepWho);
    if (who !== undefined) return { title, side, on, who, phaseId: isId(stepPhase) ? stepPhase : null };
    context.addIssue({
      code: 'custom',
      path: ['stepWho'],
      message: slipped({ code: 'missing', field: 'colleague' }),
    });
    return z.NEVER;
  });
