/*
 * How serving ends without a request that fails. First this process says at /health that it is leaving, and answers on
 * as before until the proxy in front has looked; every answer ends its connection. Then it listens no more, answers
 * what is under way, and cuts connections that ask nothing.
 */
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { sayLeaving } from './health.server';

const MOST_MS = 10_000;

type Ending = { leave(): void; cut(): void };
const endings = new WeakMap<Server, Ending>();

/** Remembers which connections have a request under way, for `drain`. */
export function endGently(server: Server): void {
  const silent = new Set<Socket>();
  let isLeaving = false;
  let isEnding = false;
  server.on('connection', (socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  // Before the answer is given: later its headers may be out.
  server.prependListener('request', ({ socket }, response) => {
    silent.delete(socket);
    if (isLeaving) response.setHeader('Connection', 'close');
    response.once('close', () => {
      if (isEnding) socket.destroySoon();
      else if (!socket.destroyed) silent.add(socket);
    });
  });
  endings.set(server, {
    leave: () => {
      isLeaving = true;
    },
    cut: () => {
      isEnding = true;
      for (const socket of silent) socket.destroy();
    },
  });
}

/**
 * Says that it leaves, and goes on for `leavingSeconds`; then stops listening, answers what is under way for at most ten
 * seconds, and ends connections that ask nothing.
 */
export async function drain(server: Server, leavingSeconds: number): Promise<void> {
  const ending = endings.get(server);
  sayLeaving();
  ending?.leave();
  await wait(leavingSeconds * 1000);
  const giveUp = setTimeout(() => server.closeAllConnections(), MOST_MS);
  const isClosed = new Promise<void>((resolve) => server.close(() => resolve()));
  ending?.cut();
  await isClosed;
  clearTimeout(giveUp);
}
