/* What was answered with success survives a killed server: short runs of `npm run storm:web` and `npm run storm:files`. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { killServer } from '../faults/kill-server';
import { killUploads } from '../faults/kill-uploads';
import { createDemoDatabase } from '../support/browser/demo-database';
import { testKind } from '../support/database/database';

const KILLS = 2;

it('loses nothing that it acknowledged when it is killed', { timeout: 240_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-kill-'));
  const fresh = testKind() === 'postgres' ? await createDemoDatabase() : null;
  try {
    const report = await killServer({ folder, database: fresh?.url }, KILLS, Math.random);
    expect(report).toMatchObject({ kills: KILLS, lost: [], contradictions: [] });
    expect(report.acknowledged).toBeGreaterThan(0);
  } finally {
    await fresh?.drop();
    rmSync(folder, { recursive: true, force: true });
  }
});

it('loses no file that it acknowledged, and leaves no orphan', { timeout: 240_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-kill-'));
  const fresh = testKind() === 'postgres' ? await createDemoDatabase() : null;
  try {
    const options = { folder, database: fresh?.url };
    const report = await killUploads(options, { uploads: 8, kills: 1 }, Math.random);
    expect(report).toMatchObject({ kills: 1, lost: [], orphans: [] });
    expect(report.acknowledged).toBeGreaterThan(0);
  } finally {
    await fresh?.drop();
    rmSync(folder, { recursive: true, force: true });
  }
});
