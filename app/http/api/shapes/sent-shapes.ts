/*
 * What programs send. Texts are tidied and held to the limits of our own forms, and every issue stands at its place. What
 * nobody says is left out or null.
 */
import { z } from 'zod';
import type { WhichCustomer } from '../../../domain/customer/which-customer';
import type { FormField } from '../../../domain/form/field-name';
import { slipped } from '../../../domain/form/slip';
import { placeIn } from '../../../domain/form/typed-list';
import { VERDICTS } from '../../../domain/guide/guide';
import { readAmount, sumIn } from '../../../domain/handoff/amount';
import { CURRENCIES } from '../../../domain/handoff/currencies';
import { OFFERED_REASONS } from '../../../domain/handoff/handoff';
import { MOST_OWN } from '../../../domain/handoff/own-field';
import { OWN_VALUE_LIMIT } from '../../../domain/handoff/own-value';
import { SEVERITIES } from '../../../domain/handoff/red-flag';
import { kindOf, type StatementKind } from '../../../domain/statement/kinds';
import { COMMITMENTS, PARTS, SAID_BY, SYSTEM_AREAS } from '../../../domain/statement/statement';
import { WORD_LIMITS as MOST } from '../../../domain/statement/word-limits';
import {
  emailAddress,
  line,
  optionalLine,
  optionalParagraphs,
  orEmpty,
  paragraphs,
  personName,
} from '../../../domain/statement/wording-rules';
import { INTRODUCTION_LIMITS } from '../../../speech/en/introduction-draft';
import { NOTE_LIMIT } from '../../../ui/receipt/verdict-words';
import { body } from './named';
import { id, instantSent } from './shapes';
import { WORDS_SENT } from './words-sent';

/** What a text may hold before it is tidied. */
const FAR = 4;
const typed = (max: number) =>
  z
    .string()
    .max(max * FAR)
    .describe(`Up to ${max} characters`);

