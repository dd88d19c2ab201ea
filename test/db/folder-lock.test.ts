import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FolderInUse, lockFolder } from '#db/folder-lock.server';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'foyer-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const lockFile = () => join(folder, 'lock');
const holder = async () => Number((await readFile(lockFile(), 'utf8')).split(' ')[0]);

/** A process that lives until told to end. */
async function withProcess<T>(work: (pid: number) => Promise<T>): Promise<T> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  try {
    return await work(child.pid ?? 0);
  } finally {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }
}

/** When the kernel says a process began. */
async function birthOf(pid: number): Promise<string> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

test('a free folder is taken, private, and given back', async () => {
  const inside = join(folder, 'new', 'data');
  const lock = await lockFolder(inside);
  expect((await stat(inside)).mode & 0o077).toBe(0);
  await lock.release();
  await (await lockFolder(inside)).release();
});

test('the same process cannot take a folder twice', async () => {
  const lock = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toThrow(FolderInUse);
  await lock.release();
});

test('a folder of a living process is refused, with its pid and the cure', async () => {
  await withProcess(async (pid) => {
    await writeFile(lockFile(), `${pid} ${await birthOf(pid)}\n`);
    await expect(lockFolder(folder)).rejects.toThrow(
      `The data folder ${folder} is in use by process ${pid}. Stop that Foyer first, or choose another DATA_DIR.`,
    );
    expect(await holder()).toBe(pid);
  });
});

test('a folder left by a dead process is taken', async () => {
  const dead = await withProcess(async (pid) => pid);
  await writeFile(lockFile(), `${dead} 123\n`);
  const lock = await lockFolder(folder);
  expect(await holder()).toBe(process.pid);
  await lock.release();
});

test('a folder left by a process that ended and was never buried is taken', async () => {
  const parent = spawn('sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 30'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const pid = await new Promise<number>((resolve) =>
    parent.stdout.once('data', (text) => resolve(Number(text))),
  );
  await writeFile(lockFile(), `${pid} ${await birthOf(pid)}\n`);
  await expect(lockFolder(folder)).rejects.toThrow(FolderInUse);
  await wait(500);
  expect(() => process.kill(pid, 0)).not.toThrow();
  await (await lockFolder(folder)).release();
  parent.kill('SIGKILL');
});

test('a folder left under our own pid, by a namesake before a restart, is taken', async () => {
  await writeFile(lockFile(), `${process.pid} ${await birthOf(process.pid)}\n`);
  await (await lockFolder(folder)).release();
});

test.runIf(process.platform === 'linux')(
  'a living process that only inherited the pid does not count',
  async () => {
    await withProcess(async (pid) => {
      await writeFile(lockFile(), `${pid} 1\n`);
      await (await lockFolder(folder)).release();
    });
  },
);

test('an empty or garbled lock file, left by a crash, is taken', async () => {
  for (const text of ['', 'garbage\n', '-1 x\n']) {
    await writeFile(lockFile(), text);
    await (await lockFolder(folder)).release();
  }
});

test('of many who try at once, one gets it', async () => {
  for (let round = 0; round < 30; round++) {
    await writeFile(lockFile(), '999999999 1\n');
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder)));
    const taken = tries.filter((one) => one.status === 'fulfilled');
    expect(taken).toHaveLength(1);
    await taken[0]?.value.release();
  }
  expect(await readdir(folder)).toEqual([]);
});

test('a turn that a crash left is passed on', async () => {
  await writeFile(lockFile(), '999999999 1\n');
  await writeFile(`${lockFile()}.turn`, 'left\n');
  await utimes(`${lockFile()}.turn`, 0, 0);
  await (await lockFolder(folder)).release();
  expect(await readdir(folder)).toEqual([]);
});
