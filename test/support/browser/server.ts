/*
 * Foyer as its users run it: the built program in a process of its own, on a free port, with a folder of its own.
 * Uses nothing of the app, so that every kind of test can start it.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../database/postgres';

export type Foyer = {
  origin: string;
  port: number;
  pid: number;
  /** DATA_DIR of this process. */
  folder: string;
  /** The code that the console offers while the database is empty; waits a moment for it. */
  setUpCode(): Promise<string>;
  /** Everything it wrote so far, to both outputs. */
  log(): string;
  /** The lines of the log that report an error of ours. */
  errors(): string[];
  /** Asks it to end; the exit code, or the signal that ended it: it is killed when it takes half a minute. */
  stop(): Promise<number | NodeJS.Signals | null>;
  /** Ends it at once, as a crash would. Its folder stays until `stop`. */
  kill(): Promise<void>;
};

export type FoyerOptions = {
  /** A Postgres address; without it, the embedded database in a folder of its own. */
  database?: string | null;
  /** Further variables; they win over all others. */
  env?: Record<string, string>;
  isDemo?: boolean;
  /** A folder to use, and to leave where it is. */
  folder?: string;
  /** A free one unless told. */
  port?: number;
  /** Only works: serves nobody. */
  isWorker?: boolean;
};

const root = resolve(import.meta.dirname, '../../..');

/** Starts Foyer and resolves once it answers. Throws with its output when it ends before. */
export async function startFoyer({
  database,
  env = {},
  isDemo = false,
  folder,
  port: wanted,
  isWorker = false,
}: FoyerOptions = {}): Promise<Foyer> {
  await ensureBuilt();
  const port = wanted ?? (await freePort());
  const dataDir = folder ?? mkdtempSync(join(tmpdir(), 'foyer-data-'));
  const tidy = () => {
    if (!folder) rmSync(dataDir, { recursive: true, force: true });
  };
  const secrets = {
    SESSION_SECRET: 'a session secret that only tests know',
    LINK_KEY: 'a link key that only tests know, 32+',
  };
  const given: Record<string, string | undefined> = {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    PORT: String(port),
    DATA_DIR: dataDir,
    DEMO: isDemo ? '1' : '0',
    ...(database ? { DATABASE_URL: database, ...secrets } : {}),
    // No test asks a HubSpot that is one.
    HUBSPOT_BASE_URL: 'http://127.0.0.1:9',
    ...env,
  };
  const child = spawn(process.execPath, ['scripts/start.mjs', ...(isWorker ? ['worker'] : [])], {
    cwd: root,
    env: given as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lastResort = () => child.kill('SIGKILL') && tidy();
  process.once('exit', lastResort);
  const written: string[] = [];
  for (const output of [child.stdout, child.stderr])
    output.setEncoding('utf8').on('data', (text: string) => written.push(text));
  const log = () => written.join('');
  const end = async (signal: NodeJS.Signals) => {
    const gone = ended(child);
    child.kill(signal);
    const late = setTimeout(() => child.kill('SIGKILL'), 30_000);
    await gone;
    clearTimeout(late);
  };
  const stop = async () => {
    await end('SIGTERM');
    process.off('exit', lastResort);
    tidy();
    return child.exitCode ?? child.signalCode;
  };
  const greeting = isWorker ? 'The worker is at work' : 'Foyer is open at ';
  for (const until = Date.now() + 150_000; !log().includes(greeting); await wait(25)) {
    const isLate = Date.now() > until;
    if (child.exitCode === null && child.signalCode === null && !isLate) continue;
    const code = await stop();
    throw new Error(`Foyer ${isLate ? 'did not answer in time' : `ended with ${code}`}:\n${log()}`);
  }
  return {
    origin: env.PUBLIC_ORIGIN ?? `http://localhost:${port}`,
    port,
    pid: child.pid ?? 0,
    folder: dataDir,
    async setUpCode() {
      for (let tries = 0; tries < 80; tries++) {
        const code = /Set-up code: (\S+)\s/.exec(log())?.[1];
        if (code) return code;
        await wait(25);
      }
      throw new Error(`No set-up code was offered:\n${log()}`);
    },
    log,
    errors: () =>
      log()
        .split('\n')
        .filter((line) => /"level":(50|60)\b/.test(line) || /^\s*\w*Error\b/.test(line)),
    stop,
    async kill() {
      await end('SIGKILL');
      process.off('exit', lastResort);
    },
  };
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => child.once('close', () => done()));
}

let built: Promise<void> | undefined;

/** Once in a process of tests, during which no source changes. */
function ensureBuilt(): Promise<void> {
  built ??= build();
  return built;
}

/** Builds when a source changed since the last build; of several test processes, one does and the others wait. */
async function build(): Promise<void> {
  const lock = join(root, '.cache/building');
  mkdirSync(join(root, '.cache'), { recursive: true });
  while (!isMade(lock)) await wait(100);
  try {
    const building = spawnSync(process.execPath, ['scripts/prepare.mjs', '--build-only'], {
      cwd: root,
      encoding: 'utf8',
    });
    if (building.status !== 0) throw new Error(`The build failed:\n${building.stdout}${building.stderr}`);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function isMade(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > 120_000) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}
