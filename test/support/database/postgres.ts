/*
 * A throw-away Postgres server: found among the installed ones (or installed, where we may), run by a system user
 * when we are root, kept in memory where there is room, and gone when the tests are.
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export type PostgresServer = {
  pid(): number;
  /** The address of a database on this server; without a name, of the one that is always there. */
  url(database?: string): string;
  /** Starts it again on the same port and data, and resolves once it answers. */
  start(): Promise<void>;
  /** Stops it the way an operator would; data stays. */
  stop(): Promise<void>;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
  /** Stops it and removes its data. */
  remove(): Promise<void>;
};

const isRoot = process.getuid?.() === 0;

/** The folder with the server's programs, or null. Order: $PG_BIN, the distribution's newest, PATH. */
function findPostgres(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    process.env.PG_BIN,
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  return folders.find((folder) => folder && ['postgres', 'initdb'].every(isProgramIn(folder))) ?? null;
}

const isProgramIn = (folder: string) => (name: string) => {
  try {
    accessSync(join(folder, name), constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Finds the server's programs, or installs them with apt as root. */
export function ensurePostgres(): string | null {
  const found = findPostgres();
  if (found || !isRoot || spawnSync('apt-get', ['--version']).status !== 0) return found;
  console.log('Installing PostgreSQL for the tests …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'postgresql']])
    spawnSync('apt-get', ['-q', ...args], { stdio: ['ignore', 'inherit', 'inherit'], env });
  return findPostgres();
}

/** Postgres refuses to run as root, so a system user stands in. */
export function systemUser(): { uid: number; gid: number } | undefined {
  if (!isRoot) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const user = ['postgres', 'nobody'].map((name) => users.find((one) => one[0] === name)).find(Boolean);
  if (!user) throw new Error('Neither the user postgres nor nobody is there to run the test database.');
  return { uid: Number(user[2]), gid: Number(user[3]) };
}

/** A folder in memory where half a gigabyte is free, on disk otherwise. */
function roomyFolder(): string {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > 512 * 1024 * 1024 ? memory : tmpdir();
}

/** A port that nobody listens on right now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

const QUICK = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/**
 * Starts a server of its own on a free loopback port. With `isDurable` it writes through to the disk, for tests
 * that kill it; otherwise it is quick and forgets. `settings` are added to its own.
 * @throws Error when there is no Postgres on this machine
 */
export async function startPostgres({
  isDurable = false,
  settings: asked = [],
}: {
  isDurable?: boolean;
  settings?: string[];
} = {}): Promise<PostgresServer> {
  const bin = findPostgres();
  if (!bin) throw new Error('There is no PostgreSQL server on this machine. Install it or set PG_BIN.');
  const user = systemUser();
  const folder = mkdtempSync(join(roomyFolder(), 'foyer-pg-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  const data = join(folder, 'data');
  const init = ['-D', data, '-U', 'foyer', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  try {
    execFileSync(join(bin, 'initdb'), init, { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (error) {
    removeFolder();
    throw error;
  }
  const port = await freePort();
  const settings = [`unix_socket_directories=${folder}`, 'listen_addresses=127.0.0.1', 'max_connections=200'];
  settings.push(...asked);
  if (!isDurable) settings.push(...QUICK);
  const args = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  let child: ChildProcess | undefined;
  let said = '';

  const end = async (signal: NodeJS.Signals) => {
    const ending = child;
    child = undefined;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const gone = new Promise((resolve) => ending.once('exit', resolve));
    ending.kill(signal);
    const late = setTimeout(() => ending.kill('SIGKILL'), 8_000);
    await gone;
    clearTimeout(late);
  };
  const lastResort = () => {
    child?.kill('SIGQUIT');
    removeFolder();
  };
  process.once('exit', lastResort);

  /** Whether it came up. */
  const begin = async (until: number): Promise<boolean> => {
    said = '';
    child = spawn(join(bin, 'postgres'), args, { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    const beginning = child;
    beginning.stderr?.on('data', (chunk) => {
      said = (said + chunk).slice(-4_000);
    });
    while (!said.includes('ready to accept connections')) {
      if (beginning.exitCode !== null || beginning.signalCode !== null) child = undefined;
      if (child !== beginning || Date.now() > until) return false;
      await wait(25);
    }
    return true;
  };

  const server: PostgresServer = {
    pid: () => child?.pid ?? 0,
    url: (database = 'postgres') => `postgres://foyer@127.0.0.1:${port}/${database}`,
    async start() {
      if (child) return;
      const until = Date.now() + 30_000;
      while (!(await begin(until))) {
        // After a kill its helpers take a moment to notice, and hold the data meanwhile.
        if (!said.includes('pre-existing shared memory') || Date.now() > until)
          throw new Error(`Postgres did not start:\n${said}`);
        await wait(50);
      }
    },
    stop: () => end('SIGINT'),
    kill: () => end('SIGKILL'),
    async remove() {
      await end('SIGINT');
      process.off('exit', lastResort);
      removeFolder();
    },
  };
  await server.start().catch(async (error) => {
    await server.remove();
    throw error;
  });
  return server;
}
