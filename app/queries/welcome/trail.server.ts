/*
 * Who said what about a point, in the order it happened: who noted it, what contacts answered, what we answered, and
 * what we changed of our own accord. Every earlier wording stays readable.
 */

import { atStart } from '../../domain/form/at-start';
import type { ItemReview } from '../../domain/review/review';
import { andFrom, sayFrom } from '../../speech/en/heard';
import { saidDifferently, sayShown, showWords } from '../../speech/en/shown-words';
import { sayParts } from '../../speech/en/tell-statement';
import type { TrailStep } from '../../speech/welcome/said-page';
import type { Answer, ShownStatement } from './facts.server';
import { contactVoice, memberVoice, type Reading, sayOn, sayOnDay } from './reading.server';

type Timed = TrailStep & { at: Date };

/** What the section says once for all its points: who noted them, and where each was heard. */
type Said = { isSourceSaid: boolean; isPlaceSaid: boolean };

/** Leaves out what the section says already. */
export function trailOf(
  reading: Reading,
  statement: ShownStatement,
  review: ItemReview,
  said: Said,
): TrailStep[] {
  const answers = reading.answers.filter((answer) => answer.statementId === statement.id);
  const later = [
    ...answers.flatMap((answer) => answerSteps(reading, answer, review)),
    ...ownChanges(reading, statement, answers),
    ...notesOfCalls(reading, statement),
  ].sort((one, other) => one.at.getTime() - other.at.getTime());
  const hasNews = later.length > 0;
  return [...notedSteps(reading, statement, review, { ...said, hasNews }), ...later];
}

/** "Sam noted this on 3 May, from your second call". */
export function saySource(reading: Reading, statement: ShownStatement): string {
  const { called } = memberVoice(reading, statement.authorId);
  return andFrom(`${called} noted this ${sayOn(reading, statement.createdAt)}`, statement.heardWhere);
}

/** "Sam noted these today", for points that were noted on one day. */
export function sayDayOfSource(reading: Reading, statement: ShownStatement, what = 'these'): string {
  const { called } = memberVoice(reading, statement.authorId);
  return `${called} noted ${what} ${sayOnDay(reading, statement.createdAt)}`;
}

/** Where a point was heard, to stand by itself: "From your second call"; empty where nobody said. */
export const sayHeard = (where: string): string => atStart(sayFrom(where));

/**
 * Who noted a point, and who gave it the words that were shown first. Words are never put in the mouth of whoever
 * didn't write them; where we can't keep a promise as it was said, the page says so.
 */
function notedSteps(
  reading: Reading,
  statement: ShownStatement,
  review: ItemReview,
  { isSourceSaid, isPlaceSaid, hasNews }: Said & { hasNews: boolean },
): Timed[] {
  if (statement.origin === 'customer') return [];
  const now = reading.wordings.get(review.wordingId);
  const first = wordingsOf(reading, statement.id).find((wording) => wording.shownFirst) ?? now;
  const isMarkedAbove = review.state === 'sent' || review.state === 'changed';
  const struck =
    (first && now && first.id !== now.id && !isMarkedAbove
      ? saidDifferently(showWords(first.words, reading.reader), showWords(now.words, reading.reader))
      : '') || null;
  const { createdAt: at, authorId } = statement;
  const noted = { who: memberVoice(reading, authorId), said: saySource(reading, statement), quotes: [], at };
  if (!first?.isOfGuide || first.authorId === authorId)
    return hasNews || struck || !isSourceSaid ? [{ ...noted, struck }] : [];
  const who = memberVoice(reading, first.authorId);
  const isToldAbove = isSourceSaid && isPlaceSaid;
  const worded = `${who.called} put it into words`;
  if (!struck && !first.judged)
    return isToldAbove
      ? [{ ...noted, who, said: worded, struck }]
      : [{ ...noted, said: `${noted.said}. ${worded}`, struck }];
  const said = first.judged ? `${worded}: ${JUDGED_SAID[first.judged](noted.who.called)}` : worded;
  return [...(isToldAbove ? [] : [{ ...noted, struck: null }]), { ...noted, who, said, struck }];
}

