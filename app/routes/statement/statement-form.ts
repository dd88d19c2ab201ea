/* A statement as sales records it: its words, where they were heard, and for a person, who they are to us. */
import { z } from 'zod';
import type { Around, StatementInput } from '../../commands/statement/statement-around.server';
import type { FormField } from '../../domain/form/field-name';
import { PLAIN_ISSUE } from '../../domain/form/plain-issue';
import { slipped } from '../../domain/form/slip';
import { placeIn } from '../../domain/form/typed-list';
import { isId } from '../../domain/request/id';
import { kindOf } from '../../domain/statement/kinds';
import { PARTS, SYSTEM_AREAS } from '../../domain/statement/statement';
import { WORD_LIMITS as MOST } from '../../domain/statement/word-limits';
import { optionalLine, optionalParagraphs, orEmpty } from '../../domain/statement/wording-rules';
import { aboutFields, aboutIn, aboutShape, stanceIn, stanceShape } from '../contact/about/about-form';
import { jsonIn } from '../form/json-in';
import { wordsForm } from './words-form';

const unlisted = (field: FormField) => slipped({ code: 'unlisted', field });

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
  about: aboutShape.optional(),
  stance: stanceShape.optional(),
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
  commitment: z
    .enum(['promised', 'talked_about', 'not_included'], unlisted('commitment'))
    .default('promised'),
  area: z.enum(SYSTEM_AREAS, unlisted('area')).default('today'),
  saidBy: z.enum(['customer', 'assumed'], unlisted('said_by')).default('customer'),
  heardWhere: orEmpty(optionalLine({ field: 'heard_where', max: MOST.line })).transform(placeIn),
  note: orEmpty(optionalParagraphs({ field: 'internal_note', max: MOST.text })),
  parts: z.array(z.enum(PARTS, unlisted('parts'))).default([]),
  noMailReason: optionalLine({ field: 'no_mail_reason', max: MOST.line }),
  ...aboutFields,
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
    ...(words.kind === 'person' && {
      person: { parts, noMailReason, about: aboutIn(rest), stance: stanceIn(rest) },
    }),
  };
}
