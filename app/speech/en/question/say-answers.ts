/* How far a question list is. */
import { atStart } from '../../../domain/form/at-start';
import { countInWords, countOf } from '../say-count';

/** "Seven questions", "Three of seven questions answered". */
export const sayAnswers = ({ answered, of }: { answered: number; of: number }): string =>
  answered === 0
    ? atStart(countOf(of, 'question'))
    : `${atStart(countInWords(answered))} of ${countOf(of, 'question')} answered`;
