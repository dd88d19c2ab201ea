/* The guide in English, as customer success shapes it: every point as it was written and as the customer reads it. */
import type { Words } from '../../../domain/statement/statement';
import type { GreetingDraft, GuideFacts } from '../../../queries/guide/guide.server';
import type { GuideChangeFacts, GuideItemFacts } from '../../../queries/guide/guide-items.server';
import type { Change, Greeting, GuideItem, GuideView } from '../../guide/said-guide';
import { draftGreeting } from '../greeting';
import { sayLiveApart } from '../path/say-warnings';
import { type Reader, sayDeadline, sayWhen } from '../say-time';
import { sayShown, showWords } from '../shown-words';
import { AREA_QUESTIONS, AREA_WORDS, PART_WORDS, sideWords, tell } from '../tell-statement';

export function sayGuide({ reader, firstReader, ...facts }: GuideFacts): GuideView {
  const { customer, items, questions, greeting, published, liveApart } = facts;
  return {
    ...facts,
    reader: firstReader,
    items: items.map((item) => sayItem(item, customer, reader)),
    questions: questions.map((area) => ({ area, question: AREA_QUESTIONS[area], about: AREA_WORDS[area] })),
    greeting: sayGreeting(greeting),
    published: published && sayPublished(published, reader),
    liveApart: liveApart ? sayLiveApart(liveApart, reader) : '',
  };
}

function sayItem(item: GuideItemFacts, customer: string, reader: Reader): GuideItem {
  const { side, parts, recorded, kept, leftOutAt, change, ...same } = item;
  return {
    ...same,
    shown: showWords(same.words, reader),
    side: side ? sideWords(side, customer) : '',
    plays: parts.map((part) => PART_WORDS[part]),
    written: tell(recorded, reader, customer),
    keptBy: kept ? `${kept.by}, ${sayWhen(kept.at, reader)}` : '',
    leftOutWhen: leftOutAt ? sayDeadline(leftOutAt, reader) : '',
    change: change && sayChange(change, reader),
  };
}

function sayChange({ before, after, ...same }: GuideChangeFacts, reader: Reader): Change {
  const say = (words: Words | null) => (words ? sayShown(showWords(words, reader)) : '');
  return { ...same, before: say(before), after: say(after) };
}

const sayPublished = ({ at, ...same }: NonNullable<GuideFacts['published']>, reader: Reader) => ({
  ...same,
  when: sayWhen(at, reader),
});

/** Once published, what the customer reads is where a new draft begins. */
export function sayGreeting({ from, own, published, isOfAnother, revision }: GreetingDraft): Greeting {
  const drafted = published ?? draftGreeting(from);
  const text = own ?? drafted;
  return {
    text,
    drafted,
    isOwn: own !== null,
    isOfAnother,
    revision,
    before: published !== null && published !== text ? published : null,
  };
}
