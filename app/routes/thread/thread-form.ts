/* What is written in a thread: a contact's question, a member's answer or note, and which question is taken back. */
import { z } from 'zod';
import { isId } from '../../domain/request/id';
import { nothing, paragraphs } from '../../domain/statement/wording-rules';
import { THREAD_LIMITS } from '../../domain/thread/thread';

export const questionForm = z.object({
  words: paragraphs({ field: 'question', max: THREAD_LIMITS.message }),
});

export const takenBackForm = z.object({ message: z.string().refine(isId) });

/** What the page ended with when it was drawn; nothing where a form doesn't say. */
const seen = z.coerce.number().int().nonnegative().max(2_147_483_647).catch(0);

export const answerForm = z.object({
  words: paragraphs({ field: 'answer_to_question', max: THREAD_LIMITS.message }),
  seen,
});

export const noteForm = z.object({
  note: paragraphs({ field: 'note_to_colleagues', max: THREAD_LIMITS.message }),
});

/** Words that were typed beside it would be lost: they are sent, or taken out of their box. */
export const readForm = z.object({
  words: nothing({ field: 'answer_to_question' }),
  seen,
});
