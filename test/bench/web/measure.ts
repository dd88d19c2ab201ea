/* One load on one server: how many, how late, and what it costs the server's own processor. */
import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';

const CONNECTIONS = 16;
const TICKS_PER_SECOND = 100;

export type Target = {
  name: string;
  pid: number;
  origin: string;
  /** What each connection asks, over and over. */
  requests: { method?: 'GET' | 'POST'; path: string; headers?: Record<string, string>; body?: string }[][];
};

export type Round = {
  perSecond: number;
  p50: number;
  p99: number;
  cpuMs: number;
  rssMb: number;
  failed: number;
};

/** Puts the load on for `seconds`. A request is one entry of the list, but in an answer POST and page are one. */
export async function fire(target: Target, seconds: number, isPair = false): Promise<Round> {
  const before = cpuTicks(target.pid);
  let next = 0;
  const result = await autocannon({
    url: target.origin,
    duration: seconds,
    connections: CONNECTIONS,
    setupClient: (client) => {
      const list = target.requests[next++ % target.requests.length] ?? [];
      client.setRequests(list.map((request) => ({ method: 'GET' as const, ...request })));
    },
  });
  const requests = Math.max(1, result.requests.total) / (isPair ? 2 : 1);
  return {
    perSecond: requests / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpuMs: ((cpuTicks(target.pid) - before) * 1000) / TICKS_PER_SECOND / requests,
    rssMb: rssMb(target.pid),
    failed: result['4xx'] + result['5xx'] + result.errors + result.timeouts,
  };
}

/** User and system time of a process, in ticks of the kernel. */
function cpuTicks(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

export const rssMb = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

export const median = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
