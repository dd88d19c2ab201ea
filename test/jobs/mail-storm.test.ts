/*
 * The storm in short: workers are killed while they send. The long one has its own command (`npm run storm`).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundleWorker } from '../faults/mail/bundle';
import { storm } from '../faults/mail/storm';
import { testKind } from '../support/database';
import { startPostgres } from '../support/postgres';

const LONGEST = 240_000;

test.runIf(testKind() === 'postgres')(
  'three workers, killed at every moment: nothing is lost, nothing doubled',
  async () => {
    const postgres = await startPostgres({ isDurable: true });
    const where = { database: postgres.url() };
    const worker = await bundleWorker('short-postgres');
    const report = await storm({ worker, where, mails: 250, kills: 48, workers: 3, seed: 11 }).finally(() =>
      postgres.remove(),
    );
    expect(report).toMatchObject({ accepted: 250, lost: 0, doubled: 0, unsure: 0 });
    expect(report.kills).toBeGreaterThanOrEqual(48);
    expect(Object.keys(report.moments)).toHaveLength(8);
  },
  LONGEST,
);

test.runIf(testKind() === 'pglite')(
  'the one process of the embedded database, killed again and again: nothing is lost, nothing doubled',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'foyer-storm-'));
    const worker = await bundleWorker('short-embedded');
    const report = await storm({
      worker,
      where: { folder },
      mails: 24,
      kills: 5,
      workers: 1,
      seed: 3,
    }).finally(() => rmSync(folder, { recursive: true, force: true }));
    expect(report).toMatchObject({ accepted: 24, lost: 0, doubled: 0, unsure: 0, kills: 5 });
  },
  LONGEST,
);
