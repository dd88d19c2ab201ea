/*
 * The end of the page: what is left to say yes to, what such a yes would not cover, who may say it, and who did.
 */
import { isChecked, isLeft, isSettled, maySettle } from '../../domain/review';
import { sayList } from '../../domain/say-count';
import type { Closing, Link, WelcomeItem } from './page';
import { contactVoice, type Reading, sayAnswerBy, saySince } from './reading.server';

export function closingOf(reading: Reading, items: WelcomeItem[], added: WelcomeItem[]): Closing {
  const link = ({ id, name }: WelcomeItem): Link => ({ id, name });
  const waiting = [...items, ...added].filter((item) => item.state === 'sent');
  return {
    left: items
      .filter((item) => isLeft(item.state))
      .map((item) => ({ ...link(item), wordingId: item.wordingId })),
    yours: items.filter((item) => item.state === 'back').map(link),
    ours: waiting.map(link),
    answerBy: latestAnswerBy(reading, waiting),
    maySettle: maySettle(reading.me.parts),
    settlers: sayList(settlersOf(reading, items)),
    signed: signedOf(reading, items),
    isSettled: isSettled(
      items.map((item) => ({
        statementId: item.id,
        wordingId: item.wordingId,
        state: item.state,
        answer: null,
        isDisputed: false,
      })),
      reading.signOffs.flatMap((signOff) => signOff.items),
    ),
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

/** The latest sign-off, once everything that can be signed is. */
function signedOf(reading: Reading, items: WelcomeItem[]): Closing['signed'] {
  const latest = reading.signOffs.at(-1);
  if (!latest) return null;
  const signed = new Set(
    reading.signOffs.flatMap((signOff) =>
      signOff.items.map((item) => `${item.statementId} ${item.wordingId}`),
    ),
  );
  const isOpen = (item: WelcomeItem) => isChecked(item.state) && !signed.has(`${item.id} ${item.wordingId}`);
  if (items.some(isOpen)) return null;
  const isOwn = latest.contactId === reading.me.id;
  const { called } = contactVoice(reading, latest.contactId);
  return {
    name: isOwn || called === latest.typedName ? called : `${called} (“${latest.typedName}”)`,
    when: saySince(reading, latest.at),
    undoes: isOwn ? latest.id : null,
  };
}
