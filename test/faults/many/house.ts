/* Several processes that serve and several that work, on one PostgreSQL and one folder, behind a proxy. */

import { type Front, startProxy } from '../../support/browser/proxy';
import { type Foyer, startFoyer } from '../../support/browser/server';
import { freePort } from '../../support/database/postgres';

/** As the proxy looks five times a second, each process is known to leave before it does. */
const LEAVING_SECONDS = 0.8;

export type Place = {
  /** An address of PostgreSQL with the demo in it, or with nothing. */
  database: string;
  /** An address of a pooler that leads to it. */
  pooler?: string;
  folder: string;
  webs: number;
  workers: number;
  env?: Record<string, string>;
};

export type House = {
  proxy: Front;
  webs: readonly Foyer[];
  workers: readonly Foyer[];
  /** Asks one process that serves to end, and starts it anew; its exit code. */
  restart(web: number): Promise<unknown>;
  /** Ends one process that serves as a crash would. */
  kill(web: number): Promise<void>;
  /** Starts it again after a kill. */
  revive(web: number): Promise<void>;
  /** What any of them reported as an error of ours, those included that are gone. */
  errors(): string[];
  stop(): Promise<void>;
};

export async function openHouse({
  database,
  pooler,
  folder,
  webs: many,
  workers: few,
  env = {},
}: Place): Promise<House> {
  const ports = await Promise.all(Array.from({ length: many }, freePort));
  const proxy = await startProxy(ports);
  const gone: Foyer[] = [];
  const common = {
    database: pooler ?? database,
    folder,
    isDemo: true,
    env: {
      PUBLIC_ORIGIN: proxy.origin,
      TRUSTED_PROXY: '1',
      WORKER: '0',
      LEAVING_SECONDS: String(LEAVING_SECONDS),
      ...(pooler ? { DATABASE_DIRECT_URL: database } : {}),
      ...env,
    },
  };
  const open = (web: number) => startFoyer({ ...common, port: ports[web] });
  const webs: Foyer[] = [];
  const workers: Foyer[] = [];
  const stop = async () => {
    await Promise.all([...webs, ...workers].map((one) => one.stop()));
    await proxy.stop();
  };
  const at = (web: number): Foyer => {
    const one = webs[web];
    if (!one) throw new Error(`There is no process ${web}.`);
    return one;
  };
  try {
    // The first makes the demo where there is none yet.
    webs.push(await open(0));
    const rest = Array.from({ length: many - 1 }, (_, place) => open(place + 1));
    const working = Array.from({ length: few }, () => startFoyer({ ...common, isWorker: true }));
    workers.push(...(await Promise.all(working)));
    webs.push(...(await Promise.all(rest)));
    await proxy.isWell(many);
  } catch (error) {
    await stop();
    throw error;
  }
  const replace = async (web: number) => {
    gone.push(at(web));
    webs[web] = await open(web);
    await proxy.isWell(many);
  };
  return {
    proxy,
    webs,
    workers,
    async restart(web) {
      const code = await at(web).stop();
      await replace(web);
      return code;
    },
    kill: (web) => at(web).kill(),
    revive: replace,
    errors: () => [...gone, ...webs, ...workers].flatMap((one) => one.errors()),
    stop,
  };
}
