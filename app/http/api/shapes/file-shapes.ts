/* Files that a customer handed in, and those that we put on steps, as programs read and judge them. */
import { z } from 'zod';
import { REASON_LIMIT } from '../../../domain/path/path';
import { answer, body, listOf } from './named';
import { textOf } from './sent-shapes';
import { id, instant } from './shapes';

export const FILE = answer(
  'File',
  z.object({
    id,
    step_id: id,
    name: z.string(),
    type: z.string(),
    bytes: z.int(),
    sha256: z.string(),
    handed_in_at: instant,
    handed_in_by: z.object({ id, name: z.string() }),
    state: z.enum(['with_us', 'accepted', 'sent_back', 'gone']),
    link: z.url().describe('Where a member who is signed in opens it'),
  }),
);
export const FILES = listOf('FileList', FILE);

export const ATTACHMENTS = answer(
  'Attachments',
  z.object({
    step_id: id,
    items: z.array(
      z.object({
        id,
        name: z.string(),
        type: z.string(),
        bytes: z.int(),
        sha256: z.string(),
        put_there_at: instant,
        put_there_by: z.object({ id, name: z.string() }),
      }),
    ),
  }),
);

/** Bytes have no shape: their media type is their own. */
export const BYTES = answer('Bytes', z.unknown().describe('The file itself'));

export const JUDGEMENT_SENT = body(
  'FileJudgement',
  z.discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('accepted') }),
    z.strictObject({
      outcome: z.literal('sent_back'),
      words: textOf('step_reason', REASON_LIMIT).describe('The customer reads them'),
    }),
  ]),
);
