/* The workers of a storm: started, killed or stopped by their fate, and replaced. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { API_KEY } from '../../stand-in/resend/stand-in';
import { seeded } from '../../support/story/seeded';
import { SECRETS } from './links';
import { type Fate, fateOf, LIVES } from './plan';
import type { StormOptions } from './storm';

/** Since it told that it lives: a busy machine takes its time to start it. */
const LONGEST_LIFE_MS = 8_000;
/** What a worker that was let go again gets to do. */
const AFTERLIFE_MS = 3_000;

/** Keeps workers alive until enough of them were struck, each by its own fate. */
export class Fleet {
  blows = 0;
  moments: Record<string, number> = {};
  private born = 0;
  private isOver = false;
  private readonly living = new Set<ChildProcess>();
  private readonly births = new WeakMap<ChildProcess, Promise<unknown>>();
  private readonly random: () => number;
  private readonly log: number;

  constructor(
    private readonly options: StormOptions,
    private readonly provider: string,
    logFile: string,
  ) {
    this.random = seeded(options.seed);
    this.log = openSync(logFile, 'a');
  }

  /** Resolves when all blows have fallen; the last generation lives on. */
  async run(workers: number): Promise<void> {
    const lines = Array.from({ length: workers }, () => (this.options.stopMs ? this.stops() : this.deaths()));
    await Promise.all(lines);
    if (!this.isOver) for (let worker = 0; worker < workers; worker++) this.start(null);
  }

  private async deaths(): Promise<void> {
    while (this.isStorming()) {
      const fate = this.nextFate('SIGKILL');
      let { moment }: { moment: string } = fate;
      const child = this.start(fate);
      // With nothing left to send, a planned moment may never come.
      let late: NodeJS.Timeout | undefined;
      void tells(child, LIVES).then(() => {
        late = setTimeout(() => {
          moment = 'random';
          child.kill('SIGKILL');
        }, LONGEST_LIFE_MS);
      });
      const signal = await new Promise((resolve) => child.once('exit', (_, name) => resolve(name)));
      clearTimeout(late);
      this.living.delete(child);
      if (signal !== 'SIGKILL') throw new Error(`A worker ended by itself (${signal}).`);
      this.count(moment);
    }
  }

  private async stops(): Promise<void> {
    while (this.isStorming()) {
      const fate = this.nextFate('SIGSTOP');
      const child = this.start(fate);
      const isLate = tells(child, LIVES).then(() => wait(LONGEST_LIFE_MS, false));
      const isHeld = await Promise.race([tells(child, fate.moment), isLate]);
      if (isHeld) {
        await wait(this.options.stopMs);
        child.kill('SIGCONT');
        this.count(fate.moment);
        await wait(AFTERLIFE_MS);
      }
      await end(child);
      this.living.delete(child);
    }
  }

  private isStorming = (): boolean => this.blows < this.options.blows && !this.isOver;

  private nextFate(blow: Fate['blow']): Fate {
    return fateOf(this.born++, this.random, blow, this.options.moments);
  }

  private count(moment: string): void {
    this.blows += 1;
    this.moments[moment] = (this.moments[moment] ?? 0) + 1;
  }

  private start(fate: Fate | null): ChildProcess {
    const { where, worker, mayRepeat, inFlight = 4, perSecond = 100_000 } = this.options;
    const child = spawn(process.execPath, [worker], {
      stdio: ['ignore', this.log, this.log, 'pipe'],
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        NODE_COMPILE_CACHE: `${worker}.cache`,
        LOG_LEVEL: 'debug',
        ...('database' in where ? { DATABASE_URL: where.database } : { DATA_DIR: where.folder }),
        ...SECRETS,
        RESEND_API_KEY: API_KEY,
        RESEND_BASE_URL: this.provider,
        MAIL_FROM: 'storm@example.com',
        MAIL_PER_SECOND: String(perSecond),
        MAY_REPEAT: mayRepeat === false ? '0' : '1',
        IN_FLIGHT: String(inFlight),
        FATE: JSON.stringify(fate),
      },
    });
    this.living.add(child);
    this.births.set(child, Promise.race([tells(child, LIVES), once(child, 'exit')]));
    return child;
  }

  /** Resolves once everybody who was started is ready to send. */
  async ready(): Promise<void> {
    await Promise.all([...this.living].map((child) => this.births.get(child)));
  }

  async stop(): Promise<void> {
    const isFirst = !this.isOver;
    this.isOver = true;
    await this.pause();
    if (isFirst) closeSync(this.log);
  }

  /** The embedded database has one holder: it is looked at between two workers. */
  async pause(): Promise<void> {
    await Promise.all([...this.living].map(end));
    this.living.clear();
  }

  resume(): void {
    this.start(null);
  }
}

/** Resolves once a worker has written these words; never, if it doesn't. */
const tells = (child: ChildProcess, words: string) =>
  new Promise<true>((resolve) => {
    let heard = '';
    child.stdio[3]?.on('data', (part) => {
      heard += part;
      if (heard.includes(words)) resolve(true);
    });
  });

/** Asks a worker to finish what is under way; after fifteen seconds it has to. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGCONT');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await gone;
  clearTimeout(late);
}
