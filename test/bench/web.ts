/*
 * The customer's page, 21 statements, on a real PostgreSQL, beside a bare node:http server that makes one query for
 * the same statements and answers with as many bytes. Both run in turn, several rounds in one call: read ratios and CPU per request, machines are
 * noisy. Figures: autocannon (16 connections), /proc of each server process.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import autocannon from 'autocannon';
import { freePort, startPostgres } from '../support/postgres';
import { startFoyer } from '../support/server';
import { contactOf } from '../support/visitor';

const ROUNDS = 5;
const SECONDS = 6;
const CONNECTIONS = 16;
const TICKS_PER_SECOND = 100;

type Target = { name: string; url: string; cookie: string; pid: number };
type Round = { perSecond: number; p50: number; p99: number; cpuMs: number; rssMb: number; failed: number };

export async function run(): Promise<void> {
  const postgres = await startPostgres({ isDurable: true });
  const foyer = await startFoyer({ database: postgres.url(), isDemo: true, env: { LOG_LEVEL: 'warn' } });
  const marit = await contactOf(foyer.origin, 'Marit');
  const html = await (await marit.get('/welcome')).text();
  const points = html.match(/<(article|li)[^>]*data-state/g)?.length ?? 0;
  const floor = await startFloor(postgres.url(), Buffer.byteLength(html));
  const targets: Target[] = [
    { name: 'customer page', url: `${foyer.origin}/welcome`, cookie: marit.cookie, pid: foyer.pid },
    { name: 'node:http floor', url: floor.url, cookie: '', pid: floor.process.pid ?? 0 },
  ];
  console.log(`HTML ${html.length} bytes, ${gzipSync(html).length} compressed, ${points} statements`);
  const rounds = new Map<string, Round[]>(targets.map((target) => [target.name, []]));
  for (const target of targets) await fire(target, 3);
  for (let round = 0; round < ROUNDS; round++)
    for (const target of targets) rounds.get(target.name)?.push(await fire(target, SECONDS));
  for (const [name, all] of rounds) console.log(sentence(name, all));
  const rate = (name: string) => median((rounds.get(name) ?? []).map((round) => round.perSecond));
  console.log(
    `the page does ${((100 * rate('customer page')) / rate('node:http floor')).toFixed(1)} % of the floor`,
  );
  floor.process.kill();
  await foyer.stop();
  await postgres.remove();
}

async function fire({ url, cookie, pid }: Target, duration: number): Promise<Round> {
  const before = cpuTicks(pid);
  const result = await autocannon({ url, duration, connections: CONNECTIONS, headers: { cookie } });
  const requests = result.requests.total;
  return {
    perSecond: requests / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpuMs: ((cpuTicks(pid) - before) * 1000) / TICKS_PER_SECOND / requests,
    rssMb: rssMb(pid),
    failed: result.non2xx + result.errors + result.timeouts,
  };
}

function sentence(name: string, all: Round[]): string {
  const of = (pick: (round: Round) => number) => median(all.map(pick));
  const each = all.map((round) => Math.round(round.perSecond)).join(' ');
  return [
    `${name}: ${of((round) => round.perSecond).toFixed(0)} requests/s (${each})`,
    `p50 ${of((round) => round.p50)} ms, p99 ${of((round) => round.p99)} ms`,
    `server CPU ${of((round) => round.cpuMs).toFixed(2)} ms a request, RSS ${of((round) => round.rssMb).toFixed(0)} MB`,
    `${all.reduce((sum, round) => sum + round.failed, 0)} failed`,
  ].join(' · ');
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** User and system time of a process, in ticks of the kernel. */
function cpuTicks(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

const rssMb = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

/** One query for the statements of the busiest guide, and as many bytes as the page has. */
async function startFloor(database: string, bytes: number): Promise<{ url: string; process: ChildProcess }> {
  const port = await freePort();
  const source = `
    import { createServer } from 'node:http';
    import pg from 'pg';
    const pool = new pg.Pool({ connectionString: process.env.DATABASE, max: 10 });
    const { rows: [{ publication_id }] } = await pool.query(
      'select publication_id, count(*) from publication_items group by 1 order by 2 desc limit 1');
    const query = { name: 'items', values: [publication_id], text:
      'select i.*, w.fields from publication_items i join wordings w on w.id = i.wording_id where i.publication_id = $1 order by i.position' };
    createServer(async (request, response) => {
      const { rows } = await pool.query(query);
      const words = rows.map((row) => '<article>' + JSON.stringify(row.fields) + '</article>').join('');
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(words.padEnd(Number(process.env.BYTES), ' '));
    }).listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], {
    env: { ...process.env, DATABASE: database, PORT: String(port), BYTES: String(bytes) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => child.stdout?.once('data', resolve));
  return { url: `http://127.0.0.1:${port}/`, process: child };
}
