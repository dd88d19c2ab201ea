/*
 * The program. `serve` opens the database, brings it up to date, and answers until it is told to stop;
 * `admin` is for operators. Both come from one bundle, so they share one database handle and one schema.
 */
import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';
import { runAdmin } from './app/admin/run.server';
import { readEnv } from './app/env.server';
import { createApp, drain, listen } from './app/http/app.server';
import { openFoyer } from './app/open.server';

export type ServeOptions = { build?: () => Promise<ServerBuild>; assets?: RequestHandler };

const ownBuild = async () => (await import('virtual:remix/server-build')) as unknown as ServerBuild;

/** Serves until SIGTERM or SIGINT; then answers what is under way, closes the database and returns. */
export async function serve({ build = ownBuild, assets }: ServeOptions = {}): Promise<void> {
  const env = readEnv();
  const foyer = await openFoyer(env);
  const server = await listen(createApp({ env, build, assets }), env).catch(async (error) => {
    await foyer.close();
    throw error;
  });
  for (const line of foyer.greeting) console.log(line);
  await new Promise<void>((resolve) => {
    process.once('SIGTERM', resolve);
    process.once('SIGINT', resolve);
  });
  await drain(server);
  await foyer.close();
}

/** Runs a command line: nothing or `serve`, or `admin …`. The exit code says whether it worked. */
export async function run(args: string[]): Promise<number> {
  try {
    if (args[0] === 'admin') return await runAdmin(args.slice(1));
    await serve();
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    if (error instanceof Error && error.cause) console.error(error.cause);
    return 1;
  }
}
