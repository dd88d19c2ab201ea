/*
 * One point of the page: its words, what became of it, and what its reader may still do.
 */

import { isAmong, kindsOf, topicsFor } from '../../domain/guide/shown-first';
import { clip } from '../../domain/mail/clip';
import { type ItemReview, reviewItem, type ShownItem } from '../../domain/review/review';
import { sameFields, titleOf, type Words } from '../../domain/statement/statement';
import type { Answer, ShownStatement } from './facts.server';
import type { ItemFacts, Standing, Voice, Way } from './page';
import { contactVoice, memberVoice, type Reading, whoAnswers } from './reading.server';
import { actsOf, notedOf } from './trail.server';

const NAME_LENGTH = 60;

/** The published points, in the order of the guide. */
export function itemsOf(reading: Reading): ItemFacts[] {
  const names = new Map<string, number>();
  return reading.guide.items.flatMap((item) => {
    const made = itemOf(reading, reviewItem(item, reading.answers));
    if (!made) return [];
    const count = (names.get(made.name) ?? 0) + 1;
    names.set(made.name, count);
    return [count === 1 ? made : { ...made, name: `${made.name} (${count})` }];
  });
}

/** What contacts added and we haven't put on the page yet. */
export function addedItems(reading: Reading): ItemFacts[] {
  const shown = new Set(reading.guide.items.map((item) => item.statementId));
  const added = reading.answers.filter(
    (answer) => answer.kind === 'added' && !shown.has(answer.statementId) && answer.proposedWordingId,
  );
  return added.flatMap((answer) => {
    const item: ShownItem = { statementId: answer.statementId, wordingId: answer.wordingId };
    const made = itemOf(reading, reviewItem(item, reading.answers));
    return made ? [{ ...made, mayCorrect: false, mayConfirm: false }] : [];
  });
}

function itemOf(reading: Reading, review: ItemReview): ItemFacts | null {
  const statement = reading.statements.get(review.statementId);
  const wording = reading.wordings.get(review.wordingId);
  if (!statement || !wording) return null;
  const answer = reading.answers.find((one) => one.id === review.answer?.id) ?? null;
  const own = reading.answers.findLast(
    (one) =>
      one.statementId === statement.id &&
      one.contactId === reading.me.id &&
      (one.wordingId === wording.id || one.id === answer?.id),
  );
  const isAsked = review.state === 'open' || review.state === 'back' || review.state === 'changed';
  const { words } = wording;
  return {
    id: statement.id,
    wordingId: wording.id,
    kind: statement.kind,
    commitment: statement.commitment,
    side: 'side' in words.fields ? words.fields.side : null,
    name: clip(titleOf(words), NAME_LENGTH),
    state: review.state,
    words,
    ...marks(reading, review, words, answer),
    standing: standingOf(reading, review, answer),
    beside: besideOf(reading, review, answer),
    noted: notedOf(reading, statement, review),
    heardWhere: statement.heardWhere,
    acts: actsOf(reading, statement, review),
    undoes: own && !own.resolution && !isAsked ? own.wordingId : null,
    mayConfirm: isAsked,
    mayCorrect: isAsked || review.state === 'done' || !own,
    isAside: !own && !isAmong(topicsFor(reading.me), kindsOf(words)),
    isReader: statement.id === reading.me.statementId,
    ...partsOf(reading, statement, review, answer),
    area: statement.area,
    isOld:
      !isAsked && answer !== null && answer.at < (reading.visit.session?.startedAt ?? reading.reader.now),
    wordedBy: memberVoice(reading, wording.shownFirst?.memberId ?? reading.setting.host_member_id),
  };
}

/** The parts of whoever a point is about: as they are noted, and as a correction that is with us says they are. */
function partsOf(
  { contacts }: Reading,
  { id, kind }: ShownStatement,
  review: ItemReview,
  answer: Answer | null,
): Pick<ItemFacts, 'parts' | 'plays'> {
  if (kind !== 'person') return { parts: null, plays: [] };
  const parts =
    [...contacts.values()].find((one) => one.statementId === id && !one.isReplaced)?.parts ?? null;
  const said = review.state === 'sent' ? answer?.parts : null;
  return { parts, plays: said ?? parts ?? [] };
}

