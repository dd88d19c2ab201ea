/* A storm short enough for the suite, on the kind of database under test. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleWorker } from '../../faults/mail/bundle';
import { type StormOptions, type StormReport, storm } from '../../faults/mail/storm';
import { createPostgresDatabase, migratedFolder, testKind } from '../../support/database/database';

export const NO_HARM = { lost: 0, doubled: 0, unsure: 0, leaks: [] };

type Short = Pick<StormOptions, 'mails' | 'blows' | 'seed'> & Partial<StormOptions>;

export async function shortStorm(options: Short): Promise<StormReport> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-storm-'));
  const fresh = testKind() === 'postgres' ? await createPostgresDatabase() : null;
  const embedded = fresh ? '' : await migratedFolder();
  try {
    return await storm({
      worker: await bundleWorker(`short-${options.seed}`),
      where: fresh ? { database: fresh.url } : { folder: embedded },
      workers: 3,
      logFile: join(folder, 'workers.log'),
      ...options,
    });
  } finally {
    await fresh?.drop();
    for (const one of [folder, embedded]) if (one) rmSync(one, { recursive: true, force: true });
  }
}
