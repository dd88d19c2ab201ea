/*
 * PGlite has no lock between processes: a second one on the same folder loses rows silently. A file with the
 * pid of the process that holds the folder keeps it out; a file left by a dead process is taken over.
 */
import { randomUUID } from 'node:crypto';
import { constants, copyFile, link, mkdir, readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export type FolderLock = { release(): Promise<void> };

export class FolderInUse extends Error {
  constructor(folder: string, pid: number) {
    super(
      `The data folder ${folder} is in use by process ${pid}. Stop that Foyer first, or choose another DATA_DIR.`,
    );
    this.name = 'FolderInUse';
  }
}

/** Takes the folder for this process. Throws FolderInUse while another living process holds it. */
export async function lockFolder(folder: string): Promise<FolderLock> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'lock');
  const token = randomUUID();
  const own = `${path}.${token}`;
  await writeFile(own, `${process.pid} ${await bornAt(process.pid)} ${token}\n`, { mode: 0o600 });
  held.add(token);
  try {
    await take(folder, path, own);
  } catch (error) {
    held.delete(token);
    throw error;
  } finally {
    await unlink(own);
  }
  return {
    release: async () => {
      held.delete(token);
      await unlink(path).catch(() => undefined);
    },
  };
}

/** The tokens this process holds: its own pid in a file may also be that of a namesake before a restart. */
const held = new Set<string>();

/** Puts the file `own` in the place of the lock: by a link, so that nobody ever reads a lock half written. */
async function take(folder: string, path: string, own: string): Promise<void> {
  for (const until = Date.now() + 10_000; Date.now() < until; await wait(10)) {
    if (await isLinked(own, path)) return;
    const holder = await holderOf(path);
    if (holder) throw new FolderInUse(folder, holder);
    if (holder === 0) await clearAway(path, own);
  }
  throw new Error(`The lock file ${path} could not be taken.`);
}

const TURN_LASTS = 3_000;

/**
 * Removes a stale lock. Only who has the turn may remove a lock that is not their own, so nobody removes one that
 * another process has just put in its place.
 */
async function clearAway(path: string, own: string): Promise<void> {
  const turn = `${path}.turn`;
  if (await isLinked(own, turn)) {
    if ((await holderOf(path)) === 0) await unlink(path).catch(() => undefined);
    await unlink(turn).catch(() => undefined);
    return;
  }
  const since = await stat(turn).catch(() => null);
  if (since && Date.now() - since.mtimeMs > TURN_LASTS) await unlink(turn).catch(() => undefined);
}

/** Links a file under a second name unless that is taken; copies it where the disk knows no links. */
async function isLinked(from: string, to: string): Promise<boolean> {
  const copy = () => copyFile(from, to, constants.COPYFILE_EXCL);
  try {
    await link(from, to).catch((error) => (error.code === 'EEXIST' ? Promise.reject(error) : copy()));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** The pid of the living process that holds a lock; 0 when the lock is stale, null when there is none. */
async function holderOf(path: string): Promise<number | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  const [first, born = '', token = ''] = text.trim().split(' ');
  const pid = Number(first);
  if (pid === process.pid) return held.has(token) ? pid : 0;
  return pid > 0 && isAlive(pid) && (born === '' || (await bornAt(pid)) === born) ? pid : 0;
}

/**
 * When the kernel says a process began, to tell it from a later one with the same pid; empty where unknown. One that
 * ended and that no parent has buried yet (in a container without an init, nobody does) counts as gone.
 */
async function bornAt(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return state === 'Z' ? '' : (rest[18] ?? '');
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
