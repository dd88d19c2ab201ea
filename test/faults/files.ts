/* `npm run storm:files -- [uploads] [kills] [seed]`: kills the server under files that arrive, and fills the disk under them, on each database. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../support/database/postgres';
import { seeded } from '../support/story/seeded';
import { type FullReport, fillDisk } from './full-disk';
import { killUploads, type UploadReport } from './kill-uploads';

export async function run([uploads = '200', kills = '40', seed = '1']: string[]): Promise<void> {
  const folders = ['pglite', 'postgres'].map((name) => mkdtempSync(join(tmpdir(), `foyer-files-${name}-`)));
  const [ofPglite = '', ofPostgres = ''] = folders;
  const size = { uploads: Number(uploads), kills: Number(kills) };
  const postgres = await startPostgres({ isDurable: true });
  try {
    print('PGlite', seed, await killUploads({ folder: ofPglite }, size, seeded(Number(seed))));
    const database = { folder: ofPostgres, database: postgres.url() };
    print('PostgreSQL', seed, await killUploads(database, size, seeded(Number(seed))));
    printFull('PGlite', await fillDisk({ folder: ofPglite }));
    printFull('PostgreSQL', await fillDisk(database));
  } finally {
    await postgres.remove();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
}

function print(name: string, seed: string, report: UploadReport): void {
  const { uploads, kills, acknowledged, lost, swept, orphans } = report;
  console.log(
    `${name}: ${uploads} files sent, ${kills} kills (seed ${seed}), ${acknowledged} acknowledged, ${lost.length} lost; ` +
      `${swept} swept away, ${orphans.length} orphans after it`,
  );
  for (const fault of [...lost, ...orphans]) console.log(`  ${fault}`);
}

function printFull(name: string, report: FullReport | null): void {
  if (!report) {
    console.log(`${name}: no disk was filled, for it takes root to mount a small one`);
    return;
  }
  const { lost, faults, swept, orphans } = report;
  console.log(
    `${name}, a disk that is full and back: ${lost.length} lost, ${faults.length} faults; ${swept} swept away, ` +
      `${orphans.length} orphans after it`,
  );
  for (const fault of [...lost, ...faults, ...orphans]) console.log(`  ${fault}`);
}
