/*
 * `npm run storm -- --kills 3000 --mails 10000 --seed 1`: kills workers while they send and prints what became of the
 * mail; `--stops 24 --seconds 60` stops them for so long instead. Runs in rounds; a storm that is cut short goes on with
 * its next round when started again with the same options.
 */
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startPostgres } from '../../support/database/postgres';
import { bundleWorker } from './bundle';
import { MOMENTS, type NamedMoment } from './plan';
import { type StormOptions, type StormReport, storm } from './storm';

const BLOWS_A_ROUND = 300;

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      kills: { type: 'string', default: '3000' },
      stops: { type: 'string' },
      seconds: { type: 'string', default: '60' },
      mails: { type: 'string', default: '10000' },
      workers: { type: 'string', default: '3' },
      'in-flight': { type: 'string', default: '4' },
      'per-second': { type: 'string' },
      moments: { type: 'string' },
      seed: { type: 'string', default: '1' },
      embedded: { type: 'boolean', default: false },
      'ignore-keys': { type: 'boolean', default: false },
      'never-repeat': { type: 'boolean', default: false },
    },
  });
  const [blows, mails, seed] = [
    Number(values.stops ?? values.kills),
    Number(values.mails),
    Number(values.seed),
  ];
  const rounds = Math.max(1, Math.ceil(blows / BLOWS_A_ROUND));
  const name =
    args
      .join('')
      .replace(/^-+/, '')
      .replace(/[^\w]+/g, '-') || 'whole';
  const folder = fileURLToPath(new URL('../../../.cache/storms/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const [notes, logFile] = [join(folder, `${name}.jsonl`), join(folder, `${name}.log`)];
  const options: Omit<StormOptions, 'where' | 'seed'> = {
    worker: await bundleWorker(name),
    mails: Math.ceil(mails / rounds),
    blows: Math.ceil(blows / rounds),
    stopMs: values.stops ? Number(values.seconds) * 1000 : undefined,
    moments: values.moments ? readMoments(values.moments) : undefined,
    workers: Number(values.workers),
    inFlight: Number(values['in-flight']),
    perSecond: values['per-second'] ? Number(values['per-second']) : undefined,
    ignoreKeys: values['ignore-keys'],
    mayRepeat: !values['never-repeat'],
    logFile,
  };
  const done = readRounds(notes);
  for (let round = done.length; round < rounds; round++) {
    const report = await inPlace(values.embedded, (where) =>
      storm({ ...options, where, seed: seed * 1_000 + round }),
    );
    done.push(report);
    appendFileSync(notes, `${JSON.stringify(report)}\n`);
    console.log(`round ${round + 1} of ${rounds}: ${sentence(report)}`);
  }
  console.log(`In all (seed ${seed}): ${sentence(total(done))}`);
}

function readMoments(given: string): NamedMoment[] {
  const names = given.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !MOMENTS.some((moment) => moment === name));
  if (unknown) throw new Error(`There is no moment “${unknown}”. There are: ${MOMENTS.join(', ')}.`);
  return MOMENTS.filter((moment) => names.includes(moment));
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
    blows: sum((one) => one.blows),
    moments,
    accepted: sum((one) => one.accepted),
    unsure: sum((one) => one.unsure),
    lost: sum((one) => one.lost),
    doubled: sum((one) => one.doubled),
    doubledUnlisted: sum((one) => one.doubledUnlisted),
    linked: sum((one) => one.linked),
    leaks: [...new Set(reports.flatMap((one) => one.leaks))],
    seconds: sum((one) => one.seconds),
  };
}

function sentence(report: StormReport): string {
  const moments = Object.entries(report.moments).map(([moment, count]) => `${moment} ${count}`);
  return (
    `${report.blows} blows (${moments.join(', ')}); ${report.accepted} accepted, ${report.lost} lost, ` +
    `${report.doubled} doubled (${report.doubledUnlisted} of them not listed), ${report.unsure} unsure; ` +
    `${report.linked} reached the provider with a link of their own, kept in ${report.leaks.join(', ') || 'no table and no log'}; ` +
    `${report.seconds} s`
  );
}
