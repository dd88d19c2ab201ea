/*
 * `npm run fuzz -- [seconds] [seed] [postgres | pglite]`: sends what nobody types to every address, on each database,
 * and says what was reached as whom.
 */
import { startPostgres } from '../../support/database/postgres';
import { fuzzDemo, mustBeDone } from './demo';
import { allAddresses } from './fuzz';
import type { Fuzzed } from './send';

export async function run([
  seconds = '120',
  seed = String(Date.now() % 1_000_000),
  only,
]: string[]): Promise<void> {
  if (only !== 'pglite') {
    const postgres = await startPostgres();
    try {
      print(
        'PostgreSQL',
        seed,
        await fuzzDemo({ database: postgres.url() }, Number(seconds), Number(seed), mustBeDone()),
      );
    } finally {
      await postgres.remove();
    }
  }
  if (only !== 'postgres')
    print('PGlite', seed, await fuzzDemo({}, Number(seconds), Number(seed), mustBeDone()));
}

function print(name: string, seed: string, report: Fuzzed): void {
  const { requests, coverage, statuses, failures, slow, costliest } = report;
  const told = [...statuses].sort().map(([status, count]) => `${count} × ${status}`);
  const { forms, read, done } = coverage.reading;
  console.log(coverage.lines().join('\n'));
  console.log(
    `${name}: ${requests} requests (seed ${seed}) to ${coverage.addresses} of ${allAddresses().length} addresses; ` +
      `${forms} forms, ${read} of them read, ${done} accepted; ` +
      `${failures.length} failures, ${slow.length} slow; costliest ${Math.round(costliest)} ms of CPU; ${told.join(', ')}`,
  );
  const open = mustBeDone().filter((address) => coverage.doneBy(address).length === 0);
  if (open.length > 0) console.log(`No form was accepted at ${open.join(', ')}`);
  for (const fault of [...failures, ...slow].slice(0, 40)) console.log(`  ${fault}`);
  if (open.length + failures.length + slow.length > 0) process.exitCode = 1;
}
