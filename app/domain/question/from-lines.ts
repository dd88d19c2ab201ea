/*
 * Questions written as lines, one each. A line that reads as a question did before is that question, with all that was
 * said of it; any other one is new, and answered in a few sentences.
 */
import { choicesOf, type Question, type QuestionList } from './question';

export function questionsFromLines(
  lines: readonly string[],
  before: QuestionList,
  newId: () => string,
): QuestionList {
  const earlier = new Map<string, Question>();
  return lines.map((label) => {
    const old = before.find((one) => one.label === label);
    const own: Question = old ?? {
      id: newId(),
      label,
      help: '',
      isNeeded: true,
      answered: { with: 'long' },
      onlyIf: null,
    };
    const on = own.onlyIf && earlier.get(own.onlyIf.question);
    // What hung on a question that went, or comes later now, is asked in any case.
    const hangs = on && own.onlyIf && choicesOf(on).includes(own.onlyIf.is);
    earlier.set(own.id, own);
    return hangs ? own : { ...own, onlyIf: null };
  });
}
