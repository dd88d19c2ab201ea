/* `npm run storm:web -- [kills] [seed]`: kills the server on each database and prints what became of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../support/database/postgres';
import { seeded } from '../support/story/seeded';
import { type KillReport, killServer } from './kill-server';

export async function run([kills = '20', seed = '1']: string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-kill-'));
  const postgres = await startPostgres({ isDurable: true });
  try {
    print('PGlite', seed, await killServer({ folder }, Number(kills), seeded(Number(seed))));
    const database = postgres.url();
    print('PostgreSQL', seed, await killServer({ database }, Number(kills), seeded(Number(seed))));
  } finally {
    await postgres.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

function print(name: string, seed: string, report: KillReport): void {
  const times = [...report.restarts].sort((a, b) => a - b);
  console.log(
    `${name}: ${report.kills} kills (seed ${seed}), ${report.acknowledged} answers acknowledged, ${report.lost.length} lost, ` +
      `${report.contradictions.length} contradictions; restart to first page median ${times[Math.floor(times.length / 2)]} ms, longest ${times.at(-1)} ms`,
  );
  for (const fault of [...report.lost, ...report.contradictions]) console.log(`  ${fault}`);
}
