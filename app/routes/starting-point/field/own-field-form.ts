/* What the form of a field of its own sends. */
import { z } from 'zod';
import { slipped } from '../../../domain/form/slip';
import { MOST_OWN, OWN_KINDS, OWN_LEVELS, OWN_LIMITS } from '../../../domain/handoff/own-field';
import { withOwnField } from '../../../domain/starting-point/own-fields';
import { line, optionalLine, orEmpty } from '../../../domain/statement/wording-rules';
import { base, type Change, linesOf } from '../point-forms';

/** Choices count for a choice alone: whoever changes the kind loses none of them before it is saved. */
export const ownFieldForm = z
  .object({
    base,
    /** Empty for a new one. */
    key: z
      .string()
      .max(40)
      .default('')
      .transform((typed) => typed || null),
    label: line({ field: 'point_field', max: OWN_LIMITS.label }),
    help: orEmpty(optionalLine({ field: 'point_field_help', max: OWN_LIMITS.help })),
    kind: z.enum(OWN_KINDS, slipped({ code: 'missing', field: 'point_field_kind' })),
    reader: z.enum(['customer', 'us'], slipped({ code: 'missing', field: 'point_field_reader' })),
    asked: z.enum(OWN_LEVELS, slipped({ code: 'missing', field: 'point_field_asked' })),
    choices: linesOf({ field: 'point_field_choices', most: MOST_OWN.choices, max: OWN_LIMITS.choice }),
  })
  .transform(({ base: from, key, reader, choices, ...words }, context) => {
    if (words.kind === 'choice' && choices.length < 2) {
      const message = slipped({ code: 'missing', field: 'point_field_choices' });
      context.addIssue({ code: 'custom', path: ['choices'], message });
      return z.NEVER;
    }
    const field = {
      ...words,
      choices: words.kind === 'choice' ? choices : [],
      isShown: reader === 'customer',
    };
    const change: Change = (before) => withOwnField(before, key, field);
    return { base: from, key, change };
  });
