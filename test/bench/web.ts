/*
 * `npm run bench:web`: Foyer's pages on a real PostgreSQL beside a bare node:http server that makes one query and
 * answers with as many bytes as the customer's page. All are measured in turn, several rounds in one call: read ratios
 * and CPU per request, machines are noisy. `--profile` says instead where the processor's time goes; `--rounds=1` and
 * `--seconds=3` make it shorter.
 */
import { gzipSync } from 'node:zlib';
import { startFoyer } from '../support/browser/server';
import { freePort, startPostgres } from '../support/database/postgres';
import { startFloor } from './web/floor';
import { fire, median, type Round, rssMb, type Target } from './web/measure';
import { profileOf } from './web/profile';
import { setScene } from './web/targets';

const FLOOR = 'node:http floor';
const ANSWER = 'an answer';

export async function run(args: string[] = []): Promise<void> {
  const number = (name: string, otherwise: number) =>
    Number(args.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);
  const isProfile = args.includes('--profile');
  const only = args.find((arg) => arg.startsWith('--only='))?.split('=')[1];
  const seconds = number('seconds', 5);
  const postgres = await startPostgres({ isDurable: true });
  const inspectors = [await freePort(), await freePort()];
  const start = (isDemo: boolean, n: number, env = {}) =>
    startFoyer({
      database: postgres.url(),
      isDemo,
      env: {
        LOG_LEVEL: 'warn',
        ...(isProfile ? { NODE_OPTIONS: `--inspect=127.0.0.1:${inspectors[n]}` } : {}),
        ...env,
      },
    });
  const foyer = await start(true, 0);
  const forgetful = await start(true, 1, { WORKER: '0', PAGES_MEMORY_MB: '0' });
  const idle = rssMb(foyer.pid);
  const scene = await setScene(postgres.url(), foyer);
  const bytes = Buffer.byteLength(scene.html);
  const floor = await startFloor(postgres.url(), bytes);
  const on = (of: { pid: number; origin: string }, name: string, requests: Target['requests']): Target => ({
    name,
    pid: of.pid,
    origin: of.origin,
    requests,
  });
  const targets: Target[] = [
    on({ pid: floor.process.pid ?? 0, origin: floor.url }, FLOOR, [[{ path: '/' }]]),
    on(foyer, 'customer page, kept', scene.pages),
    on(forgetful, 'customer page, drawn', scene.pages),
    on(foyer, 'page with forty steps, kept', scene.pagesWithPath),
    on(forgetful, 'page with forty steps, drawn', scene.pagesWithPath),
    on(foyer, ANSWER, scene.answers),
    ...Object.entries(scene.paths).map(([name, ask]) => on(foyer, name, [[ask]])),
  ].filter(({ name }) => !only || name === FLOOR || name.includes(only));
  const weight = (html: string) => `${Buffer.byteLength(html)} bytes, ${gzipSync(html).length} compressed`;
  const points = scene.html.match(/<(article|li)[^>]*data-state/g)?.length ?? 0;
  const steps = new Set(scene.htmlWithPath.match(/(?<=welcome\/steps\/)[0-9a-f-]{36}/g)).size;
  console.log(`HTML ${weight(scene.html)}, ${points} statements`);
  console.log(`HTML ${weight(scene.htmlWithPath)}, ${steps} steps`);
  for (const target of targets) await fire(target, Math.min(3, seconds));
  if (isProfile) {
    for (const target of targets.filter(({ name }) => name !== FLOOR)) {
      const inspector = `http://127.0.0.1:${inspectors[target.pid === foyer.pid ? 0 : 1]}`;
      const top = await profileOf(inspector, () => fire(target, seconds));
      console.log(`\n${target.name}\n${top.join('\n')}`);
    }
  } else {
    const rounds = new Map<string, Round[]>(targets.map(({ name }) => [name, []]));
    for (let round = 0; round < number('rounds', 3); round++)
      for (const target of targets)
        rounds.get(target.name)?.push(await fire(target, seconds, target.name === ANSWER));
    const rate = (name: string) => median((rounds.get(name) ?? []).map((round) => round.perSecond));
    for (const [name, all] of rounds) console.log(sentence(name, all, rate(name) / rate(FLOOR)));
    console.log(
      `RSS of Foyer: ${idle.toFixed(0)} MB at rest, ${rssMb(foyer.pid).toFixed(0)} MB after it all`,
    );
  }
  floor.process.kill();
  await foyer.stop();
  await forgetful.stop();
  await postgres.remove();
}

function sentence(name: string, all: Round[], share: number): string {
  const of = (pick: (round: Round) => number) => median(all.map(pick));
  return [
    `${name}: ${of((round) => round.perSecond).toFixed(0)}/s, ${(100 * share).toFixed(1)} % of the floor`,
    `p50 ${of((round) => round.p50)} ms, p99 ${of((round) => round.p99)} ms`,
    `server CPU ${of((round) => round.cpuMs).toFixed(2)} ms, RSS ${of((round) => round.rssMb).toFixed(0)} MB`,
    `${all.reduce((sum, round) => sum + round.failed, 0)} failed`,
  ].join(' · ');
}