const JUDGED_SAID = {
  not_deliverable: (rep: string) =>
    `we can’t keep it the way ${rep} said it, and this is what we can do instead`,
  with_changes: (rep: string) => `we can keep what ${rep} said with changes, and this is how`,
};

function answerSteps(reading: Reading, answer: Answer, review: ItemReview): Timed[] {
  const steps: Timed[] = [];
  const isStanding = answer.wordingId === review.wordingId && !review.isDisputed && answer.note === '';
  const isCorrection = answer.kind === 'corrected' || answer.kind === 'added';
  if (isCorrection || !isStanding) {
    const who = contactVoice(reading, answer.contactId);
    const parts = answer.parts ? `Part: ${sayParts(answer.parts) || 'none of these'}` : '';
    const quotes = [proposalIn(reading, answer, review), parts, answer.note].filter((quote) => quote !== '');
    const said = `${who.called} ${ANSWER_SAID[answer.kind]} ${sayOn(reading, answer.at)}`;
    steps.push({ who, said, quotes, struck: null, at: answer.at });
  }
  const { resolution } = answer;
  if (resolution) {
    const who = memberVoice(reading, resolution.memberId);
    const said = `${who.called} ${RESOLUTION_SAID[resolution.outcome](sayOn(reading, resolution.at))}`;
    const quotes = [resolution.line].filter((quote) => quote !== '');
    steps.push({ who, said, quotes, struck: null, at: resolution.at });
  }
  return steps;
}

const ANSWER_SAID = {
  confirmed: 'said this was right',
  corrected: 'changed it',
  added: 'added this',
  talk: 'asked to talk about it',
};

const RESOLUTION_SAID = {
  adopted: (on: string) => `agreed ${on}`,
  reworded: (on: string) => `answered ${on} with a suggestion`,
  talk: (on: string) => `answered ${on}: let’s talk about it`,
};

/** The contact's own words, unless the page shows them as the point itself. */
function proposalIn(reading: Reading, answer: Answer, review: ItemReview): string {
  const isShown = answer.id === review.answer?.id && (review.state === 'sent' || review.state === 'done');
  const proposed = reading.wordings.get(answer.proposedWordingId ?? '');
  if (isShown || answer.kind !== 'corrected' || !proposed) return '';
  const before = reading.wordings.get(answer.wordingId);
  const shown = showWords(proposed.words, reading.reader);
  return before ? saidDifferently(shown, showWords(before.words, reading.reader)) : sayShown(shown);
}

/** Wordings we published without having been asked to: a change of ours after the first publication. */
function ownChanges(reading: Reading, statement: ShownStatement, answers: Answer[]): Timed[] {
  const asked = new Set(
    answers.flatMap((answer) => [answer.resolution?.wordingId, answer.proposedWordingId]),
  );
  const published = wordingsOf(reading, statement.id).filter((wording) => wording.shownFirst);
  return published.slice(1).flatMap((wording) => {
    if (!wording.shownFirst || wording.noted || asked.has(wording.id)) return [];
    const who = memberVoice(reading, wording.shownFirst.memberId);
    const said = `${who.called} changed it ${sayOn(reading, wording.shownFirst.at)}`;
    return [{ who, said, quotes: [], struck: null, at: wording.shownFirst.at }];
  });
}

/** What we noted after a call, with the line that says what came of it. */
function notesOfCalls(reading: Reading, statement: ShownStatement): Timed[] {
  return wordingsOf(reading, statement.id).flatMap(({ noted }) => {
    if (!noted) return [];
    const who = memberVoice(reading, noted.memberId);
    const said = `${who.called} noted what came of our call ${sayOn(reading, noted.at)}`;
    return [{ who, said, quotes: [noted.line], struck: null, at: noted.at }];
  });
}

/** A statement's public wordings, oldest first. */
export const wordingsOf = (reading: Reading, statementId: string) =>
  [...reading.wordings.values()].filter((wording) => wording.statementId === statementId);
