/* The forms of an introduction: what the rep writes, to whom, and how it was made. */
import { z } from 'zod';
import { INTRODUCTION_LIMITS as MOST } from '../../domain/introduction-draft';
import { line, optionalParagraphs, paragraphs } from '../../domain/wording-rules';

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

export const sendForm = z.object({
  ...written,
  why: paragraphs({
    ...why,
    missing: 'Say in one sentence why this person. It’s the line the customer remembers',
  }),
  to: someone,
});

export const phoneForm = z.object({
  ...written,
  why: mayBeEmpty,
  to: someone,
  spokeWith: line({
    label: 'who you spoke to',
    max: MOST.spokeWith,
    missing: 'Say who you spoke to, and when',
  }),
});
