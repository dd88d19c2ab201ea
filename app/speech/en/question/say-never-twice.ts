/* What was never asked twice, counted: "Eight questions: four answered by what we knew, four asked". */
import { atStart } from '../../../domain/form/at-start';
import type { NeverTwice } from '../../../domain/question/never-twice';
import { countInWords, countOf } from '../say-count';

/** Empty where no list asks anything. */
export function sayNeverTwice(counts: NeverTwice | null): string {
  if (!counts) return '';
  const { known, asked, again } = counts;
  const all = atStart(countOf(known + asked, 'question'));
  const parts = [
    known > 0 ? `${countInWords(known)} answered by what we knew` : '',
    asked > 0 ? `${countInWords(asked)} asked` : '',
    `${again > 0 ? countInWords(again) : 'none'} asked although we knew`,
  ];
  return `${all}: ${parts.filter(Boolean).join(', ')}`;
}