/** Read by a rule of our forms, as it is published here. */
export const by = <T>(shape: z.ZodType<string | null | undefined>, rule: z.ZodType<T>) =>
  shape.transform((typed, context): T => {
    const read = rule.safeParse(typed);
    if (read.success) return read.data;
    for (const { message } of read.error.issues) context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

export const lineOf = (field: FormField, max: number) => by(typed(max).min(1), line({ field, max }));
export const textOf = (field: FormField, max: number) => by(typed(max).min(1), paragraphs({ field, max }));
const mayBeLine = (field: FormField, max: number) => by(typed(max).nullish(), optionalLine({ field, max }));
export const mayBeText = (field: FormField, max: number) =>
  by(typed(max).nullish(), orEmpty(optionalParagraphs({ field, max })));

export const DEAL_VALUE = z
  .string()
  .regex(/^\d{1,12}(\.\d{1,2})?$/, 'Write plain figures in quotes, like "58000.50": no spaces, no commas')
  .describe('Plain figures, like 58000 or 58000.50')
  .nullish()
  .transform((value) => (value == null ? null : readAmount(value)));

const EXTERNAL_ID = mayBeLine('crm_id', MOST.figure);
export const CURRENCY = z.enum(CURRENCIES).nullish();
export const CUSTOMER_NAME = lineOf('customer', MOST.name);
export const DEAL_NAME = lineOf('deal_name', MOST.line);

export const PERSON_NAME = by(typed(MOST.name).min(1), personName({ max: MOST.name }));
export const PERSON_EMAIL = by(z.string().min(3).max(320), emailAddress());
export const PERSON_LINE = mayBeLine('title', MOST.line);

/** Yen have no hundredths; `[value, currency]` are where they stand. */
export const wholeWhereNeeded = <S extends z.ZodType>(
  shape: S,
  [value, currency]: readonly [string, string],
): S =>
  shape.refine(
    (sent) => {
      const { [value]: sum, [currency]: named } = sent as Record<string, unknown>;
      return typeof sum !== 'string' || typeof named !== 'string' || sumIn(named, sum) !== null;
    },
    { path: [value], message: 'This currency has no hundredths: send a whole sum, like "58000"' },
  );

/** A customer who is known can't be another one as well. */
export const oneCustomer = <
  S extends z.ZodType<{ customer_id?: string | null; is_another_customer?: boolean }>,
>(
  shape: S,
): S =>
  shape.refine((sent) => !(sent.customer_id && sent.is_another_customer), {
    path: ['is_another_customer'],
    message: 'Leave this out, or customer_id: it is the customer you name, or another one',
  });

export const ONBOARDING_SENT = body(
  'NewOnboarding',
  wholeWhereNeeded(
    oneCustomer(
      z.strictObject({
        customer_name: CUSTOMER_NAME,
        customer_id: id.nullish().describe('Where a customer of that name is known: that it is this one'),
        is_another_customer: z
          .boolean()
          .optional()
          .describe('Or that it is another one of the same name; not both'),
        deal_name: DEAL_NAME,
        deal_value: DEAL_VALUE,
        deal_currency: CURRENCY,
        external_id: EXTERNAL_ID,
        signed_at: instantSent,
        cs_owner_id: id.describe('Who is to look after them'),
      }),
    ),
    ['deal_value', 'deal_currency'],
  ),
);

/** Which of those of a name is said to be meant, where anything is said of it. */
export function whichSent({
  customer_name,
  customer_id,
  is_another_customer,
}: Pick<z.output<typeof ONBOARDING_SENT>, 'customer_name' | 'customer_id' | 'is_another_customer'>):
  | WhichCustomer
  | undefined {
  if (customer_id) return { only: customer_id };
  return is_another_customer ? { anotherThan: customer_name } : undefined;
}

const AROUND = {
  commitment: z.enum(COMMITMENTS).optional().describe('Of a promise; promised unless told'),
  area: z.enum(SYSTEM_AREAS).optional().describe('Of a system; today unless told'),
  said_by: z
    .enum(SAID_BY)
    .optional()
    .describe(
      'Whether the customer said it or sales assumed it; assumed unless told. What we say ourselves has none',
    ),
  heard_where: mayBeLine('heard_where', MOST.line)
    .transform((said) => placeIn(said ?? ''))
    .optional(),
  internal_note: mayBeText('internal_note', MOST.text)
    .optional()
    .describe('Only we see it; it is never read back'),
  parts: z.array(z.enum(PARTS)).max(PARTS.length).optional().describe('Of a person'),
  no_mail_reason: mayBeLine('no_mail_reason', MOST.line)
    .optional()
    .describe('Why this person must not be mailed'),
};

/** Of which kinds something beside the words may be said; whatever else is sent would be dropped without a word. */
const SAID_OF: Record<string, { isOf: (kind: StatementKind) => boolean; detail: string }> = {
  commitment: { isOf: (kind) => kind === 'promise', detail: 'Only a promise has this: leave it out' },
  area: { isOf: (kind) => kind === 'system', detail: 'Only a system has this: leave it out' },
  said_by: {
    isOf: (kind) => !kindOf(kind).isOurWord,
    detail:
      'This is our own word, and nobody else’s: leave it out, and say under heard_where where it was given',
  },
  parts: { isOf: (kind) => kind === 'person', detail: 'Only a person has this: leave it out' },
  no_mail_reason: { isOf: (kind) => kind === 'person', detail: 'Only a person has this: leave it out' },
};

const sayable = <S extends z.ZodType<{ words: { kind: StatementKind } }>>(shape: S): S =>
  shape.superRefine((sent, context) => {
    for (const [name, { isOf, detail }] of Object.entries(SAID_OF)) {
      const said = (sent as Record<string, unknown>)[name];
      const isSaid = said !== undefined && said !== null && !(Array.isArray(said) && said.length === 0);
      if (isSaid && !isOf(sent.words.kind))
        context.addIssue({ code: 'custom', path: [name], message: detail });
    }
  });

export const STATEMENT_SENT = body('NewStatement', sayable(z.strictObject({ words: WORDS_SENT, ...AROUND })));
const { internal_note: _, no_mail_reason: __, ...AROUND_SUGGESTED } = AROUND;

export const SUGGESTION_SENT = body(
  'NewSuggestion',
  sayable(z.strictObject({ words: WORDS_SENT, ...AROUND_SUGGESTED })),
);
export type SuggestionSent = z.output<typeof SUGGESTION_SENT>;
export type StatementSent = z.output<typeof STATEMENT_SENT>;

export const ANSWER_SENT = body(
  'NewAnswer',
  z.strictObject({
    answer: z.enum(['none', 'unknown', 'not_applicable']),
    reason: mayBeLine('reason_for_none', MOST.line)
      .transform((said) => said ?? '')
      .describe('Of not_applicable, which needs one'),
  }),
);

/** As their rules read them, with what is wrong at each. */
export const FIELDS_SENT = body(
  'NewFields',
  z.strictObject({
    values: z
      .record(z.string().max(40), typed(OWN_VALUE_LIMIT))
      .refine((values) => Object.keys(values).length <= MOST_OWN.fields, slipped({ code: 'incomplete' }))
      .describe('By the keys of the fields; figures as 1200 or 0.5, days as 2027-03-31, yes or no'),
  }),
);

export const RED_FLAG_SENT = body(
  'NewRedFlag',
  z.strictObject({
    concern: textOf('concern', MOST.text),
    severity: z.enum(SEVERITIES),
    advice: mayBeText('advice', MOST.text),
  }),
);

export const SUBMISSION_SENT = body(
  'NewSubmission',
  z.strictObject({ answer: mayBeText('answer_to_return', MOST.message).describe('For whoever returned it') }),
);

const VERDICT_SENT = z.strictObject({
  statement_id: id,
  wording_id: id.describe('The wording that was read'),
  verdict: z.enum(VERDICTS),
  note: mayBeText('verdict_note', NOTE_LIMIT).describe('Only we see it; it is never read back'),
});
const verdicts = z.array(VERDICT_SENT).max(200);

export const VERDICTS_SENT = body('NewVerdicts', z.strictObject({ verdicts: verdicts.min(1) }));

export const RECEIPT_SENT = body(
  'NewReceipt',
  z.discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('accepted'), verdicts: verdicts.optional() }),
    z.strictObject({
      outcome: z.literal('returned'),
      verdicts: verdicts.optional(),
      reasons: z.array(z.enum(OFFERED_REASONS)).min(1).max(OFFERED_REASONS.length),
      words: textOf('return_words', NOTE_LIMIT),
    }),
  ]),
);

export const INTRODUCTION_SENT = body(
  'NewIntroduction',
  z.strictObject({
    why: textOf('why', INTRODUCTION_LIMITS.why),
    subject: lineOf('subject', INTRODUCTION_LIMITS.subject),
    opening: textOf('opening', INTRODUCTION_LIMITS.text),
    closing: textOf('closing', INTRODUCTION_LIMITS.text),
    contact_ids: z.array(id).min(1).max(200).describe('Who gets it: person.contact_id of a statement'),
  }),
);

export const RESOLUTION_SENT = body(
  'NewResolution',
  z.discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('adopted'), line: mayBeText('resolution_line', MOST.message) }),
    z.strictObject({
      outcome: z.literal('reworded'),
      line: textOf('resolution_line', MOST.message),
      words: WORDS_SENT,
    }),
    z.strictObject({ outcome: z.literal('talk'), line: textOf('resolution_line', MOST.message) }),
  ]),
);
