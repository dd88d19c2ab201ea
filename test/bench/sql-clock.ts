/*
 * What PostgreSQL itself spends on the statements of one database, by its own count: pg_stat_statements, planning and
 * running. Neither the way to the server nor waiting in a pool is part of it. Read from another database, so that reading
 * isn't counted.
 */
import pg from 'pg';

/** Of the server, from its start. */
export const SERVER_SETTINGS = [
  'shared_preload_libraries=pg_stat_statements',
  'pg_stat_statements.track_planning=on',
];

export type SqlClock = {
  read(): Promise<{ ms: number; statements: number }>;
  close(): Promise<void>;
};

export async function sqlClock(url: string): Promise<SqlClock> {
  const beside = new URL(url);
  const database = beside.pathname.slice(1);
  beside.pathname = '/template1';
  const client = new pg.Client({ connectionString: beside.href });
  await client.connect();
  await client.query('create extension if not exists pg_stat_statements');
  const asked = {
    name: 'sql-clock',
    text: `select coalesce(sum(s.total_plan_time + s.total_exec_time), 0)::float8 as ms, coalesce(sum(s.calls), 0)::int as statements
      from pg_stat_statements(false) s join pg_database d on d.oid = s.dbid where d.datname = $1`,
    values: [database],
  };
  return {
    read: async () => (await client.query(asked)).rows[0],
    close: () => client.end(),
  };
}
