/*
 * `npm run bench:lists -- --sizes=1000,100000,1000000`: what every list of the built program costs in workspaces of so many
 * onboardings, in one run: time of PostgreSQL and of the server on a processor, what was waited for, bytes of HTML. Each size has a database of its own, on the
 * server that BENCH_POSTGRES names, where it stays for the next time (`many_1000` …); without that on one that is gone
 * afterwards. `--only=mail,search` asks some pages alone, `--times=50` how often each is asked, `--statements` names the slowest
 * statement of each.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { connectPostgres, type Db } from '#db/client.server';
import { openStore } from '#db/file/open-store.server';
import { loadSecrets } from '~/auth/secrets.server';
import { setEnv } from '~/env.server';
import { type Foyer, startFoyer } from '../../support/browser/server';
import { visitor } from '../../support/browser/visitor';
import { testEnv } from '../../support/database/database';
import { startPostgres } from '../../support/database/postgres';
import { PASSWORD } from '../../support/story/cast';
import { LEAD, seedMany } from '../many/seed';
import { asCustomer } from './contact';
import { backendsOf, onCpu } from './on-cpu';
import { type Page, pagesOf, type Reader } from './pages';

type Cost = {
  /** Of each request: milliseconds on a processor of PostgreSQL's, and of the server's. */
  sql: number[];
  cpu: number[];
  /** Of each request: until its last byte, as it was waited for. */
  server: number[];
  /** Of each statement, as it was waited for, by its text. */
  statements: Map<string, number[]>;
  bytes: number;
};

const READERS: Record<Exclude<Reader, 'contact'>, string> = {
  lead: LEAD,
  rep: 'sorrel@many.example',
  host: 'isaura@many.example',
};

export async function run(args: string[]): Promise<void> {
  const option = (name: string, otherwise: string) =>
    args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise;
  const sizes = option('sizes', '1000,100000').split(',').map(Number);
  const times = Number(option('times', '40'));
  const [only, isTold] = [option('only', '').split(','), args.includes('--statements')];
  const given = process.env.BENCH_POSTGRES;
  const postgres = given ? null : await startPostgres({ isDurable: true });
  const urlOf = (size: number) => {
    const url = new URL(given ?? postgres?.url() ?? '');
    url.pathname = `/many_${size}`;
    return url.toString();
  };
  const costs = new Map<string, Map<number, Cost>>();
  try {
    for (const size of sizes) {
      await makeOnce(given ?? postgres?.url() ?? '', urlOf(size), size);
      await measure(urlOf(size), { times, only }, (page, cost) => {
        const of = costs.get(page.name) ?? new Map<number, Cost>();
        costs.set(page.name, of.set(size, cost));
        console.log(rowOf(page.name, size, cost, isTold));
      });
    }
  } finally {
    await postgres?.remove();
  }
  console.log(`\n${tableOf(costs, sizes)}`);
}

