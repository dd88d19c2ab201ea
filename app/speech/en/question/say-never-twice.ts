/* What is never asked twice, counted on the path as it is published, whoever has read it: "four show what we know". */
import { atStart } from '../../../domain/form/at-start';
import type { NeverTwice } from '../../../domain/question/never-twice';
import { countInWords, countOf } from '../say-count';

/** Empty where no list asks anything. */
export function sayNeverTwice(counts: NeverTwice | null): string {
  if (!counts) return '';
  const { known, asked, again } = counts;
  const all = `${atStart(countOf(known + asked, 'question'))} on the path`;
  const verb = (count: number, one: string) => (count === 1 ? `${one}s` : one);
  const parts = [
    known > 0 ? `${countInWords(known)} ${verb(known, 'show')} what we know` : '',
    asked > 0 ? `${countInWords(asked)} ${verb(asked, 'ask')}` : '',
    again > 0 ? `${countInWords(again)} ${verb(again, 'ask')} although we know` : 'none asks what we know',
  ];
  return `${all}: ${parts.filter(Boolean).join(', ')}`;
}
