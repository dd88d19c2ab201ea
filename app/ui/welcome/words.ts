/*
 * What the customer's page says around the points.
 */
import { atStart } from '../../domain/form/at-start';
import type { Refusal, RefusalCode } from '../../domain/onboarding/refusal';
import type { Side } from '../../domain/statement/kinds';
import type { StatementKind, SystemArea } from '../../domain/statement/statement';
import type { SectionName } from '../../queries/welcome/page';
import { countOf } from '../../speech/en/say-count';
import { endSentence } from '../../speech/en/sentence';
import { sayWhatChanged } from '../../speech/en/step/say-agreed-before';
import type { WelcomePage } from '../../speech/welcome/said-page';
import { REFUSAL_WORDS } from '../frame/copy';

export const NO_WAY_IN = {
  title: 'Open the link in your mail',
  body: 'Your page opens from the button in the mail you got from us. There is nothing to see here without it.',
};

type SectionWords = { title: string; short: string; add: string };

export const SECTION_WORDS: Record<StatementKind, SectionWords> = {
  goal: { title: 'What you want to achieve', short: 'Goals', add: 'A goal' },
  promise: { title: 'What we promised you', short: 'Promises', add: 'A promise' },
  purchase: { title: 'What you bought', short: 'What you bought', add: 'Something you bought' },
  date: { title: 'How the next weeks go', short: 'Dates', add: 'A date' },
  person: { title: 'Who’s who', short: 'People', add: 'Someone' },
  system: { title: 'Your systems and data', short: 'Systems and data', add: 'A system' },
};

/** Beside a path, which is how the next weeks go, the dates are those that we agreed on. */
export function titleOf(kind: StatementKind, { path, closed }: WelcomePage): string {
  if (kind !== 'date') return SECTION_WORDS[kind].title;
  if (closed) return 'The dates';
  return path ? 'The dates we agreed on' : SECTION_WORDS[kind].title;
}

/** Who does what was promised, and whose a date is. */
export const WHO_DOES: Record<Side, (vendor: string) => string> = {
  ours: (vendor) => `${vendor} does this`,
  theirs: () => 'You do this',
  together: () => 'We do this together',
};
export const WHOSE = { theirs: 'Yours', together: 'Together' } as const;

/** Which question of the technical part a system answers, as its tag. */
export const AREA_TAGS: Record<SystemArea, string> = {
  today: 'In use today',
  connects: 'Connects to us',
  data: 'To bring over',
  security: 'Security',
};

/**
 * Whose the customer is, and from when: "Ines took over from Sam on Tue 4 May, 9:12."; after a colleague, "Ines has
 * looked after you since Tue 4 May, 9:12; Marek did before."
 */
export function saySince({ host, rep, before, takenOver }: WelcomePage): string | null {
  if (!takenOver) return null;
  const since = `${atStart(host.firstName)} has looked after you since ${takenOver}`;
  if (before) return `${since}; ${before.firstName} did before.`;
  return rep ? `${atStart(host.firstName)} took over from ${rep.firstName} on ${takenOver}.` : `${since}.`;
}

/** Where the reader's own points begin. */
export const firstPart = ({ sections }: WelcomePage): SectionName =>
  sections.find(({ items }) => items.some((item) => !item.isAside))?.name ?? 'goals';

/** "1 point", "20 points". */
export const figuresOf = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Points and open questions together: "three points and one question". */
export const sayBoth = (points: number, questions: number, noun = 'point'): string =>
  [
    points > 0 || questions === 0 ? countOf(points, noun) : '',
    questions > 0 ? countOf(questions, 'question') : '',
  ]
    .filter(Boolean)
    .join(' and ');

/** How much is agreed once every point is, and what is still with colleagues of the reader: "every point is agreed, and one question is with Katrin". */
export function sayAgreed({ aside, forTheCall, keptOpen }: WelcomePage): string {
  const asked = aside?.unknown.length ?? 0;
  const agreed = `agreed${forTheCall > 0 ? ' or set for our call' : ''}${keptOpen > 0 ? ' or open until a day' : ''}`;
  if (asked === 0) return `everything is ${agreed}`;
  const who = aside?.askedOf || 'your colleagues';
  return `every point is ${agreed}, and ${countOf(asked, 'question')} ${asked === 1 ? 'is' : 'are'} with ${who}`;
}

/** The domain's "no" as the customer reads it, where that differs from what members read. */
export function saidNo(code: RefusalCode, host: string): string {
  if (code === 'onboarding_closed')
    return `This page was closed meanwhile, so nothing is taken up here any more. Copy your words if they matter, and write to ${endSentence(host)}`;
  if (code === 'same_words') return `Tell ${host} what to change, or close this if it’s right.`;
  return REFUSAL_WORDS[code];
}

/** The same of a step. */
export function saidOfStep(
  { code, gaps = [] }: { code: RefusalCode; gaps?: Refusal['gaps'] },
  host: string,
): string {
  switch (code) {
    case 'not_allowed':
      return `That step is ours: ${host} says when it is done.`;
    case 'changed_meanwhile':
      return 'Somebody said something else of it meanwhile. Look at it as it is now.';
    case 'person_gone':
      return 'They have no page here any more. Choose somebody else.';
    case 'own_mail_needed':
      return 'This page was opened by a link that was passed on. Open the link in your own mail to say that.';
    case 'approved_by_another':
      return `Only whoever said so takes it back. If it isn’t right, tell ${host} below.`;
    case 'may_not_settle':
      return 'Whoever signs off on your side says that. You can show them this page.';
    case 'wording_changed':
      return `Since you opened it, ${sayWhatChanged(gaps)} changed. Look at it as it is now, then say so again.`;
    case 'answers_missing':
      return 'It is done by its answers: answer the questions below, then send them.';
    case 'closed_answer':
      return `That can’t be taken back here any more. Write to ${host} if it isn’t so.`;
    default:
      return saidNo(code, host);
  }
}
