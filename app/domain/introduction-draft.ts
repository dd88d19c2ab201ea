/*
 * The introduction as drafted for the sales rep, in their voice. It counts what the customer will find on their
 * page, and nothing else: red flags, notes and verdicts are not among its sources. "Has read everything" is true,
 * because nothing leaves before acceptance.
 */
import { countInWords } from './say-count';
import type { StatementKind } from './statement';

export type IntroductionSources = {
  /** First name of the person the subject speaks to; empty where nobody is named yet. */
  to: string;
  /** Who looks after the customer from here. */
  cs: { name: string; first: string };
  /** Our own company's name. */
  vendor: string;
  /** How many points of each kind the customer is shown; promises only where they were promised. */
  counts: Record<StatementKind, number>;
};

export type DraftedIntroduction = { subject: string; opening: string; closing: string };

export function draftedIntroduction({ to, cs, vendor, counts }: IntroductionSources): DraftedIntroduction {
  return {
    subject: `${to ? `${to}, meet` : 'Meet'} ${cs.first}, who looks after you from here`,
    opening: `Thank you again for choosing us. I’d like you to meet ${cs.name}, on copy here, who is your person at ${vendor} from today.`,
    closing: [
      `${cs.first} has read everything we talked about${whatOf(counts)}. You won’t have to tell it twice.`,
      'We’ve put it all on a page for you. Please tell us where we got it wrong.',
    ].join('\n\n'),
  };
}

function whatOf(counts: IntroductionSources['counts']): string {
  const some = (count: number, one: string, many: string) =>
    count === 0 ? [] : [count === 1 ? one : many.replace('#', countInWords(count))];
  const what = [
    ...some(counts.goal, 'your goal', 'your # goals'),
    ...some(counts.promise, 'the one thing I promised', 'the # things I promised'),
    ...some(counts.date, 'the date we agreed', 'the # dates we agreed'),
    ...some(counts.person, 'who’s who', 'who’s who'),
    ...some(counts.system, 'the system you work with', 'how your systems fit together'),
  ];
  if (what.length === 0) return '';
  const last = what.at(-1);
  return `: ${what.length === 1 ? last : `${what.slice(0, -1).join(', ')} and ${last}`}`;
}

/** How long its words may be, in characters. */
export const INTRODUCTION_LIMITS = { why: 300, subject: 150, text: 2000, spokeWith: 200 } as const;
