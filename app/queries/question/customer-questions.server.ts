/*
 * The questions of a step as a contact reads them: what is asked now, what was answered and by whom, and in place of a
 * question that we could answer ourselves the point that does. A point has no fields here that are for us alone.
 */
import type { PublishedPath } from '#db/path/published-paths.server';
import type { GivenAnswers } from '#db/question/question-answers.server';
import type { Step, Who } from '../../domain/path/path';
import {
  askedIn,
  type KnownState,
  knownState,
  type ListProgress,
  progressOf,
  type Value,
} from '../../domain/question/answers';
import { answerIn } from '../../domain/question/known';
import { type Answered, markOfList, type QuestionList } from '../../domain/question/question';
import { reviewItem } from '../../domain/review/review';
import type { Words } from '../../domain/statement/kinds';
import { env } from '../../env.server';
import type { PathPerson } from '../path/customer-path-facts';
import type { Reading } from '../welcome/reading.server';

/** A point that answers a question, as it reads now. */
export type KnownPoint = { wordingId: string; words: Words; state: KnownState; heardWhere: string };
/** By the id of its statement. */
export type KnownPoints = ReadonlyMap<string, KnownPoint>;

export type CustomerQuestion = {
  id: string;
  label: string;
  help: string;
  isNeeded: boolean;
  answered: Answered;
  /** The most of one file. */
  megabytes: number;
  given: { value: Value; by: PathPerson; at: Date } | null;
  /** The point that answers it, in place of fields. */
  known: (KnownPoint & { statementId: string; says: string }) | null;
};

export type CustomerQuestions = ListProgress & {
  /** Names the list as it is now, for forms that show it. */
  mark: string;
  questions: CustomerQuestion[];
};

function customerQuestions(
  list: QuestionList,
  given: GivenAnswers,
  points: KnownPoints,
  personOf: (contactId: string, at: Date) => PathPerson,
): CustomerQuestions {
  const values = new Map([...given].map(([id, { value }]) => [id, value]));
  return {
    ...listProgress(list, given, points),
    mark: markOfList(list),
    questions: askedIn(list, values).flatMap(
      ({ id, label, help, isNeeded, answered }): CustomerQuestion[] => {
        const own = given.get(id);
        const asked = { id, label, help, isNeeded, answered, megabytes: env().FILE_MOST_MB };
        if (answered.with !== 'known')
          return [
            { ...asked, given: own ? { ...own, by: personOf(own.contactId, own.at) } : null, known: null },
          ];
        const point = points.get(answered.statementId);
        if (!point) return [];
        const known = { ...point, statementId: answered.statementId, says: answerIn(point.words) };
        return [{ ...asked, given: null, known }];
      },
    ),
  };
}

const listProgress = (
  list: QuestionList,
  given: GivenAnswers,
  points: KnownPoints,
): ListProgress & { isBegun: boolean } => ({
  isBegun: given.size > 0,
  ...progressOf(
    list,
    new Map([...given].map(([id, { value }]) => [id, value])),
    new Map([...points].map(([id, { state }]) => [id, state])),
  ),
});

/** The points of the page, by their statements. */
export function pointsIn({ guide, wordings, statements, answers }: Reading): KnownPoints {
  return new Map(
    guide.items.flatMap((item) => {
      const words = wordings.get(item.wordingId)?.words;
      const statement = statements.get(item.statementId);
      if (!words || !statement) return [];
      const state = knownState(reviewItem(item, answers).state);
      const { heardWhere } = statement;
      return [[item.statementId, { wordingId: item.wordingId, words, state, heardWhere }] as const];
    }),
  );
}

/** How far the questions of a step are; null where it asks none. */
export const answersOf = ({ id, asks }: Step, { answers }: PublishedPath, points: KnownPoints) =>
  asks?.is === 'answer' ? listProgress(asks.questions, answers.get(id) ?? new Map(), points) : null;

/** The questions of a step with their answers; null where it asks none. */
export function questionsOf(
  { id, asks }: Step,
  { answers }: PublishedPath,
  points: KnownPoints,
  personOf: (who: Who, at: Date) => PathPerson,
): CustomerQuestions | null {
  if (asks?.is !== 'answer') return null;
  const personWho = (contactId: string, at: Date) => personOf({ is: 'contact', id: contactId }, at);
  return customerQuestions(asks.questions, answers.get(id) ?? new Map(), points, personWho);
}
