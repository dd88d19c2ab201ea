/* Calls with a customer, as programs read and arrange them. What stands in them is what the customer reads as well. */
import { z } from 'zod';
import { AGENDA_LIMIT } from '../../../domain/meeting/agenda';
import { RHYTHMS } from '../../../domain/meeting/check-in';
import {
  LENGTHS,
  LINE_LIMIT,
  MEETING_KINDS,
  MOST_OFFERED,
  PLACE_LIMIT,
  USUAL_LENGTH,
} from '../../../domain/meeting/meeting';
import { SIDES } from '../../../domain/path/path';
import { WORD_LIMITS as MOST } from '../../../domain/statement/word-limits';
import { optionalLine, optionalLink, orEmpty } from '../../../domain/statement/wording-rules';
import { answer, body, listOf } from './named';
import { by, lineOf, mayBeText, textOf } from './sent-shapes';
import { daySent, id, instant, instantSent } from './shapes';

const who = z.object({ id, name: z.string() });

const CAME = z.object({
  outcome: z
    .enum(['agreed', 'reworded', 'kept', 'left', 'open', 'step'])
    .describe('reworded, kept and open are of points of the page'),
  line: z.string().describe('What the customer reads with it'),
  words: z.string().describe('That hold now; empty where none do'),
  step: z.object({ id, title: z.string() }).nullable(),
  statement_id: id.nullable(),
  open_until: z.iso.date().nullable(),
});

const of = {
  id,
  kind: z.enum(MEETING_KINDS),
  state: z.enum(['offered', 'linked', 'set', 'called_off', 'held']),
  acts: z.int().describe('How much was said of it: sent with what is said next'),
  times: z.array(instant).describe('That may be taken'),
  booking_link: z.string().nullable(),
  starts_at: instant.nullable(),
  minutes: z.int(),
  place: z.string(),
  every_weeks: z.int().nullable().describe('How often it comes again, of a check-in'),
  guests: z.array(who).describe('Of the customer'),
  proposals: z
    .array(z.object({ by: who, times: z.array(instant), words: z.string() }))
    .describe('Other times that somebody there would rather have'),
};

export const MEETING = answer('Meeting', z.object(of));
export const MEETINGS = listOf('MeetingList', MEETING);
export const MEETING_WITH_AGENDA = answer(
  'MeetingWithAgenda',
  z.object({
    ...of,
    agenda: z.array(
      z.object({
        point_id: id,
        is: z
          .enum(['point', 'phase', 'own'])
          .describe('A point of the page, the phase that comes next, or our own'),
        title: z.string(),
        came: CAME.nullable().describe('What came of it'),
      }),
    ),
  }),
);

const WHERE = {
  minutes: z
    .int()
    .refine((typed) => LENGTHS.some((length) => length === typed), `Choose one of ${LENGTHS.join(', ')}`)
    .default(USUAL_LENGTH)
    .describe(`One of ${LENGTHS.join(', ')}`),
  place: by(
    z
      .string()
      .max(PLACE_LIMIT * 4)
      .nullish(),
    orEmpty(optionalLine({ field: 'meeting_place', max: PLACE_LIMIT })),
  ),
  words: mayBeText('meeting_line', LINE_LIMIT).describe('For the customer'),
  acts: z.int().min(0).default(0).describe('As it was read; 0 where none goes on'),
};
const GUESTS = {
  guest_ids: z.array(id).min(1).max(50).describe('person.contact_id of statements, of people with a page'),
  every_weeks: z
    .union(RHYTHMS.map((weeks) => z.literal(weeks)))
    .nullish()
    .describe('Of a check-in: once unless told'),
};

export const MEETING_SENT = body(
  'NewMeeting',
  z.discriminatedUnion('how', [
    z.strictObject({
      how: z.literal('times'),
      times: z.array(instantSent).min(1).max(MOST_OFFERED),
      ...WHERE,
      ...GUESTS,
    }),
    z.strictObject({
      how: z.literal('link'),
      booking_link: by(z.string().max(500), optionalLink({ field: 'booking_link' })),
      ...WHERE,
      ...GUESTS,
    }),
    z.strictObject({ how: z.literal('agreed'), starts_at: instantSent, ...WHERE, ...GUESTS }),
  ]),
);

export const MEETING_TIME_SENT = body('MeetingTime', z.strictObject({ starts_at: instantSent, ...WHERE }));

export const CALLING_OFF_SENT = body(
  'CallingOff',
  z.strictObject({ words: WHERE.words, acts: z.int().min(0).describe('As it was read') }),
);

const NEW = {
  title: lineOf('step_title', AGENDA_LIMIT),
  side: z.enum(SIDES),
  on: daySent.nullish().describe('By which day'),
};
const SAID = mayBeText('call_line', MOST.message).describe('For the customer');

export const CAME_SENT = body(
  'AgendaOutcome',
  z.discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('agreed'), ...NEW, line: SAID }),
    z.strictObject({ outcome: z.literal('step'), ...NEW, line: SAID }),
    z.strictObject({ outcome: z.literal('left'), line: textOf('call_line', MOST.message) }),
  ]),
);
