/*
 * The local mailbox: every mail of a workspace as its recipient sees it. Links are derived when a mail is looked at;
 * the ledger itself never holds one.
 */
import { sql } from 'kysely';
import { databaseNow, db } from '#db/client.server';
import type { Attachment } from '#db/mail/mail-tables';
import { withOwnLinks } from '#emails/index';
import { linksShownTo } from '../../auth/contact/own-links.server';
import { containing } from '../../domain/form/search-text';
import type { NoticeKind, NoticeState } from '../../domain/mail/notice';
import { isGathering, respectsQuiet } from '../../domain/mail/quiet-hours';
import type { MemberActor } from '../../domain/onboarding/access';
import type { Reader } from '../../speech/en/say-time';

const PAGE = 50;

export type LetterFacts = {
  id: string;
  kind: NoticeKind;
  state: NoticeState;
  subject: string;
  to: string;
  from: string;
  /** Null for mail that is about no customer. */
  customer: string | null;
  at: Date;
};

export type MailboxFacts = {
  letters: LetterFacts[];
  /** `gathers`: more may join it for some minutes; what doesn't waits for its reader's day. */
  waiting: {
    id: string;
    kind: NoticeKind;
    /** The name of whom it goes to. */
    to: string;
    customer: string | null;
    dueAt: Date;
    gathers: boolean;
    /** It may be sent at once: it waits for no quiet hours. */
    mayHurry: boolean;
  }[];
  next: string | null;
  reader: Reader;
};

type Viewer = MemberActor & { timeZone: string };

export type MailSearch = { text: string; before: string | null };

/** What came last first, on each page; `before` is the id of the last one seen; a name, an address or a subject narrows the list. */
export async function loadMailbox(member: Viewer, { text, before }: MailSearch): Promise<MailboxFacts> {
  const reader: Reader = { now: await databaseNow(db()), timeZone: member.timeZone };
  const rows = await db()
    .selectFrom('notices as n')
    .leftJoin('onboardings as o', 'o.id', 'n.onboarding_id')
    .leftJoin('customers as c', 'c.id', 'o.customer_id')
    .leftJoin('members as m', 'm.id', 'n.recipient_id')
    .leftJoin('contacts as p', 'p.id', 'n.recipient_id')
    .select([
      'n.id',
      'n.kind',
      'n.state',
      'n.created_at',
      'n.accepted_at',
      'n.due_at',
      'n.opened_at',
      'c.name as customer',
      sql<string>`coalesce(m.name, p.name, '')`.as('recipient'),
      // The words and files of fifty mails are no list.
      sql<string | null>`n.message->>'subject'`.as('subject'),
      sql<string | null>`n.message->>'to'`.as('to'),
      sql<string | null>`n.message->>'from'`.as('from'),
    ])
    .where('n.workspace_id', '=', member.workspaceId)
    .where('n.state', '!=', 'cancelled')
    .$if(before !== null, (query) => query.where('n.id', '<', before as string))
    .$if(text !== '', (query) =>
      query.where(
        sql<string>`(n.message->>'to') || ' ' || (n.message->>'subject')`,
        'ilike',
        containing(text),
      ),
    )
    .orderBy('n.id', 'desc')
    .limit(PAGE + 1)
    .execute();
  const page = rows.slice(0, PAGE);
  return {
    letters: page
      .flatMap(({ subject, to, from, ...row }) => {
        if (subject === null || to === null || from === null) return [];
        return [
          {
            id: row.id,
            kind: row.kind,
            state: row.state,
            subject,
            to: nameIn(to),
            from: nameIn(from),
            customer: row.customer,
            at: row.accepted_at ?? row.created_at,
          },
        ];
      })
      .sort((one, other) => other.at.getTime() - one.at.getTime()),
    waiting: page
      .filter((row) => row.subject === null && row.state === 'queued')
      .map((row) => ({
        id: row.id,
        kind: row.kind,
        to: row.recipient,
        customer: row.customer,
        dueAt: row.due_at,
        gathers: isGathering(row.kind, { openedAt: row.opened_at, dueAt: row.due_at }),
        mayHurry: !respectsQuiet(row.kind),
      })),
    next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
    reader,
  };
}

export type OpenLetterFacts = LetterFacts & {
  html: string;
  text: string;
  headers: { name: string; value: string }[];
  /** The names of what goes along. */
  files: string[];
};

/** One mail whole, with its working link; null when there is none of this id in the workspace. */
export async function loadLetter(member: Viewer, id: string): Promise<OpenLetterFacts | null> {
  const row = await db()
    .selectFrom('notices as n')
    .leftJoin('onboardings as o', 'o.id', 'n.onboarding_id')
    .leftJoin('customers as c', 'c.id', 'o.customer_id')
    .leftJoin('welcome_links as l', 'l.id', 'n.link_id')
    .select([
      'n.id',
      'n.kind',
      'n.state',
      'n.message',
      'n.subject_id as subjectId',
      'n.generation',
      'n.recipient_id as recipientId',
      'n.created_at',
      'n.accepted_at',
      'c.name as customer',
      'l.id as link_id',
      'l.generation as link_generation',
    ])
    .where('n.workspace_id', '=', member.workspaceId)
    .where('n.id', '=', id)
    .executeTakeFirst();
  if (!row?.message) return null;
  const link =
    row.link_id && row.link_generation ? { id: row.link_id, generation: row.link_generation } : null;
  const message = withOwnLinks(row.message, linksShownTo(member, { ...row, link }));
  const { subject, html, text } = message;
  const at = row.accepted_at ?? row.created_at;
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    subject,
    html,
    text,
    files: (message.attachments ?? []).map((file) => file.name),
    to: nameIn(message.to),
    from: nameIn(message.from),
    customer: row.customer,
    at,
    headers: [
      { name: 'From', value: message.from },
      { name: 'To', value: message.to },
      { name: 'Reply-To', value: message.replyTo.join(', ') },
      { name: 'Subject', value: subject },
      { name: 'Date', value: at.toUTCString() },
      ...Object.entries(message.headers).map(([name, value]) => ({ name, value })),
    ],
  };
}

/** A file that goes along with a mail, by its place; null where there is none. */
export async function loadAttachment(member: Viewer, id: string, place: number): Promise<Attachment | null> {
  const row = await db()
    .selectFrom('notices')
    .select('message')
    .where('workspace_id', '=', member.workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.message?.attachments?.[place] ?? null;
}

/** The name in `"Name" <address>`. */
const nameIn = (header: string): string => /^"(.*)" </.exec(header)?.[1] ?? header;
