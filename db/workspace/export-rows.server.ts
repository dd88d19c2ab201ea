/*
 * The rows of an export, read as JSON lines through a cursor: of a whole workspace, or of one customer with all its
 * onboardings. Beside an id stands the name of whoever it means, so that a sheet can be read by itself.
 */
import { type RawBuilder, sql } from 'kysely';
import { fetched, keysOf } from '../backup.server';
import type { Trx } from '../client.server';
import type { ColumnRule } from './export-rule.server';
import type { ExportedTable } from './export-tables.server';

export type ExportScope = {
  workspaceId: string;
  /** Null for everything of the workspace. */
  customerId: string | null;
  /** Whether the words of mail go along. */
  readsMail: boolean;
  /** Whether what programs were told goes along, and what they answered. */
  readsWebhooks: boolean;
};

type Column = { name: string; from: RawBuilder<unknown> };

const MEMBER = (id: RawBuilder<unknown>) =>
  sql`(select m.name from members m where m.workspace_id = t.workspace_id and m.id = ${id})`;
const CONTACT = (id: RawBuilder<unknown>) =>
  sql`(select p.name from contacts p where p.workspace_id = t.workspace_id and p.id = ${id})`;

/** Whose name stands beside an id. */
const NAMES: Partial<Record<ColumnRule, (id: RawBuilder<unknown>) => RawBuilder<unknown>>> = {
  member: MEMBER,
  contact: CONTACT,
  author: (id) => sql`coalesce(${MEMBER(id)}, ${CONTACT(id)})`,
};

/** "rep" of "rep_member_id", "author" of "author_id", "asked_by_name" of "asked_by". */
function besideOf(column: string): string {
  if (!column.endsWith('_id')) return `${column}_name`;
  return column.replace(/(_member)?_id$/, '');
}

function columnsOf({ rule }: ExportedTable): Column[] {
  const columns: Column[] = [];
  for (const [name, decided] of Object.entries(rule.columns)) {
    if (decided === 'withheld') continue;
    const from = sql.ref(`t.${name}`);
    const nameOf = NAMES[decided];
    columns.push({ name, from });
    if (nameOf) columns.push({ name: besideOf(name), from: nameOf(from) });
    if (name === 'onboarding_id') columns.push({ name: 'customer', from: CUSTOMER });
  }
  for (const [name, from] of Object.entries(rule.beside ?? {})) columns.push({ name, from });
  return columns;
}

const CUSTOMER = sql`(select c.name from onboardings o join customers c on c.id = o.customer_id
  where o.workspace_id = t.workspace_id and o.id = t.onboarding_id)`;

/** What stands in each row, in order. */
export const columnNamesOf = (exported: ExportedTable): string[] =>
  columnsOf(exported).map(({ name }) => name);

/** Tables that say nothing of a single customer aren't in the export of one. */
export const isInExport = ({ rule }: ExportedTable, { customerId }: ExportScope): boolean =>
  customerId === null || rule.ofCustomer !== null;

/** The rows of a table, some at a time, in the order of their keys. */
export async function* exportedLines(
  trx: Trx,
  exported: ExportedTable,
  { workspaceId, customerId, readsMail, readsWebhooks }: ExportScope,
): AsyncGenerator<string[]> {
  const { table, rule } = exported;
  const columns = columnsOf(exported).map(({ name, from }) => sql`${from} as ${sql.ref(name)}`);
  const own = table === 'workspaces' ? sql`t.id` : sql`t.workspace_id`;
  const narrowed = customerId !== null && rule.ofCustomer ? sql`and ${rule.ofCustomer}` : sql``;
  yield* fetched(
    trx,
    sql`with asked as (select ${sql.lit(readsMail)} as reads_mail, ${sql.lit(readsWebhooks)} as reads_webhooks),
      theirs as (
        select o.id, o.customer_id, o.rep_member_id, o.host_member_id from onboardings o
        where o.workspace_id = ${sql.lit(workspaceId)}::uuid
          and (${sql.lit(customerId)}::uuid is null or o.customer_id = ${sql.lit(customerId)}::uuid))
      select row_to_json(q)::text as line from (
        select ${sql.join(columns)} from ${sql.table(table)} t
        where ${own} = ${sql.lit(workspaceId)}::uuid ${narrowed}
        order by ${sql.join(await keysOf(trx, table))}) q`,
  );
}

/** The logo, which is in the export of the whole workspace; null for none. */
export async function exportedLogo(
  trx: Trx,
  { workspaceId, customerId }: ExportScope,
): Promise<Uint8Array | null> {
  if (customerId !== null) return null;
  const kept = await trx
    .selectFrom('logos')
    .select('png')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst();
  return kept?.png ?? null;
}

/** Photos of the members in the export, one at a time. */
export async function* exportedPhotos(
  trx: Trx,
  { workspaceId, customerId }: ExportScope,
): AsyncGenerator<{ memberId: string; jpeg: Uint8Array }> {
  const members = await trx
    .selectFrom('portraits as f')
    .select('f.member_id')
    .where('f.workspace_id', '=', workspaceId)
    .$if(customerId !== null, (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('onboardings as o')
            .select('o.id')
            .whereRef('o.workspace_id', '=', 'f.workspace_id')
            .where('o.customer_id', '=', customerId)
            .where((eb) =>
              eb.or([
                eb('o.rep_member_id', '=', eb.ref('f.member_id')),
                eb('o.host_member_id', '=', eb.ref('f.member_id')),
              ]),
            ),
        ),
      ),
    )
    .orderBy('f.member_id')
    .execute();
  for (const { member_id: memberId } of members) {
    const { jpeg } = await trx
      .selectFrom('portraits')
      .select('jpeg')
      .where('workspace_id', '=', workspaceId)
      .where('member_id', '=', memberId)
      .executeTakeFirstOrThrow();
    yield { memberId, jpeg };
  }
}
