/* Threads as members read them: all of one customer, what waits for us first, and one of them whole. */
import { db } from '#db/client.server';
import { copiersOfMessages } from '#db/review/by-copies.server';
import { loadReview } from '#db/review/review.server';
import { loadMessages, type Message } from '#db/thread/messages.server';
import { loadNotes } from '#db/thread/notes.server';
import { isPlace, loadPageHolders, loadPlaceTitles } from '#db/thread/places.server';
import { loadThreads, loadUnanswered } from '#db/thread/threads.server';
import type { Member } from '../../auth/member/member.server';
import { calledOf } from '../../domain/contact/first-name';
import { isPublished, type Stage } from '../../domain/onboarding/onboarding';
import { type OpenQuestion, openQuestions, unansweredOf } from '../../domain/thread/thread';
import type { Reader } from '../../speech/en/say-time';
import { type Colleague, type OnboardingHead, onboardingHead } from '../onboarding/onboarding-head.server';

/** Whoever waits in a place, by their given names, and until when. */
export type WaitFacts = { names: string[]; answerBy: Date; isLate: boolean };

export type ThreadRowFacts = {
  placeId: string;
  /** Null for the page as a whole. */
  title: string | null;
  count: number;
  latestAt: Date;
  waits: WaitFacts | null;
};

export type ThreadsFacts = {
  id: string;
  customer: string;
  stage: Stage;
  reader: Reader;
  host: Colleague;
  isPublished: boolean;
  mayAnswer: boolean;
  threads: ThreadRowFacts[];
  /** Everything else on the page, where nobody has asked: colleagues may note something there. */
  unasked: { placeId: string; title: string | null }[];
};

export type WrittenFacts = {
  id: string;
  /** In full; of a member it may be the reader. */
  name: string;
  portrait: string | null;
  isOurs: boolean;
  isReader: boolean;
  /** Empty where a member read what needs no answer. */
  words: string;
  /** How many files came with it by mail and weren't kept; null where it was written on a page. */
  filesLeftOut: number | null;
  /** How many lines below were taken for the mail that it answers, and cut; null where none were. */
  linesCut: number | null;
  /** First name of the colleague by whose copied link it was written; null where the link was mailed. */
  copiedBy: string | null;
  at: Date;
  isOpen: boolean;
};

export type NoteFacts = {
  id: string;
  name: string;
  portrait: string | null;
  isReader: boolean;
  words: string;
  at: Date;
  /** Given names of the colleagues who were told. */
  told: string[];
};

export type MemberThreadFacts = {
  id: string;
  customer: string;
  stage: Stage;
  reader: Reader;
  host: Colleague;
  place: { id: string; title: string | null };
  mayAnswer: boolean;
  messages: WrittenFacts[];
  notes: NoteFacts[];
  mayNote: boolean;
  notesOlderThan: number | null;
  olderThan: number | null;
  isLatest: boolean;
  /** The number of the latest message: an answer says what it was given on. */
  seen: number;
  waits: WaitFacts | null;
  /** Given names of those of the customer who read along on their pages. */
  readAlong: string[];
};

/** Null for an onboarding of another workspace, as for none at all. */
export async function threadsPage(member: Member, id: string): Promise<ThreadsFacts | null> {
  const head = await onboardingHead(member, id);
  if (!head) return null;
  const which = { workspaceId: member.workspaceId, onboardingId: id };
  const threads = await loadThreads(db(), which);
  const { shown } = await loadReview(db(), member.workspaceId, id);
  const places =
    isPublished(head.stage) && head.mayDo('write_note')
      ? [id, ...shown.map(({ statementId }) => statementId)]
      : [];
  const unasked = places.filter((one) => !threads.some(({ placeId }) => placeId === one));
  const titles = await loadPlaceTitles(db(), member.workspaceId, [
    ...threads.map(({ placeId }) => placeId),
    ...unasked,
  ]);
  const open = new Map((await openIn(member.workspaceId, id)).map((one) => [one.placeId, one]));
  const called = await namesIn(member.workspaceId, id);
  const rows = threads.map(({ placeId, count, latestAt }) => ({
    placeId,
    title: titles.get(placeId) ?? null,
    count: Number(count),
    latestAt,
    waits: waitsOf(open.get(placeId), called, head),
  }));
  return {
    id,
    customer: head.customer,
    stage: head.stage,
    reader: head.reader,
    host: head.host,
    isPublished: isPublished(head.stage),
    mayAnswer: head.mayDo('answer_question'),
    threads: [
      ...[...open.keys()].flatMap((placeId) => rows.find((row) => row.placeId === placeId) ?? []),
      ...rows.filter((row) => !row.waits),
    ],
    unasked: unasked.map((placeId) => ({ placeId, title: titles.get(placeId) ?? null })),
  };
}

