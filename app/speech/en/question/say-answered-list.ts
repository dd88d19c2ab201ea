/* What was answered to the questions of a step, for us. */
import type { GivenAnswers } from '#db/question/question-answers.server';
import { askedIn, type KnownState, type KnownStates, progressOf } from '../../../domain/question/answers';
import type { QuestionList } from '../../../domain/question/question';
import type { SaidList } from '../../path/said-path';
import { sayByCopy } from '../say-by-copy';
import { type Reader, sayWhen } from '../say-time';
import { sayAnswers } from './say-answers';
import { sayValue } from './say-value';

type Asked = {
  /** As it is written. */
  written: QuestionList;
  /** As it is published; null where it isn't yet. */
  published: QuestionList | null;
  given: GivenAnswers;
  points: KnownStates;
  /** By whose copied link it was answered then; null where by none. */
  copierAt(at: Date): string | null;
};

export function sayAnsweredList(
  { written, published, given, points, copierAt }: Asked,
  people: ReadonlyMap<string, { first: string }>,
  reader: Reader,
): SaidList {
  const values = new Map([...given].map(([id, { value }]) => [id, value]));
  const list = published ?? [];
  return {
    count: sayAnswers({ answered: 0, of: written.length }),
    progress: list.length > 0 ? sayAnswers(progressOf(list, values, points)) : '',
    answers: askedIn(list, values).flatMap((question) => {
      const { id, label, answered } = question;
      const own = given.get(id);
      if (answered.with === 'known')
        return [{ id, label, said: POINT[points.get(answered.statementId) ?? 'absent'], by: '', file: null }];
      if (!own) return [];
      const who = [people.get(own.contactId)?.first, sayWhen(own.at, reader)].filter(Boolean).join(', ');
      const by = who + sayByCopy(copierAt(own.at));
      const file = own.value.is === 'file' ? own.value.id : null;
      return [{ id, label, said: sayValue(answered, own.value, reader), by, file }];
    }),
  };
}

/** What became of the point that stands in place of a question. */
const POINT: Record<KnownState, string> = {
  unsaid: 'We have it; nobody has said yet whether it is right',
  right: 'We had it, and it is right',
  with_us: 'We had it; their words are among the answers',
  absent: 'The guide doesn’t show that point any more',
};
