/*
 * Many processes as one Foyer: what has to hold over all of them, each that serves stopped and started anew under load,
 * and one of them killed again and again under load.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { connectPostgres } from '#db/client.server';
import { whatDoesNotHold } from './holds';
import { type House, openHouse, type Place } from './house';
import { gather, Load } from './load';

export type ManyOptions = Place & {
  /** How often each process that serves is restarted, and how often one is killed. */
  restarts: number;
  kills: number;
};

export type Rough = {
  answered: number;
  failed: string[];
  acknowledged: number;
  lost: string[];
  took: number[];
};

export type ManyReport = {
  faults: string[];
  restarted: Rough & { exitCodes: unknown[] };
  killed: Rough;
  errors: string[];
};

/** Between a start and the next blow, so that each process is seen at work. */
const PEACE_MS = 500;

export async function manyProcesses(options: ManyOptions, random: () => number): Promise<ManyReport> {
  const house = await openHouse(options);
  const database = connectPostgres(options.database, 2);
  try {
    const people = await gather(house.proxy.origin);
    const faults = await whatDoesNotHold(house, people, database.db);
    const under = async (name: string, work: () => Promise<void>): Promise<Rough> => {
      const load = new Load(house.proxy.origin, people, name);
      await wait(PEACE_MS);
      await work().finally(() => load.end());
      const { answered, failed, acknowledged, took } = load;
      return {
        answered,
        failed,
        acknowledged: acknowledged.length,
        lost: await load.lost(database.db),
        took,
      };
    };
    const exitCodes: unknown[] = [];
    const restarted = await under('over restarts', async () => {
      for (let round = 0; round < options.restarts; round++)
        for (const web of house.webs.keys()) {
          exitCodes.push(await house.restart(web));
          await wait(PEACE_MS);
        }
    });
    const killed = await under('over kills', () => killOften(house, options.kills, random));
    return { faults, restarted: { ...restarted, exitCodes }, killed, errors: house.errors() };
  } finally {
    await house.stop();
    await database.close();
  }
}

async function killOften(house: House, kills: number, random: () => number): Promise<void> {
  for (let kill = 0; kill < kills; kill++) {
    const web = Math.floor(random() * house.webs.length);
    await wait(random() * 400);
    await house.kill(web);
    await wait(PEACE_MS);
    await house.revive(web);
    await wait(PEACE_MS);
  }
}
