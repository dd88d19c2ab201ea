/* The forms of an introduction: what the rep writes, to whom, and how it was made. */
import { z } from 'zod';
import { instantsOf } from '../../domain/introduction/introduction-time';
import {
  day,
  line,
  optionalParagraphs,
  paragraphs,
  timeZoneName,
} from '../../domain/statement/wording-rules';
import { INTRODUCTION_LIMITS as MOST } from '../../speech/en/introduction-draft';

const contactIds = z.union([z.string().transform((id) => [id]), z.array(z.string())]).default([]);
const base = z.coerce.number().int().min(0).catch(0);

const written = {
  subject: line({ label: 'the subject', max: MOST.subject }),
  opening: paragraphs({ label: 'the beginning', max: MOST.text }),
  closing: paragraphs({ label: 'the end', max: MOST.text }),
  base,
};
const why = { label: 'this line', max: MOST.why };
const mayBeEmpty = optionalParagraphs(why).transform((words) => words ?? '');

/** Kept without being sent: the line may still be missing. */
export const draftForm = z.object({ ...written, why: mayBeEmpty, to: contactIds });

const someone = contactIds.refine((ids) => ids.length > 0, 'Choose at least one person to write to');

const ready = {
  ...written,
  why: paragraphs({
    ...why,
    missing: 'Say in one sentence why it’s them. It’s the line the customer remembers',
  }),
  to: someone,
};

/** A test goes with what is there so far. */
export const testForm = z.object({ ...written, why: mayBeEmpty, to: someone });

export const sendForm = z.object(ready);

/** `zone` is the one that the form named beside the time. */
export const laterForm = z
  .object({
    ...ready,
    day: day({ label: 'the day', missing: 'Choose the day it goes' }),
    time: z
      .string()
      .default('')
      .refine((time) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time), 'Write the time like 09:00'),
    zone: timeZoneName(),
  })
  .superRefine(({ day, time, zone }, context) => {
    if (instantsOf(day, time, zone).length > 0) return;
    const message = `The clocks go forward then, so there is no ${time} that day. Choose another time`;
    context.addIssue({ code: 'custom', path: ['time'], message });
  });

/** The mail beside the button, so that pressing twice sends once. */
export const againForm = z.object({ after: z.string().default('') });

export const inPersonForm = z.object({
  ...written,
  why: mayBeEmpty,
  to: someone,
  spokeWith: line({
    label: 'who you spoke to',
    max: MOST.spokeWith,
    missing: 'Say who you spoke to, and when',
  }),
});
