/*
 * Several processes are one Foyer, and are restarted under load without a failure: a short run of `npm run storm:many`, with
 * the files in a bucket, as processes have it that share no disk.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';
import { expect, it } from 'vitest';
import { manyProcesses } from '../faults/many/storm';
import { createDemoDatabase } from '../support/browser/demo-database';
import { testKind } from '../support/database/database';

it.runIf(testKind() === 'postgres')(
  'what one process knows they all know; a restart fails no request, a kill loses nothing that was acknowledged',
  { timeout: 240_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'foyer-many-'));
    const data = join(folder, 'data');
    const { url: database, drop } = await createDemoDatabase();
    const bucket = new S3rver({
      port: 0,
      address: '127.0.0.1',
      silent: true,
      directory: join(folder, 'buckets'),
      configureBuckets: [{ name: 'foyer' }],
      allowMismatchedSignatures: true,
    });
    const { port } = await bucket.run();
    const env = {
      S3_URL: `http://127.0.0.1:${port}/foyer`,
      S3_REGION: 'us-east-1',
      S3_ACCESS_KEY_ID: 'S3RVER',
      S3_SECRET_ACCESS_KEY: 'S3RVER',
    };
    try {
      const size = { webs: 2, workers: 1, restarts: 1, kills: 1 };
      const { faults, restarted, killed, errors } = await manyProcesses(
        { database, folder: data, env, ...size },
        Math.random,
      );
      expect([keptIn(data), keptIn(join(folder, 'buckets')).length > 0]).toEqual([[], true]);
      expect({ faults, errors }).toEqual({ faults: [], errors: [] });
      expect(restarted).toMatchObject({ failed: [], lost: [], exitCodes: [0, 0] });
      expect(killed.lost).toEqual([]);
      expect(Math.min(restarted.acknowledged, killed.acknowledged)).toBeGreaterThan(0);
    } finally {
      await drop();
      await bucket.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

/** Files by the keys that a store keeps them under: of a workspace, of an onboarding of it. */
const keptIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && /[0-9a-f-]{36}\/[0-9a-f-]{36}$/.test(one.parentPath))
    .map(({ name }) => name);
