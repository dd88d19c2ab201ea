/* PgBouncer in transaction mode in front of a throw-away Postgres, where it is installed: as few connections as a test says. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort, systemUser } from './postgres';

const AT = ['/usr/sbin/pgbouncer', '/usr/bin/pgbouncer', '/usr/local/bin/pgbouncer'];

export const findPooler = (): string | null => AT.find((path) => existsSync(path)) ?? null;

export type Pooler = { url: string; log(): string; stop(): Promise<void> };

/** Leads to the database of `url` by `connections` of its own; each is lent for one transaction. */
export async function startPooler(url: string, connections = 4): Promise<Pooler> {
  const bin = findPooler();
  if (!bin) throw new Error('There is no PgBouncer on this machine.');
  const { hostname, port: behind, pathname, username } = new URL(url);
  const user = systemUser();
  const folder = mkdtempSync(join(tmpdir(), 'foyer-pooler-'));
  const port = await freePort();
  const settings = join(folder, 'pgbouncer.ini');
  const users = join(folder, 'users.txt');
  writeFileSync(users, `"${username}" ""\n`);
  writeFileSync(
    settings,
    `[databases]
* = host=${hostname} port=${behind}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
auth_file = ${users}
pool_mode = transaction
default_pool_size = ${connections}
max_client_conn = 200
`
      .replace('* =', `${pathname.slice(1)} =`)
      .replace(`port=${behind}`, `port=${behind} user=${username}`),
  );
  if (user) for (const path of [folder, settings, users]) chownSync(path, user.uid, user.gid);
  const child = spawn(bin, [settings], { ...user, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const output of [child.stdout, child.stderr])
    output.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const lastResort = () => void child.kill('SIGKILL');
  process.once('exit', lastResort);
  const stop = async () => {
    await ended(child);
    process.off('exit', lastResort);
    rmSync(folder, { recursive: true, force: true });
  };
  for (const until = Date.now() + 20_000; !(await isOpen(port)); await wait(50))
    if (Date.now() > until || child.exitCode !== null) {
      await stop();
      throw new Error(`PgBouncer did not start:\n${said}`);
    }
  const through = new URL(url);
  through.hostname = '127.0.0.1';
  through.port = String(port);
  return { url: through.href, log: () => said, stop };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  await gone;
}

const isOpen = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
