/* Somebody of the customer as they are noted after acceptance: the words of a person and what stands around them. */
import { z } from 'zod';
import { paragraphs } from '../../domain/statement/wording-rules';
import { CONTACT_INTRODUCTION_MOST } from '../../speech/en/contact/contact-introduction-draft';
import { statementForm } from '../statement/statement-form';

export const contactForm = z
  .record(z.string(), z.unknown())
  .transform((typed): Record<string, unknown> => ({ ...typed, kind: 'person' }))
  .pipe(statementForm);

/** `host` is whose name the preview stood in. */
export const contactIntroductionForm = z.object({
  words: paragraphs({ field: 'words_to_customer', max: CONTACT_INTRODUCTION_MOST }),
  host: z.string().default(''),
});
