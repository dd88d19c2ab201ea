/*
 * How long processes were really on a processor, to the microsecond: on a machine that others use too, the only time that
 * says the same twice.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import type { Db } from '#db/client.server';

/** Of all threads of a process, in milliseconds; nought where there is none of that id here. */
export function onCpu(pid: number): number {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    return threads.reduce((sum, thread) => sum + timeOf(`/proc/${pid}/task/${thread}/schedstat`), 0);
  } catch {
    return 0;
  }
}

const timeOf = (file: string): number => Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e6;

/** The processes of PostgreSQL that serve this database, other than the one that is asked. */
export async function backendsOf(db: Db): Promise<number[]> {
  const { rows } = await sql<{ pid: number }>`select pid from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`.execute(
    db,
  );
  return rows.map(({ pid }) => pid);
}
