/* A database that crashes under a running Foyer: a short run of `npm run storm:database`. */
import { expect, test } from 'vitest';
import { BLOWS, killDatabase } from '../faults/kill-database';
import { testKind } from '../support/database/database';

test.runIf(testKind() === 'postgres')(
  'lives through a database that is killed during claims, sending and recovery, and goes on by itself',
  { timeout: 240_000 },
  async () => {
    const report = await killDatabase(BLOWS.length);
    expect(report).toMatchObject({ kills: BLOWS.length, lost: 0, doubled: 0, ended: 0 });
  },
);
