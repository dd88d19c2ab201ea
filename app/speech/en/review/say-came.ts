/*
 * What they tell us about points goes by one name everywhere: a correction of what we had, an answer to what we had asked,
 * or an addition of their own.
 */
import { countOf, sayList } from '../say-count';

type Told = { isAdded: boolean; isOurQuestion: boolean };

const cameAs = ({ isAdded, isOurQuestion }: Told): 'correction' | 'answer' | 'addition' => {
  if (isOurQuestion) return 'answer';
  return isAdded ? 'addition' : 'correction';
};

/** "two corrections", "one answer, one addition and two questions"; '' for nothing. */
export function sayCame(told: readonly Told[], questions = 0): string {
  const counts = (['correction', 'answer', 'addition'] as const).map((noun) => ({
    noun,
    count: told.filter((one) => cameAs(one) === noun).length,
  }));
  return sayList(
    [...counts, { noun: 'question', count: questions }]
      .filter(({ count }) => count > 0)
      .map(({ noun, count }) => countOf(count, noun)),
  );
}
