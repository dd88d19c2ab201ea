/*
 * What the statements of ours really read: each is explained as PostgreSQL runs it, and the rows that it looks at in
 * each table are counted, whether it finds them in the table or goes through the whole of an index.
 */
import { type CompiledQuery, type Kysely, type LogEvent, sql } from 'kysely';

export type Asked = { text: string; parameters: readonly unknown[]; while: string };

/** Notes every statement once, with what was under way when it was first asked. */
export class Statements {
  readonly asked = new Map<string, Asked>();
  during = '';
  readonly note = ({ query }: LogEvent): void => {
    if (!/^(select|with|update|delete|insert)/i.test(query.sql.trim())) return;
    if (!this.asked.has(query.sql))
      this.asked.set(query.sql, { text: query.sql, parameters: query.parameters, while: this.during });
  };
}

type Node = {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  'Rows Removed by Join Filter'?: number;
  Plans?: Node[];
};

/** Rows looked at, by table. Nothing that the statement writes stays. */
export async function rowsRead(db: Kysely<never>, { text, parameters }: Asked): Promise<Map<string, number>> {
  const read = new Map<string, number>();
  await db
    .transaction()
    .execute(async (trx) => {
      const explained: CompiledQuery = {
        ...sql`select 1`.compile(trx),
        sql: `explain (analyze, format json) ${text}`,
        parameters,
      };
      const { rows } = await trx.executeQuery<{ 'QUERY PLAN': { Plan: Node }[] }>(explained);
      const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
      if (plan) count(plan, read);
      throw new Undone();
    })
    .catch((error) => {
      if (!(error instanceof Undone)) throw error;
    });
  return read;
}

class Undone extends Error {}

function count(node: Node, into: Map<string, number>): void {
  const table = node['Relation Name'];
  const seen =
    (node['Actual Rows'] ?? 0) +
    (node['Rows Removed by Filter'] ?? 0) +
    (node['Rows Removed by Index Recheck'] ?? 0);
  if (table && !/^ModifyTable$/.test(node['Node Type']))
    into.set(table, (into.get(table) ?? 0) + seen * (node['Actual Loops'] ?? 1));
  for (const one of node.Plans ?? []) count(one, into);
}
