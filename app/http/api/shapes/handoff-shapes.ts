/*
 * What programs read of a handoff and of what became of it. Red flags, internal notes and what was noted with a verdict
 * are in none of these shapes.
 */
import { z } from 'zod';
import { WORDS_READ } from '../../../domain/api/words-read';
import { VERDICTS } from '../../../domain/guide/guide';
import { RETURN_REASONS } from '../../../domain/handoff/handoff';
import { QUESTIONS } from '../../../domain/handoff/open-form';
import { OWN_KINDS, OWN_LEVELS } from '../../../domain/handoff/own-field';
import { STAGES } from '../../../domain/onboarding/onboarding';
import { COMMITMENTS, PARTS, SAID_BY, SYSTEM_AREAS } from '../../../domain/statement/statement';
import { answer, listOf } from './named';
import { GAP, id, instant, isoDay } from './shapes';

const author = z.object({ kind: z.enum(['member', 'contact']), id, name: z.string().nullable() });

export const STATEMENT = answer(
  'Statement',
  z.object({
    id,
    words: WORDS_READ,
    commitment: z.enum(COMMITMENTS).nullable().describe('Of a promise'),
    area: z.enum(SYSTEM_AREAS).nullable().describe('Of a system'),
    said_by: z.enum(SAID_BY).nullable().describe('Whether the customer said it or sales assumed it'),
    heard_where: z.string().nullable(),
    origin: z.enum(['sales', 'cs', 'customer']),
    recorded_at: instant,
    wording: z.object({ id, number: z.int(), at: instant, by: author }),
    verdict: z
      .object({ verdict: z.enum(VERDICTS), is_current: z.boolean(), at: instant })
      .nullable()
      .describe(
        'Of a promise, once customer success judged it; not current where the words have changed since',
      ),
    person: z
      .object({
        contact_id: id,
        parts: z.array(z.enum(PARTS)),
        language: z.string(),
        time_zone: z.string().nullable(),
        may_be_mailed: z.boolean(),
      })
      .nullable(),
  }),
);

export const SUGGESTION = answer(
  'Suggestion',
  z.object({
    id: id.describe('The statement’s own once it is recorded'),
    words: WORDS_READ,
    commitment: z.enum(COMMITMENTS).nullable(),
    area: z.enum(SYSTEM_AREAS).nullable(),
    said_by: z.enum(SAID_BY).nullable(),
    heard_where: z.string(),
    parts: z.array(z.enum(PARTS)),
    suggested_at: instant,
    key: z.object({ id, name: z.string() }).describe('By which it was suggested'),
  }),
);
export const SUGGESTIONS = answer('SuggestionList', z.object({ items: z.array(SUGGESTION) }));

const STANDING = {
  onboarding_id: id,
  stage: z.enum(STAGES),
  is_complete: z.boolean(),
  gaps: z.array(GAP).describe('What is missing, one by one'),
};

export const GAPS = answer('Gaps', z.object(STANDING));

export const HANDOFF = answer(
  'Handoff',
  z.object({
    ...STANDING,
    answers: z
      .array(
        z.object({
          question: z.enum(QUESTIONS),
          answer: z.enum(['none', 'unknown', 'not_applicable']),
          reason: z.string().nullable(),
        }),
      )
      .describe('What was said where there is nothing to record'),
    statements: z.array(STATEMENT),
    fields: z
      .array(
        z.object({
          key: z.string(),
          label: z.string(),
          kind: z.enum(OWN_KINDS),
          choices: z.array(z.string()),
          is_shown: z.boolean().describe('The customer reads it; otherwise it is for customer success alone'),
          asked: z.enum(OWN_LEVELS),
          is_filled: z.boolean(),
          value: z
            .string()
            .nullable()
            .describe(
              'As it can be sent; null of what only people read, and of what its words say otherwise',
            ),
          statement_id: id.nullable().describe('The statement that says it to the customer'),
        }),
      )
      .describe('What its starting point asks beyond the questions of every handoff'),
    submitted_at: instant.nullable(),
    receipt: z
      .object({
        outcome: z.enum(['accepted', 'returned']),
        at: instant,
        by: z.object({ id, name: z.string() }),
        reasons: z.array(z.enum(RETURN_REASONS)),
        words: z.string().nullable().describe('Of a return'),
      })
      .nullable(),
  }),
);

export const CORRECTION = answer(
  'Correction',
  z.object({
    id,
    statement_id: id,
    kind: z.enum(['corrected', 'added']),
    at: instant,
    by: z.object({ contact_id: id, name: z.string() }),
    before: WORDS_READ.nullable().describe('What they read; null for what they added'),
    proposed: WORDS_READ.nullable(),
    note: z.string().nullable().describe('What they wrote beside it'),
    answer_by: instant.nullable(),
    resolution: z
      .object({
        outcome: z.enum(['adopted', 'reworded', 'talk']),
        at: instant,
        by: z.object({ id, name: z.string() }),
        line: z.string().nullable(),
        words: WORDS_READ.nullable(),
      })
      .nullable(),
  }),
);
export const CORRECTIONS = listOf('CorrectionList', CORRECTION);

export const GUIDE = answer(
  'Guide',
  z
    .object({
      onboarding_id: id,
      version: z.int(),
      published_at: instant,
      published_by: z.object({ id, name: z.string() }),
      greeting: z.string(),
      points: z.array(z.object({ statement_id: id, wording_id: id, words: WORDS_READ })),
    })
    .describe('What the customer reads now'),
);

const STEP = z.object({
  id,
  number: z.int(),
  title: z.string(),
  kind: z.string(),
  side: z.enum(['ours', 'theirs', 'together']),
  who: z.object({ kind: z.enum(['member', 'contact']), id, name: z.string().nullable() }).nullable(),
  due_on: isoDay.nullable(),
  state: z.enum(['waiting', 'open', 'handed_in', 'sent_back', 'stuck', 'skipped', 'done']),
  is_overdue: z.boolean(),
  waits_for: z.array(id),
  mark_id: id.nullable().describe('Of what was said last, to take it back'),
  marked_at: instant.nullable(),
});

export const PATH = answer(
  'Path',
  z
    .object({
      onboarding_id: id,
      version: z.int(),
      published_at: instant,
      course: z.enum(['on_course', 'finished', 'at_risk', 'late']),
      phases: z.array(
        z.object({
          id,
          title: z.string(),
          ends_on: isoDay.nullable(),
          is_live: z.boolean().describe('They are live once its steps are done'),
          steps: z.array(STEP),
        }),
      ),
    })
    .describe('What happens next, as the customer reads it now'),
);
