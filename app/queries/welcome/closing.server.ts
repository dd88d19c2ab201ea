/*
 * The end of the page: what is left to say yes to, what such a yes would not cover, who may say it, and who did.
 */
import {
  isLeft,
  isSettled,
  maySettle,
  openAdditions,
  reviewItem,
  unsignedOf,
  waitsForName,
} from '../../domain/review/review';
import type { ClosingFacts, ItemFacts, Link } from './page';
import { contactVoice, type Reading } from './reading.server';

export function closingOf(reading: Reading, items: ItemFacts[], added: ItemFacts[]): ClosingFacts {
  const link = ({ id, name }: ItemFacts): Link => ({ id, name });
  const waiting = [...items, ...added].filter((item) => item.state === 'sent');
  const reviews = reading.guide.items.map((item) => reviewItem(item, reading.answers));
  const signedOff = reading.signOffs.flatMap((signOff) => signOff.items);
  const isReady = waitsForName(reviews, signedOff, openAdditions(reading.answers));
  const mayTypeName = isReady && maySettle(reading.me.parts);
  return {
    left: items
      .filter((item) => isLeft(item.state) && (!item.isAside || maySettle(reading.me.parts)))
      .map((item) => ({ ...link(item), wordingId: item.wordingId })),
    yours: items.filter((item) => item.state === 'back').map(link),
    ours: waiting.map(link),
    answerBy: latestAnswerBy(reading, waiting),
    maySettle: maySettle(reading.me.parts),
    settlers: settlersOf(reading, items),
    isReady,
    toSign: mayTypeName ? items.map(({ id, wordingId }) => ({ id, wordingId })) : [],
    signed: signedOf(reading),
    unsigned: unsignedOf(reviews, signedOff).length,
    isSettled: isSettled(reviews, signedOff),
  };
}

function latestAnswerBy(reading: Reading, waiting: ItemFacts[]): Date | null {
  const sent = reading.answers.filter(
    (answer) => !answer.resolution && waiting.some((item) => item.id === answer.statementId),
  );
  const promised = sent.flatMap((answer) => answer.answerBy ?? []);
  return promised.sort((one, other) => Number(one) - Number(other)).at(-1) ?? null;
}

/** Colleagues on the page who may settle; nobody is named whom the guide doesn't show. */
function settlersOf(reading: Reading, items: ItemFacts[]): string[] {
  const shown = new Set(items.map((item) => item.id));
  return [...reading.contacts.values()]
    .filter(
      ({ id, parts, statementId, isReplaced }) =>
        id !== reading.me.id && !isReplaced && maySettle(parts) && shown.has(statementId),
    )
    .map(({ name }) => name);
}

/** The latest signature that stands. */
function signedOf(reading: Reading): ClosingFacts['signed'] {
  const latest = reading.signOffs.at(-1);
  if (!latest) return null;
  const { id, contactId, at, typedName } = latest;
  const who = contactVoice(reading, contactId, at);
  return { who, at, typedName, undoes: who.of === 'reader' ? id : null };
}
