/* The CPU that a process has used, so that what an answer costs is told apart from what else a machine does. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Clock ticks a second in /proc, the same on every Linux that Node runs on. */
const TICKS = 100;

/** Milliseconds, of all its threads, in user and system; to the hundredth of a second. */
export function cpuOf(pid: number): number {
  const at = `/proc/${pid}/stat`;
  if (!existsSync(at)) return cpuByPs(pid);
  const fields = readFileSync(at, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
}

function cpuByPs(pid: number): number {
  const time = execFileSync('ps', ['-o', 'time=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  return time.split(/[:-]/).reduce((sum, part) => sum * 60 + Number(part), 0) * 1000;
}
