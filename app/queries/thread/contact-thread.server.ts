/*
 * A thread as a contact reads it: the place it is about in the words that were published, and what was written there.
 * Read from what the customer's page is read from, from messages, and from nothing that is ours alone.
 */
import { db } from '#db/client.server';
import { loadMessages, type Message } from '#db/thread/messages.server';
import { isPlace, loadPageHolders, loadPlaceTitles } from '#db/thread/places.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import type { CustomerSession } from '../../auth/contact/customer-session.server';
import { answerBy } from '../../domain/clock/clock';
import { earliest } from '../../domain/clock/earliest';
import { stepsOf } from '../../domain/path/path';
import type { StatementKind } from '../../domain/statement/statement';
import { unansweredOf } from '../../domain/thread/thread';
import type { Reader } from '../../speech/en/say-time';
import type { Person, Voice } from '../welcome/page';
import { loadProfiles } from '../welcome/people.server';
import { contactVoice, memberVoice, type Reading, whoAnswers } from '../welcome/reading.server';
import { readWelcome } from '../welcome/welcome.server';

export type MessageFacts = {
  id: string;
  who: Voice;
  /** Empty where one of us read what needs no answer. */
  words: string;
  /** How many files came with it by mail and weren't kept; null where it was written on a page. */
  filesLeftOut: number | null;
  /** How many lines below were taken for the mail that it answers, and cut; null where none were. */
  linesCut: number | null;
  at: Date;
  /** The reader's own, while nobody has answered. */
  mayTakeBack: boolean;
};

export type ContactThreadFacts = {
  vendor: string;
  /** Six hex digits, for the address of the stylesheet. */
  colour: string;
  logo: string | null;
  customer: string;
  reader: Person & { id: string } & Required<Reader>;
  /** Who answers: a colleague while the host is away. */
  host: Person;
  /** A point by its title and kind; both null for the page as a whole. A point may have been taken off the page. */
  place: { id: string; title: string | null; kind: StatementKind | null; isOnPage: boolean };
  /** The step that the reader came from; null where they didn’t, and where the page shows no such step. */
  step: { id: string; title: string } | null;
  messages: MessageFacts[];
  /** The number before which older messages stand; null where these are all. */
  olderThan: number | null;
  /** These are the latest. */
  isLatest: boolean;
  /** What nobody has answered yet; null where nothing waits. */
  waits: { answerBy: Date; isLate: boolean } | null;
  /** When a question asked now is answered at the latest. */
  answerBy: Date;
  /** Nothing is asked or answered here any more. */
  isClosed: boolean;
  /** Given names of everybody else of the customer who has a page. */
  readAlong: string[];
};

/** Null where nothing is published, and for a place that isn't on this page and never was. */
export async function contactThread(
  session: CustomerSession,
  placeId: string,
  before: number | null,
  stepId: string | null = null,
): Promise<ContactThreadFacts | null> {
  const { workspaceId, onboardingId } = session.actor;
  const which = { workspaceId, onboardingId };
  const reading = await readWelcome(session);
  if (!reading || !(await isPlace(db(), which, placeId))) return null;
  const { messages, hasOlder } = await loadMessages(db(), which, { placeId, before });
  const titles = await loadPlaceTitles(db(), workspaceId, [placeId]);
  const holders = await loadPageHolders(db(), which);
  const { setting, me, contacts } = reading;
  const unanswered = before === null ? unansweredOf(messages) : [];
  const isClosed = setting.closed_at !== null;
  const dueAt = earliest(unanswered.flatMap((one) => one.answerBy ?? []));
  return {
    vendor: setting.vendor,
    colour: setting.colour.slice(1),
    logo: setting.logo,
    customer: setting.customer,
    reader: { id: me.id, name: me.name, firstName: me.called, portrait: null, ...reading.reader },
    host: hostOf(reading),
    place: {
      id: placeId,
      title: titles.get(placeId) ?? null,
      kind: reading.statements.get(placeId)?.kind ?? null,
      isOnPage: placeId === onboardingId || isOnPage(reading, placeId),
    },
    step: stepIn(reading, stepId),
    messages: await asFacts(reading, workspaceId, messages, isClosed ? [] : unanswered),
    olderThan: hasOlder ? (messages[0]?.number ?? null) : null,
    isLatest: before === null,
    isClosed,
    waits: dueAt && !isClosed ? { answerBy: dueAt, isLate: dueAt < reading.reader.now } : null,
    answerBy: answerBy(reading.reader.now, await calendarOf(db(), workspaceId)),
    readAlong: holders.flatMap((id) => (id === me.id ? [] : (contacts.get(id)?.called ?? []))),
  };
}

/** Of the path that is published. */
function stepIn({ path }: Reading, stepId: string | null): ContactThreadFacts['step'] {
  const step = path && stepId ? stepsOf(path.path).find(({ id }) => id === stepId) : undefined;
  return step ? { id: step.id, title: step.title } : null;
}

function hostOf(reading: Reading): Person {
  const { name = '', called = '', portrait = null } = reading.profiles.get(whoAnswers(reading)) ?? {};
  return { name, firstName: called, portrait };
}

const isOnPage = ({ guide, answers }: Reading, placeId: string): boolean =>
  guide.items.some((item) => item.statementId === placeId) ||
  answers.some((one) => one.kind === 'added' && one.statementId === placeId);

async function asFacts(
  reading: Reading,
  workspaceId: string,
  messages: Message[],
  unanswered: Message[],
): Promise<MessageFacts[]> {
  const authors = messages.flatMap(({ memberId }) => memberId ?? []);
  const profiles =
    authors.length > 0 ? await loadProfiles(db(), workspaceId, authors) : new Map<string, never>();
  const known = { ...reading, profiles: new Map([...reading.profiles, ...profiles]) };
  return messages.map((message) => {
    const { id, contactId, memberId, words, filesLeftOut, linesCut, at } = message;
    return {
      id,
      who: contactId ? contactVoice(known, contactId) : memberVoice(known, memberId ?? ''),
      words,
      filesLeftOut,
      linesCut,
      at,
      mayTakeBack: contactId === reading.me.id && unanswered.includes(message),
    };
  });
}
