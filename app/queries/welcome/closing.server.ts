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
import { sayList } from '../../speech/en/say-count';
import { sayMoment } from '../../speech/en/say-time';
import type { Closing, Link, WelcomeItem } from '../../speech/welcome/said-page';
import { contactVoice, type Reading, sayAnswerBy, saySince } from './reading.server';

export function closingOf(reading: Reading, items: WelcomeItem[], added: WelcomeItem[]): Closing {
  const link = ({ id, name }: WelcomeItem): Link => ({ id, name });
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
    settlers: sayList(settlersOf(reading, items)),
    isReady,
    toSign: mayTypeName ? items.map(({ id, wordingId }) => ({ id, wordingId })) : [],
    signed: signedOf(reading),
    unsigned: unsignedOf(reviews, signedOff).length,
    isSettled: isSettled(reviews, signedOff),
  };
}

function latestAnswerBy(reading: Reading, waiting: WelcomeItem[]): string {
  const sent = reading.answers.filter(
    (answer) => !answer.resolution && waiting.some((item) => item.id === answer.statementId),
  );
  const last = sent.at(-1);
  return last ? sayAnswerBy(reading, last.at) : '';
}

/** Colleagues on the page who may settle; nobody is named whom the guide doesn't show. */
function settlersOf(reading: Reading, items: WelcomeItem[]): string[] {
  const shown = new Set(items.map((item) => item.id));
  return [...reading.contacts.values()]
    .filter(
      ({ id, parts, statementId, isReplaced }) =>
        id !== reading.me.id && !isReplaced && maySettle(parts) && shown.has(statementId),
    )
    .map(({ name }) => name);
}

/** The latest signature that stands. */
function signedOf(reading: Reading): Closing['signed'] {
  const latest = reading.signOffs.at(-1);
  if (!latest) return null;
  const isOwn = latest.contactId === reading.me.id;
  const { called } = contactVoice(reading, latest.contactId);
  return {
    name: isOwn || called === latest.typedName ? called : `${called} (“${latest.typedName}”)`,
    when: saySince(reading, latest.at),
    typedName: latest.typedName,
    moment: sayMoment(latest.at, reading.reader),
    undoes: isOwn ? latest.id : null,
  };
}
