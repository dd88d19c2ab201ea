/*
 * A pool whose queries end. A database that hangs (frozen, or behind a connection that nobody answers on) takes no
 * notice of its own limits, so the limit is kept on our side: the query is given up and its connection with it.
 */
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';

/** A little longer than the database itself lets a statement take, so that it is the one to say so while it can. */
export function boundedPool(pool: pg.Pool, milliseconds: number): PostgresPool {
  return {
    options: pool.options,
    connect: async () => bounded(await pool.connect(), milliseconds),
    end: () => pool.end(),
  };
}

function bounded(client: pg.PoolClient, milliseconds: number): PostgresPoolClient {
  let isStuck = false;
  const ask = async (text: string, values: readonly unknown[]) => {
    // What follows on a connection that is stuck (a rollback) would only wait as long again.
    if (isStuck) throw new NoAnswer();
    let limit: NodeJS.Timeout | undefined;
    const givenUp = new Promise<never>((_, reject) => {
      limit = setTimeout(() => {
        isStuck = true;
        reject(new NoAnswer());
      }, milliseconds);
    });
    const asked = client.query(text, [...values]);
    asked.catch(() => undefined);
    return Promise.race([asked, givenUp]).finally(() => clearTimeout(limit));
  };
  // Rows are never streamed here, so the form with a cursor isn't needed.
  const query = ask as unknown as PostgresPoolClient['query'];
  return { query, release: (destroy) => client.release(isStuck || destroy) };
}

/** Told to people as a database that is away. */
class NoAnswer extends Error {
  readonly code = 'ETIMEDOUT';
  constructor() {
    super('The database did not answer in time.');
  }
}
