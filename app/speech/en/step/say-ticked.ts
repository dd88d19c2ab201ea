/* How far a list is ticked. */
import { atStart } from '../../../domain/form/at-start';
import type { Ticked } from '../../../domain/step/ticks';
import type { SaidAsks, SaidItem } from '../../step/said-asks';
import { countInWords } from '../say-count';
import { type Reader, sayWhen } from '../say-time';

/** "two of four ticked"; empty where there is no list. */
export const sayTicked = (ticked: Ticked | null): string => (ticked ? `${ofWords(ticked)} ticked` : '');

const ofWords = ({ done, of }: Ticked): string =>
  `${done === 0 ? 'none' : countInWords(done)} of ${countInWords(of)}`;

/** `name` is to begin or to end with: "you", "Tomasz". */
export const sayItem = (
  { id, text }: { id: string; text: string },
  ticked: { name: string; at: Date } | null,
  reader: Reader,
): SaidItem => ({
  id,
  text,
  isTicked: ticked !== null,
  by: ticked ? `Ticked by ${ticked.name}, ${sayWhen(ticked.at, reader)}` : '',
});

/** "Two of four are ticked.", "None of the three is ticked yet." */
function sayHowFar({ done, of }: Ticked): string {
  if (done === 0) return of === 1 ? 'It isn’t ticked yet.' : `None of the ${countInWords(of)} is ticked yet.`;
  return `${atStart(ofWords({ done, of }))} ${done === 1 ? 'is' : 'are'} ticked.`;
}

export const sayChecklist = (items: SaidItem[]): Extract<SaidAsks, { is: 'checklist' }> => {
  const ticked = { done: items.filter(({ isTicked }) => isTicked).length, of: items.length };
  return {
    is: 'checklist',
    items,
    inShort: sayHowFar(ticked),
  };
};
