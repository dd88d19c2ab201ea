/*
 * One point of the page: its words, what became of it in a sentence, and what its reader may still do.
 */

import { firstNameOf } from '../../domain/contact/first-name';
import { isAmong, kindsOf, topicsFor } from '../../domain/guide/shown-first';
import { clip } from '../../domain/mail/clip';
import { type ItemReview, reviewItem, type ShownItem } from '../../domain/review/review';
import { titleOf } from '../../domain/statement/statement';
import { sayFrom } from '../../speech/en/heard';
import { sayList } from '../../speech/en/say-count';
import { showWords } from '../../speech/en/shown-words';
import { sayParts } from '../../speech/en/tell-statement';
import type { WelcomeItem } from '../../speech/welcome/said-page';
import type { Answer, ShownStatement } from './facts.server';
import {
  contactVoice,
  isAnswerLate,
  memberVoice,
  type Reading,
  sayAnswerBy,
  saySince,
} from './reading.server';
import { NOT_SHARED, type SharedSource } from './shared-source.server';
import { sayHeard, trailOf } from './trail.server';

const NAME_LENGTH = 60;

/** The published points, in the order of the guide. */
export function itemsOf(
  reading: Reading,
  sourceOf: (statement: ShownStatement) => SharedSource,
): WelcomeItem[] {
  const names = new Map<string, number>();
  return reading.guide.items.flatMap((item) => {
    const made = itemOf(reading, reviewItem(item, reading.answers), sourceOf);
    if (!made) return [];
    const count = (names.get(made.name) ?? 0) + 1;
    names.set(made.name, count);
    return [count === 1 ? made : { ...made, name: `${made.name} (${count})` }];
  });
}

/** What contacts added and we haven't put on the page yet. */
export function addedItems(reading: Reading): WelcomeItem[] {
  const shown = new Set(reading.guide.items.map((item) => item.statementId));
  const added = reading.answers.filter(
    (answer) => answer.kind === 'added' && !shown.has(answer.statementId) && answer.proposedWordingId,
  );
  return added.flatMap((answer) => {
    const item: ShownItem = { statementId: answer.statementId, wordingId: answer.wordingId };
    const made = itemOf(reading, reviewItem(item, reading.answers), () => NOT_SHARED);
    return made ? [{ ...made, mayCorrect: false, mayConfirm: false }] : [];
  });
}

function itemOf(
  reading: Reading,
  review: ItemReview,
  sourceOf: (statement: ShownStatement) => SharedSource,
): WelcomeItem | null {
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
  const shared = sourceOf(statement);
  return {
    id: statement.id,
    wordingId: wording.id,
    kind: statement.kind,
    commitment: statement.commitment,
    side: 'side' in words.fields ? words.fields.side : null,
    name: clip(titleOf(words), NAME_LENGTH),
    state: review.state,
    words,
    ...marks(reading, review, answer),
    ...statusOf(reading, review, answer),
    trail: trailOf(reading, statement, review, {
      isSourceSaid: shared.said !== null,
      isPlaceSaid: shared.hasPlace || sayFrom(statement.heardWhere) === '',
    }),
    heard: shared.said !== null && !shared.hasPlace ? sayHeard(statement.heardWhere) : '',
    undoes: own && !own.resolution && !isAsked ? own.wordingId : null,
    mayConfirm: isAsked,
    mayCorrect: isAsked || review.state === 'done' || !own,
    isAside: !own && !isAmong(topicsFor(reading.me), kindsOf(words)),
    isReader: statement.id === reading.me.statementId,
    ...partsOf(reading, statement, review, answer),
    area: statement.area,
    isOld:
      !isAsked && answer !== null && answer.at < (reading.visit.session?.startedAt ?? reading.reader.now),
    wordedBy: memberVoice(reading, wording.shownFirst?.memberId ?? reading.setting.cs_member_id).called,
  };
}

