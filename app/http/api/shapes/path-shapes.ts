/* What programs send of a path: a phase, a step, and what is said of a step. */
import { z } from 'zod';
import { MOST_FILES } from '../../../domain/file/asked';
import { FILE_KINDS } from '../../../domain/file/file-types';
import {
  CONTENT_LIMIT,
  MOST_DAYS,
  MOST_WAITS,
  type PhaseWords,
  REASON_LIMIT,
  SENTENCE_LIMIT,
  SIDES,
  TITLE_LIMIT,
  type WrittenStep,
} from '../../../domain/path/path';
import { ITEM_LIMIT, MOST_ITEMS } from '../../../domain/step/asks';
import { answer, body } from './named';
import { lineOf, mayBeText, textOf } from './sent-shapes';
import { daySent, id } from './shapes';

export const WRITTEN = answer(
  'Written',
  z.object({ id }).describe('Drafted; customers read it once it is published'),
);

export const PHASE_SENT = body(
  'NewPhase',
  z
    .strictObject({
      title: lineOf('phase_title', TITLE_LIMIT),
      sentence: mayBeText('phase_sentence', SENTENCE_LIMIT),
      ends: z
        .union([
          z.strictObject({ on: daySent }),
          z.strictObject({
            statement_id: id.describe('An agreed date, which takes the phase along when it moves'),
          }),
        ])
        .describe('The day it ends'),
      is_live: z
        .boolean()
        .default(false)
        .describe('They are live once its steps are done; the mark of another phase comes to this one'),
    })
    .transform(
      ({ title, sentence, ends, is_live: isLive }): PhaseWords => ({
        title,
        sentence: sentence ?? '',
        isLive,
        milestone:
          'on' in ends ? { is: 'own', on: ends.on } : { is: 'agreed', statementId: ends.statement_id },
      }),
    ),
);

const days = z.int().min(0).max(MOST_DAYS).describe('Working days');
const DUE = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('day'), on: daySent }),
  z.strictObject({ rule: z.literal('before_end'), days }),
  z.strictObject({ rule: z.literal('after_end'), days }),
  z.strictObject({ rule: z.literal('after_publication'), days }),
]);
type DueSent = z.output<typeof DUE>;

const WHO = z.strictObject({ kind: z.enum(['member', 'contact']), id });

const OF_EVERY_STEP = {
  title: lineOf('step_title', TITLE_LIMIT),
  content: mayBeText('step_content', CONTENT_LIMIT).describe('In Markdown'),
  side: z.enum(SIDES),
  who: WHO.nullish(),
  due: DUE.nullish(),
  waits_for: z.array(id).max(MOST_WAITS).default([]).describe('Steps of the same path'),
};
type SentOfEvery = {
  title: string;
  content: string | null;
  side: WrittenStep['side'];
  who?: z.output<typeof WHO> | null;
  due?: DueSent | null;
  waits_for: string[];
};

const everyStep = ({ title, content, side, who, due, waits_for }: SentOfEvery) => ({
  title,
  content: content ?? '',
  side,
  who: who ? { is: who.kind, id: who.id } : null,
  due: dueOf(due),
  waitsFor: [...new Set(waits_for)],
});

function dueOf(due: DueSent | null | undefined): WrittenStep['due'] {
  if (!due) return { is: 'none' };
  return due.rule === 'day' ? { is: 'day', on: due.on } : { is: due.rule, days: due.days };
}

/** Lists of questions are written on their page. */
export const STEP_SENT = body(
  'NewStep',
  z
    .discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('do'),
        ...OF_EVERY_STEP,
        checklist: z.array(lineOf('step_list', ITEM_LIMIT)).max(MOST_ITEMS).default([]),
      }),
      z.strictObject({ kind: z.literal('read'), ...OF_EVERY_STEP }),
      z.strictObject({
        kind: z.literal('hand_in'),
        ...OF_EVERY_STEP,
        files: z.strictObject({
          kinds: z.array(z.enum(FILE_KINDS)).min(1).max(FILE_KINDS.length),
          most: z.int().min(1).max(MOST_FILES).default(1),
          is_looked_at: z.boolean().default(true).describe('Whether somebody of ours accepts them'),
        }),
      }),
    ])
    .transform((sent): WrittenStep => {
      const { kind } = sent;
      const words = everyStep(sent);
      if (sent.kind === 'hand_in') {
        const { kinds, most, is_looked_at: isLookedAt } = sent.files;
        const asked = FILE_KINDS.filter((one) => kinds.includes(one));
        return { ...words, kind, asks: { is: 'hand_in', kinds: asked, most, isLookedAt } };
      }
      const lines = sent.kind === 'do' ? [...new Set(sent.checklist)] : [];
      return { ...words, kind, asks: lines.length > 0 ? { is: 'checklist', lines } : null };
    }),
);

export const MARK_SENT = body(
  'NewMark',
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('done') }),
    z.strictObject({ kind: z.literal('stuck'), words: textOf('step_reason', REASON_LIMIT) }),
    z.strictObject({ kind: z.literal('skipped'), words: textOf('step_reason', REASON_LIMIT) }),
  ]),
);