/** The words shown, and those to lay them over: a correction over ours, our new words over those before. */
function marks(
  { wordings }: Reading,
  { state }: ItemReview,
  current: Words,
  answer: Answer | null,
): Pick<ItemFacts, 'shown' | 'was'> {
  const before = wordings.get(answer?.wordingId ?? '')?.words ?? null;
  const proposed = wordings.get(answer?.proposedWordingId ?? '')?.words ?? null;
  if (state === 'sent' && answer?.kind === 'corrected' && proposed)
    return { shown: proposed, was: before ?? current };
  return { shown: current, was: state === 'back' || state === 'changed' ? before : null };
}

function standingOf(reading: Reading, review: ItemReview, answer: Answer | null): Standing | null {
  if (!answer) return null;
  const { at, resolution } = answer;
  const host = memberVoice(reading, whoAnswers(reading));
  const who = contactVoice(reading, answer.contactId, at);
  const by = resolution ? memberVoice(reading, resolution.memberId) : host;
  const way = wayOf(reading, answer);
  switch (review.state) {
    case 'open':
      return null;
    case 'yes':
      return { is: 'yes', who, at };
    case 'done':
      return { is: 'done', who, way, by, at: resolution?.at ?? at };
    case 'sent': {
      const due = answer.answerBy;
      if (!due) throw new Error('What waits for an answer says by when it is given');
      return { is: 'sent', who, way, by: host, answerBy: due, isLate: due < reading.reader.now };
    }
    case 'talk': {
      const open = openOf(reading, review);
      if (open) return { is: 'kept_open', until: open.on, isLate: open.closesAt < reading.reader.now };
      return { is: 'talk', differing: review.isDisputed ? whoDiffer(reading, review) : [] };
    }
    case 'back':
      return { is: 'back', by, at: resolution?.at ?? at };
    case 'changed': {
      const { noted, shownFirst } = reading.wordings.get(review.wordingId) ?? {};
      const memberId = noted?.memberId ?? shownFirst?.memberId ?? reading.setting.host_member_id;
      return { is: 'changed', by: memberVoice(reading, memberId), isAfterCall: Boolean(noted) };
    }
  }
}

/** A note beside the same words changes nothing of them; a system with a place of its own answers a question of ours. */
function wayOf({ wordings, statements }: Reading, answer: Answer): Way {
  if (answer.kind === 'added') return statements.get(answer.statementId)?.area ? 'told' : 'added';
  const proposed = wordings.get(answer.proposedWordingId ?? '')?.words;
  const answered = wordings.get(answer.wordingId)?.words;
  const isSame = proposed && answered && sameFields(proposed.fields, answered.fields);
  return isSame && !answer.parts ? 'remarked' : 'changed';
}

/** Where two see a point differently, what each of them wrote stands with what they did. */
function besideOf(reading: Reading, { isDisputed }: ItemReview, answer: Answer | null): ItemFacts['beside'] {
  if (!answer || isDisputed) return [];
  const { note, resolution } = answer;
  const theirs = note ? [{ who: contactVoice(reading, answer.contactId), words: note }] : [];
  const ours = resolution?.line
    ? [{ who: memberVoice(reading, resolution.memberId), words: resolution.line }]
    : [];
  return [...theirs, ...ours];
}

/** How long it stays open, as was said last. */
const openOf = ({ leftOpen }: Reading, { wordingId }: ItemReview) =>
  leftOpen.findLast((one) => one.wordingId === wordingId);

function whoDiffer(reading: Reading, review: ItemReview): Voice[] {
  return reading.answers
    .filter((one) => one.statementId === review.statementId && one.wordingId === review.wordingId)
    .map((one) => contactVoice(reading, one.contactId));
}
