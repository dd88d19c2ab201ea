/* `npm run storm:many -- [restarts] [kills] [webs] [workers] [seed]`: many processes on one PostgreSQL behind a proxy; with
 * `POOLED=1` through PgBouncer, which has four connections for all of them.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPooler } from '../../support/database/pooler';
import { startPostgres } from '../../support/database/postgres';
import { seeded } from '../../support/story/seeded';
import { manyProcesses, type Rough } from './storm';

export async function run([
  restarts = '5',
  kills = '10',
  webs = '3',
  workers = '2',
  seed = '1',
]: string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-many-'));
  const postgres = await startPostgres({ isDurable: true });
  const pooler = process.env.POOLED === '1' ? await startPooler(postgres.url(), 4) : null;
  try {
    const report = await manyProcesses(
      {
        database: postgres.url(),
        pooler: pooler?.url,
        folder,
        webs: Number(webs),
        workers: Number(workers),
        restarts: Number(restarts),
        kills: Number(kills),
      },
      seeded(Number(seed)),
    );
    console.log(
      `${webs} processes serve, ${workers} work${pooler ? ', through PgBouncer' : ''}; ${report.faults.length} things don’t hold over all`,
    );
    print(`${report.restarted.exitCodes.length} restarts`, report.restarted);
    print(`${kills} kills (seed ${seed})`, report.killed);
    for (const fault of [...report.faults, ...report.errors]) console.log(`  ${fault}`);
    const { faults, restarted, killed, errors } = report;
    const wrong = [faults, restarted.failed, restarted.lost, killed.lost, errors];
    if (wrong.some((some) => some.length > 0)) process.exitCode = 1;
  } finally {
    await pooler?.stop();
    await postgres.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

function print(what: string, { answered, failed, acknowledged, lost, took }: Rough): void {
  const sorted = [...took].sort((one, other) => one - other);
  const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);
  console.log(
    `${what}: ${answered} answers as asked, ${failed.length} failed; ${acknowledged} acknowledged writes, ${lost.length} lost; ` +
      `answers p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${Math.round(sorted.at(-1) ?? 0)} ms`,
  );
  for (const fault of [...failed.slice(0, 20), ...lost]) console.log(`  ${fault}`);
}
