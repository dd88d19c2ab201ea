/* A storm short enough for the suite, on the kind of database under test. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleWorker } from '../../faults/mail/bundle';
import { type StormOptions, type StormReport, storm } from '../../faults/mail/storm';
import { testKind } from '../../support/database/database';
import { startPostgres } from '../../support/database/postgres';

export const NO_HARM = { lost: 0, doubled: 0, unsure: 0, leaks: [] };

type Short = Pick<StormOptions, 'mails' | 'blows' | 'seed'> & Partial<StormOptions>;

export async function shortStorm(options: Short): Promise<StormReport> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-storm-'));
  const postgres = testKind() === 'postgres' ? await startPostgres({ isDurable: true }) : null;
  try {
    return await storm({
      worker: await bundleWorker(`short-${options.seed}`),
      where: postgres ? { database: postgres.url() } : { folder: join(folder, 'data') },
      workers: 3,
      logFile: join(folder, 'workers.log'),
      ...options,
    });
  } finally {
    await postgres?.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}
