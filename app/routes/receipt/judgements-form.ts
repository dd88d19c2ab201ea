/*
 * The answers to "Can we do this?": for each promise the wording that was read, the verdict and, with it, a note.
 */
import { z } from 'zod';
import { PLAIN_ISSUE } from '../../domain/form/plain-issue';
import { slipped } from '../../domain/form/slip';
import type { Given, Verdict } from '../../domain/guide/guide';
import { OFFERED_REASONS } from '../../domain/handoff/handoff';
import { HAND_OVER_LIMITS } from '../../domain/onboarding/hand-over';
import { isId } from '../../domain/request/id';
import { optionalParagraphs, paragraphs } from '../../domain/statement/wording-rules';
import { ANSWERS, NOTE_LIMIT } from '../../ui/receipt/verdict-words';
import { jsonIn } from '../form/json-in';

type Typed = Record<string, string | string[]>;
type Context = z.RefinementCtx<Typed>;
type Judgement = { statementId: string; wordingId: string; verdict: Verdict; note: string; shown?: Given };

/** What the form showed, as it wrote it down itself. */
const shownVerdict = z.object({
  verdict: z.enum(['deliverable', 'with_changes', 'not_deliverable']).nullable(),
  note: z.string(),
});

const typedForm = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** Verdicts, for saving or accepting. Promises without an answer are left to the command to name. */
export const judgementsForm = typedForm.transform((typed, context) => judgementsIn(typed, context));

/** Verdicts, with the reasons and words of a return. */
export const returnForm = typedForm.transform((typed, context) => ({
  judgements: judgementsIn(typed, context),
  reasons: taken(reasonsField, 'why', typed, context) ?? [],
  words: taken(wordsField, 'words', typed, context) ?? '',
}));

/** Verdicts, and the colleague whose it is to be instead, with a line for them. */
export const passOnForm = typedForm.transform((typed, context) => ({
  judgements: judgementsIn(typed, context),
  from: String(typed.from),
  to: taken(colleagueField, 'to', typed, context) ?? '',
  note: taken(lineField, 'line', typed, context) ?? '',
}));

const colleagueField = z
  .string()
  .default('')
  .refine(isId, slipped({ code: 'missing', field: 'colleague' }));
const lineField = optionalParagraphs({ field: 'line_to_colleagues', max: HAND_OVER_LIMITS.note });
const reasonsField = z
  .array(z.enum(OFFERED_REASONS), slipped({ code: 'missing', field: 'return_reasons' }))
  .min(1, slipped({ code: 'missing', field: 'return_reasons' }));
const wordsField = paragraphs({ field: 'return_words', max: NOTE_LIMIT });
const noteField = optionalParagraphs({ field: 'verdict_note', max: NOTE_LIMIT });

function judgementsIn(typed: Typed, context: Context): Judgement[] {
  return Object.keys(typed).flatMap((name) => {
    const statementId = name.startsWith('wording-') ? name.slice('wording-'.length) : '';
    const wordingId = typed[name];
    const answer = ANSWERS.find(({ value }) => value === typed[`verdict-${statementId}`]);
    if (!isId(statementId) || !isId(wordingId) || !answer) return [];
    const note = answer.note ? taken(noteField, `${answer.note}-${statementId}`, typed, context) : null;
    const shown = shownVerdict.safeParse(jsonIn(String(typed[`shown-${statementId}`])));
    return [
      {
        statementId,
        wordingId,
        verdict: answer.verdict,
        note: note ?? '',
        ...(shown.success && { shown: shown.data }),
      },
    ];
  });
}

function taken<T>(field: z.ZodType<T>, name: string, typed: Typed, context: Context): T | null {
  const read = field.safeParse(typed[name], PLAIN_ISSUE);
  if (read.success) return read.data;
  for (const { message } of read.error.issues) context.addIssue({ code: 'custom', message, path: [name] });
  return null;
}
