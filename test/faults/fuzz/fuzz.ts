/*
 * Sends what nobody types to every address of app/routes.ts, with every method, in every field of every form that the
 * pages hold, as each kind of person; one request at a time, so that what it costs the server can be told. Nothing may
 * be answered with a failure of ours, and nothing may cost more than a fifth of a second of CPU.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Visitor } from '../../support/visitor';
import { cpuOf } from './cpu';
import { type FoundForm, formsIn, idsIn, linksIn } from './forms';
import { encodeField, hostileValue, LARGEST, longestRun, pick, type Random } from './hostile';

export type Fuzzed = {
  requests: number;
  /** By address of app/routes.ts. */
  reached: Map<string, number>;
  /** Status classes, to see that not everything was turned away at the door. */
  statuses: Map<number, number>;
  failures: string[];
  slow: string[];
  costliest: number;
};

export type FuzzOptions = {
  origin: string;
  pid: number;
  seconds: number;
  random: Random;
  /** Signs everybody in afresh; who they are, by name. */
  people: () => Promise<Map<string, Visitor>>;
  addresses?: string[];
  /** Ends with the first fault. */
  untilSeen?: boolean;
};

/** Longer ones are turned away by Node itself, with the connection. */
const LONGEST_ADDRESS = 8_000;

/** Milliseconds of CPU that one answer may cost. */
export const MOST_CPU = 200;
const METHODS = ['HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'];

export const allAddresses = (): string[] => [
  '/',
  '/health',
  '/webhooks/resend',
  ...[...readFileSync('app/routes.ts', 'utf8').matchAll(/route\('([^']+)'/g)].map(
    ([, address]) => `/${address}`,
  ),
];

