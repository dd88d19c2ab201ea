/* The worker. */
import type { Database } from '#db/client.server';

export async function startWorker(_database: Database) {
  return { stop: async () => undefined };
}