async function makeOnce(server: string, url: string, size: number): Promise<void> {
  const admin = connectPostgres(server, 1);
  const name = new URL(url).pathname.slice(1);
  const { rows } = await sql`select from pg_database where datname = ${name}`.execute(admin.db);
  if (rows.length === 0) await sql`create database ${sql.id(name)}`.execute(admin.db);
  await admin.close();
  const database = connectPostgres(url, 1);
  const whole = await sql<{ whole: boolean }>`select to_regclass('public.onboardings') is not null
    and to_regnamespace('many') is null as whole`.execute(database.db);
  await database.close();
  if (whole.rows[0]?.whole) return;
  const folder = mkdtempSync(join(tmpdir(), 'foyer-many-'));
  try {
    const env = testEnv({ DATABASE_URL: url, DATA_DIR: folder });
    setEnv(env);
    openStore(join(folder, 'files'), null);
    await loadSecrets(env);
    await seedMany(url, size);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where a page of the middle begins is found by looking at all that is before it. */
const PATIENT = { statement: 600_000, lock: 10_000, idle: 600_000 };

async function measure(
  url: string,
  { times, only }: { times: number; only: string[] },
  tell: (page: Page, cost: Cost) => void,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-lists-'));
  const file = join(folder, 'queries');
  writeFileSync(file, '');
  const loader = resolve(import.meta.dirname, 'time-queries.mjs');
  // The customer's page as it is drawn, never one that was kept.
  const env = {
    LOG_LEVEL: 'warn',
    WORKER: '0',
    PAGES_MEMORY_MB: '0',
    QUERY_TIMES: file,
    NODE_OPTIONS: `--import=${loader}`,
  };
  const foyer = await startFoyer({ database: url, env });
  const database = connectPostgres(url, 1, { answerTakes: 600_000, limits: PATIENT });
  try {
    const readers = new Map<Reader, string>();
    for (const [reader, email] of Object.entries(READERS))
      readers.set(reader as Reader, await signIn(foyer, email));
    const scene = { foyer, db: database.db, file };
    const customer = await asCustomer(database.db, url);
    readers.set('contact', customer.cookie);
    try {
      const pages = [...(await pagesOf(database.db)), ...customer.pages];
      for (const page of pages.filter(({ name }) => only.some((one) => name.includes(one))))
        tell(page, await costOf(scene, page, readers.get(page.by) ?? '', times));
    } finally {
      await customer.end();
    }
  } finally {
    await database.close();
    await foyer.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function signIn(foyer: Foyer, email: string): Promise<string> {
  const answer = await visitor(foyer.origin).post('/sign-in', { email, password: PASSWORD, back: '/' });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (answer.status !== 302 || !cookie) throw new Error(`${email} was not let in: ${answer.status}.`);
  return cookie;
}

/** As often as it takes until a connection has its plans. */
const WARM = 12;

async function costOf(
  { foyer, db, file }: { foyer: Foyer; db: Db; file: string },
  page: Page,
  cookie: string,
  times: number,
): Promise<Cost> {
  const cost: Cost = { sql: [], cpu: [], server: [], statements: new Map(), bytes: 0 };
  const reader = visitor(foyer.origin, cookie);
  let backends: number[] = [];
  const onSql = () => backends.reduce((sum, pid) => sum + onCpu(pid), 0);
  for (let time = -WARM; time < times; time++) {
    writeFileSync(file, '');
    if (time <= 0) backends = await backendsOf(db);
    const before = { sql: onSql(), cpu: onCpu(foyer.pid) };
    const begun = performance.now();
    const answer = await reader.get(page.path);
    const html = await answer.arrayBuffer();
    const took = performance.now() - begun;
    if (answer.status !== 200) throw new Error(`${page.path} was answered with ${answer.status}.`);
    await wait(10);
    if (time < 0) continue;
    cost.server.push(took);
    cost.sql.push(onSql() - before.sql);
    cost.cpu.push(onCpu(foyer.pid) - before.cpu);
    cost.bytes = html.byteLength;
    for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
      const [ms, text] = JSON.parse(line) as [number, string];
      cost.statements.set(text, [...(cost.statements.get(text) ?? []), ms]);
    }
  }
  return cost;
}

const percentile = (values: number[], share: number) =>
  [...values].sort((one, other) => one - other)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ] ?? 0;

/** The statement that usually takes longest, and how long. */
function slowestOf({ statements }: Cost): { text: string; ms: number } {
  const usual = [...statements].map(([text, all]) => ({ text, ms: percentile(all, 0.5) }));
  return usual.sort((one, other) => other.ms - one.ms)[0] ?? { text: '', ms: 0 };
}

const p = (values: number[], share: number): string => percentile(values, share).toFixed(1);

/** What is asked of every page, however deep: milliseconds of SQL and of all of it on a processor, bytes. */
const MOST = { sql: 5, server: 40, bytes: 150_000 };
const FLAT = 2;

function rowOf(name: string, size: number, cost: Cost, isTold: boolean): string {
  const { sql: bySql, cpu, server, bytes, statements } = cost;
  const slowest = slowestOf(cost);
  const told = isTold ? `\n    ${slowest.text.replace(/\s+/g, ' ').slice(0, 900)}` : '';
  return `${name} · ${size}: ${statements.size} statements, on CPU p50 ${p(bySql, 0.5)} p99 ${p(bySql, 0.99)} ms, the slowest waited ${slowest.ms.toFixed(1)}; server on CPU ${p(cpu, 0.5)}, waited p50 ${p(server, 0.5)} p99 ${p(server, 0.99)}; ${bytes} bytes${told}`;
}

function tableOf(costs: Map<string, Map<number, Cost>>, sizes: number[]): string {
  const heads = sizes.map((size) => `${size}: SQL p50 / p99 · slowest · server CPU · waited · kB`);
  const lines = [...costs].map(([name, of]) => {
    const cells = sizes.map((size) => {
      const cost = of.get(size);
      if (!cost) return '';
      return `${p(cost.sql, 0.5)} / ${p(cost.sql, 0.99)} · ${slowestOf(cost).ms.toFixed(1)} · ${p(cost.cpu, 0.5)} · ${p(cost.server, 0.5)} · ${(cost.bytes / 1000).toFixed(0)}`;
    });
    return `| ${[name, ...cells, beyond(of, sizes).join(', ')].join(' | ')} |`;
  });
  return [`| page | ${heads.join(' | ')} | beyond |`, `|${' --- |'.repeat(sizes.length + 2)}`, ...lines].join(
    '\n',
  );
}

function beyond(of: Map<number, Cost>, sizes: number[]): string[] {
  const [first, last] = [of.get(sizes[0] ?? 0), of.get(sizes.at(-1) ?? 0)];
  if (!first || !last) return [];
  const bySql = percentile(last.sql, 0.99);
  const all = bySql + percentile(last.cpu, 0.5);
  const isSteep = percentile(last.sql, 0.5) > FLAT * percentile(first.sql, 0.5);
  return [
    ...(bySql > MOST.sql ? ['SQL'] : []),
    ...(all > MOST.server ? ['server'] : []),
    ...(last.bytes > MOST.bytes ? ['bytes'] : []),
    ...(sizes.length > 1 && isSteep ? ['not flat'] : []),
  ];
}
