/* The forms of an introduction: what the rep writes, to whom, and how it was made. */
import { z } from 'zod';
import { slipped } from '../../domain/form/slip';
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
  subject: line({ field: 'subject', max: MOST.subject }),
  opening: paragraphs({ field: 'opening', max: MOST.text }),
  closing: paragraphs({ field: 'closing', max: MOST.text }),
  base,
};
const why = { field: 'why', max: MOST.why } as const;
const mayBeEmpty = optionalParagraphs(why).transform((words) => words ?? '');

/** Kept without being sent: the line may still be missing. */
export const draftForm = z.object({ ...written, why: mayBeEmpty, to: contactIds });

const someone = contactIds.refine((ids) => ids.length > 0, slipped({ code: 'missing', field: 'recipients' }));

const ready = {
  ...written,
  why: mayBeEmpty,
  to: someone,
  /** Whoever writes for themselves recommends nobody; the command knows whether they do. */
  own: z.string().optional(),
};

type Ready = { why: string; own?: string };

function whyGiven({ why: said, own }: Ready, context: z.RefinementCtx): void {
  if (said !== '' || own !== undefined) return;
  context.addIssue({ code: 'custom', path: ['why'], message: slipped({ code: 'missing', field: 'why' }) });
}

/** A test goes with what is there so far. */
export const testForm = z.object({ ...written, why: mayBeEmpty, to: someone });

const said = <Form extends Ready>({ own: _, ...form }: Form) => form;

export const sendForm = z.object(ready).superRefine(whyGiven).transform(said);

/** `zone` is the one that the form named beside the time. */
export const laterForm = z
  .object({
    ...ready,
    day: day({ field: 'introduction_day' }),
    time: z
      .string()
      .default('')
      .refine((time) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time), slipped({ code: 'time_unlike' })),
    zone: timeZoneName(),
  })
  .superRefine((typed, context) => {
    whyGiven(typed, context);
    const { day, time, zone } = typed;
    if (instantsOf(day, time, zone).length > 0) return;
    const message = slipped({ code: 'time_skipped', time });
    context.addIssue({ code: 'custom', path: ['time'], message });
  })
  .transform(said);

/** The mail beside the button, so that pressing twice sends once. */
export const againForm = z.object({ after: z.string().default('') });

export const inPersonForm = z.object({
  ...written,
  why: mayBeEmpty,
  to: someone,
  spokeWith: line({
    field: 'spoke_with',
    max: MOST.spokeWith,
  }),
});
