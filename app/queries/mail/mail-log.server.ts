/*
 * Every mail of a workspace: to whom, what was said, and what became of it. Links are never in it: each stands as
 * words, for it belongs to its reader alone.
 */
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { databaseNow, db } from '#db/client.server';
import { hasSuccessor } from '#db/mail/notice-again.server';
import { OWN_LINKS } from '#emails/index';
import type { Member } from '../../auth/member/member.server';
import { shownAddress } from '../../domain/contact/email-address';
import { soughtWords } from '../../domain/form/search-text';
import { NOTICES, type NoticeKind, type NoticeState } from '../../domain/mail/notice';
import { env } from '../../env.server';
import type { Reader } from '../../speech/en/say-time';
import { nearThenFar, saysAll } from '../worklist/candidates.server';
import type { DeliveryFacts } from './mail-of-onboarding.server';

const PAGE = 50;

/** What the log can be narrowed to, as conditions on `n`. */
const STATES = {
  waiting: sql<SqlBool>`n.state in ('queued', 'sending')`,
  accepted: sql<SqlBool>`n.state = 'accepted' and (n.delivery is null or n.delivery = 'delayed')`,
  delivered: sql<SqlBool>`n.delivery = 'delivered'`,
  bounced: sql<SqlBool>`n.delivery in ('bounced', 'suppressed', 'complained', 'failed')`,
  failed: sql<SqlBool>`n.state = 'failed'`,
  unsure: sql<SqlBool>`n.state = 'unsure'`,
  cancelled: sql<SqlBool>`n.state = 'cancelled'`,
} satisfies Record<string, Expression<SqlBool>>;

export type LogState = keyof typeof STATES;
export const isLogState = (word: string | null): word is LogState =>
  word !== null && Object.hasOwn(STATES, word);

export type LoggedMailFacts = {
  id: string;
  kind: NoticeKind;
  /** Null until it is written. */
  subject: string | null;
  to: string;
  onboarding: { id: string; customer: string } | null;
  delivery: Pick<DeliveryFacts, 'state' | 'at' | 'goesAt' | 'isLocal' | 'report'>;
};

export type MailLogFacts = { mails: LoggedMailFacts[]; next: string | null; reader: Reader };

export type LogSearch = {
  text: string;
  state: LogState | null;
  onboarding: string | null;
  before: string | null;
};

/** The newest first; `before` is the id of the last one seen. */
export async function loadMailLog(member: Member, search: LogSearch): Promise<MailLogFacts> {
  const reader: Reader = { now: await databaseNow(db()), timeZone: member.timeZone };
  const ids = await idsOfPage(member, search);
  const rows = await logRows(member)
    .where(sql<boolean>`n.id = any (${ids}::uuid[])`)
    .orderBy('n.created_at', 'desc')
    .orderBy('n.id', 'desc')
    .execute();
  const page = rows.slice(0, PAGE);
  return {
    mails: page.map((row) => logged(row, reader.now)),
    next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
    reader,
  };
}

/** Of each that its head doesn't name, it is looked up whom it went to. */
const READ_FOR_ONE = 20;

async function idsOfPage({ workspaceId }: Member, search: LogSearch): Promise<string[]> {
  const { text, state, onboarding, before } = search;
  const asked = sql`n.workspace_id = ${workspaceId}::uuid
    and ${state ? STATES[state] : sql`n.state <> 'cancelled'`}
    ${onboarding === null ? sql`` : sql`and n.onboarding_id = ${onboarding}::uuid`}
    ${
      before === null
        ? sql``
        : sql`and (n.created_at, n.id) < (select l.created_at, l.id from notices l
            where l.workspace_id = ${workspaceId}::uuid and l.id = ${before}::uuid)`
    }`;
  const newest = (limit: number) =>
    sql`(select n.* from notices n where ${asked} order by n.created_at desc, n.id desc limit ${sql.lit(limit)})`;
  if (text === '') return idsIn(sql`${newest(PAGE + 1)} n`);
  // What is searched holds the subject too: of what says it, the head is read.
  const words = soughtWords(text);
  const mayName = saysAll(words, sql`n.searched`);
  const names = sql`(${mayName} and ${saysAll(words, sql`' ' || plain_words(n.message->>'to')`)})`;
  const isCalledSo = sql`named.workspace_id = ${workspaceId}::uuid and ${saysAll(words, sql`named.searched`)}`;
  const wentToThem = sql`(n.recipient_kind = 'contact' and exists (
    select from contacts same join contacts named on named.person_id = same.person_id
    where same.id = n.recipient_id and ${isCalledSo}))`;
  return nearThenFar({
    limit: PAGE + 1,
    readForOne: READ_FOR_ONE,
    near: (read) => idsIn(sql`${newest(read)} n where ${names} or ${wentToThem}`),
    // In order before any of them is looked at: the head of a mail is dear to read.
    far: () =>
      idsIn(sql`(with hits as materialized (
          select n.id, n.created_at from notices n where n.workspace_id = ${workspaceId}::uuid and ${mayName}
          union
          select n.id, n.created_at from notices n where n.recipient_id = any (array(
            select same.id from contacts named join contacts same on same.person_id = named.person_id where ${isCalledSo})))
        select hit.* from (select id, created_at from hits order by created_at desc, id desc) hit
        join notices n on n.id = hit.id
        where ${asked} and (${names} or ${wentToThem})
        order by hit.created_at desc, hit.id desc limit ${sql.lit(PAGE + 1)}) n`),
  });
}

