/*
 * PGlite has no lock between processes: a second one on the same folder loses rows silently. A file with the
 * pid of the process that holds the folder keeps it out; a file left by a dead process is taken over.
 */
import { mkdir, open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';

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
  for (let tries = 0; tries < 3; tries++) {
    const file = await open(path, 'wx').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return null;
      throw error;
    });
    if (file) {
      await file.writeFile(`${process.pid} ${await bornAt(process.pid)}\n`);
      await file.close();
      held.add(path);
      return { release: () => giveBack(path) };
    }
    const [pid = 0, born = ''] = (await readFile(path, 'utf8').catch(() => '')).trim().split(' ');
    if (await isHeld(path, Number(pid), born)) throw new FolderInUse(folder, Number(pid));
    await unlink(path).catch(() => undefined);
  }
  throw new Error(`The lock file ${path} could not be taken.`);
}

/** The folders this process holds: its own pid in a file may also be that of a namesake before a restart. */
const held = new Set<string>();

async function giveBack(path: string): Promise<void> {
  held.delete(path);
  await unlink(path).catch(() => undefined);
}

async function isHeld(path: string, pid: number, born: string): Promise<boolean> {
  if (pid === process.pid) return held.has(path);
  return pid > 0 && isAlive(pid) && (born === '' || (await bornAt(pid)) === born);
}

/** When the kernel says a process began, to tell it from a later one with the same pid; empty where unknown. */
async function bornAt(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
