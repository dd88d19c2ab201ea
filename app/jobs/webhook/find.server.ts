/*
 * What a name leads to. Asked of the servers for names directly, with an end: what the system looks up can't be called
 * off, and does so for two names at a time in the whole process, mail and storage included.
 */
import { ADDRCONFIG, CANCELLED, TIMEOUT } from 'node:dns';
import { lookup, Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';

export type Found = { address: string; family: number };

/** For one server, one time; with a second try and more servers it goes on until the request ends. */
const ASKS_MS = 3_000;
const TRIES = 2;

type Finding = {
  /** Whether names count that only this machine or its network knows. */
  isOwnNetworkAsked: boolean;
  /** Servers for names; those of the system unless a test names its own. */
  servers?: string[];
};

export function findByName({ isOwnNetworkAsked, servers }: Finding) {
  return async (host: string, ends: AbortSignal): Promise<Found[]> => {
    const family = isIP(host);
    if (family) return [{ address: host, family }];
    const resolver = new Resolver({ timeout: ASKS_MS, tries: TRIES });
    if (servers) resolver.setServers(servers);
    const end = () => resolver.cancel();
    ends.addEventListener('abort', end);
    try {
      const asked = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
      const found = asked.flatMap((one, nth) =>
        one.status === 'fulfilled'
          ? one.value.map((address) => ({ address, family: nth === 0 ? 4 : 6 }))
          : [],
      );
      if (found.length > 0 || !isOwnNetworkAsked || asked.some(isSilent)) return found;
      return await lookup(host, { all: true, hints: ADDRCONFIG });
    } finally {
      ends.removeEventListener('abort', end);
    }
  };
}

/** Whoever doesn't answer here doesn't answer the system either. */
const isSilent = (one: PromiseSettledResult<unknown>): boolean =>
  one.status === 'rejected' && [TIMEOUT, CANCELLED].includes(one.reason?.code);