async function idsIn(found: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select n.id from ${found}
    order by n.created_at desc, n.id desc limit ${sql.lit(PAGE + 1)}`.execute(db());
  return rows.map(({ id }) => id);
}

function logRows(member: Member) {
  return db()
    .selectFrom('notices as n')
    .leftJoin('onboardings as o', 'o.id', 'n.onboarding_id')
    .leftJoin('customers as cu', 'cu.id', 'o.customer_id')
    .leftJoin('members as m', 'm.id', 'n.recipient_id')
    .leftJoin('contacts as c', 'c.id', 'n.recipient_id')
    .select([
      'n.id',
      'n.kind',
      'n.state',
      'n.due_at',
      'n.created_at',
      'n.accepted_at',
      'n.failure',
      'n.attempt',
      'n.delivery',
      'n.delivery_at',
      'n.delivery_reason',
      'n.onboarding_id',
      'cu.name as customer',
      'm.name as member',
      'c.name as contact',
      sql<string | null>`n.message->>'subject'`.as('subject'),
      sql<string | null>`n.message->>'to'`.as('header'),
    ])
    .where('n.workspace_id', '=', member.workspaceId);
}

type LogRow = Awaited<ReturnType<ReturnType<typeof logRows>['execute']>>[number];

function logged(row: LogRow, now: Date): LoggedMailFacts {
  const isWaiting = row.state === 'queued' && row.due_at > now;
  const { onboarding_id, customer, delivery } = row;
  return {
    id: row.id,
    kind: row.kind,
    subject: row.subject,
    to: (row.header && readable(row.header)) ?? row.member ?? row.contact ?? '',
    onboarding: onboarding_id && customer ? { id: onboarding_id, customer } : null,
    delivery: {
      state: row.state,
      at: row.accepted_at ?? row.created_at,
      goesAt: isWaiting ? row.due_at : null,
      isLocal: !env().sendsMail,
      report: delivery && {
        delivery,
        at: row.delivery_at ?? row.created_at,
        reason: row.delivery_reason,
      },
    },
  };
}

export type OpenMailFacts = LoggedMailFacts & {
  facts: {
    from: string | null;
    repliesTo: string[];
    owedAt: Date;
    acceptedAt: Date | null;
    lastReport: { at: Date | null; reason: string } | null;
    failure: string | null;
    attempts: number;
  };
  text: string | null;
  html: string | null;
  /** What a person may decide about it. */
  mayArrive: boolean;
  mayBeSentAgain: boolean;
  isSentAgain: boolean;
  reader: Reader;
};

/**
 * One mail whole, as it was frozen, with `inPlaceOfLinks` where its reader found links of their own; null when there is
 * none of this id in the workspace.
 */
export async function loadLoggedMail(
  member: Member,
  id: string,
  inPlaceOfLinks: string,
): Promise<OpenMailFacts | null> {
  const reader: Reader = { now: await databaseNow(db()), timeZone: member.timeZone };
  const row = await logRows(member)
    .select(['n.message', 'n.generation', 'n.workspace_id as workspaceId'])
    .select(['n.subject_id as subjectId', 'n.recipient_id as recipientId'])
    .where('n.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const isSentAgain = isUndone(row.state) && (await hasSuccessor(db(), row));
  const { message } = row;
  return {
    ...logged(row, reader.now),
    facts: {
      from: message && readable(message.from),
      repliesTo: message?.replyTo.map(readable) ?? [],
      owedAt: row.created_at,
      acceptedAt: row.accepted_at,
      lastReport: row.delivery && { at: row.delivery_at, reason: row.delivery_reason },
      failure: row.failure,
      attempts: row.attempt,
    },
    text: message && withheld(message.text, inPlaceOfLinks),
    html: message && withheld(message.html, inPlaceOfLinks),
    mayArrive: row.state === 'unsure' && !isSentAgain,
    mayBeSentAgain: isUndone(row.state) && !isSentAgain && NOTICES[row.kind].isSentAgain,
    isSentAgain,
    reader,
  };
}

/** A header's name and address, without its quotes, the domain in its own letters. */
export const readable = (header: string): string =>
  header.replace(/^"(.*)" </, '$1 <').replace(/[^<> ]+(?=>?$)/, shownAddress);

const isUndone = (state: NoticeState): boolean => state === 'failed' || state === 'unsure';

/** Every link that belongs to the reader, as words; it leads nowhere. */
const withheld = (words: string, inPlaceOfLinks: string): string =>
  Object.values(OWN_LINKS).reduce(
    (text, link) => text.replaceAll(`href="${link}"`, '').replaceAll(link, inPlaceOfLinks),
    words,
  );
