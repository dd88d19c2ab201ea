/*
 * The introduction as drafted for the sales rep, in their voice. It counts what the customer will find on their
 * page, and nothing else: red flags, notes and verdicts are not among its sources. "Has read everything" is true,
 * because nothing leaves before acceptance.
 */
import { fillIn } from '../../domain/mail/mail-wording';
import { STATEMENT_KINDS, type StatementKind } from '../../domain/statement/kinds';
import type { SystemArea } from '../../domain/statement/statement';
import { countInWords } from './say-count';

export type IntroductionSources = {
  /** First name of the person the subject speaks to; empty where nobody is named yet. */
  to: string;
  /** Who looks after the customer from here. */
  host: { name: string; first: string };
  /** First name of the sales rep. */
  rep: string;
  /** Whoever looks after them writes for themselves. */
  isOwn?: boolean;
  /** Whoever writes sold to them, and so promised; a lead who stands in says “we”. */
  hasSold?: boolean;
  /** Our own company's name. */
  vendor: string;
  /** How many points of each kind the customer is shown; promises only where they were promised. */
  counts: Record<StatementKind, number>;
  /** How many of its systems are about each area. */
  areas: Record<SystemArea, number>;
};

export type DraftedIntroduction = { subject: string; opening: string; closing: string };

/** `texts` are ours or the workspace's own, with their placeholders. */
export function draftedIntroduction(
  texts: DraftedIntroduction,
  { to, host, rep, hasSold = true, vendor, counts, areas }: IntroductionSources,
): DraftedIntroduction {
  const fill = (text: string) =>
    fillIn(text, {
      firstName: to,
      host: host.first,
      hostName: host.name,
      rep,
      vendor,
      everything: `everything we talked about${whatOf({ counts, areas }, hasSold ? 'I' : 'we')}`,
    });
  const subject = fill(texts.subject);
  return {
    subject: to ? subject : withoutName(subject),
    opening: fill(texts.opening),
    closing: fill(texts.closing),
  };
}

/** A name that leads is followed by a comma; without it the rest begins the subject. */
function withoutName(subject: string): string {
  const rest = subject.replace(/^, /, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** One of them, and several; `@` is whoever promised. */
const WHAT: Record<Exclude<StatementKind, 'system'>, [one: string, many: string]> = {
  goal: ['your goal', 'your # goals'],
  promise: ['the one thing @ promised', 'the # things @ promised'],
  purchase: ['what you bought', 'what you bought'],
  date: ['the date we agreed', 'the # dates we agreed'],
  person: ['who’s who', 'who’s who'],
};

/** Nobody has read which systems they work with, or what connects to what, while nobody knows it. */
function systemsKnown({ today, connects }: IntroductionSources['areas']): string[] {
  if (today === 0) return connects === 0 ? [] : ['what has to connect'];
  if (connects > 0) return ['how your systems fit together'];
  return [today === 1 ? 'the system you work with' : 'the systems you work with'];
}

function whatOf({ counts, areas }: Pick<IntroductionSources, 'counts' | 'areas'>, who: 'I' | 'we'): string {
  const what = STATEMENT_KINDS.flatMap((kind) => {
    if (kind === 'system') return systemsKnown(areas);
    const [one, many] = WHAT[kind];
    const count = counts[kind];
    const said = count === 1 ? one : many.replace('#', countInWords(count));
    return count === 0 ? [] : [said.replace('@', who)];
  });
  if (what.length === 0) return '';
  const last = what.at(-1);
  return `: ${what.length === 1 ? last : `${what.slice(0, -1).join(', ')} and ${last}`}`;
}

/** How long its words may be, in characters. */
export const INTRODUCTION_LIMITS = { why: 300, subject: 150, text: 2000, spokeWith: 200 } as const;
