/* What of a handoff's form is there, by what its starting point asks. What was written stays, whatever is asked. */
import { isPartAsked, type Level, levelOf } from '../../domain/handoff/asked';
import type { HandoffPart, Question } from '../../domain/handoff/parts';
import { questionOf } from '../../domain/handoff/parts';
import { KINDS, kindsIn } from '../../domain/statement/kinds';
import type { HandoffPage } from '../../speech/handoff/said-handoff';

const hasAnswer = ({ answers }: HandoffPage, question: Question): boolean =>
  answers.some((one) => one.question === question);

function hasStatements(
  { goals, promises, purchases, dates, people, systems }: HandoffPage,
  question: Question,
): boolean {
  const lists: Partial<Record<Question, readonly unknown[]>> = { goals, promises, purchases, dates, people };
  return (lists[question] ?? systems.find(({ area }) => area === question)?.items ?? []).length > 0;
}

/** How a question stands in the form: hidden where it isn't asked and nothing was written. */
export function standingOf(page: HandoffPage, question: Question): Level | 'hidden' {
  const level = levelOf(question, page.begins.asked);
  if (level !== 'not_asked' && level !== 'folded') return level;
  const isThere =
    hasAnswer(page, question) ||
    hasStatements(page, question) ||
    (question === 'red_flags' && page.flags.length > 0);
  if (isThere) return 'good';
  return level === 'folded' ? 'folded' : 'hidden';
}

/** The questions of each part. */
const QUESTIONS_OF: Record<HandoffPart, readonly Question[]> = {
  goals: ['goals'],
  deal: kindsIn('deal').map((kind) => questionOf(kind, null)),
  people: [KINDS.person.many],
  systems: ['today', 'connects', 'data', 'security'],
  red_flags: ['red_flags'],
  own: [],
};

/** Whether nothing of these was written, because nothing of it is needed. */
export const isLeftOpen = (page: HandoffPage, ...questions: Question[]): boolean =>
  questions.every((question) => !hasAnswer(page, question) && !hasStatements(page, question));

export const isPartShown = (page: HandoffPage, part: HandoffPart): boolean =>
  isPartAsked(part, page.begins.asked) ||
  QUESTIONS_OF[part].some((question) => standingOf(page, question) !== 'hidden');
