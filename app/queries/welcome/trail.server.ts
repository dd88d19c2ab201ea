/*
 * Who did what about a point, in the order it happened: who noted it, what contacts answered, what we answered, and
 * what we changed of our own accord.
 */
import type { ItemReview } from '../../domain/review/review';
import type { Answer, ShownStatement } from './facts.server';
import type { Act, Noted } from './page';
import { contactVoice, memberVoice, type Reading } from './reading.server';

/** What was said and done about a point since it was noted. */
export function actsOf(reading: Reading, statement: ShownStatement, review: ItemReview): Act[] {
  const answers = reading.answers.filter((answer) => answer.statementId === statement.id);
  return [
    ...answers.flatMap((answer) => actsAround(reading, answer, review)),
    ...ownChanges(reading, statement, answers),
    ...notesOfCalls(reading, statement),
    ...leftOpenIn(reading, statement),
  ].sort((one, other) => one.at.getTime() - other.at.getTime());
}

/** Who noted a point, and who gave it the words that were shown first; null for what contacts said themselves. */
export function notedOf(reading: Reading, statement: ShownStatement, review: ItemReview): Noted | null {
  if (statement.origin === 'customer') return null;
  const { createdAt: at, authorId } = statement;
  const now = reading.wordings.get(review.wordingId);
  const first = wordingsOf(reading, statement.id).find((wording) => wording.shownFirst) ?? now;
  const isMarkedAbove = review.state === 'sent' || review.state === 'changed';
  const isReplaced = first?.id !== now?.id && !isMarkedAbove;
  const isOthers = first?.isOfGuide && first.authorId !== authorId;
  return {
    who: memberVoice(reading, authorId),
    at,
    wordedBy: isOthers ? memberVoice(reading, first.authorId) : null,
    judged: isOthers ? first.judged : null,
    first: isReplaced ? (first?.words ?? null) : null,
  };
}

function actsAround(reading: Reading, answer: Answer, review: ItemReview): Act[] {
  const { kind, at, parts, note, resolution } = answer;
  const acts: Act[] = [];
  const isStanding = answer.wordingId === review.wordingId && !review.isDisputed && note === '';
  const isCorrection = kind === 'corrected' || kind === 'added';
  if (isCorrection || !isStanding) {
    const who = contactVoice(reading, answer.contactId, at);
    acts.push({ act: 'answer', who, at, kind, ...proposalIn(reading, answer, review), parts, note });
  }
  if (resolution) {
    const { outcome, line, memberId } = resolution;
    const who = memberVoice(reading, memberId);
    acts.push({ act: 'resolution', who, at: resolution.at, outcome, line });
  }
  return acts;
}

/** The contact's own words, unless the page shows them as the point itself. */
function proposalIn({ wordings }: Reading, answer: Answer, review: ItemReview) {
  const isShown = answer.id === review.answer?.id && (review.state === 'sent' || review.state === 'done');
  const isTold = answer.kind === 'corrected' && !isShown;
  const proposed = isTold ? wordings.get(answer.proposedWordingId ?? '') : undefined;
  return {
    proposed: proposed?.words ?? null,
    before: wordings.get(answer.wordingId)?.words ?? null,
  };
}

/** Wordings we published without having been asked to: a change of ours after the first publication. */
function ownChanges(reading: Reading, statement: ShownStatement, answers: Answer[]): Act[] {
  const asked = new Set(
    answers.flatMap((answer) => [answer.resolution?.wordingId, answer.proposedWordingId]),
  );
  const published = wordingsOf(reading, statement.id).filter((wording) => wording.shownFirst);
  return published.slice(1).flatMap((wording) => {
    if (!wording.shownFirst || wording.noted || asked.has(wording.id)) return [];
    const { memberId, at } = wording.shownFirst;
    return [{ act: 'change', who: memberVoice(reading, memberId), at }];
  });
}

/** What we noted after a call, with the line that says what came of it. */
function notesOfCalls(reading: Reading, statement: ShownStatement): Act[] {
  return wordingsOf(reading, statement.id).flatMap(({ noted }) => {
    if (!noted) return [];
    const { memberId, at, line } = noted;
    return [{ act: 'call', who: memberVoice(reading, memberId), at, line }];
  });
}

/** What was talked about and not decided, with the line that says why. */
const leftOpenIn = (reading: Reading, statement: ShownStatement): Act[] =>
  reading.leftOpen
    .filter((one) => one.statementId === statement.id)
    .map(({ memberId, at, on, line }) => ({
      act: 'left_open',
      who: memberVoice(reading, memberId),
      at,
      until: on,
      line,
    }));

/** A statement's public wordings, oldest first. */
const wordingsOf = (reading: Reading, statementId: string) =>
  [...reading.wordings.values()].filter((wording) => wording.statementId === statementId);
