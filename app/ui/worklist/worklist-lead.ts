/* What stands above the worklist: the greeting, what needs whoever reads it, and what is late. */

import { atStart } from '../../domain/form/at-start';
import { isBeyondCounting } from '../../domain/form/counted';
import { countInWords, countOf, countOfUpTo, countUpTo, sayList } from '../../speech/en/say-count';
import { endSentence } from '../../speech/en/sentence';
import type { NextSaid, Worklist, WorklistRow } from '../../speech/worklist/said-worklist';

/** "Good morning, Ines."; in the small hours no time of day is right. */
export function greetingWords(hour: number, firstName: string): string {
  if (hour < 5) return `Hello, ${endSentence(firstName)}`;
  const greeting = hour < 12 ? 'Good morning' : hour < 18 ? 'Good afternoon' : 'Good evening';
  return `${greeting}, ${endSentence(firstName)}`;
}

/** How many onboardings, steps and other things wait for a reader just now; the first is what stands beside "Today". */
export type Needs = { onboardings: number; steps: number; asks: number };

/** "Six onboardings and five steps need you.": each counted by itself, as the menu counts onboardings alone. */
export function needsWords({ onboardings, steps, asks }: Needs): string {
  const parts = [
    onboardings > 0 ? countOfUpTo(onboardings, 'onboarding') : '',
    steps > 0 ? countOf(steps, 'step') : '',
    asks > 0 ? (onboardings + steps > 0 ? `${countInWords(asks)} more` : countOf(asks, 'thing')) : '',
  ].filter(Boolean);
  if (parts.length === 0) return 'Nothing needs you.';
  return `${atStart(sayList(parts))} ${onboardings + steps + asks === 1 ? 'needs' : 'need'} you.`;
}

/** "Five are late. Two promises are disputed." */
export function latenessWords({ late, disputed }: { late: number; disputed: number }): string {
  const lateness =
    late === 0 ? 'Nothing is late.' : `${atStart(countUpTo(late))} ${late === 1 ? 'is' : 'are'} late.`;
  if (disputed === 0) return lateness;
  const promises = disputed === 1 ? 'one promise is' : `${countUpTo(disputed)} promises are`;
  return `${lateness} ${atStart(promises)} disputed.`;
}

/** "Two deals are won in your CRM, and their handoffs aren’t accepted yet". */
export const closedEarlyWords = (count: number): string =>
  count === 1
    ? 'One deal is won in your CRM, and its handoff isn’t accepted yet'
    : `${atStart(countOf(count, 'deal'))} are won in your CRM, and their handoffs aren’t accepted yet`;

/** "12 are settled", "More than 500 are settled". */
export const settledWords = (count: number): string =>
  count === 1
    ? 'One is settled'
    : `${isBeyondCounting(count) ? atStart(countUpTo(count)) : count} are settled`;

/** What is late or most urgent, with whom it is, and what is due next. */
export function worklistLead({
  rows,
  lead,
  needsMe,
  nextDeadline,
  next: more,
}: Omit<Worklist, 'settled'>): string | undefined {
  const mine = rows.filter((row) => row.needsMe && row.dueBy);
  const others = rows.filter((row) => !row.needsMe && row.isLate && row.turn !== 'customer');
  const next =
    nextDeadline &&
    `Next deadline: ${nextDeadline.by}, ${nextDeadline.customer}, with ${endSentence(nextDeadline.who)}`;
  // By deadline: where the last one of this page is late, the next page may begin with more.
  const counted = (count: number): string =>
    atStart(more && rows.at(-1)?.isLate ? `at least ${countInWords(count)}` : countInWords(count));
  const own = needsMe > 0 && needsWords({ onboardings: needsMe, steps: 0, asks: 0 });
  const said = lead
    ? [own, latestWords(others), next]
    : [ownWords(mine, counted) ?? next, othersWords(others, counted)];
  return said.filter(Boolean).join(' ') || undefined;
}

type Counted = (count: number) => string;

const withWhom = (row: NextSaid): string => (row.turn === 'sales' ? row.repFirst : row.hostFirst);

/** "Three of yours are late, Fennimore longest: it was due on Wed 25 Nov at 17:00."; of one that isn't, when it is due. */
function ownWords(mine: readonly WorklistRow[], counted: Counted): string | null {
  const late = mine.filter((row) => row.isLate);
  const first = late[0] ?? mine[0];
  if (!first) return null;
  if (!first.isLate) return `${first.customer} is due by ${first.dueBy}.`;
  const since = `it was due ${first.dueBy}.`;
  if (late.length === 1) return `${first.customer} is late: ${since}`;
  return `${counted(late.length)} of yours are late, ${first.customer} longest: ${since}`;
}

/** "Tallowgate is late, with Jonas.", "Three are late with colleagues, Tallowgate longest, with Jonas." */
function othersWords(late: readonly WorklistRow[], counted: Counted): string | null {
  const first = late[0];
  if (!first) return null;
  if (late.length === 1) return `${first.customer} is late, with ${endSentence(withWhom(first))}`;
  const who = new Set(late.map(withWhom));
  const count = counted(late.length);
  if (who.size === 1) return `${count} are late with ${withWhom(first)}, ${first.customer} longest.`;
  return `${count} are late with colleagues, ${first.customer} longest, with ${endSentence(withWhom(first))}`;
}

function latestWords(late: readonly WorklistRow[]): string | null {
  const first = late[0];
  return first ? `${first.customer} is latest, with ${endSentence(withWhom(first))}` : null;
}
