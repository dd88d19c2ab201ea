/* What somebody agreed to by name before it read otherwise, in English: as it stood then, and what changed since. */
import { titleOf } from '../../../domain/statement/statement';
import type { ApprovedPart } from '../../../domain/step/approval';
import type { AgreedBefore } from '../../../queries/step/agreed-before.server';
import type { SaidAgreedBefore } from '../../step/said-asks';
import { nameOf, type PathVoice } from '../path/say-customer-path';
import { sayList } from '../say-count';
import { sayOn } from '../welcome/voices';

const PARTS: Record<ApprovedPart, string> = {
  title: 'its title',
  content: 'what it says',
  attached: 'its files and pictures',
  goal: 'how the goal reads',
  reached: 'where you are now',
};

/** What reads otherwise than on the page that somebody said yes on; "something" where that can’t be told. */
export const sayWhatChanged = (gaps: readonly { code: string }[]): string =>
  sayList(gaps.flatMap(({ code }) => (code in PARTS ? [PARTS[code as ApprovedPart]] : []))) || 'something';

export function sayAgreedBefore(
  { by, at, title, goal, reached, changed }: AgreedBefore,
  { reader }: PathVoice,
): SaidAgreedBefore {
  const what = changed.map((part) => PARTS[part]);
  return {
    who: `${nameOf(by)} agreed ${sayOn(at, reader)} to:`,
    to: [title, ...(goal ? [titleOf(goal)] : []), ...(reached ? [reached] : [])],
    since: `Since then ${what.length > 0 ? `${sayList(what)} changed` : 'it became another kind of step'}, so it is open again.`,
  };
}
