/* A red flag: for customer success only. */
import { z } from 'zod';
import { PLAIN_ISSUE } from '../../domain/form/plain-issue';
import { slipped } from '../../domain/form/slip';
import { SEVERITIES } from '../../domain/handoff/red-flag';
import { isId } from '../../domain/request/id';
import { WORD_LIMITS as MOST } from '../../domain/statement/word-limits';
import { optionalParagraphs, paragraphs } from '../../domain/statement/wording-rules';
import { jsonIn } from '../form/json-in';
import { listIn } from '../statement/statements-form';

const flagText = z.object({ concern: z.string(), severity: z.enum(SEVERITIES), advice: z.string() });
const shownFlag = z
  .string()
  .optional()
  .transform((json) => {
    const read = flagText.safeParse(jsonIn(json));
    return read.success ? read.data : undefined;
  });

/** `base` is the number of the text that the form showed, `shown` the text itself. */
export const redFlagForm = z
  .object({
    id: z
      .string()
      .optional()
      .transform((id) => (isId(id) ? id : undefined)),
    base: z.coerce.number().int().catch(0),
    shown: shownFlag,
    concern: paragraphs({ field: 'concern', max: MOST.text }),
    severity: z.enum(SEVERITIES, slipped({ code: 'missing', field: 'severity' })),
    advice: optionalParagraphs({ field: 'advice', max: MOST.text }).transform((words) => words ?? ''),
  })
  .transform(({ base, shown, ...input }) => ({ base, shown, input }));

type TypedFlags = { flags: z.infer<typeof redFlagForm>['input'][] };

/** Several at once, in rows as statements are. */
export const redFlagsForm = z.record(z.string(), z.unknown()).transform((typed, context): TypedFlags => {
  const flags: TypedFlags['flags'] = [];
  for (const { row, fields } of listIn(typed, 'flag')) {
    const parsed = redFlagForm.safeParse(fields, PLAIN_ISSUE);
    if (parsed.success) flags.push(parsed.data.input);
    else
      for (const { path, message } of parsed.error.issues)
        context.addIssue({ code: 'custom', path: [`${row}.${path.join('.')}`], message });
  }
  return { flags };
});
