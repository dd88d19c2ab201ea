/* What the forms of a meeting send: a time that is offered, times on a wall, where and how long. */
import { z } from 'zod';
import { slipped } from '../../domain/form/slip';
import { instantsOf } from '../../domain/introduction/introduction-time';
import { RHYTHMS } from '../../domain/meeting/check-in';
import {
  LENGTHS,
  LINE_LIMIT,
  MOST_OFFERED,
  MOST_PROPOSED,
  PLACE_LIMIT,
  USUAL_LENGTH,
} from '../../domain/meeting/meeting';
import { isId } from '../../domain/request/id';
import {
  optionalDay,
  optionalLine,
  optionalLink,
  optionalParagraphs,
  orEmpty,
  paragraphs,
  timeZoneName,
} from '../../domain/statement/wording-rules';

/** A time as its page sent it. */
export const timeForm = z.object({
  time: z.iso
    .datetime(slipped({ code: 'missing', field: 'meeting_time' }))
    .transform((time) => new Date(time)),
});

/** When it is, as the page showed it, and why they can't come. */
export const declineForm = timeForm.extend({ words: paragraphs({ field: 'why_absent', max: LINE_LIMIT }) });

const words = orEmpty(optionalParagraphs({ field: 'meeting_line', max: LINE_LIMIT }));
const base = z.coerce.number().int().min(0).catch(0);
const row = { day: optionalDay({ field: 'meeting_day' }), time: z.string().max(20).default('') };

/** Rows of a day and a time beside it: "day0", "time0" and on. */
function rowsOf(most: number): Record<string, z.ZodType> {
  return Object.fromEntries(
    Array.from({ length: most }, (_, place) => [
      [`day${place}`, row.day],
      [`time${place}`, row.time],
    ]).flat(),
  );
}

type Rows = Record<string, unknown>;

/**
 * The instants that rows of days and times are in a zone, the earliest first; issues at their fields. Of an
 * hour that comes twice it is the first. `isNeeded` asks for one at least.
 */
function timesIn(
  typed: Rows,
  most: number,
  zone: string,
  context: z.RefinementCtx,
  isNeeded: boolean,
): Date[] {
  const wrong = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message });
  const found = new Map<number, Date>();
  for (let place = 0; place < most; place += 1) {
    const day = typed[`day${place}`] as string | null;
    const time = (typed[`time${place}`] as string).trim();
    if (day === null && time === '') continue;
    if (day === null) wrong(`day${place}`, slipped({ code: 'missing', field: 'meeting_day' }));
    else if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) wrong(`time${place}`, slipped({ code: 'time_unlike' }));
    else {
      const [at] = instantsOf(day, time, zone);
      if (at && found.has(at.getTime())) wrong(`time${place}`, slipped({ code: 'time_twice' }));
      else if (at) found.set(at.getTime(), at);
      else wrong(`time${place}`, slipped({ code: 'time_skipped', time }));
    }
  }
  if (found.size === 0 && isNeeded && context.issues.length === 0)
    wrong('day0', slipped({ code: 'missing', field: 'meeting_day' }));
  return [...found.values()].sort((one, other) => one.getTime() - other.getTime());
}

/** Other times that a contact would rather have, in the zone that their page showed. */
export const proposalForm = z
  .object({ ...rowsOf(MOST_PROPOSED), zone: timeZoneName(), words })
  .transform((typed, context) => ({
    times: timesIn(typed as Rows, MOST_PROPOSED, typed.zone, context, true),
    words: typed.words,
  }));

const minutes = z.coerce
  .number()
  .refine((typed) => LENGTHS.some((length) => length === typed))
  .catch(USUAL_LENGTH);
const place = orEmpty(optionalLine({ field: 'meeting_place', max: PLACE_LIMIT }));
const guestIds = z.array(z.string().refine(isId)).max(50).default([]);

/** How the customer learns when: by times to take from, by a link, or it is agreed already. */
const HOW = ['times', 'link', 'agreed'] as const;

/** For a call; times are on the workspace's wall. */
export const offerForm = (zone: string) =>
  z
    .object({
      ...rowsOf(MOST_OFFERED),
      how: z.enum(HOW).catch('times'),
      link: optionalLink({ field: 'booking_link' }),
      minutes,
      place,
      guestIds,
      every: z.enum(['once', '1', '2']).catch('once'),
      words,
      base,
    })
    .transform((typed, context) => {
      const { how, link } = typed;
      if (typed.guestIds.length === 0)
        context.addIssue({
          code: 'custom',
          path: ['guestIds'],
          message: slipped({ code: 'missing', field: 'recipients' }),
        });
      if (how === 'link' && link === null)
        context.addIssue({
          code: 'custom',
          path: ['link'],
          message: slipped({ code: 'missing', field: 'booking_link' }),
        });
      const most = how === 'agreed' ? 1 : MOST_OFFERED;
      const times = how === 'link' ? [] : timesIn(typed as Rows, most, zone, context, true);
      return {
        isAgreed: how === 'agreed',
        offer: {
          times,
          link: how === 'link' ? link : null,
          where: { minutes: typed.minutes, place: typed.place },
          guestIds: typed.guestIds,
          everyWeeks: RHYTHMS.find((weeks) => String(weeks) === typed.every) ?? null,
          words: typed.words,
          base: typed.base,
        },
      };
    });

/** The time of a meeting that goes on: one that was proposed, or another on the workspace's wall. */
export const setForm = (zone: string) =>
  z
    .object({
      ...rowsOf(1),
      proposed: z.iso.datetime().optional().catch(undefined),
      minutes,
      place,
      words,
      base,
    })
    .transform((typed, context) => {
      const times =
        typed.proposed === undefined
          ? timesIn(typed as Rows, 1, zone, context, true)
          : [new Date(typed.proposed)];
      const where = { minutes: typed.minutes, place: typed.place };
      return { times, where, link: null, words: typed.words, base: typed.base };
    });

export const callOffForm = z.object({ words, base });

export const leaveOutForm = z.object({
  words: paragraphs({ field: 'why_left_out', max: LINE_LIMIT }),
  base,
});
