/*
 * A storm: workers send a ledger of mails through a stand-in for the provider and are killed all the while. Then the
 * ledger is compared with what the stand-in accepted.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { connectPostgres, type Database, openEmbedded } from '#db/client.server';
import { migrate } from '#db/migrate.server';
import { readLog } from '../../stand-in/resend/accept-log';
import type { FaultPlan } from '../../stand-in/resend/options';
import { API_KEY, startResendStandIn } from '../../stand-in/resend/stand-in';
import { seeded } from '../../support/seeded';
import { doubted, owe, standings } from './ledger';
import { deathOf } from './plan';

export type StormOptions = {
  /** The bundle of the worker that dies. */
  worker: string;
  /** Where the ledger is: a postgres:// address, or a folder for the embedded database. */
  where: { database: string } | { folder: string };
  mails: number;
  /** Workers are killed until this many deaths; then they live and finish. */
  kills: number;
  workers: number;
  seed: number;
  /** As a provider that knows no idempotency keys. */
  ignoreKeys?: boolean;
  /** What Foyer believes of such a provider: whether an attempt nobody saw end may be made again. */
  mayRepeat?: boolean;
  faults?: FaultPlan;
};

export type StormReport = {
  kills: number;
  /** Deaths by moment. */
  moments: Record<string, number>;
  accepted: number;
  unsure: number;
  /** Not accepted, and nobody is told. */
  lost: number;
  /** Mails the provider took more than once. */
  doubled: number;
  /** Of those, mails that Foyer doesn't list as tried more than once or unsure. */
  doubledUnlisted: number;
  seconds: number;
};

const LEASE_MS = 30_000;
const LONGEST_LIFE_MS = 8_000;

export async function storm(options: StormOptions): Promise<StormReport> {
  const began = Date.now();
  const isEmbedded = 'folder' in options.where;
  const ids = await withLedger(options.where, async (ledger) => {
    await migrate(ledger.db);
    return owe(ledger, options.mails);
  });
  const standIn = await startResendStandIn({ ignoreKeys: options.ignoreKeys, faults: options.faults });
  const fleet = new Fleet(options, standIn.url);
  try {
    await fleet.run(isEmbedded ? 1 : options.workers);
    await settled(options, fleet);
  } finally {
    await fleet.stop();
    await standIn.stop();
  }
  return withLedger(options.where, async (ledger) => {
    const states = await standings(ledger);
    const listed = await doubted(ledger);
    const times = new Map<string, number>();
    for (const { tags } of readLog(standIn.logFile).accepted) {
      const id = tags.notice ?? '';
      times.set(id, (times.get(id) ?? 0) + 1);
    }
    const doubles = ids.filter((id) => (times.get(id) ?? 0) > 1);
    const unsure = states.get('unsure') ?? 0;
    const accepted = states.get('accepted') ?? 0;
    const unseen = ids.filter((id) => !times.has(id)).length;
    return {
      kills: fleet.kills,
      moments: fleet.moments,
      accepted,
      unsure,
      lost: Math.max(options.mails - accepted - unsure, unseen - unsure),
      doubled: doubles.length,
      doubledUnlisted: doubles.filter((id) => !listed.has(id)).length,
      seconds: Math.round((Date.now() - began) / 1000),
    };
  });
}

/** Keeps workers alive until enough of them have died, each by its own plan. */
class Fleet {
  kills = 0;
  moments: Record<string, number> = {};
  private born = 0;
  private isOver = false;
  private readonly living = new Set<ChildProcess>();
  private readonly random: () => number;

  constructor(
    private readonly options: StormOptions,
    private readonly provider: string,
  ) {
    this.random = seeded(options.seed);
  }

  /** Resolves when all deaths have been died; the last generation lives on. */
  async run(workers: number): Promise<void> {
    await Promise.all(Array.from({ length: workers }, () => this.line()));
    if (!this.isOver) for (let worker = 0; worker < workers; worker++) this.start(false);
  }

  private async line(): Promise<void> {
    while (this.kills < this.options.kills && !this.isOver) {
      const { child, moment: planned } = this.start(true);
      let moment = planned;
      // With nothing left to send, a planned moment may never come.
      const late = setTimeout(() => {
        moment = 'random';
        child.kill('SIGKILL');
      }, LONGEST_LIFE_MS);
      const signal = await new Promise<string | null>((resolve) =>
        child.once('exit', (_, name) => resolve(name)),
      );
      clearTimeout(late);
      this.living.delete(child);
      if (signal !== 'SIGKILL') throw new Error(`A worker ended by itself (${signal}).`);
      this.kills += 1;
      this.moments[moment] = (this.moments[moment] ?? 0) + 1;
    }
  }

  private start(isDoomed: boolean): { child: ChildProcess; moment: string } {
    const { where, worker, mayRepeat } = this.options;
    const death = isDoomed ? deathOf(this.born++, this.random) : null;
    const child = spawn(process.execPath, [worker], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        NODE_COMPILE_CACHE: `${worker}.cache`,
        LOG_LEVEL: 'silent',
        ...('database' in where ? { DATABASE_URL: where.database } : { DATA_DIR: where.folder }),
        SESSION_SECRET: 's'.repeat(32),
        LINK_KEY: 'k'.repeat(32),
        RESEND_API_KEY: API_KEY,
        RESEND_BASE_URL: this.provider,
        MAIL_FROM: 'storm@example.com',
        MAIL_PER_SECOND: '100000',
        MAY_REPEAT: mayRepeat === false ? '0' : '1',
        DEATH: JSON.stringify(death),
      },
    });
    this.living.add(child);
    return { child, moment: death?.moment ?? '' };
  }

  async stop(): Promise<void> {
    this.isOver = true;
    await Promise.all(
      [...this.living].map((child) => {
        if (child.exitCode !== null || child.signalCode !== null) return undefined;
        const gone = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGTERM');
        setTimeout(() => child.kill('SIGKILL'), 15_000).unref();
        return gone;
      }),
    );
    this.living.clear();
  }

  /** The embedded database has one holder: it is looked at between two workers. */
  async pause(): Promise<void> {
    await this.stop();
    this.isOver = false;
  }

  resume(): void {
    this.start(false);
  }
}

/** Waits until every mail has its end, at most as long as some leases last. */
async function settled({ where }: StormOptions, fleet: Fleet): Promise<void> {
  const isEmbedded = 'folder' in where;
  for (const until = Date.now() + 6 * LEASE_MS; Date.now() < until; ) {
    await wait(isEmbedded ? LEASE_MS + 2_000 : 500);
    if (isEmbedded) await fleet.pause();
    const states = await withLedger(where, standings);
    if (!states.has('queued') && !states.has('sending')) return;
    if (isEmbedded) fleet.resume();
  }
}

async function withLedger<T>(
  where: StormOptions['where'],
  look: (ledger: Database) => Promise<T>,
): Promise<T> {
  const ledger = 'database' in where ? connectPostgres(where.database, 2) : await openEmbedded(where.folder);
  try {
    return await look(ledger);
  } finally {
    await ledger.close();
  }
}