/** Null as well for a place that is none. */
export async function memberThread(
  member: Member,
  id: string,
  placeId: string,
  { before, notesBefore = null }: { before: number | null; notesBefore?: number | null },
): Promise<MemberThreadFacts | null> {
  const head = await onboardingHead(member, id);
  const which = { workspaceId: member.workspaceId, onboardingId: id };
  if (!head || !(await isPlace(db(), which, placeId))) return null;
  const { messages, hasOlder } = await loadMessages(db(), which, { placeId, before });
  const { notes, hasOlder: hasOlderNotes } = await loadNotes(db(), which, { placeId, before: notesBefore });
  const titles = await loadPlaceTitles(db(), member.workspaceId, [placeId]);
  const called = await namesIn(member.workspaceId, id);
  const open = (await openIn(member.workspaceId, id)).find((one) => one.placeId === placeId);
  const holders = await loadPageHolders(db(), which);
  return {
    id,
    customer: head.customer,
    stage: head.stage,
    reader: head.reader,
    host: head.host,
    place: { id: placeId, title: titles.get(placeId) ?? null },
    mayAnswer: head.mayDo('answer_question'),
    messages: await asWritten(member, id, messages, before === null),
    olderThan: hasOlder ? (messages[0]?.number ?? null) : null,
    isLatest: before === null,
    seen: messages.at(-1)?.number ?? 0,
    mayNote: head.mayDo('write_note'),
    notes: notes.map(({ id: noteId, memberId, name, portrait, words, at, mentioned }) => ({
      id: noteId,
      name,
      portrait,
      isReader: memberId === member.id,
      words,
      at,
      told: mentioned.map(calledOf),
    })),
    notesOlderThan: hasOlderNotes ? (notes[0]?.number ?? null) : null,
    waits: waitsOf(open, called, head),
    readAlong: holders.flatMap((contactId) => called.get(contactId) ?? []),
  };
}

const openIn = async (workspaceId: string, id: string): Promise<OpenQuestion[]> =>
  openQuestions(await loadUnanswered(db(), workspaceId, [id]));

/** How everybody who is or was a contact is called, by their ids. */
async function namesIn(workspaceId: string, onboardingId: string): Promise<Map<string, string>> {
  const rows = await db()
    .selectFrom('contacts')
    .select(['id', 'name', 'called'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .execute();
  return new Map(rows.map((row) => [row.id, calledOf(row)]));
}

function waitsOf(
  open: OpenQuestion | undefined,
  called: Map<string, string>,
  { reader }: OnboardingHead,
): WaitFacts | null {
  if (!open) return null;
  return {
    names: open.contactIds.flatMap((one) => called.get(one) ?? []),
    answerBy: open.answerBy,
    isLate: open.answerBy < reader.now,
  };
}

async function asWritten(
  member: Member,
  onboardingId: string,
  messages: Message[],
  isLatest: boolean,
): Promise<WrittenFacts[]> {
  const authors = await db()
    .selectFrom('members')
    .select(['id', 'name', 'portrait'])
    .where('workspace_id', '=', member.workspaceId)
    .where('id', 'in', messages.flatMap(({ memberId }) => memberId ?? []).concat(member.id))
    .execute();
  const contacts = await db()
    .selectFrom('contacts')
    .select(['id', 'name'])
    .where('workspace_id', '=', member.workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .execute();
  const ours = new Map(authors.map((one) => [one.id, one]));
  const theirs = new Map(contacts.map((one) => [one.id, one.name]));
  const copiers = await copiersOfMessages(db(), { workspaceId: member.workspaceId, onboardingId });
  const open = isLatest ? unansweredOf(messages) : [];
  return messages.map((message) => {
    const { id, contactId, memberId, words, filesLeftOut, linesCut, at } = message;
    const author = memberId ? ours.get(memberId) : undefined;
    return {
      id,
      name: author?.name ?? theirs.get(contactId ?? '') ?? '',
      portrait: author?.portrait ?? null,
      isOurs: memberId !== null,
      isReader: memberId === member.id,
      words,
      filesLeftOut,
      linesCut,
      copiedBy: copiers.get(id) ?? null,
      at,
      isOpen: open.includes(message),
    };
  });
}