/** The names that anything of ours looks for in an address. */
const parameterNames = (): string[] => {
  const texts = readdirSync('app', { recursive: true, withFileTypes: true })
    .filter((entry) => /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'));
  return [
    ...new Set(
      texts.flatMap((text) =>
        [...text.matchAll(/\.get\('([a-z][A-Za-z]*)'\)/g)].map((match) => match[1] ?? ''),
      ),
    ),
  ];
};

/** What stands on every page and ends the visit; it is sent as often as any other address, not more. */
const ENDS_A_SESSION = /^\/(sign-out|welcome\/(close|leave))$/;

type Sending = { who: string; address: string; method: string; path: string; body?: string };

export async function fuzz(options: FuzzOptions): Promise<Fuzzed> {
  const { origin, pid, seconds, random, people: signIn, addresses = allAddresses(), untilSeen } = options;
  const report: Fuzzed = {
    requests: 0,
    reached: new Map(),
    statuses: new Map(),
    failures: [],
    slow: [],
    costliest: 0,
  };
  const until = Date.now() + seconds * 1000;
  const names = parameterNames();
  let people = await signIn();
  let isSomebodyOut = false;
  const forms = new Map<string, FoundForm[]>();
  const ids = new Set<string>();
  const fieldNames = new Set<string>(['id', 'base', 'name', 'email', 'text', 'madeFor']);

  for (const [who, person] of people) {
    forms.set(who, await crawl(person));
  }

  for (let round = 0; Date.now() < until; round += 1) {
    if (untilSeen && report.failures.length + report.slow.length > 0) break;
    if (isSomebodyOut || (round > 0 && round % 200 === 0)) people = await signIn();
    isSomebodyOut = false;
    const who = pick(random, [...people.keys()]);
    const person = people.get(who);
    if (person) await send(person, drawn(who, round));
  }
  return report;

  /** The pages somebody can reach by links, and what stands in them. */
  async function crawl(person: Visitor): Promise<FoundForm[]> {
    const found: FoundForm[] = [];
    const seen = new Set<string>();
    const next = ['/', '/welcome', '/sign-in', '/password/forgotten', '/account', '/handoffs/new'];
    while (next.length > 0 && seen.size < 40 && Date.now() < until) {
      const path = next.shift() ?? '/';
      const shape = path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id');
      if (seen.has(shape)) continue;
      seen.add(shape);
      const html = await (await person.get(path)).text();
      for (const id of idsIn(html)) ids.add(id);
      for (const form of formsIn(html, path)) {
        if (ENDS_A_SESSION.test(form.action)) continue;
        found.push(form);
        for (const [name] of form.fields) if (!/-[0-9a-f]{8}-/.test(name)) fieldNames.add(name);
      }
      next.push(...linksIn(html));
    }
    return found;
  }

  function drawn(who: string, round: number): Sending {
    const own = forms.get(who) ?? [];
    const kind = random();
    if (kind < 0.5 && own.length > 0) {
      const form = pick(random, own);
      return {
        who,
        address: addressOf(form.action),
        method: 'POST',
        path: form.action,
        body: spoiled(form, own),
      };
    }
    const address = addresses[round % addresses.length] ?? '/';
    const path = `${filled(address)}${query()}`.slice(0, LONGEST_ADDRESS);
    if (kind < 0.75) return { who, address, method: 'GET', path };
    if (kind > 0.97) return { who, address, method: pick(random, METHODS), path };
    return { who, address, method: 'POST', path, body: spoiled({ action: path, fields: madeFor(own) }, own) };
  }

  /** The form with some of its fields as nobody would leave them. */
  function spoiled(form: FoundForm, own: FoundForm[]): string {
    const fields = [...(form.fields.length > 0 ? form.fields : madeFor(own))];
    for (let count = 1 + Math.floor(random() * 4); count > 0; count -= 1) {
      const at = Math.floor(random() * fields.length);
      const [name = 'x'] = fields[at] ?? [];
      if (name === 'madeFor' && random() < 0.9) continue;
      const how = random();
      if (how < 0.6) fields[at] = [name, hostileValue(random, 60_000)];
      else if (how < 0.7) fields.splice(at, 1);
      else if (how < 0.8) fields.push([`${name}[]`, hostileValue(random, 500)], [`${name}[]`, 'x']);
      else if (how < 0.95) fields.push([pick(random, [...fieldNames]), hostileValue(random, 2_000)]);
      else fields.push([hostileValue(random, 200), hostileValue(random, 200)]);
    }
    const body = fields.map((field) => field.map(encodeField).join('=')).join('&');
    const size = random();
    const room = LARGEST - body.length - 40;
    if (room < 0) return body.slice(0, LARGEST);
    if (size < 0.08)
      return `${body}&${encodeField(pick(random, [...fieldNames]))}=${encodeField(longestRun(random, room)).slice(0, room)}`;
    if (size < 0.14) return `${body}&${many(room)}`;
    return body;
  }

  /** As many fields as fit, or as are taken. */
  function many(room: number): string {
    const one = `${encodeField(pick(random, [...fieldNames]))}${pick(random, ['[]', '', '[x]'])}=${pick(random, ['', 'x', '%00'])}&`;
    const most = Math.floor(room / one.length);
    return one.repeat(random() < 0.5 ? most : Math.min(most, 1_900));
  }

  function madeFor(own: FoundForm[]): [string, string][] {
    const field = own.flatMap((form) => form.fields).find(([name]) => name === 'madeFor');
    return field ? [field] : [['x', 'y']];
  }

  function filled(address: string): string {
    return address.replace(/:(\w+)|\*/g, () =>
      random() < 0.6 && ids.size > 0
        ? pick(random, [...ids])
        : encodeField(hostileValue(random, 1_500)).slice(0, 4_000) || 'x',
    );
  }

  function query(): string {
    if (random() < 0.4) return '';
    const count = random() < 0.05 ? 99 : 1 + Math.floor(random() * 3);
    const pairs = Array.from(
      { length: count },
      () => `${pick(random, names)}=${encodeField(hostileValue(random, 800)).slice(0, 3_000)}`,
    );
    return `?${pairs.join('&')}`.slice(0, 7_000);
  }

  /** The address of app/routes.ts that a path belongs to. */
  function addressOf(path: string): string {
    const parts = (path.split('?')[0] ?? '').split('/');
    const fits = (address: string) => {
      const own = address.split('/');
      return (
        own.length === parts.length && own.every((part, at) => part.startsWith(':') || part === parts[at])
      );
    };
    return addresses.find(fits) ?? '*';
  }

  async function send(person: Visitor, sending: Sending): Promise<void> {
    const { address } = sending;
    report.reached.set(address, (report.reached.get(address) ?? 0) + 1);
    const first = await ask(person, sending);
    if (first.cost <= MOST_CPU) {
      report.costliest = Math.max(report.costliest, first.cost);
      return;
    }
    // A program also tidies up and learns: what is costly is so each time.
    await wait(50);
    const isPlain = first.cost > 10 * MOST_CPU;
    const again = isPlain
      ? []
      : [await ask(person, sending), await ask(person, sending)].map(({ cost }) => cost);
    const cost = Math.min(first.cost, ...again);
    report.costliest = Math.max(report.costliest, cost);
    if (cost > MOST_CPU) report.slow.push(`${Math.round(cost)} ms of CPU for ${told(sending)}`);
  }

  async function ask(person: Visitor, sending: Sending): Promise<{ cost: number }> {
    const { method, path, body } = sending;
    report.requests += 1;
    const before = cpuOf(pid);
    try {
      const answer = await fetch(origin + path, {
        method,
        redirect: 'manual',
        headers: { origin, cookie: person.cookie, 'content-type': 'application/x-www-form-urlencoded' },
        body: method === 'GET' || method === 'HEAD' ? undefined : body,
        signal: AbortSignal.timeout(60_000),
      });
      await answer.arrayBuffer();
      isSomebodyOut ||=
        person.cookie.includes('foyer-member') &&
        (answer.headers.get('location') ?? '').startsWith('/sign-in');
      report.statuses.set(answer.status, (report.statuses.get(answer.status) ?? 0) + 1);
      if (answer.status >= 500) report.failures.push(`${answer.status} for ${told(sending)}`);
    } catch (error) {
      report.failures.push(
        `no answer (${error instanceof Error ? error.message : error}) for ${told(sending)}`,
      );
    }
    return { cost: cpuOf(pid) - before };
  }
}

const told = ({ who, method, path, body = '' }: Sending): string =>
  `${method} ${path.slice(0, 300)} as ${who}, ${body.length} bytes: ${body.slice(0, 300)}`;
