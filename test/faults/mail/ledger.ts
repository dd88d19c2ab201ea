/* The ledger of a storm: mails that are written and due, and what became of them. */
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type Database, type Trx, transact } from '#db/client.server';

const AT_ONCE = 500;

type Alongside = (trx: Trx, id: string, now: Date) => Promise<void>;

/** Puts `count` written mails into the ledger of a new workspace; their ids. `alongside` joins their transaction. */
export async function owe(
  { db }: Pick<Database, 'db'>,
  count: number,
  alongside?: Alongside,
): Promise<string[]> {
  const workspace = uuid();
  await db.insertInto('workspaces').values({ id: workspace, name: 'Storm', time_zone: 'UTC' }).execute();
  const ids = Array.from({ length: count }, () => uuid());
  const now = new Date();
  for (let from = 0; from < count; from += AT_ONCE)
    await transact(db, async (trx) => {
      await trx
        .insertInto('notices')
        .values(
          ids.slice(from, from + AT_ONCE).map((id) => ({
            id,
            workspace_id: workspace,
            onboarding_id: null,
            kind: 'handoff_received' as const,
            subject_id: id,
            recipient_kind: 'member' as const,
            recipient_id: uuid(),
            due_at: now,
            opened_at: now,
            created_at: now,
            message: JSON.stringify({
              from: '"Storm" <storm@example.com>',
              to: `"Recipient" <${id}@example.com>`,
              replyTo: [],
              subject: `Mail ${id}`,
              html: '<p>Hello</p>',
              text: 'Hello',
              headers: { 'X-Entity-Ref-ID': id },
            }),
          })),
        )
        .execute();
      if (alongside) for (const id of ids.slice(from, from + AT_ONCE)) await alongside(trx, id, now);
    });
  return ids;
}

export type Standing = { state: string; count: number };

/** How many mails of the ledger are in each state. */
export async function standings({ db }: Database): Promise<Map<string, number>> {
  const { rows } =
    await sql<Standing>`select state, count(*)::int as count from notices group by state`.execute(db);
  return new Map(rows.map(({ state, count }) => [state, count]));
}

/** Mails that were tried more than once before they were accepted, or of which nobody knows. */
export async function doubted({ db }: Database): Promise<Set<string>> {
  const rows = await db
    .selectFrom('notices')
    .select('id')
    .where((eb) => eb.or([eb('state', '=', 'unsure'), eb('attempt', '>', 1)]))
    .execute();
  return new Set(rows.map((row) => row.id));
}
