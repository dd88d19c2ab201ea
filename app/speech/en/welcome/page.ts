/* The customer's page in English: from its facts, for whoever reads it, to every sentence said. */

import { dayOf } from '../../../domain/clock/clock';
import { atStart } from '../../../domain/form/at-start';
import { paragraphsOf } from '../../../domain/form/paragraphs';
import type {
  ClosingFacts,
  ItemFacts,
  SectionFacts,
  ThreadLink,
  WelcomeFacts,
} from '../../../queries/welcome/page';
import type { Closing, SaidThreadLink, Section, WelcomeItem, WelcomePage } from '../../welcome/said-page';
import { sayFrom } from '../heard';
import { sayCall } from '../meeting/say-call';
import { draftHandOver } from '../onboarding/hand-over-draft';
import { sayCustomerPath } from '../path/say-customer-path';
import { sayByCopy } from '../say-by-copy';
import { sayList } from '../say-count';
import { type Reader, sayDay, sayFullDay, sayInstant, sayMoment, sayShortDay } from '../say-time';
import { showWords } from '../shown-words';
import { sayParts } from '../tell-statement';
import { sayWait } from '../thread/say-thread';
import { NOT_SHARED, type SharedSource, sharedByAll, sharedSource } from './shared-source';
import { sayStanding } from './standing';
import { sayHeard, sayTrail } from './trail';
import { called, sayAnswerBy, saySince } from './voices';

export function sayPage(facts: WelcomeFacts): WelcomePage {
  const { reader, away, closedAt, takenOverAt, introduction, greeting, aside, ...rest } = facts;
  const { sections, closing, path, call, threads, ...same } = rest;
  const { id, name, firstName, portrait } = reader;
  return {
    ...same,
    reader: { id, name, firstName, portrait },
    away: away && { ...away, until: sayFullDay(away.until, reader) },
    closed: closedAt && sayFullDay(dayOf(closedAt, reader.timeZone), reader),
    takenOver: takenOverAt && sayInstant(takenOverAt, reader),
    introduction: introduction && sayIntroduction(introduction, reader),
    greeting: greeting ?? sayTakeOver(facts),
    asOf: sayMoment(reader.now, reader),
    aside: aside && { ...aside, names: sayList(aside.names), askedOf: sayList(aside.askedOf) },
    sections: saySections(sections, reader),
    closing: sayClosing(closing, reader),
    path:
      path &&
      sayCustomerPath(path, {
        reader,
        host: facts.host.firstName,
        vendor: facts.vendor,
        isClosed: closedAt !== null,
      }),
    call: call && sayCall(call, (away ?? facts.host).firstName, reader),
    threads: threads.map((thread) => sayThreadLink(thread, facts, reader)),
  };
}

const sayTakeOver = ({ before, vendor }: WelcomeFacts): string[] =>
  before ? paragraphsOf(draftHandOver({ before: before.firstName, vendor })) : [];

function sayIntroduction(
  { at, by, of }: NonNullable<WelcomeFacts['introduction']>,
  reader: Reader,
): WelcomePage['introduction'] {
  const iso = dayOf(at, reader.timeZone);
  const said = by ? `${atStart(by)} introduces ${of}` : `${of} writes to you`;
  return { on: sayDay(iso, reader), day: sayShortDay(iso, reader), iso, said };
}

/** What is said of all points stands at the first part. */
function saySections(sections: SectionFacts[], reader: Reader): Section[] {
  const parts = sections.map((section) => ({ ...section, shared: sharedSource(section.items, reader) }));
  const sources = parts.map(({ shared }) => shared);
  const whole = sharedByAll(
    sections.flatMap(({ items }) => items),
    sources,
    reader,
  );
  return parts.map(({ shared, items, added, ...same }, position) => ({
    ...same,
    items: items.map((item) => sayItem(item, shared, reader)),
    added: added.map((item) => sayItem(item, NOT_SHARED, reader)),
    source: whole ? (position === 0 ? whole : null) : shared.said,
  }));
}

function sayThreadLink(
  { waits, ...same }: ThreadLink,
  { host, away, closedAt }: WelcomeFacts,
  reader: Reader,
): SaidThreadLink {
  if (!waits) return { ...same, state: { said: same.isOnlyRead ? 'Read' : 'Answered', tone: 'ok' } };
  if (closedAt) return { ...same, state: { said: 'It wasn’t answered any more', tone: 'wait' } };
  return {
    ...same,
    state: { said: sayWait(waits, (away ?? host).firstName, reader), tone: waits.isLate ? 'stop' : 'wait' },
  };
}

function sayItem(item: ItemFacts, shared: SharedSource, reader: Reader): WelcomeItem {
  const { shown, was, standing, noted, heardWhere, acts, plays, wordedBy, beside, ...same } = item;
  const isSourceSaid = shared.said !== null;
  const isPlaceSaid = shared.hasPlace || sayFrom(heardWhere) === '';
  return {
    ...same,
    shown: showWords(shown, reader),
    was: was && showWords(was, reader),
    ...sayStanding(standing, reader),
    beside: beside.map(({ who, words }) => `${called(who)} wrote: “${words}”`),
    saidBy: standing && 'who' in standing && standing.who.of === 'colleague' ? standing.who.givenName : 'you',
    isInstead: noted?.judged === 'not_deliverable',
    trail: sayTrail(item, { isSourceSaid, isPlaceSaid }, reader),
    heardWhere: isSourceSaid && !shared.hasPlace ? sayHeard(heardWhere) : '',
    plays: sayParts(plays),
    wordedBy: called(wordedBy),
  };
}

function sayClosing({ answerBy, settlers, signed, ...same }: ClosingFacts, reader: Reader): Closing {
  return {
    ...same,
    answerBy: answerBy ? sayAnswerBy(answerBy, reader) : '',
    settlers: sayList(settlers),
    signed: signed && saySigned(signed, reader),
  };
}

function saySigned(
  { who, at, typedName, undoes }: NonNullable<ClosingFacts['signed']>,
  reader: Reader,
): Closing['signed'] {
  const name = called(who);
  return {
    name: who.of === 'reader' || name === typedName ? name : `${name} (“${typedName}”)`,
    when: saySince(at, reader) + sayByCopy(who.copiedBy),
    typedName,
    moment: sayMoment(at, reader),
    undoes,
  };
}
