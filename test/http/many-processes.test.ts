/* Several processes are one Foyer, and are restarted under load without a failure: a short run of `npm run storm:many`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { manyProcesses } from '../faults/many/storm';
import { createDemoDatabase } from '../support/browser/demo-database';
import { testKind } from '../support/database/database';

it.runIf(testKind() === 'postgres')(
  'what one process knows they all know; a restart fails no request, a kill loses nothing that was acknowledged',
  { timeout: 240_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'foyer-many-'));
    const { url: database, drop } = await createDemoDatabase();
    try {
      const size = { webs: 2, workers: 1, restarts: 1, kills: 1 };
      const { faults, restarted, killed, errors } = await manyProcesses(
        { database, folder, ...size },
        Math.random,
      );
      expect({ faults, errors }).toEqual({ faults: [], errors: [] });
      expect(restarted).toMatchObject({ failed: [], lost: [], exitCodes: [0, 0] });
      expect(killed.lost).toEqual([]);
      expect(Math.min(restarted.acknowledged, killed.acknowledged)).toBeGreaterThan(0);
    } finally {
      await drop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
