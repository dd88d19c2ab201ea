/*
 * `npm run storm -- --kills 3000 --mails 10000 --seed 1`: kills workers while they send and prints what became of the
 * mail. Runs in rounds; a storm that is cut short goes on with its next round when started again with the same seed.
 */
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startPostgres } from '../../support/postgres';
import { bundleWorker } from './bundle';
import { type StormReport, storm } from './storm';

const KILLS_A_ROUND = 300;

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      kills: { type: 'string', default: '3000' },
      mails: { type: 'string', default: '10000' },
      workers: { type: 'string', default: '3' },
      seed: { type: 'string', default: '1' },
      embedded: { type: 'boolean', default: false },
      'ignore-keys': { type: 'boolean', default: false },
      'never-repeat': { type: 'boolean', default: false },
    },
  });
  const [kills, mails, seed] = [Number(values.kills), Number(values.mails), Number(values.seed)];
  const rounds = Math.max(1, Math.ceil(kills / KILLS_A_ROUND));
  const name = [seed, kills, mails, values.embedded && 'embedded', values['ignore-keys'] && 'no-keys']
    .concat(values['never-repeat'] && 'never-repeat')
    .filter(Boolean)
    .join('-');
  const notes = new URL(`../../../.cache/storms/${name}.jsonl`, import.meta.url);
  const done = readRounds(fileURLToPath(notes));
  const worker = await bundleWorker(name);
  for (let round = done.length; round < rounds; round++) {
    const report = await inPlace(values.embedded, (where) =>
      storm({
        worker,
        where,
        mails: Math.ceil(mails / rounds),
        kills: Math.ceil(kills / rounds),
        workers: Number(values.workers),
        seed: seed * 1_000 + round,
        ignoreKeys: values['ignore-keys'],
        mayRepeat: !values['never-repeat'],
      }),
    );
    done.push(report);
    mkdirSync(dirname(fileURLToPath(notes)), { recursive: true });
    appendFileSync(notes, `${JSON.stringify(report)}\n`);
    console.log(`round ${round + 1} of ${rounds}: ${sentence(report)}`);
  }
  console.log(`In all (seed ${seed}): ${sentence(total(done))}`);
}

function readRounds(file: string): StormReport[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

async function inPlace<T>(
  isEmbedded: boolean,
  work: (where: { database: string } | { folder: string }) => Promise<T>,
): Promise<T> {
  if (isEmbedded) {
    const folder = mkdtempSync(join(tmpdir(), 'foyer-storm-'));
    return work({ folder }).finally(() => rmSync(folder, { recursive: true, force: true }));
  }
  const postgres = await startPostgres({ isDurable: true });
  return work({ database: postgres.url() }).finally(() => postgres.remove());
}

function total(reports: StormReport[]): StormReport {
  const sum = (of: (report: StormReport) => number) => reports.reduce((all, one) => all + of(one), 0);
  const moments: Record<string, number> = {};
  for (const report of reports)
    for (const [moment, count] of Object.entries(report.moments))
      moments[moment] = (moments[moment] ?? 0) + count;
  return {
    kills: sum((one) => one.kills),
    moments,
    accepted: sum((one) => one.accepted),
    unsure: sum((one) => one.unsure),
    lost: sum((one) => one.lost),
    doubled: sum((one) => one.doubled),
    doubledUnlisted: sum((one) => one.doubledUnlisted),
    seconds: sum((one) => one.seconds),
  };
}

function sentence(report: StormReport): string {
  const moments = Object.entries(report.moments).map(([moment, count]) => `${moment} ${count}`);
  return (
    `${report.kills} kills (${moments.join(', ')}); ${report.accepted} accepted, ${report.lost} lost, ` +
    `${report.doubled} doubled (${report.doubledUnlisted} of them not listed), ${report.unsure} unsure; ${report.seconds} s`
  );
}
