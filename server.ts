/*
 * The program. `serve` opens the database, brings it up to date, and answers until it is told to stop; `worker` sends
 * mail beside it; `admin` is for operators. All come from one bundle, so they share one handle and one schema.
 */
import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';
import { runAdmin } from './app/admin/run.server';
import { readEnv } from './app/env.server';
import { allAfterwards } from './app/http/afterwards.server';
import { createApp, listen } from './app/http/app.server';
import { drain } from './app/http/ending.server';
import { startFailure } from './app/http/failure.server';
import { offerMetrics } from './app/http/metrics.server';
import { openFoyer, openWorker } from './app/open.server';
import { openTraces } from './app/traces.server';

export type ServeOptions = { build?: () => Promise<ServerBuild>; assets?: RequestHandler };

const ownBuild = async () => (await import('virtual:remix/server-build')) as unknown as ServerBuild;

/**
 * Serves until SIGTERM or SIGINT; then says that it leaves, answers what is under way, closes the database and returns. A
 * second signal ends it at once.
 */
export async function serve({ build = ownBuild, assets }: ServeOptions = {}): Promise<void> {
  const env = readEnv();
  await openTraces(env);
  const foyer = await openFoyer(env);
  const server = await listen(createApp({ env, build, assets }), env).catch(async (error) => {
    await foyer.close();
    throw error;
  });
  const metrics = await offerMetrics(env);
  const toldToStop = untilToldToStop();
  for (const line of [...foyer.greeting, ...metrics.greeting]) console.log(line);
  await toldToStop;
  await metrics.close();
  await drain(server, env.LEAVING_SECONDS);
  await allAfterwards();
  await foyer.close();
}

/** Sends mail and does what recurs, beside any number of others, until SIGTERM or SIGINT. */
export async function work(): Promise<void> {
  const env = readEnv();
  await openTraces(env);
  const foyer = await openWorker(env);
  const metrics = await offerMetrics(env);
  const toldToStop = untilToldToStop();
  for (const line of [...foyer.greeting, ...metrics.greeting]) console.log(line);
  await toldToStop;
  await metrics.close();
  await foyer.close();
}

/** Listens from the call on: whoever reads the greeting may answer it with a signal at once. */
const untilToldToStop = () =>
  new Promise<void>((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
  });

/** Runs a command line: nothing or `serve`, `worker`, or `admin …`. The exit code says whether it worked. */
export async function run(args: string[]): Promise<number> {
  try {
    if (args[0] === 'admin') return await runAdmin(args.slice(1));
    await (args[0] === 'worker' ? work() : serve());
    return 0;
  } catch (error) {
    console.error(startFailure(error));
    if (error instanceof Error && error.cause) console.error(error.cause);
    return 1;
  }
}
