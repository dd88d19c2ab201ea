/* A statement as sales records it: its words, where they were heard, and for a person, who they are to us. */
import { z } from 'zod';
import type { Around, StatementInput } from '../../commands/statement/statement-around.server';
import { PLAIN_ISSUE } from '../../domain/form/plain-issue';
import { placeIn } from '../../domain/form/typed-list';
import { isId } from '../../domain/request/id';
import { kindOf } from '../../domain/statement/kinds';
import { PARTS, SYSTEM_AREAS } from '../../domain/statement/statement';
import { WORD_LIMITS as MOST } from '../../domain/statement/word-limits';
import { optionalLine, optionalParagraphs, orEmpty } from '../../domain/statement/wording-rules';
import { jsonIn } from '../form/json-in';
import { wordsForm } from './words-form';

const choose = (what: string) => `Choose ${what} from the list`;

/** What a form showed around the words, as it wrote it down itself; a form that tells nothing shows nothing. */
const shownAround = z.object({
  commitment: z.enum(['promised', 'talked_about', 'not_included']).optional(),
  saidBy: z
    .enum(['customer', 'assumed'])
    .nullish()
    .transform((who) => who ?? undefined),
  heardWhere: z.string(),
  note: z.string(),
  parts: z.array(z.enum(PARTS)).optional(),
  noMailReason: z.string().nullish(),
});
const shownField = z
  .string()
  .optional()
  .transform((json): Around | undefined => {
    const read = shownAround.safeParse(jsonIn(json));
    return read.success ? read.data : undefined;
  });

const around = z.object({
  id: z
    .string()
    .optional()
    .transform((id) => (isId(id) ? id : undefined)),
  base: z.coerce.number().int().catch(0),
  shown: shownField,
  commitment: z.enum(['promised', 'talked_about', 'not_included'], choose('an answer')).default('promised'),
  area: z.enum(SYSTEM_AREAS, choose('a question')).default('today'),
  saidBy: z.enum(['customer', 'assumed'], choose('an answer')).default('customer'),
  heardWhere: orEmpty(optionalLine({ label: 'where you heard it', max: MOST.line })).transform(placeIn),
  note: orEmpty(optionalParagraphs({ label: 'the note for us', max: MOST.text })),
  parts: z.array(z.enum(PARTS, choose('the parts'))).default([]),
  noMailReason: optionalLine({ label: 'the reason', max: MOST.line }),
});

/** `base` is the number of the wording that the form showed. */
export type TypedStatement = { base: number; shown: Around | undefined; input: StatementInput };

export const statementForm = z.record(z.string(), z.unknown()).transform((typed, context): TypedStatement => {
  const words = wordsForm.safeParse(typed, PLAIN_ISSUE);
  const rest = around.safeParse(typed, PLAIN_ISSUE);
  if (words.success && rest.success)
    return { base: rest.data.base, shown: rest.data.shown, input: inputOf(words.data, rest.data) };
  for (const { path, message } of [...(words.error?.issues ?? []), ...(rest.error?.issues ?? [])])
    context.addIssue({ code: 'custom', path, message });
  return z.NEVER;
});

function inputOf(words: StatementInput['words'], rest: z.infer<typeof around>): StatementInput {
  const { id, saidBy, heardWhere, note, parts, noMailReason } = rest;
  return {
    id,
    words,
    ...(!kindOf(words.kind).isOurWord && { saidBy }),
    heardWhere,
    note,
    ...(words.kind === 'promise' && { commitment: rest.commitment }),
    ...(words.kind === 'system' && { area: rest.area }),
    ...(words.kind === 'person' && { person: { parts, noMailReason } }),
  };
}