/** The parts of whoever a point is about: as they are noted, and as a correction that is with us says they are. */
function partsOf(
  { contacts }: Reading,
  { id, kind }: ShownStatement,
  review: ItemReview,
  answer: Answer | null,
) {
  if (kind !== 'person') return { parts: null, plays: '' };
  const parts =
    [...contacts.values()].find((one) => one.statementId === id && !one.isReplaced)?.parts ?? null;
  const said = review.state === 'sent' ? answer?.parts : null;
  return { parts, plays: sayParts(said ?? parts ?? []) };
}

/** The words shown, and those to lay them over: a correction over ours, our new words over those before. */
function marks(reading: Reading, review: ItemReview, answer: Answer | null) {
  const say = (id: string | null) => {
    const wording = reading.wordings.get(id ?? '');
    return wording ? showWords(wording.words, reading.reader) : null;
  };
  const current = say(review.wordingId);
  const proposed = say(answer?.proposedWordingId ?? null);
  const before = say(answer?.wordingId ?? null);
  const shown = current ?? proposed ?? before;
  if (!shown) throw new Error('A point without words can’t be shown.');
  if (review.state === 'sent' && answer?.kind === 'corrected' && proposed)
    return { shown: proposed, was: before ?? shown };
  const isMarked = review.state === 'back' || review.state === 'changed';
  return { shown, was: isMarked ? before : null };
}

type Status = { status: string; shortStatus: string };

function statusOf(reading: Reading, review: ItemReview, answer: Answer | null): Status {
  const host = memberVoice(reading, reading.setting.cs_member_id).called;
  if (!answer) return { status: '', shortStatus: '' };
  const who = contactVoice(reading, answer.contactId).called;
  const by = answer.resolution ? memberVoice(reading, answer.resolution.memberId).called : host;
  switch (review.state) {
    case 'open':
      return { status: '', shortStatus: '' };
    case 'yes': {
      const status = `${who} said this is right, ${saySince(reading, answer.at)}`;
      const first = reading.contacts.get(answer.contactId)?.called ?? firstNameOf(who);
      return { status, shortStatus: who === 'You' ? 'Right' : `Right, says ${first}` };
    }
    case 'done': {
      const what = answer.kind === 'added' ? 'added' : 'changed';
      const when = saySince(reading, answer.resolution?.at ?? answer.at);
      return same(`${who} ${what} this, and ${by} agreed${/^\d/.test(when) ? ' on' : ''} ${when}`);
    }
    case 'sent':
      return same(
        `${who === 'You' ? '' : `${who} ${answer.kind === 'added' ? 'added' : 'changed'} this. `}${waiting(reading, host, answer.at)}`,
      );
    case 'talk':
      return same(
        review.isDisputed
          ? `${whoDiffers(reading, review)} see this differently, so it’s on the list for our first call`
          : 'On the list for our first call',
      );
    case 'back':
      return same(`${by} answered ${saySince(reading, answer.resolution?.at ?? answer.at)}`);
    case 'changed': {
      const wording = reading.wordings.get(review.wordingId);
      const changedBy = memberVoice(reading, wording?.shownFirst?.memberId ?? reading.setting.cs_member_id);
      return same(
        wording?.noted
          ? `${memberVoice(reading, wording.noted.memberId).called} noted what came of our call`
          : `${changedBy.called} asks you to look again`,
      );
    }
  }
}

const same = (status: string): Status => ({ status, shortStatus: status });

function waiting(reading: Reading, host: string, at: Date): string {
  const by = sayAnswerBy(reading, at);
  return isAnswerLate(reading, at)
    ? `With ${host}. The answer was due ${by} and is late, sorry.`
    : `With ${host}. You’ll have an answer by ${by}.`;
}

/** "You and Aoife Brannigan". */
function whoDiffers(reading: Reading, review: ItemReview): string {
  const names = reading.answers
    .filter((one) => one.statementId === review.statementId && one.wordingId === review.wordingId)
    .map((one) => contactVoice(reading, one.contactId).called)
    .sort((one, other) => Number(other === 'You') - Number(one === 'You'));
  return sayList(names);
}
