/* A statement as sales records it: its words, where they were heard, and for a person, who they are to us. */
import { z } from 'zod';
import type { StatementInput } from '../../commands/record-statement.server';
import { isId } from '../../domain/id';
import { LANGUAGES } from '../../domain/language';
import { PLAIN_ISSUE } from '../../domain/plain-issue';
import { PARTS, SYSTEM_AREAS } from '../../domain/statement';
import { WORD_LIMITS as MOST } from '../../domain/word-limits';
import { optionalLine, optionalParagraphs, optionalTimeZone } from '../../domain/wording-rules';
import { wordsForm } from './words';

const orEmpty = <T extends z.ZodType<string | null>>(schema: T) => schema.transform((words) => words ?? '');

const choose = (what: string) => `Choose ${what} from the list`;

const around = z.object({
  id: z
    .string()
    .optional()
    .transform((id) => (isId(id) ? id : undefined)),
  base: z.coerce.number().int().catch(0),
  commitment: z.enum(['promised', 'talked_about', 'not_included'], choose('an answer')).default('promised'),
  area: z.enum(SYSTEM_AREAS, choose('a question')).default('today'),
  saidBy: z.enum(['customer', 'assumed'], choose('an answer')).default('customer'),
  heardWhere: orEmpty(optionalLine({ label: 'where you heard it', max: MOST.line })),
  note: orEmpty(optionalParagraphs({ label: 'the note for us', max: MOST.text })),
  parts: z.array(z.enum(PARTS, choose('the parts'))).default([]),
  language: z.enum(LANGUAGES, choose('the language')).default('en'),
  timeZone: optionalTimeZone(),
  noMailReason: optionalLine({ label: 'the reason', max: MOST.line }),
});

/** `base` is the number of the wording that the form showed. */
export type TypedStatement = { base: number; input: StatementInput };

export const statementForm = z.record(z.string(), z.unknown()).transform((typed, context): TypedStatement => {
  const words = wordsForm.safeParse(typed, PLAIN_ISSUE);
  const rest = around.safeParse(typed, PLAIN_ISSUE);
  if (words.success && rest.success) return { base: rest.data.base, input: inputOf(words.data, rest.data) };
  for (const { path, message } of [...(words.error?.issues ?? []), ...(rest.error?.issues ?? [])])
    context.addIssue({ code: 'custom', path, message });
  return z.NEVER;
});

function inputOf(words: StatementInput['words'], rest: z.infer<typeof around>): StatementInput {
  const { id, saidBy, heardWhere, note, parts, language, timeZone, noMailReason } = rest;
  return {
    id,
    words,
    saidBy,
    heardWhere,
    note,
    ...(words.kind === 'promise' && { commitment: rest.commitment }),
    ...(words.kind === 'system' && { area: rest.area }),
    ...(words.kind === 'person' && { person: { parts, language, timeZone, noMailReason } }),
  };
}
