/* What the stand-ins share: which fault a request meets, and a server that listens on loopback until it is stopped. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export type FaultPlan<Fault> =
  /** Each request meets the same fault: whoever is stood in for is down. */
  | { always: Fault }
  /** One entry a request, in turn; null and everything after the last entry is no fault. */
  | { sequence: (Fault | null)[] };

export function faultsOf<Fault>(plan: FaultPlan<Fault> | undefined): () => Fault | null {
  if (!plan) return () => null;
  if ('always' in plan) return () => plan.always;
  const left = [...plan.sequence];
  return () => left.shift() ?? null;
}

/** Opened at a port, or at a free one. */
export async function listenAt(port: number | undefined, hear: RequestListener) {
  const server = createServer(hear);
  // Longer than whoever asks keeps a connection, so that none is closed under a request.
  server.keepAliveTimeout = 30_000;
  await new Promise<void>((done) => server.listen(port ?? 0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
