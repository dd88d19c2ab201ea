/* What was answered with success survives a killed server: a short run of `npm run storm:web`. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { killServer } from '../faults/kill-server';
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
