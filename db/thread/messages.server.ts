/*
 * Messages of threads, written once and never changed; what a contact took back is marked beside it, and read nowhere.
 * Written nowhere but here.
 */
import { sql } from 'kysely';
import { answerBy } from '../../app/domain/clock/clock';
import { MESSAGES_SHOWN } from '../../app/domain/thread/thread';
import type { Handle, Trx } from '../client.server';
import { promisedBy } from '../review/promised.server';
import { calendarOf } from '../workspace/workspaces.server';

type Which = { workspaceId: string; onboardingId: string };

export type NewMessage = {
  id: string;
  /** Null for the page as a whole. */
  statementId: string | null;
  by: { contactId: string } | { memberId: string };
  words: string;
  /** How many files came with it, where it came by mail. */
  filesLeftOut?: number | null;
  /** How many lines below its words were taken for the mail that it answers. */
  linesCut?: number | null;
  at: Date;
};

/** Adds a message after all others of its onboarding, which is locked by whoever adds it. */
export async function insertMessage(
  trx: Trx,
  { workspaceId, onboardingId }: Which,
  { id, statementId, by, words, filesLeftOut = null, linesCut = null, at }: NewMessage,
): Promise<void> {
  const isAsked = 'contactId' in by;
  const promised = isAsked ? answerBy(at, await calendarOf(trx, workspaceId)) : null;
  await trx
    .insertInto('messages')
    .values((eb) => ({
      id,
      workspace_id: workspaceId,
      onboarding_id: onboardingId,
      place_id: statementId ?? onboardingId,
      statement_id: statementId,
      number: eb
        .selectFrom('messages')
        .select(sql<number>`coalesce(max(number), 0) + 1`.as('next'))
        .where('onboarding_id', '=', onboardingId),
      contact_id: isAsked ? by.contactId : null,
      member_id: isAsked ? null : by.memberId,
      words,
      files_left_out: filesLeftOut,
      lines_cut: linesCut,
      answer_by: promised,
      at,
    }))
    .execute();
}

export async function markTakenBack(
  trx: Trx,
  { workspaceId, onboardingId }: Which,
  { id, messageId, at }: { id: string; messageId: string; at: Date },
): Promise<void> {
  await trx
    .insertInto('messages_taken_back')
    .values({ id, message_id: messageId, workspace_id: workspaceId, onboarding_id: onboardingId, at })
    .execute();
}

/** Of a message `m`: its author stands by it. */
export const IS_LIVE = sql<boolean>`not exists (select from messages_taken_back t where t.message_id = m.id)`;

/** Of a message `m`: none of us has written there since. */
export const IS_UNANSWERED = sql<boolean>`m.contact_id is not null and not exists (
  select from messages a where a.place_id = m.place_id and a.number > m.number and a.member_id is not null)`;

export type Message = {
  id: string;
  number: number;
  placeId: string;
  contactId: string | null;
  memberId: string | null;
  words: string;
  /** How many files came with it by mail and weren't kept; null where it was written on a page. */
  filesLeftOut: number | null;
  /** How many lines below were taken for the mail that it answers, and cut; null where none were. */
  linesCut: number | null;
  /** By when the page promised an answer to a contact. */
  answerBy: Date | null;
  at: Date;
};

const COLUMNS = [
  'm.id',
  'm.number',
  'm.place_id as placeId',
  'm.contact_id as contactId',
  'm.member_id as memberId',
  'm.words',
  'm.files_left_out as filesLeftOut',
  'm.lines_cut as linesCut',
  promisedBy('m').as('answerBy'),
  'm.at',
] as const;

/** What was written in one place, oldest first: the latest of it, or what stands before a number. */
export async function loadMessages(
  handle: Handle,
  { workspaceId, onboardingId }: Which,
  { placeId, before = null }: { placeId: string; before?: number | null },
): Promise<{ messages: Message[]; hasOlder: boolean }> {
  const rows = await handle
    .selectFrom('messages as m')
    .select(COLUMNS)
    .where('m.workspace_id', '=', workspaceId)
    .where('m.onboarding_id', '=', onboardingId)
    .where('m.place_id', '=', placeId)
    .where(IS_LIVE)
    .$if(before !== null, (query) => query.where('m.number', '<', before ?? 0))
    .orderBy('m.number', 'desc')
    .limit(MESSAGES_SHOWN + 1)
    .execute();
  return { messages: rows.slice(0, MESSAGES_SHOWN).reverse(), hasOlder: rows.length > MESSAGES_SHOWN };
}

/** The contacts who ever wrote in a place and stand by it. */
export async function loadWriters(
  handle: Handle,
  { workspaceId, onboardingId }: Which,
  placeId: string,
): Promise<string[]> {
  const rows = await handle
    .selectFrom('messages as m')
    .select(sql<string>`m.contact_id`.as('contactId'))
    .distinct()
    .where('m.workspace_id', '=', workspaceId)
    .where('m.onboarding_id', '=', onboardingId)
    .where('m.place_id', '=', placeId)
    .where('m.contact_id', 'is not', null)
    .where(IS_LIVE)
    .execute();
  return rows.map(({ contactId }) => contactId);
}

/**
 * What one of us wrote since an instant where a contact had written before, oldest first, with the words of theirs that
 * it answers; null where it was said unasked.
 */
export async function loadAnswersSince(
  handle: Handle,
  { workspaceId, onboardingId }: Which,
  { contactId, since }: { contactId: string; since: Date },
) {
  const rows = await handle
    .selectFrom('messages as m')
    .innerJoin('members as w', 'w.id', 'm.member_id')
    .select(['m.place_id as placeId', 'w.id as memberId', 'w.name as by', 'w.called', 'm.words'])
    .select(
      sql<string | null>`(
        select string_agg(q.words, ${'\n\n'} order by q.number) from messages q
        where q.place_id = m.place_id and q.contact_id = ${contactId}::uuid and q.number < m.number
          and q.number > coalesce((
            select max(b.number) from messages b
            where b.place_id = m.place_id and b.member_id is not null and b.number < m.number
          ), 0)
          and not exists (select from messages_taken_back t where t.message_id = q.id)
      )`.as('asked'),
    )
    .where('m.workspace_id', '=', workspaceId)
    .where('m.onboarding_id', '=', onboardingId)
    .where('m.at', '>=', since)
    .where('m.words', '!=', '')
    .where(
      sql<boolean>`exists (
        select from messages q where q.place_id = m.place_id and q.contact_id = ${contactId}::uuid
          and q.number < m.number
          and not exists (select from messages_taken_back t where t.message_id = q.id)
      )`,
    )
    .orderBy('m.number')
    .execute();
  return rows;
}
