/* The ledger of a storm: mails that are written and due, and what became of them. */
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type Database, type Trx, transact } from '#db/client.server';
import { OWN_LINKS } from '#emails/own-links';
import type { Linked } from './links';

const AT_ONCE = 500;

export type Owing = {
  /** Joins the transaction of each mail. */
  alongside?: (trx: Trx, id: string, now: Date) => Promise<void>;
  /** Whose mail it is: one for each of these links. Without it, mail to members of a new workspace. */
  linked?: Linked;
  /** As a worker left it that died while it was sending: its lease has ended. */
  isAbandoned?: boolean;
};

/** Puts `count` written mails into the ledger; their ids. */
export async function owe(
  { db }: Pick<Database, 'db'>,
  count: number,
  { alongside, linked, isAbandoned }: Owing = {},
): Promise<string[]> {
  const workspaceId = linked?.workspaceId ?? (await newWorkspace(db));
  const ids = Array.from({ length: count }, () => uuid());
  const now = new Date();
  for (let from = 0; from < count; from += AT_ONCE)
    await transact(db, async (trx) => {
      const some = ids.slice(from, from + AT_ONCE);
      const rows = some.map((id, at) => ({
        id,
        workspace_id: workspaceId,
        subject_id: id,
        due_at: now,
        opened_at: now,
        created_at: now,
        ...(isAbandoned ? abandoned(now) : {}),
        ...(linked ? toContact(linked, from + at, id) : toMember(id)),
      }));
      await trx.insertInto('notices').values(rows).execute();
      if (alongside) for (const id of some) await alongside(trx, id, now);
    });
  return ids;
}

async function newWorkspace(db: Database['db']): Promise<string> {
  const id = uuid();
  await db.insertInto('workspaces').values({ id, name: 'Storm', time_zone: 'UTC' }).execute();
  return id;
}

const abandoned = (now: Date) => ({
  state: 'sending' as const,
  attempt: 1,
  first_attempt_at: now,
  lease_until: new Date(now.getTime() - 1_000),
});

const toMember = (id: string) => ({
  onboarding_id: null,
  kind: 'handoff_received' as const,
  recipient_kind: 'member' as const,
  recipient_id: uuid(),
  message: message(id, '<p>Hello</p>', 'Hello'),
});

const toContact = ({ onboardingId, contactId, links }: Linked, at: number, id: string) => ({
  onboarding_id: onboardingId,
  kind: 'introduction' as const,
  recipient_kind: 'contact' as const,
  recipient_id: contactId,
  link_id: links[at]?.id,
  message: message(
    id,
    `<p>Hello, <a href="${OWN_LINKS.welcome}">your page</a></p>`,
    `Hello, your page: ${OWN_LINKS.welcome}`,
  ),
});

const message = (id: string, html: string, text: string) =>
  JSON.stringify({
    from: '"Storm" <storm@example.com>',
    to: `"Recipient" <${id}@example.com>`,
    replyTo: [],
    subject: `Mail ${id}`,
    html,
    text,
    headers: { 'X-Entity-Ref-ID': id },
  });

export type Standing = { state: string; count: number };

/** How many mails of the ledger are in each state. */
export async function standings({ db }: Database): Promise<Map<string, number>> {
  const { rows } =
    await sql<Standing>`select state, count(*)::int as count from notices group by state`.execute(db);
  return new Map(rows.map(({ state, count }) => [state, count]));
}

/** Sets the database's own clock so many seconds before the machine's. */
export async function setClockAhead({ db }: Database, seconds: number): Promise<void> {
  await sql`
    insert into clock_offset (shift) values (make_interval(secs => ${seconds}::int))
    on conflict (only_row) do update set shift = excluded.shift
  `.execute(db);
}

export type Doubt = { id: string; state: string; attempt: number };

/** Mails that were tried more than once before they were accepted, or of which nobody knows. */
export async function doubted({ db }: Database): Promise<Doubt[]> {
  return db
    .selectFrom('notices')
    .select(['id', 'state', 'attempt'])
    .where((eb) => eb.or([eb('state', '=', 'unsure'), eb('attempt', '>', 1)]))
    .execute();
}
