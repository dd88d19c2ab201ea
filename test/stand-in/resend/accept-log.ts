/*
 * The append-only log: one JSON line for each mail that was accepted and one for each request. A line is written
 * before the request is answered, so whoever got an answer finds it here.
 */
import { closeSync, mkdtempSync, openSync, readFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fault } from './options';

export type Accepted = {
  type: 'accepted';
  /** Milliseconds of real time. */
  at: number;
  /** The same instant on the virtual clock. */
  clock: number;
  id: string;
  key: string | null;
  to: string[];
  subject: string;
  /** SHA-256 of the request's bytes. */
  digest: string;
  tags: Record<string, string>;
};

export type Requested = {
  type: 'request';
  at: number;
  method: string;
  path: string;
  /** Null where no answer was sent. */
  status: number | null;
  fault: Fault | null;
  key: string | null;
};

export type Line = Accepted | Requested;

export class AcceptLog {
  readonly file: string;
  private readonly handle: number;
  private pending = '';

  constructor(file = join(mkdtempSync(join(tmpdir(), 'resend-stand-in-')), 'accepted.jsonl')) {
    this.file = file;
    this.handle = openSync(file, 'a');
  }

  add(line: Line): void {
    this.pending += `${JSON.stringify(line)}\n`;
  }

  flush(): void {
    if (this.pending) writeSync(this.handle, this.pending);
    this.pending = '';
  }

  close(): void {
    this.flush();
    closeSync(this.handle);
  }
}

export const instant = (): number => performance.timeOrigin + performance.now();

export function readLog(file: string): { accepted: Accepted[]; requests: Requested[] } {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const read = lines.map((line) => JSON.parse(line) as Line);
  return {
    accepted: read.filter((line) => line.type === 'accepted'),
    requests: read.filter((line) => line.type === 'request'),
  };
}

/** Mails accepted more than once under one key, each with how often. */
export function doubled(accepted: Accepted[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { key, id } of accepted) times.set(key ?? id, (times.get(key ?? id) ?? 0) + 1);
  return new Map([...times].filter(([, count]) => count > 1));
}

/** The most requests that fell within any one second. */
export function highestRate(requests: Requested[]): number {
  const instants = requests.map(({ at }) => at).sort((a, b) => a - b);
  let first = 0;
  return instants.reduce((most, at, index) => {
    while (at - (instants[first] ?? at) >= 1000) first++;
    return Math.max(most, index - first + 1);
  }, 0);
}
