/* One request at a time, so that what it costs the server can be told; what it answers is kept. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Visitor } from '../../support/browser/visitor';
import { Coverage } from './coverage';
import { cpuOf } from './cpu';

export type Person = { role: string; visitor: Visitor };
export type Sending = { who: string; address: string; method: string; path: string; body?: string };
export type Heard = { status: number; location: string; body: string };

export type Fuzzed = {
  requests: number;
  coverage: Coverage;
  statuses: Map<number, number>;
  failures: string[];
  slow: string[];
  costliest: number;
};

export const emptyReport = (): Fuzzed => ({
  requests: 0,
  coverage: new Coverage(),
  statuses: new Map(),
  failures: [],
  slow: [],
  costliest: 0,
});

/** Milliseconds of CPU that one answer may cost. */
const MOST_CPU = 200;
/** A password is slow to hash, by design, wherever one is chosen or tried; how often is counted. */
const MOST_CPU_WITH_A_PASSWORD = 700;
/** An export reads and packs all that there is of a customer: it costs by that, whatever is sent. */
const MOST_CPU_OF_AN_EXPORT = 700;
function mostFor({ method, address }: Sending): number {
  if (method !== 'POST') return MOST_CPU;
  if (/^\/(sign-in|set-up|invitation\/:token|password\/reset\/:token)$/.test(address))
    return MOST_CPU_WITH_A_PASSWORD;
  return address.endsWith('/export.zip') ? MOST_CPU_OF_AN_EXPORT : MOST_CPU;
}

type Server = { origin: string; pid: number };

/** Sends it, and again where it was costly: a program also tidies up and learns, but what is costly is so each time. */
export async function send(to: Server, report: Fuzzed, person: Person, sending: Sending): Promise<Heard> {
  const first = await ask(to, report, person, sending);
  const most = mostFor(sending);
  let cost = first.cost;
  if (cost > most) {
    await wait(50);
    const isPlain = cost > 10 * most;
    for (let more = 0; more < 2 && !isPlain; more += 1)
      cost = Math.min(cost, (await ask(to, report, person, sending)).cost);
    if (cost > most) report.slow.push(`${Math.round(cost)} ms of CPU for ${told(sending)}`);
  }
  report.costliest = Math.max(report.costliest, cost);
  return first;
}

async function ask(
  { origin, pid }: Server,
  report: Fuzzed,
  { role, visitor }: Person,
  sending: Sending,
): Promise<Heard & { cost: number }> {
  const { address, method, path, body } = sending;
  report.requests += 1;
  const heard: Heard = { status: 0, location: '', body: '' };
  const before = cpuOf(pid);
  try {
    const answer = await fetch(origin + path, {
      method,
      redirect: 'manual',
      headers: { origin, cookie: visitor.cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: method === 'GET' || method === 'HEAD' ? undefined : body,
      signal: AbortSignal.timeout(60_000),
    });
    heard.body = await answer.text();
    heard.status = answer.status;
    heard.location = answer.headers.get('location') ?? '';
    if (answer.status >= 500) report.failures.push(`${answer.status} for ${told(sending)}`);
  } catch (error) {
    const why = error instanceof Error ? `${error.message} ${error.cause ?? ''}` : error;
    report.failures.push(`no answer (${why}) for ${told(sending)}`);
  }
  const cost = cpuOf(pid) - before;
  report.statuses.set(heard.status, (report.statuses.get(heard.status) ?? 0) + 1);
  report.coverage.note(address, role, method, heard.status, heard.location);
  return { ...heard, cost };
}

const told = ({ who, method, path, body = '' }: Sending): string =>
  `${method} ${path.slice(0, 300)} as ${who}, ${body.length} bytes: ${body.slice(0, 300)}`;
