/* `npm run fuzz -- [seconds] [seed]`: sends what nobody types to every address, on each database. */
import { startPostgres } from '../../support/postgres';
import { fuzzDemo } from './demo';
import { allAddresses, type Fuzzed } from './fuzz';

export async function run([seconds = '600', seed = String(Date.now() % 1_000_000)]: string[]): Promise<void> {
  const postgres = await startPostgres();
  try {
    print('PostgreSQL', seed, await fuzzDemo({ database: postgres.url() }, Number(seconds), Number(seed)));
    print('PGlite', seed, await fuzzDemo({}, Number(seconds), Number(seed)));
  } finally {
    await postgres.remove();
  }
}

function print(name: string, seed: string, report: Fuzzed): void {
  const { requests, reached, statuses, failures, slow, costliest } = report;
  const told = [...statuses].sort().map(([status, count]) => `${count} × ${status}`);
  console.log(
    `${name}: ${requests} requests (seed ${seed}) to ${reached.size} of ${allAddresses().length} addresses, ` +
      `${failures.length} failures, ${slow.length} slow; costliest ${Math.round(costliest)} ms of CPU; ${told.join(', ')}`,
  );
  for (const fault of [...failures, ...slow].slice(0, 40)) console.log(`  ${fault}`);
}
