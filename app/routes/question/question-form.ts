/* What the form of one question sends. */
import { z } from 'zod';
import type { QuestionWords } from '../../commands/question/write-questions.server';
import { FILE_KINDS } from '../../domain/file/file-types';
import { type SlipOf, slipped } from '../../domain/form/slip';
import { linesIn } from '../../domain/form/typed-list';
import {
  ANSWERED_WITH,
  type Answered,
  type AnsweredWith,
  CHOICE_LIMIT,
  COLUMN_LIMIT,
  HELP_LIMIT,
  LABEL_LIMIT,
  MOST_CHOICES,
  MOST_COLUMNS,
  UNIT_LIMIT,
} from '../../domain/question/question';
import { isId } from '../../domain/request/id';
import { line, optionalLine, optionalParagraphs, orEmpty } from '../../domain/statement/wording-rules';

const lines = (field: 'question_choices' | 'question_columns', most: number, limit: number) =>
  orEmpty(optionalParagraphs({ field, max: most * (limit + 2) })).transform((typed) => [
    ...new Set(linesIn(typed)),
  ]);

const fields = z.object({
  label: line({ field: 'question_label', max: LABEL_LIMIT }),
  help: orEmpty(optionalLine({ field: 'question_help', max: HELP_LIMIT })),
  needed: z.string().optional(),
  with: z.enum(ANSWERED_WITH),
  choices: lines('question_choices', MOST_CHOICES, CHOICE_LIMIT),
  columns: lines('question_columns', MOST_COLUMNS, COLUMN_LIMIT),
  unit: orEmpty(optionalLine({ field: 'question_unit', max: UNIT_LIMIT })),
  kinds: z.array(z.enum(FILE_KINDS)).default([]),
  point: z.string().max(60).default(''),
  /** "question choice"; empty for always. */
  only: z.string().max(500).default(''),
  before: z.string().max(60).default(''),
});

type Typed = z.output<typeof fields>;
type Wrong = { path: string; slip: SlipOf<'missing'> | SlipOf<'too_long'> | SlipOf<'too_many_lines'> };

export const questionForm = fields.transform((typed, context): { words: QuestionWords; before: string } => {
  const answered = answeredIn(typed);
  if ('path' in answered) {
    context.addIssue({ code: 'custom', path: [answered.path], message: slipped(answered.slip) });
    return z.NEVER;
  }
  const { label, help, needed, only, before } = typed;
  const gap = only.indexOf(' ');
  const onlyIf = gap > 0 ? { question: only.slice(0, gap), is: only.slice(gap + 1) } : null;
  return { words: { label, help, isNeeded: needed !== undefined, answered, onlyIf }, before };
});

function answeredIn({ with: how, choices, columns, unit, kinds, point }: Typed): Answered | Wrong {
  switch (how) {
    case 'one_of':
    case 'several_of':
      return (
        wrongLines('choices', 'question_choices', choices, {
          least: 2,
          most: MOST_CHOICES,
          limit: CHOICE_LIMIT,
        }) ?? {
          with: how,
          choices,
        }
      );
    case 'table':
      return (
        wrongLines('columns', 'question_columns', columns, {
          least: 1,
          most: MOST_COLUMNS,
          limit: COLUMN_LIMIT,
        }) ?? {
          with: how,
          columns,
        }
      );
    case 'number':
      return { with: how, unit };
    case 'file':
      return kinds.length > 0
        ? { with: how, kinds: FILE_KINDS.filter((one) => kinds.includes(one)) }
        : { path: 'kinds', slip: { code: 'missing', field: 'step_files' } };
    case 'known':
      return isId(point)
        ? { with: how, statementId: point }
        : { path: 'point', slip: { code: 'missing', field: 'question_point' } };
    default:
      return {
        with: how satisfies Exclude<
          AnsweredWith,
          'one_of' | 'several_of' | 'table' | 'number' | 'file' | 'known'
        >,
      };
  }
}

function wrongLines(
  path: string,
  field: 'question_choices' | 'question_columns',
  typed: readonly string[],
  { least, most, limit }: { least: number; most: number; limit: number },
): Wrong | null {
  if (typed.length < least) return { path, slip: { code: 'missing', field } };
  if (typed.length > most) return { path, slip: { code: 'too_many_lines', field, max: most } };
  const long = typed.find((one) => [...one].length > limit);
  if (long === undefined) return null;
  return { path, slip: { code: 'too_long', field, max: limit, length: [...long].length } };
}
